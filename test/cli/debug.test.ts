import { describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const PIPELINE = new URL("../../examples/pipeline/", import.meta.url).pathname;

describe("--debug", () => {
  test("reports what was read, and changes nothing else", async () => {
    const argv = ["check", "responses"];
    const plain = await runCommand(argv, { cwd: PIPELINE });
    const told = await runCommand([...argv, "--debug"], { cwd: PIPELINE });
    expect(told.stdout).toBe(plain.stdout);
    expect(told.exitCode).toBe(plain.exitCode);
    expect(told.stderr.replaceAll(/^debug: .*\n/gmu, "")).toBe(plain.stderr);
    expect(told.stderr).toMatch(/^debug: unsilo \d+\.\d+\.\d+$/mu);
    expect(told.stderr).toMatch(/^debug: read unsilo\.config\.yaml, \d+ characters$/mu);
    expect(told.stderr).toMatch(/^debug: read responses\/r01\.yaml, \d+ characters$/mu);
  });

  test("reports where a failure comes from, which is hidden otherwise", async () => {
    const argv = ["score", "responses", "-q", "nowhere"];
    const plain = await runCommand(argv, { cwd: PIPELINE });
    const told = await runCommand([...argv, "--debug"], { cwd: PIPELINE });
    expect(told.exitCode).toBe(plain.exitCode);
    expect(told.stderr).toMatch(/^debug: Failure: .*\n(?:debug: .*\n)*debug: +at /mu);
    expect(plain.stderr).not.toMatch(/^ +at /mu);
  });
});
