import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemCodes } from "../../src/text/problems.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { soundFiles } from "./bases.ts";
import { exampleOf } from "./example-of.ts";
import { findProblems } from "./find-problems.ts";

let folder = "";
let sound: Readonly<Record<string, string>> = {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  sound = await soundFiles(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(files: Readonly<Record<string, string | Uint8Array | undefined>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === undefined) rmSync(path);
    else writeFileSync(path, content);
  }
}

function lint(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["lint", ...argv], { cwd: folder });
}

/** The place of the first position of a text. */
function placeOf(points: string, file: string): string {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(points);
  const before = text.slice(0, text.indexOf(points)).split("\n");
  return `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

test("the sound files have no problem", async () => {
  expect(await lint(...Object.keys(sound))).toEqual({
    stdout: "6 files: no problems\n",
    stderr: "",
    exitCode: 0,
  });
});

describe.each(problemCodes())("%s", (code) => {
  test("is found in its bad example, at its location, and no other problem is", async () => {
    const example = exampleOf(code, sound);
    const { bad, argv, file, points, place, beside } = example;
    lay(bad);
    const { problems, exitCode } = await findProblems(example, argv, folder);
    const found = problems.find((one) => one.code === code);
    expect(found?.place).toBe(place ?? placeOf(points, file));
    const codes = new Set(problems.map((one) => one.code));
    expect([...codes].filter((one) => one !== beside)).toEqual([code]);
    const isError = problems.some(({ severity }) => severity === "error");
    expect(exitCode).toBe(isError ? 3 : 0);
  });

  test("is not found in its good example", async () => {
    const example = exampleOf(code, sound);
    const { good, argv, goodArgv = argv } = example;
    lay(good);
    expect((await findProblems(example, goodArgv, folder)).problems).toEqual([]);
  });
});
