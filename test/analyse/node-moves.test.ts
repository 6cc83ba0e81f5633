import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import type { GapMovement, PerceptionGap } from "../../src/model/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { compared } from "./compared.ts";

const asked = questionnaire(oneCapability(level("a")));

/** People named `department.person` with their answers to `a`. */
const said = (answers: Readonly<Record<string, number>>): People =>
  Object.fromEntries(Object.entries(answers).map(([id, a]) => [id, { a }]));

describe("departments", () => {
  const comparison = compared(
    asked,
    said({ "it.one": 2, "it.two": 3, "sales.one": 4 }),
    said({ "it.one": 4, "marketing.one": 1 }),
  );

  test("each department's own overall, in the order of the later, then of the earlier", () => {
    // IT: the median of 2 and 3 is 2.5; then 4.
    expect(comparison.departments).toMatchObject([
      {
        id: "it",
        title: "IT",
        movement: "risen",
        change: 1.5,
        respondents: { before: 2, after: 1 },
      },
      { id: "marketing", movement: "newly-scored", respondents: { before: 0, after: 1 } },
      { id: "sales", movement: "no-longer-scored", respondents: { before: 1, after: 0 } },
    ]);
  });

  test("a change that may reflect different respondents is marked", () => {
    expect(comparison.people).toEqual({ inBoth: 1, areSame: false, isOtherMix: true });
    expect([comparison.before.respondents, comparison.after.respondents]).toEqual([3, 2]);
  });
});

test("a person who takes another's place is other people too", () => {
  const before = said({ "it.one": 2, "it.two": 3, "sales.one": 4 });
  const after = said({ "it.one": 2, "it.three": 3, "sales.one": 4 });
  const { departments, people } = compared(asked, before, after);
  expect(people).toEqual({ inBoth: 2, areSame: false, isOtherMix: true });
  expect(departments.map(({ id, respondents }) => [id, respondents])).toEqual([
    ["it", { before: 2, after: 2, inBoth: 1 }],
    ["sales", { before: 1, after: 1, inBoth: 1 }],
  ]);
});

test("the same respondents need no mark", () => {
  const people = said({ "it.one": 2, "sales.one": 4 });
  expect(compared(asked, people, people).people).toEqual({
    inBoth: 2,
    areSame: true,
    isOtherMix: false,
  });
});

test("a department that is withheld stays withheld", () => {
  const few = said({ "it.one": 2, "sales.one": 4, "sales.two": 4, "sales.three": 4 });
  const { departments } = compared(asked, few, few, { scoring: { minimumGroup: 3 } });
  const it = departments.find(({ id }) => id === "it");
  expect(it).toMatchObject({ withheld: true, movement: "not-scored", title: "IT" });
  expect(it).not.toHaveProperty("before");
});

test("dates and coverage of both are kept, if present", () => {
  const result = score(asked, said({ "it.one": 2 }));
  const { date: _date, ...undated } = { ...result, date: "2026-11-01" };
  const { ratio: _ratio, ...unknown } = result.coverage;
  const blank = { ...undated, coverage: unknown };
  const dated = { ...result, date: "2027-11-01" };
  const { before, after } = compareResults(blank, dated, asked);
  expect([before.date, before.coverage]).toEqual([undefined, undefined]);
  expect([after.date, after.coverage]).toEqual(["2027-11-01", 1]);
});

describe("the perception gap", () => {
  const result = score(asked, said({ "it.one": 2, "it.two": 2, "sales.one": 4, "sales.two": 4 }));
  const withGap = (gap: Partial<PerceptionGap>) => {
    const { chanceCorrected: _corrected, ...rest } = result.perception.overall;
    const overall = { ...rest, ...gap };
    return { ...result, perception: { questions: [], dimensions: [], overall } };
  };
  const corrected = (value: number | undefined) =>
    withGap(value === undefined ? {} : { chanceCorrected: value });

  test.each<[string, number | undefined, number | undefined, GapMovement, number | undefined]>([
    ["0.5 − 0.25", 0.25, 0.5, "wider", 0.25],
    ["0.25 − 0.5", 0.5, 0.25, "narrower", -0.25],
    ["the same", 0.5, 0.5, "unchanged", 0],
    ["below 0 there is none: 0.25 − 0", -0.4, 0.25, "wider", 0.25],
    ["none and none", -0.4, -0.1, "unchanged", 0],
    ["measured only now", undefined, 0.5, "newly-measured", undefined],
    ["measured only then", 0.5, undefined, "no-longer-measured", undefined],
    ["never measured", undefined, undefined, "not-measured", undefined],
  ])("%s: from %s to %s it is %s", (_, before, after, movement, change) => {
    const { overall } = compareResults(corrected(before), corrected(after), asked).perception;
    expect([overall.movement, overall.change]).toEqual([movement, change]);
  });

  test("it has no change across a break", () => {
    const other = { ...result.questionnaire, digest: "other" };
    const after = { ...corrected(0.5), questionnaire: other };
    const { overall } = compareResults(corrected(0.25), after, asked).perception;
    expect([overall.movement, overall.change]).toEqual(["not-comparable", undefined]);
  });

  test("each dimension has its own, with its signal", () => {
    // Two and two people, 2 against 4: all disagreement is between the departments, so both are 1.
    const { dimensions } = compareResults(result, result, asked).perception;
    expect(dimensions).toMatchObject([
      {
        id: "d",
        title: "Dimension d",
        movement: "unchanged",
        before: { reading: "measured", siloIndex: 1, chanceCorrected: 1, signal: "possible" },
      },
    ]);
  });

  test("a dimension that only one of the results has keeps its earlier title", () => {
    const [d] = result.perception.dimensions;
    const [node] = result.dimensions;
    if (d === undefined || node === undefined) throw new Error("no dimension");
    const gone = { ...d, id: "gone" };
    const before = {
      ...result,
      dimensions: [{ ...node, id: "gone", title: "Gone" }],
      perception: { ...result.perception, dimensions: [gone, { ...d, id: "untold" }] },
    };
    const { dimensions } = compareResults(before, result, asked).perception;
    expect(dimensions.map(({ id, title, movement }) => [id, title, movement])).toEqual([
      ["d", "Dimension d", "newly-measured"],
      ["gone", "Gone", "no-longer-measured"],
      ["untold", "untold", "no-longer-measured"],
    ]);
  });
});
