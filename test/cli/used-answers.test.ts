import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_LISTED } from "../../src/score/answers.ts";
import { runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: shared
version: 1.0.0
languages: [en]
title: Shared answers
departments: { office: Office, plant: Plant }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: Safety
    capabilities:
      - id: c
        title: Drills
        questions:
          - id: drill
            text: Was there a drill?
            type: yes-no
            score: { yes: 2, no: 1 }
  - id: e
    title: Readiness
    capabilities:
      - id: f
        title: Practice
        questions:
          - id: practice
            text: Does the site practise?
            use: drill
            type: yes-no
            score: { yes: 1, no: 2 }
`;

const WHOLE = ["--audience", "consultant", "--format", "markdown"];

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const person = (id: string, drill: unknown): string =>
  JSON.stringify({ id, department: "office", answers: { drill } });

/** A table with these people. */
function table(lines: readonly string[]): void {
  const head = {
    unsilo: "responses",
    schemaVersion: 1,
    questionnaire: { id: "shared", version: "1.0.0" },
    organization: "Fjord Mills",
    assessment: "2026-11",
  };
  writeFileSync(join(folder, "t.ndjson"), `${[JSON.stringify(head), ...lines].join("\n")}\n`);
}

async function stdout(...argv: readonly string[]): Promise<string> {
  const { stdout: said, stderr, exitCode } = await runCommand(argv, { cwd: folder });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return said;
}

test("a question that is not asked is in no form, and named as what it is", async () => {
  const handout = await stdout("show", "q.yaml", "--handout");
  expect(handout).toContain("Was there a drill?");
  expect(handout).not.toContain("Does the site practise?");
  expect(await stdout("show", "q.yaml")).toContain("practice  (yes-no; uses the answer to drill)");
  expect(await stdout("show", "practice", "-q", "q.yaml")).toContain("Uses the answer to: drill");
  await stdout("init", "here", "-q", "q.yaml");
  const first = readFileSync(join(folder, "here/blank-response.yaml"), "utf8");
  expect(first).toContain("drill: { state: unanswered }");
  expect(first).not.toContain("practice");
});

test("the explanation and the report name the question that was asked", async () => {
  table(["a", "b", "e", "f"].map((id) => person(id, "yes")));
  const words = "Uses the answer to “Was there a drill?”.";
  expect(await stdout("explain", "t.ndjson", "practice", "-q", "q.yaml")).toContain(words);
  const report = await stdout("report", "t.ndjson", "-q", "q.yaml", ...WHOLE);
  expect(report.split(words)).toHaveLength(2);
  const appendix = report.slice(report.lastIndexOf("Safety"));
  expect(appendix).toContain("Was there a drill?");
  expect(appendix).not.toContain("Does the site practise?");
});

test("very many answers are used as few are", async () => {
  // Two thirds say yes: 2 · 2/3 + 1 · 1/3 = 5/3, and 1 · 2/3 + 2 · 1/3 = 4/3 for the other question.
  writeFileSync(
    join(folder, "q.yaml"),
    QUESTIONNAIRE.replace("dimensions:", "scoring: { respondents: { within: mean } }\ndimensions:"),
  );
  for (const people of [3, MOST_LISTED + 4 + 3 * 17]) {
    expect(people % 3).toBe(0);
    table(Array.from({ length: people }, (_, at) => person(`p${at}`, at % 3 < 2 ? "yes" : "no")));
    const result = JSON.parse(
      await stdout("score", "t.ndjson", "-q", "q.yaml", "--format", "json"),
    ) as {
      readonly dimensions: readonly { readonly score: number }[];
    };
    expect(result.dimensions.map(({ score }) => score.toFixed(6))).toEqual([
      "1.666667",
      "1.333333",
    ]);
  }
});
