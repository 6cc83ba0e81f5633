import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { FORMATS } from "../../src/model/formats.ts";
import type { Result, ResponseFile } from "../../src/model/index.ts";
import { runCommand } from "../support/run-command.ts";
import { HEAD, person, tableFolder } from "../support/table-folder.ts";

const EXAMPLE = new URL("../../examples/nordlys-retail/", import.meta.url).pathname;
const LATER = new URL("../../examples/nordlys-retail-2027/", import.meta.url).pathname;

const { path, lay, unsilo } = tableFolder();

/** The responses in a folder. */
function responsesIn(from: string): readonly ResponseFile[] {
  return readdirSync(from)
    .filter((name) => name.endsWith(".yaml") && name !== "unsilo.config.yaml")
    .map((name) => parse(readFileSync(join(from, name), "utf8")) as ResponseFile);
}

/** The same responses as the lines of a table. */
function tableOf(responses: readonly ResponseFile[]): readonly string[] {
  const [first] = responses as readonly [ResponseFile];
  const { schemaVersion, questionnaire, organization, assessment } = first;
  const head = { unsilo: "responses", schemaVersion, questionnaire, organization, assessment };
  const lines = responses.map((one) => {
    const { respondent, interviewer, language, date, finished, consent, answers } = one;
    return { ...respondent, interviewer, language, date, finished, consent, answers };
  });
  return [head, ...lines].map((line) => JSON.stringify(line));
}

describe("a table gives what the same responses give as files", () => {
  /** The example's files, without a config, and a table of them. */
  function layBoth(): void {
    for (const [from, name] of [
      [EXAMPLE, "before"],
      [LATER, "after"],
    ] as const) {
      cpSync(from, join(path(), name), {
        recursive: true,
        filter: (path) => !path.includes("config"),
      });
      lay(`${name}.ndjson`, ...tableOf(responsesIn(from)));
    }
  }

  /** Only the places of the answers differ. */
  function withoutPlaces(json: string): unknown {
    return JSON.parse(json, (key, value: unknown) => (key === "at" ? undefined : value));
  }

  test.each([
    ["score"],
    ["plan"],
    ["explain"],
    ["baseline", "write"],
    ["check", "--min-level", "1"],
  ])("%s", async (...command) => {
    layBoth();
    const files = await unsilo(...command, "before", "--format", "json");
    const table = await unsilo(...command, "before.ndjson", "--format", "json");
    expect(table.exitCode).toBe(files.exitCode);
    const { files: _, ...fromFiles } = withoutPlaces(files.stdout) as { files?: unknown };
    const { files: __, ...fromTable } = withoutPlaces(table.stdout) as { files?: unknown };
    expect(fromTable).toEqual(fromFiles);
  });

  test.each([
    ["compare", "before", "after"],
    ["report", "before", "--format", "markdown", "--audience", "executive"],
    ["check", "before", "--min-level", "1", "--quiet"],
  ])("%s", async (...argv) => {
    layBoth();
    const files = await unsilo(...argv);
    const table = await unsilo(...argv.map((one) => one.replace(/^(before|after)$/u, "$1.ndjson")));
    expect(table).toEqual(files);
  });

  test("history takes a folder of tables", async () => {
    layBoth();
    mkdirSync(join(path(), "files"));
    mkdirSync(join(path(), "tables"));
    for (const name of ["before", "after"]) {
      cpSync(join(path(), name), join(path(), "files", name), { recursive: true });
      cpSync(join(path(), `${name}.ndjson`), join(path(), "tables", `${name}.ndjson`));
    }
    expect(await unsilo("history", "tables")).toEqual(await unsilo("history", "files"));
  });

  test("files, tables, globs and standard input go together", async () => {
    const [first, ...others] = responsesIn(EXAMPLE);
    lay("some.ndjson", ...tableOf(others));
    writeFileSync(join(path(), "one.json"), JSON.stringify(first));
    const people = async (...argv: readonly string[]): Promise<number> => {
      const { stdout } = await unsilo("score", ...argv, "--format", "json");
      return (JSON.parse(stdout) as Result).respondents.length;
    };
    const all = others.length + 1;
    expect(await people(".")).toBe(all);
    expect(await people("one.json", "some.ndjson")).toBe(all);
    expect(await people("*.ndjson")).toBe(others.length);
    const stdin = readFileSync(join(path(), "some.ndjson"), "utf8");
    const argv = ["score", "-", "one.json", "--stdin-filename", "x.ndjson", "--format", "json"];
    const { stdout } = await runCommand(argv, { cwd: path(), stdin });
    expect((JSON.parse(stdout) as Result).respondents).toHaveLength(all);
  });

  test("an answer is cited by its line", async () => {
    lay("t.ndjson", HEAD, person("r1"), person("r2"));
    const { stdout } = await unsilo("score", "t.ndjson", "--format", "json");
    expect(stdout.replaceAll(/\s/gu, "")).toContain('"at":{"file":"t.ndjson","line":3,"column":1}');
  });
});

