import { expect, test } from "vitest";
import type { Problem } from "../../src/model/index.ts";
import {
  countProblems,
  listedProblems,
  moreSentences,
  shownProblems,
} from "../../src/text/shown-problems.ts";

function problemAt(file: string, line = 1, severity: Problem["severity"] = "error"): Problem {
  return { code: "blank-line", severity, message: "m", at: { file, line, column: 1 } };
}

/** So many files with so many problems each. */
function inFiles(files: number, each: number): readonly Problem[] {
  return Array.from({ length: files }, (_, index) =>
    Array.from({ length: each }, (__, line) => problemAt(`${index}.yaml`, line + 1)),
  ).flat();
}

test("a hundred problems of a run are shown, and the others are counted with their files", () => {
  const { shown, ...rest } = shownProblems(inFiles(3333, 1));
  expect(shown).toHaveLength(100);
  expect(moreSentences(rest, "en")).toEqual(["3233 more errors in 3233 more files are not shown"]);
});

test("twenty problems of a file are shown", () => {
  const { shown, ...rest } = shownProblems(inFiles(2, 30));
  expect(shown).toHaveLength(40);
  expect(moreSentences(rest, "en")).toEqual([
    "0.yaml: 10 more errors are not shown; to see more, run: unsilo lint FILES --format json",
    "1.yaml: 10 more errors are not shown; to see more, run: unsilo lint FILES --format json",
  ]);
});

test("errors are shown before warnings, whatever the order of the files", () => {
  const warnings = Array.from({ length: 150 }, (_, index) => problemAt(`w${index}`, 1, "warning"));
  const { shown, elsewhere } = shownProblems([...warnings, problemAt("e")]);
  expect(shown[0]?.severity).toBe("error");
  expect(elsewhere).toEqual({ errors: 0, warnings: 51, files: 51 });
});

test("what says how many more problems a file has is shown beyond the twenty of the file", () => {
  const last = { ...problemAt("0.yaml", 31, "warning"), code: "more-warnings", count: 500 };
  const { shown, more } = shownProblems([...inFiles(1, 30), last]);
  expect(shown.at(-1)).toBe(last);
  expect(more).toEqual([{ file: "0.yaml", errors: 10, warnings: 0 }]);
});

test("a document lists a thousand problems, errors first, and a last one with the number of the others", () => {
  const warning = problemAt("w", 1, "warning");
  const all = [warning, ...inFiles(1100, 1)];
  const listed = listedProblems(all);
  expect(listed).toHaveLength(1001);
  expect(listed.slice(0, 1000).every(({ severity }) => severity === "error")).toBe(true);
  expect(listed.at(-1)).toMatchObject({
    code: "more-problems",
    severity: "error",
    message: "101 more problems in 101 files",
    count: 101,
    at: { file: "1000.yaml" },
  });
  expect(listedProblems(all.slice(0, 1000))).toEqual(all.slice(0, 1000));
});

test("if only warnings are beyond the thousand, the last one is a warning", () => {
  const warnings = Array.from({ length: 1001 }, (_, line) => problemAt("w", line + 1, "warning"));
  const { severity, message } = listedProblems(warnings).at(-1) ?? {};
  expect([severity, message]).toEqual(["warning", "1 more problem in 1 file"]);
});

test("a problem that stands for several counts as many", () => {
  const many = { ...problemAt("t", 1, "warning"), count: 7 };
  expect(countProblems([many, problemAt("t"), problemAt("t", 2, "warning")])).toEqual({
    errors: 1,
    warnings: 8,
  });
});
