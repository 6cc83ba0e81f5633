import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/index.ts";
import { problemCodes } from "../../src/text/problems.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { soundFiles } from "./bases.ts";
import { exampleOf } from "./example-of.ts";

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

async function problemsOf(argv: readonly string[]): Promise<readonly Problem[]> {
  const { stdout } = await lint(...argv, "--format", "json");
  return (JSON.parse(stdout) as { readonly problems: readonly Problem[] }).problems;
}

/** The first position of a text. */
function placeOf(
  points: string,
  text: string,
): Pick<NonNullable<Problem["at"]>, "line" | "column"> {
  expect(text).toContain(points);
  const before = text.slice(0, text.indexOf(points)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
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
    const { bad, argv, file, points, beside } = exampleOf(code, sound);
    lay(bad);
    const problems = await problemsOf(argv);
    const found = problems.find((one) => one.code === code);
    expect(found?.at).toEqual({
      file,
      ...placeOf(points, readFileSync(join(folder, file), "utf8")),
    });
    const codes = new Set(problems.map((one) => one.code));
    expect([...codes].filter((one) => one !== beside)).toEqual([code]);
    const isError = problems.some(({ severity }) => severity === "error");
    expect((await lint(...argv)).exitCode).toBe(isError ? 3 : 0);
  });

  test("is not found in its good example", async () => {
    const { good, argv, goodArgv = argv } = exampleOf(code, sound);
    lay(good);
    expect(await problemsOf(goodArgv)).toEqual([]);
  });
});
