import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEMAS } from "../../src/generated/schemas.ts";
import validate from "../../src/generated/validators/result.js";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

test.each([
  ["score", "examples/nordlys-retail", "--include-notes"],
  ["score", "examples/first-response.yaml"],
  ["score", "examples/pipeline"],
  ["score", "examples/nordlys-retail", "--variant", "readiness"],
  ["check", "examples/pipeline", "--min-level", "nope=3", "--min-level", "5"],
  ["baseline", "write", "examples/pipeline"],
])("the result of %s %s %s matches its schema", async (...argv) => {
  const { stdout } = await runCommand([...argv, "--format", "json"], { cwd: ROOT });
  const isValid = validate(JSON.parse(stdout));
  expect(validate.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test("the schema refuses an invalid result", async () => {
  const { stdout } = await runCommand(["score", "examples/pipeline", "--format", "json"], {
    cwd: ROOT,
  });
  const result = JSON.parse(stdout) as Record<string, unknown>;
  expect(validate({ ...result, surprise: 1 })).toBe(false);
  expect(validate({ ...result, overall: { kind: "scored" } })).toBe(false);
});

test("`unsilo schema` prints the published files", () => {
  const files = readdirSync(`${ROOT}schemas`);
  const names = files.map((file) => file.replace(/\.schema\.json$/u, ""));
  expect(Object.keys(SCHEMAS)).toEqual(names.toSorted());
  for (const file of files) {
    const text = readFileSync(`${ROOT}schemas/${file}`, "utf8");
    expect(SCHEMAS[file.replace(".schema.json", "")]).toBe(text);
  }
});
