import { describe, expect, test } from "vitest";
import { planLead } from "../../src/documents/plan-lead.ts";
import { planNotes } from "../../src/documents/plan-words.ts";
import { reportScreen } from "../../src/documents/screens.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { wordsIn } from "../support/document-words.ts";
import { type PlanSettings, planOf, recommendations } from "../support/plan.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const AIMS = { aims: [{ id: "q1", kind: "level", level: 3 }] } as const;
const LOW: People = { "it.one": { q1: 1, q2: 1 } };

/** A foundation of 4 days, and the only step that the target needs, of 1 day. */
const WITH_FOUNDATION = questionnaire(
  oneCapability(level("q1"), level("q2")),
  recommendations(
    { id: "base", effort: 4, raises: { q2: [1, 2] }, rest: "foundation: true" },
    { id: "cheap", effort: 1, raises: { q1: [1, 3] } },
  ),
);

async function wordsOf(asked: Questionnaire, people: People, settings: PlanSettings) {
  const plan = await planOf(asked, people, settings);
  const texts = commonTexts("en");
  const input = { plan, questionnaire: asked, texts, languages: ["en"] };
  return { lead: planLead(input), notes: planNotes(input) };
}

describe("a plan with a foundation", () => {
  test("is the least effort only among those with the required steps, and says what these are", async () => {
    const { lead, notes } = await wordsOf(WITH_FOUNDATION, LOW, AIMS);
    expect(lead).toContain(
      "On these estimates, no other set of steps with the required ones reaches the targets with less effort.",
    );
    expect(notes).toContain(
      "1 of the steps is required: foundations, on which other recommendations depend, and steps chosen in advance.",
    );
  });

  test("without any is the least effort of all", async () => {
    const { lead, notes } = await wordsOf(WITH_FOUNDATION, LOW, { ...AIMS, exclude: ["base"] });
    expect(lead).toContain(
      "On these estimates, no other set of steps reaches the targets with less effort.",
    );
    expect(notes.join(" ")).not.toContain("required");
  });

  test("names it if the budget does not hold it, and does not call itself the closest", async () => {
    const { lead } = await wordsOf(WITH_FOUNDATION, LOW, { ...AIMS, budget: 3 });
    expect(lead).toEqual([
      "The required steps, including any foundations, do not fit within these limits: “Do base” (4 person-days).",
      "The targets take at least 5 person-days; the budget is 3.",
      "Not part of this plan: priority 2, “Do cheap” (it would add 1 person-day).",
    ]);
  });
});

describe("a plan that keeps titles back", () => {
  const asked = questionnaire(
    oneCapability(level("q1"), level("q2")),
    `recommendations:
  - { id: base, title: Base, foundation: true, when: { question: q2, is: 1 }, effort: 4, raises: { q2: { from: 1, to: 2 } } }
  - { id: other, title: Other, when: { question: q2, is: 1 }, effort: 8, raises: { q2: { from: 2, to: 3 } } }
`,
  );
  // Two people answered q1; one of them answered q2.
  const people: People = { ...LOW, "it.two": { q1: 1 } };

  test("names a first priority that it does not include by its number only", async () => {
    const aims = [{ id: "q2", kind: "level", level: 2 }] as const;
    const { lead } = await wordsOf(asked, people, { aims, minimumGroup: 2 });
    expect(lead.at(-1)).toBe("Not part of this plan: priority 2 (it would add 8 person-days).");
  });

  test("names a foundation that does not fit by its days only", async () => {
    const { lead } = await wordsOf(asked, people, { budget: 3, minimumGroup: 2 });
    expect(lead[0]).toBe(
      "The required steps, including any foundations, do not fit within these limits: a step to be discussed separately (4 person-days).",
    );
  });
});

test("the screen of a report names the priority that its plan does not include", async () => {
  const asked = questionnaire(
    oneCapability(level("q1"), level("q2")),
    recommendations(
      { id: "base", effort: 8, raises: { q2: [1, 2] } },
      { id: "cheap", effort: 1, raises: { q1: [1, 3] } },
    ),
  );
  const plan = await planOf(asked, LOW, AIMS);
  const result = score(asked, LOW);
  const background = { audience: "consultant", gains: new Map(), plan } as const;
  const screen = reportScreen({
    result,
    questionnaire: asked,
    texts: commonTexts("en"),
    background,
  });
  expect(wordsIn(screen.sections.flatMap(({ blocks }) => blocks))).toContain(
    "Not part of this plan: priority 2, “Do base” (it would add 8 person-days).",
  );
});
