import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const RESPONSES = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;
const BASELINE = new URL("../../examples/pipeline/baseline.json", import.meta.url).pathname;

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-slips-"));
  mkdirSync(at(".git"));
  mkdirSync(at("r"));
  for (const name of readdirSync(RESPONSES)) copyFileSync(join(RESPONSES, name), at("r", name));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

/** The exit code, and the first line of the message. */
async function said(...argv: readonly string[]): Promise<string> {
  const { exitCode, stderr } = await unsilo(...argv);
  return `${exitCode} ${stderr.split("\n")[0]}`;
}

async function respondents(...argv: readonly string[]): Promise<number> {
  const { stdout } = await unsilo("score", ...argv, "--format", "json");
  return (JSON.parse(stdout) as { readonly respondents: readonly unknown[] }).respondents.length;
}

describe("an empty name is refused before anything is read", () => {
  test.each([
    [["check", ""], "2 unsilo: an argument is empty"],
    [["lint", ""], "2 unsilo: an argument is empty"],
    [["compare", "r", ""], "2 unsilo: an argument is empty"],
    [["init", ""], "2 unsilo: an argument is empty"],
    [["score", "r", "-q", ""], "2 unsilo: the value of --questionnaire is empty"],
    [["check", "r", "--baseline", ""], "2 unsilo: the value of --baseline is empty"],
    [["score", "r", "--config="], "2 unsilo: the value of --config is empty"],
    [["score", "r", "-o", ""], "2 unsilo: the value of --output is empty"],
    [["report", "r", "--audience", ""], "2 unsilo: the value of --audience is empty"],
    [["report", "r", "--confidential", ""], "2 unsilo: the value of --confidential is empty"],
    [["score", "r", "--format", "json="], "2 unsilo: the name of the output file is empty"],
  ])("%j", async (argv, expected) => {
    expect(await said(...argv)).toBe(expected);
  });

  test("but an unfinished command line may end in an empty word", async () => {
    const { exitCode } = await unsilo("completion", "bash", "--candidates", "--", "score", "");
    expect(exitCode).toBe(0);
  });
});

describe("a single-value option is given once", () => {
  test.each([
    [["--min-coverage", "0.9", "--min-coverage", "0.1"], "--min-coverage"],
    [["--max-drop", "0", "--max-drop=9"], "--max-drop"],
    [["--baseline", "a", "--baseline", "b"], "--baseline"],
    [["-o", "a.json", "--output", "b.json"], "--output"],
  ])("%j", async (argv, flag) => {
    expect(await said("check", "r", ...argv)).toBe(`2 unsilo: ${flag} is given twice`);
    expect(readdirSync(folder)).toEqual([".git", "r"]);
  });

  test("an option with several values may be repeated", async () => {
    const { exitCode } = await unsilo("check", "r", "--min-level", "silos=1", "--min-level", "1");
    expect(exitCode).toBe(0);
  });
});

describe("irregular files", () => {
  beforeEach(() => {
    execFileSync("mkfifo", [at("pipe.yaml")]);
  });

  test("a pipe among responses is skipped", async () => {
    const alone = await respondents("r");
    execFileSync("mkfifo", [at("r", "p.yaml")]);
    expect(await respondents("r")).toBe(alone);
  });

  test.each([
    [["score", "pipe.yaml"], "5 unsilo: pipe.yaml is not a regular file"],
    [["lint", "pipe.yaml"], "5 unsilo: pipe.yaml is not a regular file"],
    [["score", "r", "--config", "pipe.yaml"], "5 unsilo: pipe.yaml is not a regular file"],
    [
      ["score", "r", "-q", "pipe.yaml"],
      "5 unsilo: pipe.yaml cannot be read: it is not a regular file",
    ],
    [
      ["check", "r", "--baseline", "pipe.yaml", "--max-drop", "1"],
      "5 unsilo: pipe.yaml is not a regular file",
    ],
    [
      ["check", "r", "--baseline", "r", "--max-drop", "1"],
      "5 unsilo: r is a folder, not a baseline",
    ],
    [["score", "r", "--config", "r"], "5 unsilo: r is a folder, not a config file"],
    [["score", "r", "--config", "x"], "5 unsilo: x does not exist"],
  ])("%j", async (argv, expected) => {
    expect(await said(...argv)).toBe(expected);
  });

  test.each(["score", "lint"])("%s: a file is not a folder, whatever its ending", async (name) => {
    copyFileSync(BASELINE, at("b.json"));
    expect(await said(name, "b.json/")).toBe("5 unsilo: b.json/ is a file, not a folder");
    expect(await said("score", "r", "-o", "new.json/")).toBe(
      "2 unsilo: new.json/ is the name of a folder",
    );
  });
});

