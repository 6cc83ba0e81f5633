import { describe, expect, test } from "vitest";
import type { Problem, Result } from "../../src/model/index.ts";
import { tableFolder } from "../support/table-folder.ts";
import { HEAD } from "../support/yaml.ts";

const { lay, unsilo } = tableFolder();

const QUESTIONS = Array.from({ length: 6 }, (_, index) => `q${index}`);
const HEAD_OF_TABLE =
  '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"sample","version":"1.0.0"},"organization":"O","assessment":"a1"}';
const DOES_NOT_APPLY = '{"state":"not-applicable"}';

function model(rest = ""): readonly string[] {
  return [
    ...Object.entries({ ...HEAD, languages: "[en, sv]" }).map(([key, value]) => `${key}: ${value}`),
    "verdicts: { client-readiness: [ { id: ready, title: Ready } ] }",
    "dimensions:",
    "  - id: d",
    "    title: D",
    "    capabilities:",
    "      - id: c",
    "        title: C",
    "        questions:",
    ...QUESTIONS.map((id) => `          - { id: ${id}, text: Text ${id}, type: yes-no${rest} }`),
  ];
}

/** Three people of each of three departments. */
function team(...inapplicable: readonly number[]): readonly string[] {
  return Array.from({ length: 9 }, (_, index) =>
    answerLine(`r${index}`, ["it", "sales", "marketing"][index % 3] ?? "", inapplicable[index % 3]),
  );
}

/** Two people of two departments: some of their answers do not apply, the others are yes. */
function answered(...inapplicable: readonly number[]): readonly string[] {
  const people = ["it", "sales"];
  return people.map((department, index) =>
    answerLine(`r${index}`, department, inapplicable[index]),
  );
}

function answerLine(id: string, department: string, inapplicable = 0): string {
  const answers = QUESTIONS.map((question, place) =>
    place < inapplicable ? `"${question}":${DOES_NOT_APPLY}` : `"${question}":true`,
  );
  return `{"id":"${id}","department":"${department}","answers":{${answers.join(",")}}}`;
}

async function resultOf(...lines: readonly string[]): Promise<Result> {
  lay("t.ndjson", HEAD_OF_TABLE, ...lines);
  const { stdout } = await unsilo("score", "t.ndjson", "-q", "model.yaml", "--format", "json");
  return JSON.parse(stdout) as Result;
}

describe("a result in which more than a third of the answers do not apply is not firm", () => {
  test("18 of 54 is a third, and firm", async () => {
    lay("model.yaml", ...model());
    const { coverage, overall } = await resultOf(...team(2, 2, 2));
    expect(coverage).toMatchObject({ confidence: "firm", notApplicable: 18 });
    expect(coverage).not.toHaveProperty("leftOut");
    expect(overall).toMatchObject({ confidence: "firm" });
  });

  test("21 of 54 is more", async () => {
    lay("model.yaml", ...model());
    const { coverage, overall, dimensions } = await resultOf(...team(3, 2, 2));
    expect(coverage).toMatchObject({
      confidence: "indicative",
      confidenceReason: "much-not-applicable",
      leftOut: 21,
      asked: 54,
    });
    expect([overall, ...dimensions]).toMatchObject([
      { confidence: "indicative" },
      { confidence: "indicative" },
    ]);
  });

  test("those that count as the lowest are not left out", async () => {
    lay("model.yaml", ...model(", notApplicable: lowest"));
    const { coverage, dimensions } = await resultOf(...answered(3, 2));
    expect(coverage).toMatchObject({ notApplicable: 5 });
    expect(coverage).not.toHaveProperty("leftOut");
    // q0 and q1 score 0 for both, q2 for one of the two: (0 + 0 + 1/2 + 3) / 6.
    expect(dimensions[0]).toMatchObject({ score: 3.5 / 6 });
  });

  test("the rule of a question overrides that of the model", async () => {
    lay("model.yaml", ...model(", notApplicable: exclude"), "scoring: { notApplicable: lowest }");
    const { coverage, dimensions } = await resultOf(...answered(3, 2));
    expect(coverage).toMatchObject({ leftOut: 5 });
    expect(dimensions[0]).toMatchObject({ score: 1 });
  });
});

describe("every document with the overall level says so", () => {
  const LINE = {
    en: "5 of 12 answers are “does not apply”",
    sv: "5 av 12 svar är ”gäller inte”",
  };
  // A report says it on its first page, and again beside its method.
  const COMMANDS = [
    { argv: "score t.ndjson", times: 1 },
    { argv: "report t.ndjson", times: 1 },
    { argv: "report t.ndjson --format markdown", times: 2 },
    { argv: "report t.ndjson --format markdown --audience executive", times: 2 },
    { argv: "report t.ndjson --format markdown --audience recruiter", times: 1 },
    { argv: "check t.ndjson --min-level 1", times: 1 },
    { argv: "check t.ndjson --min-level 1 --format markdown", times: 1 },
  ];

  test.each(COMMANDS.flatMap((one) => (["en", "sv"] as const).map((lang) => ({ ...one, lang }))))(
    "$argv --lang $lang",
    async ({ argv, times, lang }) => {
      lay("model.yaml", ...model());
      lay("t.ndjson", HEAD_OF_TABLE, ...answered(3, 2));
      const { stdout } = await unsilo(...argv.split(" "), "-q", "model.yaml", "--lang", lang);
      const text = stdout.replaceAll(/\s+/gu, " ");
      expect(text.split(LINE[lang]).length - 1).toBe(times);
      expect(text).toContain(lang === "en" ? "the other 7" : "de övriga 7");
    },
  );

  test("beside another reason, which comes first", async () => {
    lay("model.yaml", ...model());
    // One of two departments does not know six of the twelve: coverage (1 + 1/4) / 2.
    const unknown = QUESTIONS.map((id, index) =>
      index < 5 ? `"${id}":${DOES_NOT_APPLY}` : `"${id}":{"state":"dont-know"}`,
    );
    const [first = ""] = answered(0);
    const second = `{"id":"r1","department":"sales","answers":{${unknown.join(",")}}}`;
    const third = `{"id":"r2","department":"marketing","answers":{${unknown.join(",")}}}`;
    lay("t.ndjson", HEAD_OF_TABLE, first, second, third);
    const { stdout } = await unsilo("score", "t.ndjson", "-q", "model.yaml");
    const text = stdout.replaceAll(/\s+/gu, " ");
    expect(text).toContain(
      "10 of 18 answers are “does not apply”. The scores rest on the other 8.",
    );
  });
});

describe("a question that always applies", () => {
  test("does not take the state not-applicable, in any line of a table", async () => {
    lay("model.yaml", ...model(", notApplicable: no"));
    const lines = [...answered(0, 0), ...answered(1, 0).slice(0, 1)];
    const last = (lines[2] as string).replace('"r0"', '"r2"');
    lay("t.ndjson", HEAD_OF_TABLE, ...lines.slice(0, 2), last);
    const options = ["-q", "model.yaml", "--format", "json"];
    const { stdout, exitCode } = await unsilo("lint", "t.ndjson", ...options);
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly Problem[] };
    expect(exitCode).toBe(3);
    expect(problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["always-applies", 4, last.indexOf('"not-applicable"') + 1],
    ]);
  });

  test("takes don't know", async () => {
    lay("model.yaml", ...model(), "scoring: { notApplicable: no }");
    const lines = answered(1, 0).map((line) => line.replace("not-applicable", "dont-know"));
    expect((await resultOf(...lines)).coverage).toMatchObject({ dontKnow: 1, answered: 11 });
  });
});
