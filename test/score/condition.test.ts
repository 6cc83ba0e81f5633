import { describe, expect, test } from "vitest";
import { comparisonsIn, evaluateCondition } from "../../src/score/condition.ts";
import type {
  Comparison,
  Condition,
  Operand,
  Operator,
  Truth,
  Value,
} from "../../src/model/index.ts";

const TRUTHS: readonly Truth[] = ["true", "unknown", "false"];

/** A condition with the given outcome. */
function turning(truth: Truth): Condition {
  return {
    kind: "comparison",
    subject: { kind: "level", id: truth },
    tests: [{ operator: "is", operand: 1 }],
  };
}

/** The values that `turning` reads: 1 is 1, 0 is not, and the rest is unknown. */
function turn(condition: Condition): Truth {
  const values: Readonly<Record<string, number>> = { true: 1, false: 0 };
  return evaluateCondition(condition, (subject) =>
    subject.kind === "level" ? values[subject.id] : undefined,
  );
}

function holds(value: Value | undefined, ...tests: readonly [Operator, Operand][]): Truth {
  const subject = { kind: "question", id: "q" } as const;
  const list = tests.map(([operator, operand]) => ({ operator, operand }));
  return evaluateCondition({ kind: "comparison", subject, tests: list }, () => value);
}

describe("Kleene's tables (1938)", () => {
  test.each([
    // Rows and columns in the order true, unknown, false.
    {
      kind: "all",
      table: [
        ["true", "unknown", "false"],
        ["unknown", "unknown", "false"],
        ["false", "false", "false"],
      ],
    },
    {
      kind: "any",
      table: [
        ["true", "true", "true"],
        ["true", "unknown", "unknown"],
        ["true", "unknown", "false"],
      ],
    },
  ] as const)("$kind of two", ({ kind, table }) => {
    const found = TRUTHS.map((a) =>
      TRUTHS.map((b) => turn({ kind, conditions: [turning(a), turning(b)] })),
    );
    expect(found).toEqual(table);
  });

  test("not", () => {
    const found = TRUTHS.map((truth) => turn({ kind: "not", condition: turning(truth) }));
    expect(found).toEqual(["false", "unknown", "true"]);
  });

  test("all of nothing is true, any of nothing is not", () => {
    expect(turn({ kind: "all", conditions: [] })).toBe("true");
    expect(turn({ kind: "any", conditions: [] })).toBe("false");
  });
});

describe("operators", () => {
  test.each<{ value: Value | undefined; operator: Operator; operand: Operand; expected: Truth }>([
    { value: 3, operator: "is", operand: 3, expected: "true" },
    { value: 3, operator: "is", operand: 4, expected: "false" },
    { value: "yes", operator: "is", operand: "yes", expected: "true" },
    { value: 3, operator: "is", operand: "3", expected: "false" },
    { value: undefined, operator: "is", operand: 3, expected: "unknown" },
    { value: "b", operator: "in", operand: ["a", "b"], expected: "true" },
    { value: 2, operator: "in", operand: [1, 3], expected: "false" },
    { value: undefined, operator: "in", operand: [1, 3], expected: "unknown" },
    { value: 2, operator: "lt", operand: 3, expected: "true" },
    { value: 3, operator: "lt", operand: 3, expected: "false" },
    { value: 3, operator: "lte", operand: 3, expected: "true" },
    { value: 3.1, operator: "lte", operand: 3, expected: "false" },
    { value: 3.1, operator: "gt", operand: 3, expected: "true" },
    { value: 3, operator: "gt", operand: 3, expected: "false" },
    { value: 3, operator: "gte", operand: 3, expected: "true" },
    { value: 2.9, operator: "gte", operand: 3, expected: "false" },
    { value: undefined, operator: "gte", operand: 3, expected: "unknown" },
    { value: "words", operator: "gte", operand: 3, expected: "unknown" },
    { value: 3, operator: "gte", operand: "3", expected: "unknown" },
    { value: ["a", "b"], operator: "gte", operand: 2, expected: "true" },
    { value: [], operator: "gt", operand: 0, expected: "false" },
    { value: ["a", "b"], operator: "includes", operand: "b", expected: "true" },
    { value: ["a", "b"], operator: "includes", operand: "e", expected: "false" },
    { value: ["a", "b"], operator: "includes", operand: ["a", "b"], expected: "true" },
    { value: ["a", "b"], operator: "includes", operand: ["a", "e"], expected: "false" },
    { value: "ab", operator: "includes", operand: "a", expected: "false" },
    { value: undefined, operator: "includes", operand: "a", expected: "unknown" },
  ])("$value $operator $operand is $expected", ({ value, operator, operand, expected }) => {
    expect(holds(value, [operator, operand])).toBe(expected);
  });

  test.each([
    { value: 3, expected: "true" },
    { value: 2, expected: "true" },
    { value: 4, expected: "false" },
    { value: 1, expected: "false" },
    { value: undefined, expected: "unknown" },
  ])("from 2 up and below 4: $value is $expected", ({ value, expected }) => {
    expect(holds(value, ["gte", 2], ["lt", 4])).toBe(expected);
  });
});

test("every comparison in a condition is found, at any depth, in order", () => {
  const deep: Condition = {
    kind: "all",
    conditions: [
      turning("true"),
      {
        kind: "not",
        condition: { kind: "any", conditions: [turning("false"), turning("unknown")] },
      },
    ],
  };
  const named = comparisonsIn(deep).map(({ subject }: Comparison) =>
    subject.kind === "level" ? subject.id : "",
  );
  expect(named).toEqual(["true", "false", "unknown"]);
});
