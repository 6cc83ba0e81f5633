import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { FORMS_MODEL, type Given, typedResponse } from "../support/typed-response.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-typed-"));
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "model.yaml"), FORMS_MODEL);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand([...argv, "-q", "model.yaml"], { cwd: folder });
}

function lay(answers: string, given: Given = {}): string {
  const file = `${given.id ?? "r1"}.yaml`;
  writeFileSync(join(folder, file), typedResponse(answers, given));
  return file;
}

/** The same in a responses table: each line after the head is one person's. */
function layTable(...lines: readonly object[]): string {
  const head = {
    unsilo: "responses",
    schemaVersion: 1,
    questionnaire: { id: "forms", version: "1.0.0" },
    organization: "O",
    assessment: "a1",
  };
  const text = [head, ...lines].map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(join(folder, "t.ndjson"), `${text}\n`);
  return "t.ndjson";
}

async function scored(file: string): Promise<Result> {
  const { stdout } = await unsilo("score", file, "--format", "json");
  return JSON.parse(stdout) as Result;
}

/** State and value of the answers to a question. */
function answersTo(id: string, { dimensions }: Result): readonly unknown[] {
  const questions = dimensions.flatMap((one) => one.capabilities.flatMap((two) => two.questions));
  const found = questions.find((one) => one.id === id);
  return (found?.answers ?? []).map(({ state, value }) => value ?? state);
}

describe("a question that is left blank is unanswered", () => {
  test.each([
    ["  plan:\n  always: 3"],
    ['  plan: ""\n  always: 3'],
    ['  plan: "  "\n  always: 3'],
    ["  plan: { value: , note: later }\n  always: 3"],
    ["  reason:\n  always: 3"],
    ['  reason: ""\n  always: 3'],
  ])("%j", async (answers) => {
    const { exitCode, stderr } = await unsilo("score", lay(answers));
    expect([exitCode, stderr]).toEqual([0, ""]);
    const id = answers.startsWith("  plan") ? "plan" : "reason";
    expect(answersTo(id, await scored("r1.yaml"))).toEqual(["unanswered"]);
  });

  test("a response with nothing but blanks has no answers", async () => {
    const { exitCode, stderr } = await unsilo("score", lay("  plan:\n  always:"));
    expect([exitCode, stderr]).toEqual([
      4,
      expect.stringContaining("none of the responses has any answers yet"),
    ]);
  });
});

describe("yes and no", () => {
  test.each([
    ["Yes", "yes"],
    ["YES", "yes"],
    ["nO", "no"],
    ["Ja", "yes"],
    ["nej", "no"],
    ['"Nej "', "no"],
    ["true", "yes"],
    ["False", "no"],
  ])("%s is read as %s", async (typed, value) => {
    expect(answersTo("budget", await scored(lay(`  budget: ${typed}`)))).toEqual([value]);
  });

  test.each([
    ["y", "yes"],
    ["n", "no"],
  ])("%s is not read, and the remedy is %s", async (typed, word) => {
    const { exitCode, stderr } = await unsilo("score", lay(`  budget: ${typed}`));
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(`  → write budget: ${word}\n`)]);
  });

  test("Swedish words are not those of a model in English alone", async () => {
    const english = FORMS_MODEL.replace("languages: [en, sv]", "languages: [en]").replaceAll(
      /\{ en: ([^,{}]*), sv: [^{}]* \}/gu,
      "$1",
    );
    writeFileSync(join(folder, "model.yaml"), english);
    const { exitCode, stderr } = await unsilo("score", lay("  budget: Ja"));
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("  → write budget: yes\n")]);
  });
});

describe("an answer that is not read has a remedy that fits", () => {
  test.each([
    ['  plan: "3"', "write plan: 3, without quotes"],
    ["  plan: 3,0", "write plan: 3"],
    [
      "  plan: N/A",
      "write plan: { state: not-applicable }, or { state: dont-know } if nobody knows",
    ],
    ["  plan: ej tillämpligt", "write plan: { state: not-applicable }, or"],
    ["  always: n/a", "correct the answer, or write always: { state: dont-know }"],
    ['  days: "14"', "write days: 14, without quotes"],
    ["  days: 3,5", "write days: 3.5"],
    ["  days: 1 000", "write days: 1000"],
    ["  days: 1\u00a0000", "write days: 1000"],
    ["  days: 14 days", "write days: 14"],
    ["  days: 99 000", "correct the answer, or write days: { state: dont-know }"],
    ["  plan: 4,0", "correct the answer, or write plan: { state: dont-know }"],
    ["  plan: don't know", "correct the answer, or write plan: { state: dont-know }"],
    ["  record: sales", "write record: [sales]"],
    ["  record: sales, cases", "write record: [sales, cases]"],
  ])("%s", async (answers, remedy) => {
    const { exitCode, stderr } = await unsilo("score", lay(answers));
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(`  → ${remedy}`)]);
    expect(stderr).toContain(`r1.yaml:7:${answers.indexOf(":") + 3} error wrong-answer`);
  });
});