describe("a table with a bad line", () => {
  test("ends a command that scores, with no output", async () => {
    lay("t.ndjson", HEAD, person("r1"), "{");
    for (const command of ["score", "report", "plan", "explain"]) {
      const { exitCode, stdout } = await unsilo(command, "t.ndjson");
      expect([command, exitCode, stdout]).toEqual([command, 3, ""]);
    }
  });

  test("is left out as a whole by check, which says so", async () => {
    lay("bad.ndjson", HEAD, person("r1"), "{");
    lay("good.ndjson", HEAD, person("r2"), person("r3"));
    const { exitCode, stdout, stderr } = await unsilo(
      "check",
      ".",
      "--min-level",
      "1",
      "--format",
      "json",
    );
    const { files, respondents, passed } = JSON.parse(stdout) as CheckedResult;
    expect([exitCode, passed]).toEqual([3, false]);
    expect(respondents.map(({ id }) => id)).toEqual(["r2", "r3"]);
    expect(files).toEqual([
      { file: "bad.ndjson", state: "bad", responses: 0 },
      { file: "good.ndjson", state: "finished", responses: 2, unfinished: 0 },
    ]);
    expect(stderr).toContain(
      "1 file is missing or has errors; no response in bad.ndjson is counted",
    );
  });

  test("is one test case in JUnit", async () => {
    lay("bad.ndjson", HEAD, person("r1"), "{");
    lay("good.ndjson", HEAD, person("r2"));
    const { stdout } = await unsilo("check", ".", "--min-level", "1", "--format", "junit");
    expect(stdout).toContain(
      '<testcase name="good.ndjson" classname="unsilo.responses" time="0"/>',
    );
    expect(stdout).toContain('<error type="json-syntax">bad.ndjson:3:2 ');
  });
});

test("unfinished responses of a table are counted one by one", async () => {
  const open = person("r1").replace("{", '{"finished":false,');
  lay("t.ndjson", HEAD, open, person("r2"), person("r3"));
  const { stderr } = await unsilo("check", "t.ndjson", "--min-level", "1");
  expect(stderr).toContain("(3 respondents, 1 of 3 responses unfinished)");
});

test("a table without answers is nothing to score", async () => {
  lay("t.ndjson", HEAD, person("r1", '{"fault-review":{"state":"unanswered"}}'));
  const { exitCode, stderr } = await unsilo("score", "t.ndjson");
  expect(exitCode).toBe(4);
  expect(stderr).toContain("none of the responses has any answers yet");
});

test("a table of another assessment is not read", async () => {
  lay("a.ndjson", HEAD, person("r1"));
  lay("b.ndjson", HEAD.replace('"a1"', '"a2"'), person("r1"), person("r2"));
  const { exitCode, stderr } = await unsilo("score", ".");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("2 assessments: a1, a2")]);
  const picked = await unsilo("score", ".", "--assessment", "a2", "--format", "json");
  expect((JSON.parse(picked.stdout) as Result).respondents).toHaveLength(2);
});

test("a table beside a questionnaire's files is not part of it", async () => {
  const sound = new URL("../../questionnaires/digital-marketing-organization/", import.meta.url);
  cpSync(sound.pathname, join(path(), "q"), { recursive: true });
  lay("q/t.ndjson", HEAD, person("r1"));
  expect((await unsilo("score", "q/t.ndjson", "-q", "q")).exitCode).toBe(0);
  expect((await unsilo("lint", "q")).stdout).toMatch(/files: no problems\n$/u);
});

test("--debug says how much of a table was read", async () => {
  lay("t.ndjson", HEAD, person("r1"));
  const { stderr } = await unsilo("score", "t.ndjson", "--debug");
  const size = HEAD.length + person("r1").length + 2;
  expect(stderr).toContain(`debug: read t.ndjson, ${size} characters\n`);
});

const TABLES = FORMATS.filter(({ name }) => name.startsWith("responses"));

test.each(TABLES.map((one) => [one.name, one] as const))(
  "the example of %s in the documentation has no problem",
  async (_, { example = "" }) => {
    const lines = example.startsWith('{"unsilo"') ? [example] : [HEAD, example];
    lay("t.ndjson", ...lines);
    expect((await unsilo("lint", "t.ndjson")).stdout).toBe("1 file: no problems\n");
  },
);
