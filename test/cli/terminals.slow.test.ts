import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forJson } from "../../src/text/encode/json.ts";
import { forXml } from "../../src/text/encode/xml.ts";
import { type CommandRun, type CommandSettings, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-terminals-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(line: string, settings: Partial<CommandSettings> = {}): Promise<CommandRun> {
  return runCommand(line.split(" "), { cwd: folder, ...settings });
}

/** C1, a mark of direction, an override and both separators. */
const STEERING = "a\u009b31mb\u200fc\u202ed\u2028e\u2029f\u007f";

test("JSON escapes what steers a terminal, and means the same", () => {
  const text = forJson({ text: STEERING });
  expect(text).toContain(String.raw`"a\u009b31mb\u200fc\u202ed\u2028e\u2029f\u007f"`);
  expect(JSON.parse(text)).toEqual({ text: STEERING });
});

test("XML drops it", () => {
  expect(forXml("a\u009b31m\u007fb\u0085c")).toBe("a31mbc");
});

test("a name with it steers no terminal in any format of a check", async () => {
  const file = join(folder, "r/r01.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("Harbour Bank", String.raw`"Har\x9b31mbour\u202e Bank"`));
  for (const format of ["json", "junit", "gitlab-junit", "sarif", "gitlab", "github", "csv"]) {
    const { stdout } = await unsilo(`check r/r01.yaml --min-level 2 --format ${format}`);
    expect([format, /[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(stdout)]).toEqual(
      [format, false],
    );
  }
});

describe("help", () => {
  test.each([
    ["help", "--help"],
    ["help score", "score --help"],
    ["help baseline write", "baseline write --help"],
  ])("%s is another way to write %s", async (line, same) => {
    const run = await unsilo(line);
    expect(run).toEqual(await unsilo(same));
    expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining("Usage: unsilo")]);
  });

  test("of an unknown command is an error", async () => {
    expect((await unsilo("help nowhere")).exitCode).toBe(2);
  });
});

describe("colours", () => {
  const isColoured = async (line: string, settings: Partial<CommandSettings>): Promise<boolean> =>
    (await unsilo(line, settings)).stdout.includes("\u001b[");

  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ CLICOLOR_FORCE: "1" }, false, true],
    [{ CLICOLOR_FORCE: "0" }, false, false],
    [{ CLICOLOR: "0" }, true, false],
    [{ NO_COLOR: "1", CLICOLOR_FORCE: "1" }, true, false],
    [{ FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, true, false],
  ])("%j on a terminal or not: %s → %s", async (env, isTerminal, coloured) => {
    expect(await isColoured("score r", { env, isTerminal })).toBe(coloured);
  });

  test.each(["score r --no-color", "--no-color score r", "lint r --no-color"])(
    "none with %s",
    async (line) => {
      const run = await unsilo(line, { isTerminal: true });
      expect([run.exitCode, run.stdout.includes("\u001b[")]).toEqual([0, false]);
    },
  );
});

test.each([
  "score r",
  "report r",
  "show sponsorship",
  "show digital-marketing-organization",
  "plan r --target 3",
  "explain r",
  "compare r r",
  "history r",
  "baseline write r",
])("%s refuses a language that nobody speaks, in the same words", async (line) => {
  const { exitCode, stdout, stderr } = await unsilo(`${line} --lang xx`);
  expect([exitCode, stdout, stderr]).toEqual([
    2,
    "",
    'unsilo: "xx" is not a language of this questionnaire or of unsilo\n  → use one of: en, sv\n',
  ]);
});

test("lint --quiet shows the warnings that fail it", async () => {
  writeFileSync(join(folder, "r/r04.yaml.txt"), "");
  const quiet = await unsilo("lint r --quiet");
  expect([quiet.exitCode, quiet.stdout]).toEqual([0, "3 files: no problems\n"]);
  const failed = await unsilo("lint r --quiet --max-warnings 0");
  expect([failed.exitCode, failed.stdout]).toEqual([
    1,
    expect.stringContaining("r/r04.yaml.txt:1:1 warning file-left-out"),
  ]);
});

describe("CSV for Excel", () => {
  test.each([
    ["en", "2.5"],
    ["sv", "2,5"],
  ])("has a byte order mark, semicolons and the decimal mark of %s", async (lang, number) => {
    const line = `check r --min-score 2.5 --format csv --csv excel --lang ${lang}`;
    const { stdout } = await unsilo(line);
    expect(stdout.startsWith("\uFEFFkind;id;metric;bound;expected;")).toBe(true);
    expect(stdout).toContain(`\r\nthreshold;overall;score;min;${number};`);
  });

  test.each(["score r", "plan r --target 3"])(
    "%s has it too, with the same cells",
    async (line) => {
      const [plain, excel] = await Promise.all(
        ["", " --csv excel"].map((more) => unsilo(`${line} --format csv${more} --lang en`)),
      );
      const rows = (text = ""): number => text.trimEnd().split("\r\n").length;
      expect(rows(excel?.stdout)).toBe(rows(plain?.stdout));
      expect(excel?.stdout.slice(1).split("\r\n")[0]).toBe(
        plain?.stdout.split("\r\n")[0]?.replaceAll(",", ";"),
      );
    },
  );

  test("requires the format csv", async () => {
    const { exitCode, stderr } = await unsilo("score r --csv excel");
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("--csv requires the format csv"),
    ]);
  });
});
