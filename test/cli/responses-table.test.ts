import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import type { Problem, Result, ResponseFile } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/nordlys-retail/", import.meta.url).pathname;
const LATER = new URL("../../examples/nordlys-retail-2027/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-table-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(""));
}

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

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

const HEAD =
  '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"digital-marketing-organization","version":"1.0.0"},"organization":"O","assessment":"a1"}';

function person(id: string, answers = '{"fault-review":3,"same-figures":2}'): string {
  return `{"id":"${id}","department":"it","answers":${answers}}`;
}

async function lintOf(...argv: readonly string[]): Promise<readonly Problem[]> {
  const { stdout } = await unsilo("lint", ...argv, "--format", "json");
  return (JSON.parse(stdout) as { readonly problems: readonly Problem[] }).problems;
}

/** The line and the code of each problem, and the text at its place. */
async function placesIn(...lines: readonly string[]): Promise<readonly string[]> {
  lay("t.ndjson", ...lines);
  return (await lintOf("t.ndjson")).map(({ code, at }) => {
    const { line, column } = at ?? { line: 0, column: 0 };
    return `${line} ${code}: ${(lines[line - 1] ?? "").slice(column - 1, column + 7)}`;
  });
}

describe("a table gives what the same responses give as files", () => {
  /** The example's files, without a config, and a table of them. */
  function layBoth(): void {
    for (const [from, name] of [
      [EXAMPLE, "before"],
      [LATER, "after"],
    ] as const) {
      cpSync(from, join(folder, name), {
        recursive: true,
        filter: (path) => !path.includes("config"),
      });
      lay(`${name}.ndjson`, ...tableOf(responsesIn(from)));
    }
  }

  /** Where an answer stands is all that differs. */
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
    mkdirSync(join(folder, "files"));
    mkdirSync(join(folder, "tables"));
    for (const name of ["before", "after"]) {
      cpSync(join(folder, name), join(folder, "files", name), { recursive: true });
      cpSync(join(folder, `${name}.ndjson`), join(folder, "tables", `${name}.ndjson`));
    }
    expect(await unsilo("history", "tables")).toEqual(await unsilo("history", "files"));
  });

  test("files, tables, globs and standard input go together", async () => {
    const [first, ...others] = responsesIn(EXAMPLE);
    lay("some.ndjson", ...tableOf(others));
    writeFileSync(join(folder, "one.json"), JSON.stringify(first));
    const people = async (...argv: readonly string[]): Promise<number> => {
      const { stdout } = await unsilo("score", ...argv, "--format", "json");
      return (JSON.parse(stdout) as Result).respondents.length;
    };
    const all = others.length + 1;
    expect(await people(".")).toBe(all);
    expect(await people("one.json", "some.ndjson")).toBe(all);
    expect(await people("*.ndjson")).toBe(others.length);
    const stdin = readFileSync(join(folder, "some.ndjson"), "utf8");
    const argv = ["score", "-", "one.json", "--stdin-filename", "x.ndjson", "--format", "json"];
    const { stdout } = await runCommand(argv, { cwd: folder, stdin });
    expect((JSON.parse(stdout) as Result).respondents).toHaveLength(all);
  });

  test("an answer is cited by its line", async () => {
    lay("t.ndjson", HEAD, person("r1"), person("r2"));
    const { stdout } = await unsilo("score", "t.ndjson", "--format", "json");
    expect(stdout.replaceAll(/\s/gu, "")).toContain('"at":{"file":"t.ndjson","line":3,"column":1}');
  });
});

