import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/analyse/history.ts";
import type { History, Result } from "../../src/model/index.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const asked = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a")])]),
    dimension("e", [capability("f", [level("x")])]),
  ),
);

function round(assessment: string, date: string | undefined, a: number, x: unknown = 3): Result {
  const { date: _date, ...result } = score(asked, { "it.one": { a, x } }, { digest: "one" });
  return { ...result, assessment, ...(date === undefined ? {} : { date }) };
}

const [first, second, third] = [
  round("2025", "2025-11-01", 2),
  round("2026", "2026-11-01", 3),
  round("2027", "2027-11-01", 2),
];

const names = ({ assessments }: History): readonly string[] =>
  assessments.map(({ assessment }) => assessment);

describe("the order is that of the latest answers", () => {
  test.each<[string, readonly [Result, ...Result[]], readonly string[]]>([
    ["whatever the order given", [third, first, second], ["2025", "2026", "2027"]],
    [
      "of the same day by name",
      [round("b", "2026-01-01", 2), round("a", "2026-01-01", 2), round("c", "2025-01-01", 2)],
      ["c", "a", "b"],
    ],
    ["without a date last", [round("a", undefined, 2), round("b", "2026-01-01", 2)], ["b", "a"]],
    [
      "the same day and name stay as they came",
      [round("a", "2026-01-01", 2), round("a", "2026-01-01", 3)],
      ["a", "a"],
    ],
  ])("%s", (_, results, expected) => {
    expect(names(historyOf(results, asked))).toEqual(expected);
  });
});

test("the scores of the overall and of each dimension, with each change", () => {
  const { lines, organization, questionnaire: model } = historyOf([first, second, third], asked);
  expect([organization, model]).toEqual(["Nordlys", { id: "sample", title: "Sample" }]);
  expect(lines.map(({ id, title }) => [id, title])).toEqual([
    ["overall", ""],
    ["d", "Dimension d"],
    ["e", "Dimension e"],
  ]);
  // d: 2, 3, 2. Overall: (2 + 3) / 2 = 2.5, (3 + 3) / 2 = 3, 2.5 again.
  expect(lines[0]?.points).toMatchObject([
    { assessment: "2025", moment: { score: 2.5 } },
    { assessment: "2026", moment: { score: 3 }, movement: "risen", change: 0.5 },
    { assessment: "2027", moment: { score: 2.5 }, movement: "fallen", change: -0.5 },
  ]);
  expect(lines[0]?.points[0]).not.toHaveProperty("movement");
  expect(lines[1]?.points.map(({ levelChange }) => levelChange)).toEqual([undefined, 1, -1]);
});

test("a break comes before the assessment that another model answered", () => {
  const other: Result = { ...second, questionnaire: { ...second.questionnaire, digest: "two" } };
  const { assessments, lines } = historyOf([first, other], asked);
  expect(assessments.map((one) => one.break?.because)).toEqual([undefined, ["scoring"]]);
  expect(lines[1]?.points[1]).toMatchObject({ movement: "not-comparable" });
  expect(lines[1]?.points[1]).not.toHaveProperty("change");
});

test("an unscored node has its reason, and the next one is newly scored", () => {
  const unknown = round("2024", "2024-11-01", 2, DONT_KNOW);
  const { lines } = historyOf([unknown, first], asked);
  expect(lines[2]?.points).toMatchObject([
    { moment: { kind: "not-scored", reason: "nothing-answered" } },
    { moment: { score: 3 }, movement: "newly-scored" },
  ]);
});

test("a dimension that was added or removed has points for the assessments that have it", () => {
  const [d] = second.dimensions;
  if (d === undefined) throw new Error("no dimension");
  const fewer: Result = { ...second, dimensions: [d] };
  const { lines } = historyOf([first, fewer], asked);
  expect(lines.map(({ id }) => id)).toEqual(["overall", "d", "e"]);
  expect(lines[2]?.points[1]).toEqual({ assessment: "2026", movement: "no-longer-scored" });
});

test("a single assessment is a point", () => {
  const { assessments, lines } = historyOf([first], asked, "en");
  expect([assessments.length, lines[0]?.points.length]).toEqual([1, 1]);
});

test("a further measure has a line between the overall and the dimensions", () => {
  const withMeasure = questionnaire(
    "measures: [{ id: weakest, title: The weakest, method: min }]",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("x")])]),
    ),
  );
  const rounds = [1, 3].map((a, index): Result => {
    const result = score(withMeasure, { "it.one": { a, x: 4 } }, { digest: "one" });
    return { ...result, assessment: `202${index}` };
  });
  const { lines } = historyOf(rounds as [Result, Result], withMeasure);
  expect(lines.map(({ id }) => id)).toEqual(["overall", "weakest", "d", "e"]);
  // The weaker of 1 and 4, then of 3 and 4.
  expect(lines[1]).toMatchObject({
    title: "The weakest",
    points: [{ moment: { score: 1 } }, { moment: { score: 3 }, movement: "risen", change: 2 }],
  });
});
