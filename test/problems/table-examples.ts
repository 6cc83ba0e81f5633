import type { ProblemCode } from "../../src/text/problems.ts";
import { TABLE } from "./bases.ts";
import type { Example } from "./example.ts";

const [HEAD, ...PEOPLE] = TABLE;
const MANY = 22;

/** A responses table with some lines, beside the same table without its problem. */
function table(
  lines: readonly string[],
  points: string,
  good: readonly string[] = TABLE,
): Omit<Example, "shown"> {
  const file = "responses.ndjson";
  const text = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");
  return {
    bad: { [file]: text(lines) },
    good: { [file]: text(good) },
    argv: [file],
    file,
    points,
  };
}

/** The lines of many people, each with the same answers. */
function people(count: number, answers: string): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `{"id":"p${index}","department":"plant","answers":${answers}}`,
  );
}

/** Problems of responses tables. */
export const TABLE_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "head-missing": {
    ...table(PEOPLE, "{"),
    shown: { bad: PEOPLE[0] ?? "", good: TABLE.join("\n") },
  },
  "head-repeated": {
    ...table(
      [...TABLE, HEAD.replace('"schemaVersion":1,', "")],
      '"unsilo":"responses","questionnaire"',
    ),
    shown: { bad: [...TABLE, HEAD].join("\n"), good: TABLE.join("\n") },
  },
  "stated-in-head": {
    ...table(
      [HEAD, '{"id":"r3","department":"office","variant":"short","answers":{"delay":4}}'],
      '"variant"',
    ),
    shown: {
      bad: `${HEAD}\n{"id":"r3","department":"office","variant":"short","answers":{"delay":4}}`,
      good: `${HEAD.replace('"2026-11"', '"2026-11","variant":"short"')}\n{"id":"r3","department":"office","answers":{"delay":4}}`,
    },
  },
  "blank-line": {
    ...table([HEAD, PEOPLE[0] ?? "", "", PEOPLE[1] ?? ""], '\n{"id":"r2"'),
    shown: { bad: [HEAD, "", ...PEOPLE].join("\n"), good: TABLE.join("\n") },
  },
  "line-too-long": {
    ...table(
      [...TABLE, `{"id":"r3","department":"office","interviewer":"${"x".repeat(2 ** 16)}"}`],
      '{"id":"r3"',
    ),
    shown: {
      bad: '{"id":"r3","department":"office","answers":{"delay":{"value":4,"note":"and 64 kB more"}}}',
      good: '{"id":"r3","department":"office","answers":{"delay":4}}',
    },
  },
  "rest-not-read": {
    ...table([HEAD, ...people(MANY, '{"agenda-sent":9}')], '{"id":"p20"'),
    beside: "wrong-answer",
    shown: { bad: "# twenty lines with errors, and more lines", good: "# lines without errors" },
  },
  "more-warnings": {
    ...table([HEAD, ...people(MANY, '{"delay":4,"minutes-kept":"always"}')], '{"id":"p20"'),
    beside: "not-asked",
    shown: {
      bad: "# more than twenty lines with warnings",
      good: "# lines without warnings",
    },
  },
};
