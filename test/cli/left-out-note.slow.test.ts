import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** Three people; the file of one has a name that is not read. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-note-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
  renameSync(join(folder, "r/r03.yaml"), join(folder, "r/r03.yaml.txt"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function written(line: string): Promise<string> {
  const { stdout } = await runCommand(line.split(" "), { cwd: folder });
  return stdout.replaceAll(/\s+/gu, " ").replaceAll("\\", "");
}

test.each([
  ["score r"],
  ["report r"],
  ...["consultant", "executive", "recruiter", "workshop"].flatMap((audience) => [
    [`report r --audience ${audience} --format markdown`],
    [`report r --audience ${audience} --format html`],
  ]),
])("%s names a file that looks like a response and is not read", async (line) => {
  expect(await written(line)).toContain("1 file is not read: r/r03.yaml.txt.");
  expect(await written(`${line} --lang sv`)).toContain("1 fil läses inte: r/r03.yaml.txt.");
});

test("a document of files that are all read says nothing of them", async () => {
  renameSync(join(folder, "r/r03.yaml.txt"), join(folder, "r/r03.yaml"));
  expect(await written("report r --format markdown")).not.toContain("not read");
});
