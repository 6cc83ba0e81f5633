import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CONFIG, QUESTIONNAIRE, RESPONSE, soundFiles } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  await soundFiles(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function lint(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["lint", ...argv], { cwd: folder });
}

const UNKNOWN = RESPONSE.replace("has-chair: yes", "has-chairs: yes");
const NOTED = RESPONSE.replace("quote:", "note:");

describe("input of lint", () => {
  test("a folder: its configs too", async () => {
    lay("unsilo.config.yaml", CONFIG.replace("plant]", "plnt]"));
    const { stdout, exitCode } = await lint(".");
    expect(stdout).toContain('the questionnaire has no department "plnt"');
    expect(stdout).toContain('did you mean "plant"?');
    expect(exitCode).toBe(3);
  });

  test("standard input, under a given name", async () => {
    const run = await runCommand(["lint", "-", "--stdin-filename", "piped.yaml"], {
      cwd: folder,
      stdin: UNKNOWN,
    });
    expect(run.stdout).toContain("piped.yaml:12:3 error unknown-question");
  });

  test("a response against the questionnaire of the nearest config, or of -q, or neither", async () => {
    mkdirSync(join(folder, "below"));
    lay("below/response.yaml", UNKNOWN);
    expect((await lint("below")).stdout).toContain("meeting-culture has no question");
    expect((await lint("below", "--no-config")).stdout).toContain("unknown-questionnaire");
    const own = await lint("below", "--no-config", "-q", "questionnaire.yaml");
    expect(own.stdout).toContain("meeting-culture has no question");
  });

  test("an invalid questionnaire is reported once for all its responses", async () => {
    lay("questionnaire.yaml", QUESTIONNAIRE.replace("ask: [office]", "ask: [ofice]"));
    const { stdout } = await lint("response.yaml", "review.yaml");
    expect(stdout.match(/ error /gu)).toHaveLength(1);
    expect(stdout).toContain("questionnaire.yaml:39:19 error unknown-reference");
  });

  test("a response larger than its kind may be, though a questionnaire may", async () => {
    lay("response.yaml", `${RESPONSE}#${"x".repeat(2 ** 20)}`);
    expect((await lint("response.yaml")).stdout).toContain("the limit is 1048576");
  });

  test("one person twice: in one assessment, not in two", async () => {
    lay("again.yaml", RESPONSE);
    expect((await lint("response.yaml", "again.yaml")).exitCode).toBe(3);
    lay("again.yaml", RESPONSE.replace("2026-11", "2027-11"));
    expect((await lint("response.yaml", "again.yaml")).exitCode).toBe(0);
  });

  test("a note only if a pipeline reads the response", async () => {
    lay("response.yaml", NOTED);
    expect((await lint("response.yaml")).stdout).toContain(
      "response.yaml:11:28 warning note-in-pipeline",
    );
    lay("elsewhere.yaml", NOTED);
    expect((await lint("elsewhere.yaml")).stdout).toBe("1 file: no problems\n");
  });
});

describe("formats", () => {
  test("json has the same problems as the terminal", async () => {
    lay("response.yaml", UNKNOWN);
    const { stdout } = await lint("response.yaml", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      files: 1,
      errors: 1,
      warnings: 0,
      problems: [
        {
          code: "unknown-question",
          severity: "error",
          at: { file: "response.yaml", line: 12, column: 3 },
          remedy: 'did you mean "has-chair"?',
        },
      ],
    });
  });

  test("github gets one command per line, its text encoded, and people still get theirs", async () => {
    lay("response.yaml", UNKNOWN);
    const { stdout, stderr } = await lint("response.yaml", "--format", "github");
    expect(stdout).toBe(
      '::error file=response.yaml,line=12,col=3,title=unsilo%3A Unknown question::meeting-culture has no question "has-chairs" → did you mean "has-chair"?\n',
    );
    expect(stderr).toContain("response.yaml:12:3 error unknown-question");
  });

  test("sarif has a rule with its text for each code, and a fingerprint that ignores lines", async () => {
    lay("response.yaml", UNKNOWN);
    const first = sarif((await lint("response.yaml", "--format", "sarif")).stdout);
    lay("response.yaml", `# moved down\n${UNKNOWN}`);
    const second = sarif((await lint("response.yaml", "--format", "sarif")).stdout);
    const { rules } = first.tool.driver;
    expect(rules).toEqual([
      {
        id: "unknown-question",
        shortDescription: { text: "Unknown question" },
        fullDescription: { text: expect.stringContaining("would be lost") as string },
        help: { text: expect.stringContaining("docs/problems.md#unknown-question") as string },
        defaultConfiguration: { level: "error" },
      },
    ]);
    expect(first.invocations).toEqual([{ executionSuccessful: false }]);
    const [before, after] = [first.results[0], second.results[0]];
    expect(before?.partialFingerprints).toEqual(after?.partialFingerprints);
    expect(before?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 12,
      startColumn: 3,
    });
  });

  test("several at once, each with its file; none with a problem leaves the terminal", async () => {
    lay("response.yaml", UNKNOWN);
    const files = ["--format", "sarif=r.sarif", "--format", "json=r.json"];
    const { stdout, stderr, exitCode } = await lint("response.yaml", ...files);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
    expect(stderr).toContain("error unknown-question");
    expect(readFileSync(join(folder, "r.json"), "utf8")).toContain("unknown-question");
    expect(readFileSync(join(folder, "r.sarif"), "utf8")).toContain("unknown-question");
  });
});

interface Sarif {
  readonly tool: { readonly driver: { readonly rules: readonly object[] } };
  readonly invocations: readonly object[];
  readonly results: readonly {
    readonly partialFingerprints: object;
    readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[];
  }[];
}

function sarif(text: string): Sarif {
  const { runs } = JSON.parse(text) as { readonly runs: readonly [Sarif] };
  return runs[0];
}

describe("the exit code", () => {
  test.each([
    [[], 0],
    [["--max-warnings", "1"], 0],
    [["--max-warnings", "0"], 1],
    [["--max-warnings", "0", "--quiet"], 1],
    [["--max-warnings", "-1"], 2],
    [["--max-warnings", "some"], 2],
  ])("for one warning with %j is %i", async (options, exitCode) => {
    lay("response.yaml", NOTED);
    expect((await lint("response.yaml", ...options)).exitCode).toBe(exitCode);
  });

  test("quiet only shows errors", async () => {
    lay("response.yaml", UNKNOWN.replace("quote:", "note:"));
    expect((await lint("response.yaml")).stdout).toContain("1 file: 1 error, 1 warning\n");
    const { stdout } = await lint("response.yaml", "--quiet");
    expect(stdout).not.toContain("warning");
    expect(stdout).toContain("1 file: 1 error\n");
  });

  test("the most severe code is returned, and a lost file hides no other", async () => {
    lay("response.yaml", UNKNOWN);
    const run = await lint("lost.yaml", "response.yaml", "nothing/*.yaml");
    expect(run.stdout).toContain("error unknown-question");
    expect(run.stderr).toContain("the file or folder lost.yaml does not exist");
    expect(run.stderr).toContain("nothing/*.yaml does not match any");
    expect(run.exitCode).toBe(3);
    expect((await lint("lost.yaml", "review.yaml", "nothing/*.yaml")).exitCode).toBe(5);
    expect((await lint("review.yaml", "nothing/*.yaml")).exitCode).toBe(4);
  });

  test("nothing found writes nothing", async () => {
    expect(await lint("lost.yaml", "--format", "json")).toMatchObject({ stdout: "", exitCode: 5 });
  });
});
