import { expect, test } from "vitest";
import type { Plan } from "../../src/core/model/index.ts";
import type { ReportInput } from "../../src/report/input.ts";
import { matrixView } from "../../src/report/view/matrix-view.ts";
import { overviewView } from "../../src/report/view/overview-view.ts";
import { roadmapView } from "../../src/report/view/roadmap-view.ts";
import { decisionsOf, leadSentences } from "../../src/report/view/summary-view.ts";
import { textsIn } from "../../src/text/languages/index.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { dimension, dimensions, capability, level } from "../support/yaml.ts";
import { reportInput, wholeInput } from "./cases.ts";

const WHOLE = { language: "en" };

/** The whole example's input with a part of its plan replaced. */
async function planned(change: (plan: Plan) => Plan): Promise<ReportInput> {
  const input = await wholeInput(WHOLE);
  const { plan } = input.background ?? {};
  if (plan === undefined) throw new Error("the example has a plan");
  return { ...input, background: { ...input.background, plan: change(plan) } };
}

test("the person-days asked for are those of the departments together", async () => {
  const [first = ""] = decisionsOf(await wholeInput(WHOLE));
  const [total = 0, ...shares] = [...first.matchAll(/(?<= )\d+(?= person-days|,| and |\.)/gu)].map(
    ([days]) => Number(days),
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.reduce((sum, days) => sum + days, 0)).toBe(total);
});

test("the steps that raise what holds the level come first, or it is said that none does", async () => {
  const without = await planned((plan) => ({ ...plan, steps: [], packages: [] }));
  const [, first = ""] = leadSentences(without);
  expect(first).toMatch(/^Begin with “/u);
  const { result } = without;
  const stripped = result.recommendations.map((one) => ({ ...one, raises: {} }));
  const sentences = leadSentences({ ...without, result: { ...result, recommendations: stripped } });
  expect(sentences.join(" ")).toContain(
    "No recommendation that applies raises what holds the level: “Incentives and leadership”.",
  );
  const guarded = { ...result, recommendations: stripped, withheld: ["it"] };
  expect(leadSentences({ ...without, result: guarded }).join(" ")).toContain(
    "What holds the level cannot be planned yet: too few people answered on “Incentives and leadership”.",
  );
});

test("the roadmap follows the decisions, and so do its numbers", async () => {
  const input = await wholeInput(WHOLE);
  const { steps, phases } = roadmapView(input);
  const order = steps.map(({ phase }) => Number(phase.replace("Decision ", "")));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(phases.map(({ name }) => name)).toEqual(phases.map((_, at) => `Decision ${at + 1}`));
  expect(phases.flatMap((one) => one.steps)).toEqual(
    steps.map(({ number, title }) => `${number}. ${title}`),
  );
});

test("a recommendation that brings nothing alone keeps its row, and says what it needs", async () => {
  const input = await wholeInput(WHOLE);
  const [first] = matrixView(input);
  const gains = new Map(input.background?.gains);
  const [leading] = roadmapView(input).steps;
  const id = input.result.recommendations.find(({ title }) => title === leading?.title)?.id ?? "";
  gains.delete(id);
  const [uncounted, next] = matrixView({ ...input, background: { ...input.background, gains } });
  expect(first?.x).not.toBe("");
  expect(uncounted).toMatchObject({ number: "1", x: "", y: "" });
  expect(uncounted?.gain).toMatch(/^not counted alone/u);
  expect(next?.number).toBe("2");
});

test("where nobody may be shown, that is what is said", async () => {
  const input = await reportInput({ minimumGroup: 9 });
  const view = overviewView(input);
  const said = "Nothing can be shown: six people answered, and nine per department are needed.";
  expect(view.verdictSentence).toBe(said);
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
    texts: textsIn(language),
  });
  expect(view.verdictSentence).toMatch(sentence);
});
