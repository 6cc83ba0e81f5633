import { beforeEach, describe, expect, test } from "vitest";
import { tableFolder } from "../support/table-folder.ts";
import { HEAD } from "../support/yaml.ts";

const { lay, unsilo } = tableFolder();

const MODEL = [
  ...Object.entries({ ...HEAD, languages: "[en, sv]" }).map(([key, value]) => `${key}: ${value}`),
  "scoring: { constant: 110, methods: { capability: sum, dimension: sum, overall: sum }, level: { overall: none, dimension: none, capability: none } }",
  "verdicts: { client-readiness: [ { id: ready, title: Ready } ] }",
  "measures:",
  "  - { id: index, title: Rating index, method: percent-mean, level: { rule: bands, by: percent, from: { 1: 0, 2: 20, 3: 40, 4: 60, 5: 80 } } }",
  "  - { id: least, title: Least, method: min }",
  "dimensions:",
  "  - id: d",
  "    title: D",
  "    capabilities:",
  "      - id: c",
  "        title: C",
  "        questions:",
  "          - { id: a, text: A, type: yes-no, score: { yes: 0, no: -5 } }",
  "          - { id: b, text: B, type: number, unit: days, min: 0, max: 30, score: { between: [ { at: 0, score: 5 }, { at: 30, score: 1 } ] } }",
  "          - { id: e, text: E, type: number, min: 0, bands: [ { atMost: 14, score: 2 }, { score: 1 } ] }",
  "          - { id: f, text: F, type: number, range: [0, 4], score: value }",
];

/** Three people of each of two departments, so that nothing is withheld. */
const PEOPLE = ["it", "sales"].flatMap((department) =>
  [1, 2, 3].map(
    (index) =>
      `{"id":"${department}${index}","department":"${department}","answers":{"a":false,"b":12,"e":14,"f":3.6}}`,
  ),
);

beforeEach(() => {
  lay("model.yaml", ...MODEL);
  lay(
    "t.ndjson",
    '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"sample","version":"1.0.0"},"organization":"O","assessment":"a1"}',
    ...PEOPLE,
  );
});

async function said(command: string): Promise<string> {
  const { stdout } = await unsilo(...command.split(" "), "-q", "model.yaml");
  return stdout.replaceAll(/\s+/gu, " ");
}

// −5 + 3.4 + 2 + 3.6 = 4, on −3 to 11: 7 / 14. With the constant 114.
describe("a further measure is shown beside the overall", () => {
  test.each([
    "score t.ndjson",
    "report t.ndjson",
    "report t.ndjson --format markdown --audience recruiter",
  ])("%s", async (command) => {
    const text = await said(command);
    expect(text).toContain("Rating index: 50.0%, level 3 (Level 3)");
    expect(text).toContain("Least: 4.0");
  });

  test("a report: among the figures of the overall", async () => {
    const text = await said("report t.ndjson --format markdown");
    expect(text).toContain("- **Overall:** 114.0 50%");
    expect(text).toContain("- **Rating index:** 50.0%, level 3 (Level 3)");
  });

  test("csv", async () => {
    expect(await said("score t.ndjson --format csv")).toContain(" measure,index,,,3,50,50,50,50,");
  });
});

test("explain names the constant of the overall, and the method of a measure", async () => {
  expect(await said("explain t.ndjson")).toContain(
    "The sum of 1 part, plus the constant 110, is 114.0.",
  );
  const index = await said("explain t.ndjson index");
  expect(index).toContain("Rating index (measure): level 3, score 50.0");
  expect(index).toContain("The mean of the percentages of 1 part is 50.0.");
  expect(await said("explain t.ndjson --lang sv")).toContain(
    "Summan av 1 del plus konstanten 110 är 114,0.",
  );
});

test("a threshold may name a measure, and a config one that exists", async () => {
  expect(
    (await unsilo("check", "t.ndjson", "-q", "model.yaml", "--min-score", "index=50")).exitCode,
  ).toBe(0);
  const missed = await unsilo("check", "t.ndjson", "-q", "model.yaml", "--min-score", "index=60");
  expect(missed.exitCode).toBe(1);
  expect(missed.stdout).toMatch(/Rating index: score 50, at least\s60/u);
  const config = (id: string): void =>
    lay(
      "unsilo.config.yaml",
      "schemaVersion: 1",
      "questionnaire: model.yaml",
      `thresholds: [ { metric: score, id: ${id}, min: 30 } ]`,
    );
  config("index");
  expect((await unsilo("lint", "unsilo.config.yaml")).exitCode).toBe(0);
  config("indx");
  expect((await unsilo("lint", "unsilo.config.yaml")).stdout).toContain("index");
});

test("show says how a number scores", async () => {
  lay("unsilo.config.yaml", "schemaVersion: 1", "questionnaire: model.yaml");
  const shown = async (id: string): Promise<string> =>
    (await unsilo("show", id, "-q", "model.yaml")).stdout;
  expect(await shown("b")).toContain("  0 days: 5\n  30 days: 1\n");
  expect(await shown("e")).toContain("  at most 14: 2\n  above: 1\n");
  expect(await shown("f")).toContain("  the score is the number\n");
});
