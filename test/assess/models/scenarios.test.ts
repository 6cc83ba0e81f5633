import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../support/run-command.ts";

const MODELS = new URL("../../fixtures/models/", import.meta.url).pathname;
const FILES = readdirSync(MODELS).filter((file) => file.endsWith(".scenarios.yaml"));

/** Published rules with invented texts; every number in the scenarios is worked by hand. */
describe("models written from published rules", () => {
  test("there are some", () => {
    expect(FILES.length).toBeGreaterThan(4);
  });

  test.each(FILES)("%s: every scenario comes out as worked", async (file) => {
    const model = file.replace(".scenarios", "");
    const { stdout, stderr, exitCode } = await runCommand(["test", model, file], { cwd: MODELS });
    expect(stderr).toBe("");
    expect(stdout).toContain("all passed");
    expect(exitCode).toBe(0);
  });
});
