import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const CLEAR = "\u001B[2J";
const EXAMPLE = new URL("../../examples/first-response.yaml", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  [["score", `--${CLEAR}`]],
  [[`sc${CLEAR}`]],
  [["score", `${CLEAR}.yaml`]],
  [["score", EXAMPLE, "-o", `${CLEAR}.json`]],
  [["init", `a${CLEAR}`]],
  [["schema", CLEAR]],
])("%j is told without steering the terminal", async (argv) => {
  const { stdout, stderr } = await runCommand(argv, { cwd: folder });
  expect(stdout + stderr).not.toContain("\u001B");
  expect(stdout + stderr).toContain(String.raw`\u001b[2J`);
});
