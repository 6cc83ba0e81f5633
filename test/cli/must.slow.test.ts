import { expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** With all that the step raises at its level, 3. */
function plan(...more: readonly string[]): Promise<CommandRun> {
  const reached = ["--assume", "cmo-cio-agenda=3"];
  const argv = ["plan", "examples/nordlys-retail", "--must", "cmo-cio-table", ...reached, ...more];
  return runCommand(argv, { cwd: ROOT });
}

test("plan says that a required step raises nothing more", async () => {
  const { stderr } = await plan();
  expect(stderr).toContain(
    "unsilo: --must cmo-cio-table: every level that it raises to is already reached, so the plan does not include it\n",
  );
});

test("plan --quiet does not", async () => {
  const { stderr } = await plan("--quiet");
  expect(stderr).not.toContain("--must");
});
