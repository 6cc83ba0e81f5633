import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/index.ts";
import { readResponse } from "../../src/read/response/read-response.ts";

const HEAD = `schemaVersion: 1
questionnaire: { id: m, version: 1.0.0 }
organization: O
assessment: a
respondent: { id: r1, department: all }
`;

/** Code, line and column of the problems of a response; its answers begin in line 7. */
function problemsOf(answers: string, file = "r.yaml"): readonly unknown[] {
  const text = file.endsWith("yaml") ? `${HEAD}answers:\n${answers}` : answers;
  return readResponse({ file, text }).problems.map(({ code, at }: Problem) => [
    code,
    at?.line,
    at?.column,
  ]);
}

const CONFLICT = "  a: 1\n<<<<<<< HEAD\n  b: 2\n=======\n  b: 4\n>>>>>>> branch\n";

describe("an unresolved merge conflict", () => {
  test("is one problem, at its first line", () => {
    const { problems } = readResponse({ file: "r.yaml", text: `${HEAD}answers:\n${CONFLICT}` });
    expect(problems).toMatchObject([
      {
        code: "merge-conflict",
        message: "unresolved merge conflict: lines 8 to 12",
        at: { line: 8, column: 1 },
      },
    ]);
  });

  test("each of two is one", () => {
    expect(problemsOf(CONFLICT + CONFLICT.replace("  a: 1\n", ""))).toEqual([
      ["merge-conflict", 8, 1],
      ["merge-conflict", 13, 1],
    ]);
  });

  test("without an end reaches to the end of the file", () => {
    const [first] = readResponse({ file: "r.yaml", text: `${HEAD}<<<<<<< HEAD\na: 1` }).problems;
    expect(first?.message).toBe("unresolved merge conflict: lines 6 to 7");
  });

  test("in JSON too", () => {
    const text = `{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> b\n}`;
    expect(problemsOf(text, "r.json")).toEqual([["merge-conflict", 2, 1]]);
  });

  test("inside a text is part of it", () => {
    expect(problemsOf("  a: |\n    <<<<<<< HEAD\n    =======\n    >>>>>>> b\n")).toEqual([]);
  });
});

describe("spaces that only look like one", () => {
  test.each([
    ["  a: 1\n  b:\u00a02\n  c: 3\n", [8, 5]],
    ["  a: 1\n\u00a0\u00a0b: 2\n  c: 3\n", [8, 1]],
    ["  a: 1\n  b:\u20092\n  c: 3\n", [8, 5]],
    ["  a: 1\n\u200b  b: 2\n  c: 3\n", [8, 1]],
    ["  a: {\u00a0value: 2 }\n", [7, 7]],
  ])("%j", (answers, place) => {
    expect(problemsOf(answers)).toEqual([["odd-space", ...place]]);
  });

  test("in JSON", () => {
    expect(problemsOf('{\n  "a":\u00a01\n}', "r.json")).toEqual([["odd-space", 2, 7]]);
  });

  test("inside a text are part of it", () => {
    expect(problemsOf("  a: { value: 1, note: 10\u00a0000 kr }\n")).toEqual([]);
    // The key is the problem, not the space in the note.
    expect(problemsOf("  a: { value: 1, note: 10\u00a0000 kr, nota: x }\n")).toEqual([
      ["unknown-key", 7, 35],
    ]);
  });
});

describe("curly quotation marks", () => {
  test.each([
    ["  a: { value: 2, note: \u201clet us, see: this\u201d }\n", "r.yaml", [7, 24]],
    ["{ \u201ca\u201d: 1 }", "r.json", [1, 3]],
    ['{ "a": \u2018x\u2019 }', "r.json", [1, 8]],
  ])("that begin a text are named: %s", (answers, file, place) => {
    expect(problemsOf(answers, file)).toEqual([["odd-quote", ...place]]);
  });

  test("inside a text are part of it", () => {
    expect(problemsOf("  a: { value: 2, note: he said \u201cno\u201d }\n")).toEqual([]);
  });
});
