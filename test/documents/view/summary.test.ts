import { expect, test } from "vitest";
import type { RecommendationResult } from "../../../src/model/result.ts";
import { matrixView } from "../../../src/documents/view/matrix-view.ts";
import { overviewView } from "../../../src/documents/view/overview-view.ts";
import { roadmapView } from "../../../src/documents/view/roadmap-view.ts";
import { limitNotRaised } from "../../../src/documents/findings/advice.ts";
import { textsOf } from "../../../src/documents/findings/finding.ts";
import { commonTexts } from "../../../src/generated/catalogs/common.ts";
import { questionnaire } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { capability, dimension, dimensions, level } from "../../support/yaml.ts";
import { reportInput, wholeInput } from "./cases.ts";

const WHOLE = { language: "en" };

test("it says so if no recommendation raises what limits the level", async () => {
  const input = await wholeInput(WHOLE);
  const { result } = input;
  const with_ = (change: (one: RecommendationResult) => RecommendationResult): string => {
    const recommendations = result.recommendations.map(change);
    return textsOf(limitNotRaised({ ...input, result: { ...result, recommendations } })).join(" ");
  };
  const none =
    "No recommendation that applies raises what limits the level: “Incentives and leadership”.";
  expect(with_((one) => ({ ...one, raises: {} }))).toContain(none);
  expect(with_((one) => one)).not.toContain(none);
  // The reader does not know what a withheld recommendation raises.
  expect(with_(({ id }) => WITHHELD(id))).not.toContain(none);
});

const WITHHELD = (id: string): RecommendationResult => ({
  id,
  withheld: true,
  because: [],
  raises: {},
  requires: [],
});

test("the roadmap lists the steps of the plan in their order, each with its phase", async () => {
  const input = await wholeInput(WHOLE);
  const { steps, phases } = roadmapView(input);
  expect(steps.map(({ title }) => title)).toEqual(
    input.background?.plan?.steps.map(({ title }) => title),
  );
  expect(phases.map(({ name }) => name)).toEqual(phases.map((_, at) => `Phase ${at + 1}`));
  expect(phases.flatMap((one) => one.steps).toSorted()).toEqual(
    steps.map(({ number, title }) => `${number}. ${title}`).toSorted(),
  );
});

test("a recommendation without a separate gain keeps its row, and lists its prerequisites", async () => {
  const input = await wholeInput(WHOLE);
  const [first] = matrixView(input);
  const gains = new Map(input.background?.gains);
  gains.delete(input.result.recommendations[0]?.id ?? "");
  const [uncounted, next] = matrixView({ ...input, background: { ...input.background, gains } });
  expect(first?.x).not.toBe("");
  expect(uncounted).toMatchObject({ number: "1", x: "", y: "" });
  expect(uncounted?.gain).toMatch(/^not counted alone/u);
  expect(next?.number).toBe("2");
});

test("if nobody may be shown, the level and the order of the priorities still are", async () => {
  const { verdictSentence, notices, priorities, standings } = overviewView(
    await reportInput({ minimumGroup: 9 }),
  );
  expect(verdictSentence).toBe("Level 1 of 5: Separate.");
  expect(notices[0]).toBe(
    "Only the overall level and the priorities can be shown: six people answered, and nine per department are needed.",
  );
  expect(priorities[0]).toBe("To be discussed separately (8 days)");
  expect(standings.map(({ isScored }) => isScored)).toEqual([false, false, false, false]);
});

const THREE = dimensions(
  ...["a", "b", "c"].map((id) => dimension(id, [capability(`c${id}`, [level(`q${id}`)])])),
);

test.each([
  [
    [1, 3, 2],
    "en",
    /^Level 1 of 5: .+\. Limited by “Dimension a”; the other dimensions are at levels 2 and 3\.$/u,
  ],
  [
    [1, 1, 2],
    "en",
    /\. Limited by “Dimension a” and “Dimension b”; the other dimension is at level 2\.$/u,
  ],
  [[1, 3, 3], "en", /\. Limited by “Dimension a”; all other dimensions are at level 3\.$/u],
  [[2, 2, 2], "en", /^Level 2 of 5: .+\. All dimensions are at level 2\.$/u],
  [
    [1, 1, 2],
    "sv",
    /\. Begränsas av ”Dimension a” och ”Dimension b”; det andra området ligger på nivå 2\.$/u,
  ],
  [[2, 2, 2], "sv", /^Nivå 2 av 5: .+\. Alla områden ligger på nivå 2\.$/u],
] as const)("levels %j in %s", ([a, b, c], language, sentence) => {
  const asked = questionnaire(THREE);
  const view = overviewView({
    result: score(asked, { "it.1": { qa: a, qb: b, qc: c } }),
    questionnaire: asked,
    texts: commonTexts(language),
  });
  expect(view.verdictSentence).toMatch(sentence);
});
