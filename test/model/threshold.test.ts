import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import validate from "../../src/generated/validators/config.js";
import { METRICS, type Metric } from "../../src/model/threshold.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const NAMES = Object.keys(METRICS) as Metric[];
const OPTIONS = Object.entries(METRICS).map(([name, facts]) => ({
  name,
  option: `${facts.bound}-${name}`,
  ...facts,
}));

describe.each(OPTIONS)(
  "a threshold of the $name",
  ({ name, option, bound, argument, help, limit }) => {
    test("has an option of check", async () => {
      const { stdout } = await runCommand(["check", "--help"], { cwd: "/" });
      const words = stdout.replaceAll(/\s+/gu, " ");
      expect(words).toContain(` --${option} <${argument}> ${help} `);
    });

    test("has an input of the GitHub Action, which passes it on", () => {
      const variable = `UNSILO_${option.toUpperCase().replaceAll("-", "_")}`;
      expect(read("action.yml")).toContain(`\n  ${option}:\n`);
      expect(read("action.yml")).toContain(`${variable}: \${{ inputs.${option} }}`);
      expect(read("integrations/github/check.sh")).toContain(`add --${option} "$${variable}"`);
    });

    test("has a row in docs/ci.md", () => {
      const id = limit === "count" ? "" : " id,";
      const row = `| \`--${option} ${argument}\` | \`{ metric: ${name},${id} ${bound} }\` |`;
      expect(read("docs/ci.md").replaceAll(/ +/gu, " ")).toContain(row);
    });
  },
);

test("a config and a result can have a threshold of each metric and of no other", () => {
  expect(enumsIn("schemas/config.schema.json")).toContainEqual(NAMES);
  expect(enumsIn("schemas/result.schema.json")).toContainEqual(NAMES);
});

test.each(OPTIONS)("a config must bound the $name by $bound", ({ name, bound }) => {
  const other = bound === "min" ? "max" : "min";
  const config = (key: string): object => ({
    schemaVersion: 1,
    thresholds: [{ metric: name, [key]: 1 }],
  });
  expect(validate(config(bound))).toBe(true);
  expect(validate(config(other))).toBe(false);
});

/** The values of every enum of a JSON Schema. */
function enumsIn(path: string): readonly unknown[] {
  const found: unknown[] = [];
  JSON.parse(read(path), (key, value: unknown) => {
    if (key === "enum") found.push(value);
    return value;
  });
  return found;
}
