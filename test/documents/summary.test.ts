import { expect, test } from "vitest";
import type { RecommendationResult } from "../../src/model/result.ts";
import type { List } from "../../src/documents/blocks.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { findingsOf } from "../../src/documents/findings/findings.ts";
import { matrix } from "../../src/documents/report/matrix.ts";
import { roadmap } from "../../src/documents/report/roadmap.ts";
import { profileScreen } from "../../src/documents/screens.ts";
import { limitNotRaised } from "../../src/documents/findings/advice.ts";
import { textsOf } from "../../src/documents/findings/finding.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";
import { blocksOf, rowsOf, sectionOf, wordsIn } from "../support/document-words.ts";
import { reportInput, wholeInput } from "./cases.ts";

const WHOLE = { language: "en" };

test("a summary reports that no recommendation raises what limits the level", async () => {
  const input = await wholeInput(WHOLE);
  const { result } = input;
  const with_ = (change: (one: RecommendationResult) => RecommendationResult): string => {
    const recommendations = result.recommendations.map(change);
    return textsOf(limitNotRaised({ ...input, result: { ...result, recommendations } })).join(" ");
  };
  const none =
    "No recommendation that applies raises what limits the level: “Incentives and leadership”.";
  expect(with_((one) => ({ ...one, raises: {}, because: [] }))).toContain(none);
  expect(with_((one) => one)).not.toContain(none);
  // What a withheld recommendation raises is not known to a reader.
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
  const blocks = roadmap(input)[0]?.blocks ?? [];
  const titles = input.background?.plan?.steps.map(({ title }) => title) ?? [];
  const numbered = titles.map((title, at) => `${at + 1}. ${title}`);
  const charts = blocksOf(blocks, "group").flatMap((one) => blocksOf(one.blocks, "chart"));
  const [table] = charts.flatMap((one) => one.table ?? []);
  expect(table && rowsOf(table).map(([step]) => step)).toEqual(numbered);
  const phases = blocksOf(blocks, "list").flatMap(wordsOfList);
  const count = input.background?.plan?.packages.length ?? 0;
  expect(phases.filter((one) => one.startsWith("Phase ")).map((one) => one.slice(0, 8))).toEqual(
    Array.from({ length: count }, (_, at) => `Phase ${at + 1}:`),
  );
});

const wordsOfList = (list: List): readonly string[] => wordsIn([list]);

test("a recommendation that brings nothing alone keeps its row, and says what it needs", async () => {
  const input = await wholeInput(WHOLE);
  const gains = new Map(input.background?.gains);
  gains.delete(input.result.recommendations[0]?.id ?? "");
  const pictured = (given: ReportInput): readonly string[] =>
    blocksOf(matrix(given), "chart").flatMap(({ chart }) =>
      chart.type === "matrix" ? chart.points.map(({ number }) => number) : [],
    );
  expect(pictured(input)[0]).toBe("1");
  const uncounted = { ...input, background: { ...input.background, gains } };
  expect(pictured(uncounted)[0]).toBe("2");
  const [table] = blocksOf(matrix(uncounted), "chart").flatMap((one) => one.table ?? []);
  const [first, second] = table === undefined ? [] : rowsOf(table);
  expect(first?.[0]).toMatch(/^1\. /u);
  expect(first?.[1]).toMatch(/^not counted alone/u);
  expect(second?.[0]).toMatch(/^2\. /u);
});

test("where nobody may be shown, the level and the order of the priorities still are", async () => {
  const screen = profileScreen(await reportInput({ minimumGroup: 9 }));
  const said = (id: string): string | undefined => wordsIn(sectionOf(screen, id))[0];
  expect(said("verdict")).toBe("Level 1 of 5: Separate.");
  expect(said("notices")).toBe(
    "Only the overall level, the verdicts and the priorities can be shown: six people answered, and nine per department are needed.",
  );
  expect(said("priorities")).toBe("To be discussed separately (19 days)");
  const charts = blocksOf(sectionOf(screen, "profile"), "chart").map(({ chart }) => chart);
  const rows = charts.flatMap((one) => (one.type === "profile" ? one.rows : []));
  expect(rows.map(({ isScored }) => isScored)).toEqual([false, false, false, false]);
});

const THREE = dimensions(
  ...["a", "b", "c"].map((id) => dimension(id, [capability(`c${id}`, [level(`q${id}`)])])),
);

test("a dimension without a level is not said to be at one", () => {
  const asked = questionnaire(
    "scoring: { level: { dimension: weakest, overall: weakest } }",
    dimensions(
      ...["a", "b"].map((id) => dimension(id, [capability(`c${id}`, [level(`q${id}`)])])),
      dimension("c", [capability("cc", [level("qc", "scored: false")])]),
    ),
  );
  const { level: found } = findingsOf({
    result: score(asked, { "it.1": { qa: 1, qb: 3, qc: 3 } }),
    questionnaire: asked,
    texts: commonTexts("en"),
  });
  expect(found.text).toMatch(/Limited by “Dimension a”\.$/u);
});

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
    /\. Begränsas av ”Dimension a” och ”Dimension b”; det återstående området ligger på nivå 2\.$/u,
  ],
  [[2, 2, 2], "sv", /^Nivå 2 av 5: .+\. Alla områden ligger på nivå 2\.$/u],
] as const)("levels %j in %s", ([a, b, c], language, sentence) => {
  const asked = questionnaire(THREE);
  const { level: found } = findingsOf({
    result: score(asked, { "it.1": { qa: a, qb: b, qc: c } }),
    questionnaire: asked,
    texts: commonTexts(language),
  });
  expect(found.text).toMatch(sentence);
});