describe("the name of a department", () => {
  test.each([
    ["Marketing", "marketing"],
    ["MARKETING ", "marketing"],
    ["Marknad", "marketing"],
    ["Kundtja\u0308nst", "service"],
    ["customer service", "service"],
  ])("%s is read as %s", async (name, id) => {
    const { respondents } = await scored(lay("  plan: 3", { department: name }));
    expect(respondents).toEqual([{ id: "r1", department: id }]);
    expect((await unsilo("lint", "r1.yaml")).exitCode).toBe(0);
  });

  test("of none is an error with the departments to choose from", async () => {
    const { exitCode, stderr } = await unsilo("score", lay("  plan: 3", { department: "Sales" }));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('the questionnaire has no department "Sales"');
    expect(stderr).toContain("→ use one of: marketing, service, all");
  });

  test("of a shipped questionnaire is read in each language, whatever the output's", async () => {
    const text = `schemaVersion: 1
questionnaire: { id: digital-marketing-organization, version: 2.0.0 }
organization: O
assessment: a1
respondent: { id: r1, department: Marknad }
answers: { sponsorship: 3 }
`;
    writeFileSync(join(folder, "r1.yaml"), text);
    for (const lang of ["en", "sv"]) {
      const argv = ["score", "r1.yaml", "--format", "json", "--lang", lang];
      const { stdout } = await runCommand(argv, { cwd: folder });
      expect((JSON.parse(stdout) as Result).headcount).toMatchObject({ marketing: 1 });
    }
  });
});

describe("names", () => {
  test("that differ in spaces around them or in composition are one", async () => {
    lay("  plan: 3", { id: "r1", organization: "Malm\u00f6" });
    lay("  plan: 2", { id: "r2", organization: "Malmo\u0308" });
    lay("  plan: 1", { id: "r3", organization: " Malm\u00f6\u00a0" });
    const { exitCode, stdout } = await unsilo("score", "r1.yaml", "r2.yaml", "r3.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Malm\u00f6\n.*\n3 people/u);
    lay("  plan: 1", { id: "r4", organization: "Malm\u00f6\u00a0 AB" });
    expect((await scored("r4.yaml")).organization).toBe("Malm\u00f6 AB");
    const argv = ["score", "r2.yaml", "--organization", "Malmo\u0308 "];
    expect((await unsilo(...argv)).exitCode).toBe(0);
  });

  test("of spaces alone are refused", async () => {
    const { stderr } = await unsilo("score", lay("  plan: 3", { organization: "  " }));
    expect(stderr).toContain("r1.yaml:3:15 error out-of-bounds\n  organization: must not be blank");
  });
});

describe("a responses table reads the same", () => {
  const LINES = [
    { answers: { plan: null, always: 3 }, department: "marketing" },
    { answers: { plan: "", always: 3 }, department: "Marknad" },
    { answers: { budget: "Ja", reason: " ", plan: 2 }, department: "Customer service" },
    { answers: { budget: "NO", record: ["sales"], plan: { value: null, note: "x" } } },
  ].map((one, index) => ({
    id: `p${index}`,
    role: " Developer ",
    department: "marketing",
    ...one,
  }));

  /** So many people that their single answers are counted, by way of the known parts of a line. */
  const MANY = Array.from({ length: 300 }, (_, index) => ({
    ...LINES[index % LINES.length],
    id: `m${index}`,
  }));

  test("as the same responses as files", async () => {
    const table = await scored(layTable(...LINES));
    const files = LINES.map(({ id, department, answers, role }) => {
      const typed = Object.entries(answers).map(
        ([key, value]) => `  ${key}: ${JSON.stringify(value)}`,
      );
      return lay(typed.join("\n"), { id, department, role });
    });
    const { stdout } = await unsilo("score", ...files, "--format", "json");
    const withoutPlaces = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => (key === "at" ? undefined : value));
    expect(withoutPlaces(JSON.stringify(table))).toEqual(withoutPlaces(stdout));
    expect(table.respondents.map((one) => one.role)).toEqual(LINES.map(() => "Developer"));
  });

  test("also if there are so many that lines are compared by their bytes", async () => {
    const { headcount, coverage } = await scored(layTable(...MANY));
    expect(headcount).toEqual({ marketing: 225, service: 75 });
    // Three of each four lines answer one scored question.
    expect(coverage).toMatchObject({ answered: 75 * 3 });
  });

  test("and refuses the same", async () => {
    const wrong = { id: "x", department: "marketing", answers: { plan: "3" } };
    const { exitCode, stderr } = await unsilo("score", layTable(LINES[0] ?? {}, wrong));
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining("  → write plan: 3, without quotes\n"),
    ]);
  });
});
