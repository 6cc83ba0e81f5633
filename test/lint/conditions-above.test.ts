import { describe, expect, test } from "vitest";
import { capability, dimension, dimensions } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const NEVER = "can never apply: no answers make its condition true";

/** Dimension `first` with the question `gate`, and dimension `second` with `a`, `b` and `c`. */
function model({ first = "", second = "", ab = "", a = "", c = "" }): readonly string[] {
  return found(
    dimensions(
      dimension("first", [capability("gates", [full("gate"), full("other")])], first),
      dimension(
        "second",
        [capability("ab", [full("a", a), full("b")], ab), capability("cs", [full("c", c)])],
        second,
      ),
    ),
  );
}

const codes = (problems: readonly string[]): readonly string[] =>
  problems.map((one) => one.split(":")[0] ?? "");

test("conditions on a dimension and on a capability that answers make true are fine", () => {
  expect(
    model({ second: "when: { question: gate, gte: 3 }", ab: "when: { question: other, gte: 2 }" }),
  ).toEqual([]);
});

describe("questions that nobody is shown", () => {
  test("are reported once, at the dimension that hides them all", () => {
    const problems = model({ second: "when: { question: gate, gt: 5 }" });
    expect(problems).toContain(`never-applies: the dimension second ${NEVER}`);
    expect(codes(problems).filter((code) => code === "never-applies")).toHaveLength(1);
  });

  test("are reported at the capability whose condition excludes that of its dimension", () => {
    const problems = model({
      second: "when: { question: gate, lt: 3 }",
      ab: "when: { question: gate, gte: 3 }",
    });
    expect(problems).toEqual([`never-applies: the capability ab ${NEVER}`]);
  });

  test("are reported one by one if only some of them are hidden", () => {
    const problems = model({
      second: "when: { department: own, is: it }",
      c: "ask: [sales]",
      a: "when: { all: [{ question: gate, is: 1 }, { question: gate, is: 2 }] }",
    });
    expect(problems).toEqual([
      `never-applies: the question a ${NEVER}`,
      `never-applies: the question c ${NEVER}`,
    ]);
  });
});

describe("conditions that depend on what they show", () => {
  test("a dimension that depends on its own question", () => {
    expect(model({ second: "when: { question: b, gte: 2 }" })).toContain(
      "cycle: questions depend on each other: b → b",
    );
  });

  test("two dimensions that depend on each other", () => {
    const problems = model({
      first: "when: { question: c, gte: 2 }",
      second: "when: { question: gate, gte: 2 }",
    });
    expect(problems).toContain("cycle: questions depend on each other: gate → c → gate");
  });
});

test("a dimension that depends on a later question is reported once", () => {
  expect(model({ first: "when: { question: c, gte: 2 }" })).toEqual([
    "shown-too-late: first depends on c, which is asked later",
  ]);
});

test("a condition on a dimension cannot read a score", () => {
  expect(codes(model({ second: "when: { score: first, gte: 2 }" }))).toEqual(["wrong-context"]);
});
