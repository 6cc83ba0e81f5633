import { expect, test } from "vitest";
import type { Subject, Value } from "../../src/model/index.ts";
import { readCondition } from "../../src/read/questionnaire/condition.ts";
import type { ReadSubject } from "../../src/score/condition.ts";
import { groundsOf } from "../../src/score/grounds.ts";

const is = (question: string, value: number) => ({ question, is: value });

/** The questions whose comparisons make a condition true. */
function grounds(condition: object, values: Readonly<Record<string, number>>): string {
  const reading = readCondition(condition as Readonly<Record<string, unknown>>, "anywhere");
  if (reading.kind !== "read") throw new Error("not a condition");
  const read: ReadSubject = (subject: Subject): Value | undefined =>
    "id" in subject ? values[subject.id] : undefined;
  return groundsOf(reading.condition, read)
    .map(({ subject }) => ("id" in subject ? subject.id : ""))
    .join(" ");
}

test.each([
  ["a comparison that is true", is("a", 1), { a: 1 }, "a"],
  ["none that is false", is("a", 1), { a: 2 }, ""],
  ["the true alternative", { any: [is("a", 1), is("b", 1)] }, { a: 2, b: 1 }, "b"],
  ["both, if both are true", { any: [is("a", 1), is("b", 1)] }, { a: 1, b: 1 }, "a b"],
  [
    "none of an alternative that fails as a whole",
    { any: [{ all: [is("a", 1), is("b", 1)] }, is("c", 1)] },
    { a: 1, b: 2, c: 1 },
    "c",
  ],
  [
    "the known part of an alternative that may be true",
    { any: [{ all: [is("a", 1), is("b", 1)] }, is("c", 1)] },
    { a: 1, c: 1 },
    "a c",
  ],
  ["what is denied, where it is false", { not: is("a", 1) }, { a: 2 }, "a"],
  [
    "the false parts of what is denied",
    { not: { all: [is("a", 1), is("b", 1)] } },
    { a: 1, b: 2 },
    "b",
  ],
])("the grounds of a condition are %s", (_, condition, values, expected) => {
  expect(grounds(condition, values)).toBe(expected);
});