describe("problems are located in the table", () => {
  test.each([
    ["no line", [], ["1 file-empty: "]],
    ["a blank line", [HEAD, person("r1"), "", person("r2")], ["3 blank-line: "]],
    ["no head", [person("r1")], ['1 head-missing: {"id":"r']],
    ["a second head", [HEAD, person("r1"), HEAD], ['3 head-repeated: "unsilo"']],
    ["another schema version", [HEAD.replace('n":1', 'n":2')], ['1 not-allowed: 2,"quest']],
    [
      "a head without its organization",
      [HEAD.replace('"organization":"O",', "")],
      ['1 missing-key: {"unsilo'],
    ],
    [
      "an unknown questionnaire version",
      [HEAD.replace("1.0.0", "2.0.0"), person("r1")],
      ['1 other-major-version: "2.0.0"}'],
    ],
    [
      "an unknown variant",
      [HEAD.replace('"a1"', '"a1","variant":"v"'), person("r1")],
      ['1 unknown-variant: "v"}'],
    ],
    ["a line cut off", [HEAD, person("r1").slice(0, -5)], ['2 json-syntax: "same-fi']],
    ["text behind a line", [HEAD, `${person("r1")},`], ["2 json-syntax: ,"]],
    [
      "a key twice",
      [HEAD, person("r1", '{"fault-review":3,"fault-review":2}')],
      ['2 duplicate-key: "fault-r'],
    ],
    [
      "an id twice",
      [HEAD, person("r1"), person("r2"), person("r1")],
      ['4 duplicate-respondent: {"id":"r'],
    ],
    ["no id", [HEAD, '{"department":"it","answers":{}}'], ['2 missing-key: {"depart']],
    [
      "an unknown department",
      [HEAD, person("r1").replace('"it"', '"ti"')],
      ['2 unknown-department: "ti","an'],
    ],
    [
      "an unknown question",
      [HEAD, person("r1", '{"fault-revue":3}')],
      ['2 unknown-question: "fault-r'],
    ],
    ["a wrong answer", [HEAD, person("r1", '{"fault-review":9}')], ["2 wrong-answer: 9}}"]],
    ["a list", [HEAD, "[]"], ["2 wrong-type: []"]],
    ["no answers", [HEAD, person("r1"), person("r2", "{}")], ['3 no-answers: "answers']],
    ["no people", [HEAD], ['1 no-answers: {"unsilo']],
    [
      "a byte order mark before a line",
      [HEAD, `\uFEFF${person("r1")}`],
      ['2 json-syntax: \uFEFF{"id":"'],
    ],
    [
      "an impossible date",
      [HEAD, person("r1").replace("{", '{"date":"2026-02-30",')],
      ['2 no-such-date: "2026-02'],
    ],
    [
      "its organization again",
      [HEAD, person("r1").replace("{", '{"organization":"O",')],
      ['2 stated-in-head: "organiz'],
    ],
    [
      "another assessment",
      [HEAD, person("r1").replace("{", '{"assessment":"a2",')],
      ['2 stated-in-head: "assessm'],
    ],
    [
      "a review",
      [HEAD, '{"review":{"by":"x"},"answers":{}}'],
      ['2 missing-key: {"review', '2 unknown-key: "review"'],
    ],
  ])("%s", async (_, lines, expected) => {
    const found = await placesIn(...lines);
    expect(found).toEqual(expected);
  });

  test.each([
    ["CRLF", `${HEAD}\r\n${person("r1")}\r\n`],
    ["a byte order mark", `\uFEFF${HEAD}\n${person("r1")}\n`],
    ["no line feed at its end", `${HEAD}\n${person("r1")}`],
  ])("%s is none", async (_, text) => {
    writeFileSync(join(folder, "t.ndjson"), text);
    expect(await lintOf("t.ndjson")).toEqual([]);
  });

  test("with what differs from the head, and what to do", async () => {
    lay("t.ndjson", HEAD, person("r1").replace("{", '{"variant":"readiness","assessment":"a2",'));
    const found = await lintOf("t.ndjson");
    expect(found.map(({ message, remedy }) => `${message} → ${remedy}`)).toEqual([
      "variant belongs in the first line, which states what all lines share → if variant is the same for all lines, move it to the first line; if not, make one table for each",
      'assessment differs from the first line: "a2" instead of "a1" → put this response in a table of its own',
    ]);
  });

  test("an id in a file and in two tables", async () => {
    lay("a.ndjson", HEAD, person("r1"), person("r2"));
    lay("b.ndjson", HEAD, person("r3"), person("r2"));
    lay(
      "c.json",
      JSON.stringify({
        ...(JSON.parse(HEAD) as object),
        unsilo: undefined,
        respondent: { id: "r1", department: "it" },
        answers: { "fault-review": 3 },
      }),
    );
    const { exitCode, stdout, stderr } = await unsilo("score", ".");
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(
      "b.ndjson:3:1 error duplicate-respondent\n  the respondent r2 has already answered in a.ndjson:3:1\n",
    );
    expect(stderr).toContain(
      "c.json:1:1 error duplicate-respondent\n  the respondent r1 has already answered in a.ndjson:2:1\n",
    );
  });

  test("with the line, and no line of anybody else", async () => {
    lay("t.ndjson", HEAD, person("r1"), person("r2", '{"fault-review":9}'), person("r3"));
    expect((await unsilo("score", "t.ndjson")).stderr).toBe(`t.ndjson:3:56 error wrong-answer
  fault-review: expected a level (1, 2, 3, 4, 5), found 9
    > 3 | {"id":"r2","department":"it","answers":{"fault-review":9}}
        |                                                        ^
  → correct the answer, or write fault-review: { state: dont-know }

unsilo: 1 error in 1 file
  → fix it and run again
`);
  });

  test("until there are twenty errors", async () => {
    const bad = Array.from({ length: 1000 }, (_, index) =>
      person(`r${index}`, '{"fault-review":9}'),
    );
    const found = await placesIn(HEAD, ...bad);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe('22 rest-not-read: {"id":"r');
    const { stderr } = await unsilo("score", "t.ndjson");
    expect(stderr).toContain("t.ndjson:22:1 error rest-not-read");
  });

  test("of warnings the first twenty, and the number of all", async () => {
    const answers = '{"fault-review":3,"agenda-count":1}';
    lay(
      "t.ndjson",
      HEAD,
      ...Array.from({ length: 50 }, (_, index) => person(`r${index}`, answers)),
    );
    const lint = await unsilo("lint", "t.ndjson", "--max-warnings", "49");
    expect(lint.exitCode).toBe(1);
    expect(lint.stdout).toContain(
      "t.ndjson:22:1 warning more-warnings\n  30 more warnings in this table\n",
    );
    expect(lint.stdout).toContain("1 file: 50 warnings\n");
    expect((await unsilo("lint", "t.ndjson", "--max-warnings", "50")).exitCode).toBe(0);
    expect((await unsilo("score", "t.ndjson")).exitCode).toBe(0);
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
  cpSync(sound.pathname, join(folder, "q"), { recursive: true });
  lay("q/t.ndjson", HEAD, person("r1"));
  expect((await unsilo("score", "q/t.ndjson", "-q", "q")).exitCode).toBe(0);
  expect((await unsilo("lint", "q")).stdout).toMatch(/files: no problems\n$/u);
});

test("a note in a table that a config lists is reported", async () => {
  lay("unsilo.config.yaml", "schemaVersion: 1", "responses: [t.ndjson]");
  lay("t.ndjson", HEAD, person("r1", '{"fault-review":{"value":3,"note":"call 070-123 45 67"}}'));
  expect((await lintOf(".")).map(({ code, at }) => [code, at?.line])).toEqual([
    ["note-in-pipeline", 2],
    ["contact-in-pipeline", 2],
  ]);
});

test("--debug says how much of a table was read", async () => {
  lay("t.ndjson", HEAD, person("r1"));
  const { stderr } = await unsilo("score", "t.ndjson", "--debug");
  const size = HEAD.length + person("r1").length + 2;
  expect(stderr).toContain(`debug: read t.ndjson, ${size} characters\n`);
});
