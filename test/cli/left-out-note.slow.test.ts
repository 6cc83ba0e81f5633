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
  ...[
    "plan r --target 3",
    "explain r",
    "explain r one-shared-goal",
    "compare r r",
    "history r",
  ].flatMap((line) => [[line], [`${line} --format markdown`]]),
  ["compare r r --format html"],
  ["history r --format html"],
])("%s names a file that looks like a response and is not read", async (line) => {
  expect(await written(line)).toContain("1 file is not read: r/r03.yaml.txt.");
  expect(await written(`${line} --lang sv`)).toContain("1 fil läses inte: r/r03.yaml.txt.");
});

test.each(["plan r --target 3", "compare r r", "history r"])(
  "%s as JSON lists it once, and has no list without such a file",
  async (line) => {
    const read = async (): Promise<unknown> =>
      JSON.parse(await written(`${line} --format json`)) as unknown;
    expect(await read()).toMatchObject({ unreadFiles: ["r/r03.yaml.txt"] });
    renameSync(join(folder, "r/r03.yaml.txt"), join(folder, "r/r03.yaml"));
    expect(await read()).not.toHaveProperty("unreadFiles");
  },
);

test("a saved result passes it on to what is made from it", async () => {
  await written("score r --format json -o one.json");
  renameSync(join(folder, "r/r03.yaml.txt"), join(folder, "r/r03.yaml"));
  expect(await written("compare one.json r")).toContain("1 file is not read: r/r03.yaml.txt.");
});

test.each(["score r --format csv", "plan r --target 3 --format csv"])(
  "%s has no place for it, so standard error names it",
  async (line) => {
    const { stderr } = await runCommand(line.split(" "), { cwd: folder });
    expect(stderr).toContain("r/r03.yaml.txt:1:1 warning file-left-out");
  },
);

test("a document of files that are all read says nothing of them", async () => {
  renameSync(join(folder, "r/r03.yaml.txt"), join(folder, "r/r03.yaml"));
  expect(await written("report r --format markdown")).not.toContain("not read");
});
