import { expect, test } from "vitest";
import { yamlVersion } from "../../src/read/yaml-version.ts";

test.each([
  ["the first line", "%YAML 1.1\n---\na: 1\n", 1],
  ["a line after comments and another directive", "# c\n\n%TAG ! a\n%YAML 1.1\n---\n", 4],
])("another version of YAML in %s is a warning there", (_, text, line) => {
  expect(yamlVersion({ file: "r.yaml", text })).toMatchObject([
    { code: "yaml-version", severity: "warning", at: { file: "r.yaml", line, column: 1 } },
  ]);
});

test.each([
  ["the version that is read", "r.yaml", "%YAML 1.2\n---\na: 1\n"],
  ["no version", "r.yaml", "a: 1\n"],
  ["a text that only looks like one", "r.yaml", "a: |\n%YAML 1.1\n"],
  ["JSON, which has no directives", "r.json", "%YAML 1.1\n"],
])("%s is not one", (_, file, text) => {
  expect(yamlVersion({ file, text })).toEqual([]);
});
