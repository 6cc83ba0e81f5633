import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type SourceFile, violations } from "./arrows.ts";
import { circles } from "./circles.ts";

const SRC = new URL("../../src/", import.meta.url).pathname;

function sourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("generated"))
    .map((path) => ({ path, text: readFileSync(join(SRC, path), "utf8") }));
}

describe("the import rules of docs/architecture.md", () => {
  test("hold in every file", () => {
    expect(violations(sourceFiles())).toEqual([]);
  });

  test.each([
    ["score/x.ts", 'import { readFileSync } from "node:fs";'],
    ["score/x.ts", 'import { commonTexts } from "../../src/generated/catalogs/common.ts";'],
    ["score/x.ts", 'import { perceive } from "../analyse/perception.ts";'],
    ["model/x.ts", 'import { evaluateCondition } from "../score/condition.ts";'],
    ["analyse/x.ts", 'import { recommend } from "../plan/advice.ts";'],
    ["plan/x.ts", 'import { assess } from "../assess/assess.ts";'],
    ["read/x.ts", 'import { lintQuestionnaire } from "../lint/lint-questionnaire.ts";'],
    ["render/x.ts", 'import { nodePorts } from "../io/ports.ts";'],
    ["interview/x.ts", 'const { x } = await import("../cli/main.ts");'],
    ["cli/x.ts", 'import { join } from "node:path";'],
    ["text/x.ts", 'import chalk from "chalk";'],
  ])("a planted violation in %s is found: %s", (path, text) => {
    expect(violations([{ path, text }])).toHaveLength(1);
  });

  test("an empty list of files is an error", () => {
    expect(() => violations([])).toThrow("no source file");
  });
});

describe("files do not import one another in a cycle", () => {
  test("including types", () => {
    expect(circles(sourceFiles())).toEqual([]);
  });

  test("a planted cycle is found", () => {
    const files = [
      { path: "score/a.ts", text: 'import { b } from "./b.ts";' },
      { path: "score/b.ts", text: 'import type { C } from "../model/c.ts";' },
      { path: "model/c.ts", text: 'export type { A } from "../score/a.ts";' },
    ];
    expect(circles(files)).toEqual([["model/c.ts", "score/a.ts", "score/b.ts"]]);
  });
});

test("only form, roster, status and lint can open the list of the people who are asked", () => {
  const readers = sourceFiles()
    .filter(({ text }) => /from "[^"]*\/roster\.ts"|import\("[^"]*\/read-roster\.ts"\)/u.test(text))
    .map(({ path }) => path);
  expect(readers.filter((path) => path.startsWith("cli/")).toSorted()).toEqual([
    "cli/commands/form/destinations.ts",
    "cli/commands/lint/files.ts",
    "cli/commands/lint/roster.ts",
    "cli/commands/roster.ts",
    "cli/commands/status.ts",
    "cli/commands/status/compare-roster.ts",
    "cli/commands/status/count.ts",
    "cli/commands/status/reminders.ts",
    "cli/load/roster.ts",
  ]);
});