describe("links among the responses", () => {
  test("are followed to a folder once, and never upwards", async () => {
    const [one = "", ...rest] = readdirSync(at("r"));
    mkdirSync(at("elsewhere", "deep"), { recursive: true });
    mkdirSync(at("all"));
    for (const name of rest) copyFileSync(at("r", name), at("elsewhere", "deep", name));
    symlinkSync(at("r", one), at("all", "linked.yaml"));
    symlinkSync(at("elsewhere"), at("all", "more"));
    symlinkSync(at("elsewhere"), at("all", "more-again"));
    symlinkSync(at("all"), at("elsewhere", "deep", "round"));
    symlinkSync(folder, at("all", "up"));
    expect(await respondents("all")).toBe(rest.length + 1);
  });

  test.each(["nowhere", "lost.yaml"])("one that leads to %s is reported", async (target) => {
    symlinkSync(target, at("r", "lost.yaml"));
    expect(await said("score", "r")).toMatch(/^5 unsilo: r\/lost\.yaml cannot be read: it/u);
  });
});

describe("a document never replaces", () => {
  test.each([
    ["too large", "x".repeat(1024 * 1024 + 1)],
    ["UTF-16", Buffer.from([0xff, 0xfe, 0x41, 0])],
  ])("a response that is %s", async (_, content) => {
    writeFileSync(at("r", "bad.yaml"), content);
    const argv = ["check", "r", "--min-level", "1", "--format", "json=r/bad.yaml", "--force"];
    const { exitCode, stderr } = await unsilo(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("r/bad.yaml is one of the input files");
    expect(readFileSync(at("r", "bad.yaml")).equals(Buffer.from(content))).toBe(true);
  });

  test.each([
    ["another spelling", "./z.json"],
    ["a link to the folder", "same/z.json"],
    ["a link to the file", "link.json"],
  ])("another document of the same run: %s", async (_, other) => {
    symlinkSync(".", at("same"));
    symlinkSync("z.json", at("link.json"));
    const argv = ["--format", "json=z.json", "--format", `junit=${other}`, "--force"];
    expect(await said("check", "r", "--min-level", "1", ...argv)).toBe(
      `2 unsilo: ${other} is used for two formats`,
    );
    expect(existsSync(at("z.json"))).toBe(false);
  });

  test("even with two hard links to one file", async () => {
    writeFileSync(at("a.json"), "");
    linkSync(at("a.json"), at("b.json"));
    const argv = ["--format", "json=a.json", "--format", "csv=b.json", "--force"];
    expect((await unsilo("score", "r", ...argv)).exitCode).toBe(0);
    expect(readFileSync(at("a.json"), "utf8")).not.toBe(readFileSync(at("b.json"), "utf8"));
  });
});

describe("a bound is a decimal number", () => {
  test.each(["0x1", "1e0", "\n1", " 1", "1 ", "Infinity", "1_0", "--1"])(
    "not %j",
    async (value) => {
      expect(await said("check", "r", `--min-level=${value}`)).toMatch(/is not a number$/u);
      expect((await unsilo("check", "r", `--max-drop=${value}`)).exitCode).toBe(2);
    },
  );

  test.each(["1", "+1", "1.0", "1."])("but %j", async (value) => {
    expect((await unsilo("check", "r", "--min-level", value)).exitCode).toBe(0);
  });

  test("and its id is not blank", async () => {
    expect(await said("check", "r", "--min-score", " =1")).toBe(
      "2 unsilo: --min-score  =1 is not in the form [ID=]N",
    );
  });
});
