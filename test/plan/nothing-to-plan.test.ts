import { describe, expect, test } from "vitest";
import { planDocument, planScreen } from "../../src/documents/plan.ts";
import { roadmap } from "../../src/documents/report/roadmap.ts";
import { recommendations as recommendationsIn } from "../../src/documents/report/recommendations.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { wordsIn } from "../support/document-words.ts";
import { planOf, recommendations } from "../support/plan.ts";
import { levelless, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { choice, level, oneCapability } from "../support/yaml.ts";

const FIX =
  "recommendations: [{ id: fix, title: Fix it, when: { question: q, is: s1 }, effort: 5 }]";
const POINTS = oneCapability(choice("q", [1, 3]));
const NO_RAISES =
  /^This model's recommendations do not say what they raise, so there is nothing to plan\.$/u;

const flat = levelless("targets: { overall: { score: 3 } }", POINTS, FIX);
const people = { "it.one": { q: "s1" } };

/** The sentences of a roadmap. */
async function said(asked: Questionnaire, answers: object, settings = {}, language = "en") {
  const plan = await planOf(asked, { "it.one": answers as Record<string, unknown> }, settings);
  const input = { plan, questionnaire: asked, texts: commonTexts(language), languages: ["en"] };
  const document = planDocument(input);
  expect(planScreen(input).sections).toEqual([]);
  return { plan, text: markdownDocument(document), document };
}

describe("a model whose recommendations raise nothing", () => {
  test.each([
    ["with a target", {}],
    ["with a budget", { budget: 50 }],
    ["with a requested score", { aims: [{ id: "overall", kind: "score", score: 3 }] as const }],
  ])("%s has nothing to plan, and nothing is out of reach", async (_, settings) => {
    const { plan, text, document } = await said(flat, { q: "s1" }, settings);
    expect(plan).toMatchObject({ status: "nothing-to-plan", steps: [], blocking: [], leftOut: [] });
    expect(document.sections).toEqual([]);
    expect(text.split("\n").filter((line) => NO_RAISES.test(line))).toHaveLength(1);
    expect(text).not.toMatch(/out of reach|closest|limits/u);
  });

  test("says so in Swedish", async () => {
    const { text } = await said(flat, { q: "s1" }, {}, "sv");
    expect(text).toContain(
      "Modellens rekommendationer anger inte vad de höjer, så det finns inget att planera.",
    );
  });

  test("has a target that is met already", async () => {
    const plan = await planOf(flat, { "it.one": { q: "s3" } });
    expect(plan).toMatchObject({ status: "optimal", targets: [{ isReached: true }] });
  });

  test("has no roadmap in its report, but the sentence above its recommendations", async () => {
    const plan = await planOf(flat, people);
    const input = {
      result: score(flat, people),
      questionnaire: flat,
      texts: commonTexts("en"),
      background: { plan },
    };
    expect(roadmap(input)).toEqual([]);
    const [section] = recommendationsIn(input);
    expect(section && wordsIn(section.blocks).filter((text) => NO_RAISES.test(text))).toHaveLength(
      1,
    );
  });
});

test.each([
  [
    "no effort",
    recommendations({ id: "r", effort: 0, raises: { q: [1, 3] } }),
    "This model's recommendations do not say what effort it takes to raise anything, so there is nothing to plan.",
  ],
  ["no recommendation", "", "This model has no recommendations, so there is nothing to plan."],
])("a model with %s says that instead", async (_, advice, sentence) => {
  const asked = questionnaire(oneCapability(level("q")), advice);
  const { plan, text } = await said(asked, { q: 1 }, { budget: 50 });
  expect(plan.status).toBe("nothing-to-plan");
  expect(text).toContain(sentence);
});
