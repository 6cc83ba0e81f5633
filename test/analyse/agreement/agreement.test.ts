import { describe, expect, test } from "vitest";
import type { Agreement, SidesCompared } from "../../../src/model/index.ts";
import { levelless, ofOrganization, questionnaire } from "../../support/read.ts";
import { score, type ScoreOptions } from "../../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
  yesNo,
} from "../../support/yaml.ts";
import { IDS, peopleOf } from "./samples.ts";

const DEPARTMENTS = "departments: { m: M, i: I, s: S, b: B, x: X }";
const SEVEN = [DEPARTMENTS, oneCapability(...IDS.map((id) => level(id)))];
const PAIRS =
  "agreement: { pairs: [{ id: m-i, a: [m], b: [i] }, { id: xm-sb, a: [x, m], b: [s, b] }] }";

function agreed(yaml: readonly string[], people: string, options?: ScoreOptions): Agreement {
  const { agreement } = score(questionnaire(...yaml), peopleOf(people), options);
  if (agreement === undefined) throw new Error("no agreement");
  return agreement;
}

function rounded({ id, outcome, difference, interval, within, p }: SidesCompared): unknown {
  const four = (value: number | undefined): number => Math.round((value ?? NaN) * 1e4) / 1e4;
  return [id, outcome, four(difference), four(p), interval?.map(four), four(within)];
}

const BANK = "m 4344344, 3343443 · i 2212221, 2222212 · s 2121222, 1222122 · b 2322232 · x 4443444";

// STATISTICS.md §6, F and §5.7.
describe("departments are compared over all their answers", () => {
  const bank = agreed([...SEVEN, PAIRS], BANK);

  test("named pairs come with difference, interval and p", () => {
    expect(bank.pairs.map(rounded)).toEqual([
      ["m-i", "apart", 1.7857, 0.0068, [0.7059, 2.8656], 2.6433],
      ["xm-sb", "apart", 1.7143, 0.0042, [0.7791, 2.6495], 2.4569],
    ]);
    expect(bank.pairs[1]).toMatchObject({
      a: { departments: ["x", "m"], respondents: 3 },
      b: { departments: ["s", "b"], respondents: 3 },
      margin: 1,
      respondents: 8,
      leftOut: 0,
      notCompared: [],
      questions: IDS,
    });
  });

  test("the whole names the two departments that differ most, of those with two people", () => {
    // M and S: 25/7 − 12/7 = 13/7.
    const { outcome, difference, p, a, b } = bank.overall;
    expect([outcome, a?.departments, b?.departments]).toEqual(["apart", ["m"], ["s"]]);
    expect(difference).toBeCloseTo(13 / 7, 10);
    expect(p).toBeCloseTo(0.0129, 4);
  });

  test("positions are on the ladder", () => {
    const positions = bank.overall.departments.map(({ id, position = NaN }) => [
      id,
      Math.round(position * 1e4) / 1e4,
    ]);
    expect(positions).toEqual([
      ["b", 2.2857],
      ["i", 1.7857],
      ["m", 3.5714],
      ["s", 1.7143],
      ["x", 3.8571],
    ]);
  });

  test("a single dimension is the same as the overall, and its p needs no adjustment", () => {
    expect(bank.dimensions).toEqual([{ ...bank.overall, id: "d" }]);
  });

  test("departments of a group are one", () => {
    const found = agreed([...SEVEN, PAIRS], BANK, { groups: new Map([["front", ["s", "b"]]]) });
    expect(found.pairs[1]?.b).toEqual({ departments: ["front"], respondents: 3 });
  });

  test("the order of the people makes no difference", () => {
    const people = Object.entries(peopleOf(BANK)).toReversed();
    const asked = questionnaire(...SEVEN, PAIRS);
    expect(score(asked, Object.fromEntries(people)).agreement).toEqual(
      score(asked, peopleOf(BANK)).agreement,
    );
  });
});

describe("differences are in levels, whatever the numbers of the levels are", () => {
  test("levels from 0 to 100 in steps of 25", () => {
    const people = Object.fromEntries(
      Object.entries(peopleOf(BANK)).map(([id, answers]) => [
        id,
        Object.fromEntries(
          Object.entries(answers).map(([one, value]) => [one, (Number(value) - 1) * 25]),
        ),
      ]),
    );
    const asked = questionnaire(
      DEPARTMENTS,
      PAIRS,
      `levels: ${steps(0, 25, 50, 75, 100)}`,
      oneCapability(...IDS.map((id) => level(id).replace("1: low, 5: high", "0: low, 100: high"))),
    );
    const [pair] = score(asked, people).agreement?.pairs ?? [];
    expect(pair && rounded(pair)).toEqual([
      "m-i",
      "apart",
      1.7857,
      0.0068,
      [0.7059, 2.8656],
      2.6433,
    ]);
  });

  test("on three levels half a level matters, and people are assumed to be half as far apart", () => {
    const asked = questionnaire(
      `levels: ${steps(1, 2, 3)}`,
      oneCapability(level("a").replace("5: high", "3: high")),
    );
    const { overall } = score(asked, { "it.1": { a: 1 }, "sales.1": { a: 2 } }).agreement ?? {};
    // One question: (0.55/2)² + (0.7/2)² = 0.198125.
    expect(overall?.margin).toBe(0.5);
    expect(overall?.assumedVariance).toBeCloseTo(0.198125, 12);
    expect(overall?.outcome).toBe("unclear-large");
  });
});

