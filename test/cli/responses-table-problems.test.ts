import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/index.ts";
import { HEAD, person, tableFolder, textOf } from "../support/table-folder.ts";

const { path, lay, unsilo } = tableFolder();

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
      [HEAD.replace("2.0.0", "3.0.0"), person("r1")],
      ['1 other-major-version: "3.0.0"}'],
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
  ])("%s is not a problem", async (_, text) => {
    writeFileSync(join(path(), "t.ndjson"), text);
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
    const answers = '{"fault-review":3,"matters-settled":1}';
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

test("a note in a table that a config lists is reported", async () => {
  lay("unsilo.config.yaml", "schemaVersion: 1", "responses: [t.ndjson]");
  lay("t.ndjson", HEAD, person("r1", '{"fault-review":{"value":3,"note":"call 070-123 45 67"}}'));
  expect((await lintOf(".")).map(({ code, at }) => [code, at?.line])).toEqual([
    ["note-in-pipeline", 2],
    ["contact-in-pipeline", 2],
  ]);
});

test("a run shows a hundred problems, and says how many more there are in how many files", async () => {
  for (let index = 0; index < 300; index += 1) {
    writeFileSync(join(path(), `${index}.ndjson`), textOf(HEAD, "{"));
  }
  const { exitCode, stderr } = await unsilo("score", ".");
  expect(exitCode).toBe(3);
  expect(stderr.match(/ error json-syntax$/gmu)).toHaveLength(100);
  expect(stderr).toContain("200 more errors in 200 more files are not shown\n");
  expect(stderr).toContain("unsilo: 300 errors in 300 files\n");
});

test("a table that cannot be read is missing from a check, which goes on", async () => {
  lay("good.ndjson", HEAD, person("r1"));
  symlinkSync("gone", join(path(), "bad.ndjson"));
  const { exitCode, stdout, stderr } = await unsilo("check", ".", "--min-level", "1");
  expect([exitCode, stdout]).toEqual([5, expect.stringContaining("it is a broken link")]);
  expect(stderr).toContain("1 file is missing or has errors");
  expect((await unsilo("score", ".")).exitCode).toBe(5);
});