describe("p-values are adjusted for their number", () => {
  test("from the third named pair on", () => {
    const third = PAIRS.replace("[{", "[{ id: m-s, a: [m], b: [s] }, {");
    const [ms, mi, xmsb] = agreed([...SEVEN, third], BANK).pairs;
    const values = [ms?.p, mi?.p, xmsb?.p] as number[];
    // The smallest times three, the next times two, the largest once, and never falling.
    const sorted = values.toSorted((one, other) => one - other) as [number, number, number];
    const first = 3 * sorted[0];
    const second = Math.max(first, 2 * sorted[1]);
    const last = Math.max(second, sorted[2]);
    const byP = new Map([
      [sorted[0], first],
      [sorted[1], second],
      [sorted[2], last],
    ]);
    expect([ms, mi, xmsb].map((one) => one?.adjustedP)).toEqual(values.map((p) => byP.get(p)));
  });

  test("of dimensions, from the second on", () => {
    const two = dimensions(
      dimension("d", [
        capability(
          "c",
          ["a", "b", "c"].map((id) => level(id)),
        ),
      ]),
      dimension("h", [
        capability(
          "k",
          ["d", "e", "f", "g"].map((id) => level(id)),
        ),
      ]),
    );
    const [one, other] = agreed([DEPARTMENTS, two], BANK).dimensions;
    const [p, q] = [one?.p ?? NaN, other?.p ?? NaN];
    const expected = Math.max(2 * Math.min(p, q), Math.max(p, q));
    expect([one?.adjustedP, other?.adjustedP]).toEqual(
      p <= q ? [2 * p, expected] : [expected, 2 * q],
    );
  });
});

interface Unjudged {
  readonly reason: SidesCompared["reason"];
  readonly overall?: SidesCompared["reason"];
  readonly yaml?: readonly string[];
  readonly people: string;
  readonly options?: ScoreOptions;
}

const SHORT = [DEPARTMENTS, PAIRS];
const CASES: readonly Unjudged[] = [
  { reason: "not-heard", people: "m 4344344 · s 2121222" },
  { reason: "not-heard", overall: "one-department", people: "m 4344344, 3343443" },
  {
    reason: "no-question",
    overall: "no-question",
    yaml: [...SHORT, oneCapability(yesNo("h"))],
    people: "m 1 · i 1",
  },
  {
    reason: "no-common-question",
    overall: "no-common-question",
    people: "m 44----- · i --22---",
  },
  {
    reason: "one-group",
    people: BANK,
    options: { groups: new Map([["both", ["m", "i"]]]) },
  },
  {
    reason: "two-levels",
    overall: "two-levels",
    yaml: [...SHORT, `levels: ${steps(1, 5)}`, oneCapability(level("a"))],
    people: "m 1 · i 5",
  },
];

describe("where nothing can be compared, the reason is given", () => {
  test.each(CASES)("$reason", ({ reason, overall, yaml, people, options }) => {
    const found = agreed(
      yaml ?? [...SEVEN, PAIRS],
      people === "m 1 · i 1" ? "m - · i -" : people,
      options,
    );
    expect(found.pairs[0]).toMatchObject({ id: "m-i", reason, questions: [] });
    expect(found.pairs[0]).not.toHaveProperty("outcome");
    if (overall !== undefined) expect(found.overall.reason).toBe(overall);
  });

  test("departments that are linked by no question", () => {
    // M and I share questions a and b; S and B share c and d. The first two are more people.
    const found = agreed(
      [...SEVEN, PAIRS],
      "m 44-----, 34----- · i 22----- · s --33--- · b --32---",
    );
    expect(found.overall).toMatchObject({ notCompared: ["b", "s"], respondents: 3 });
    expect(found.pairs[1]).toMatchObject({ reason: "no-common-question" });
  });

  test("a model without levels", () => {
    const asked = levelless(oneCapability(choice("a", [0, 2])));
    const { agreement } = score(asked, { "it.1": { a: "s0" }, "sales.1": { a: "s2" } });
    expect(agreement?.overall.reason).toBe("no-levels");
    expect(agreement?.questions).toEqual([]);
  });

  test("an organization that answers as a whole", () => {
    const asked = ofOrganization(oneCapability(level("a")));
    const { agreement } = score(asked, {}, { review: { a: { value: 3, reason: "seen" } } });
    expect(agreement?.overall.reason).toBe("organization");
  });
});

describe("from 200 people on, departments below ten are shown and not tested", () => {
  const many = Array.from({ length: 191 }, () => "3333333").join(" ");

  test("they are named, and a pair with one has no outcome", () => {
    const found = agreed(
      [...SEVEN, PAIRS],
      `m ${many} · i 2222222, 2222222, 2222222, 2222222, 2222222, 2222222, 2222222, 2222222, 2222222`,
    );
    expect(found.pairs[0]).toMatchObject({ reason: "too-few-of-many" });
    expect(found.overall).toMatchObject({ reason: "too-few-of-many", notCompared: ["i", "m"] });
  });

  test("among fewer people they are tested", () => {
    const found = agreed([...SEVEN, PAIRS], `m ${many} · i 2222222, 2222222, 2222222`);
    expect(found.pairs[0]?.outcome).toBe("apart");
  });
});

test("one answer that serves two questions counts once", () => {
  const used = oneCapability(level("a"), level("b"), level("c", "use: a"));
  const found = agreed([DEPARTMENTS, used], "m 43 · i 21");
  expect(found.overall.questions).toEqual(["a", "b"]);
});
