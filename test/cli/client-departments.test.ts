import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const LEVELS = "type: level, levels: { 1: Low, 2: High }";
const MODEL = `schemaVersion: 1
id: own
version: 1.0.0
languages: [en, sv]
title: Own
departments: { it: IT, stores: { en: Stores, sv: Butik }, hr: { en: Human resources, sv: Personal }, legal: { en: Legal, sv: Juridik } }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
agreement: { pairs: [{ id: it-stores, a: [it], b: [stores, hr] }] }
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: a, text: A, ${LEVELS}, ask: [it, stores, hr, legal] },
  { id: b, text: B, ${LEVELS}, ask: [it, stores] },
  { id: staff, text: Staff, ${LEVELS}, ask: [hr] } ] }] }]
recommendations:
  - { id: join, title: Join them, when: { level: a, lt: 2 }, effort: { stores: 3, hr: 12 }, raises: { a: { from: 1, to: 2 } } }
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-departments-"));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "responses"));
  writeFileSync(join(folder, "model.yaml"), MODEL);
  answer("r1", "it", "a: 1, b: 2");
  answer("r2", "stores", "a: 1, b: 2");
});
afterEach(() => rmSync(folder, { recursive: true }));

function answer(id: string, department: string, answers: string): void {
  writeFileSync(
    join(folder, "responses", `${id}.yaml`),
    `schemaVersion: 1
questionnaire: { id: own, version: 1.0.0 }
organization: Acme
assessment: 2026-11
respondent: { id: ${id}, department: ${department} }
finished: true
answers: { ${answers} }
`,
  );
}

const OWN =
  "{ stores: { name: { en: Field offices, sv: Fältkontor } }, hr: none, it: { name: Digital } }";

function configure(departments = OWN, ...more: readonly string[]): void {
  const lines = ["schemaVersion: 1", "questionnaire: model.yaml", "responses: [responses/*]"];
  const own = departments === "" ? [] : [`departments: ${departments}`];
  const text = [...lines, "minimumGroup: 1", ...own, ...more, ""].join("\n");
  writeFileSync(join(folder, "unsilo.config.yaml"), text);
}

function unsilo(line: string): Promise<CommandRun> {
  return runCommand(line.split(" "), { cwd: folder, columns: 120 });
}

async function printed(line: string): Promise<string> {
  return (await unsilo(line)).stdout.replaceAll(/\s+/gu, " ");
}

const LEFT_OUT = {
  en: "The 12 person-days for Human resources are not counted, because this organization has no such department.",
  sv: "De 12 persondagarna för Personal ingår inte, eftersom den avdelningen inte finns i organisationen.",
};
const NAMES = { en: ["Field offices", "Stores"], sv: ["Fältkontor", "Butik"] };
const OPEN = { en: "Not yet interviewed: Legal", sv: "Ännu inte intervjuade: Juridik" };

describe.each(["en", "sv"] as const)("the departments of a config, in %s", (language) => {
  const [own, usual] = NAMES[language] as [string, string];

  test.each(["report", "report --format markdown", "report --format html", "score", "plan"])(
    "%s has the client's names, and says once which days it leaves out",
    async (command) => {
      configure();
      const text = await printed(`${command} --lang ${language}`);
      if (command !== "report") expect(text).toContain(own);
      expect(text).not.toContain(usual);
      expect(text.split(LEFT_OUT[language])).toHaveLength(2);
      expect(text.replace(LEFT_OUT[language], "")).not.toMatch(/Human resources|Personal/u);
    },
  );

  test("status lists the client's departments, and does not wait for a removed one", async () => {
    configure();
    const text = await printed(`status --lang ${language}`);
    expect(text).toContain(own);
    expect(text).toContain("Digital");
    expect(text).toContain(OPEN[language]);
    expect(text).not.toMatch(/Human resources|Personal/u);
  });

  test("an interview has the client's name, and what it saves is scored without a warning", async () => {
    configure();
    writeFileSync(join(folder, "actions.txt"), "1\n2\nfinish\n");
    const who = `--organization Acme --assessment 2026-11 --respondent-id r9 --role Head --department stores --consent none`;
    const line = `interview -o responses/r9.yaml --answers actions.txt --json --lang ${language} ${who}`;
    const { stdout, exitCode } = await unsilo(line);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(own);
    const scored = await unsilo("score");
    expect(scored.exitCode).toBe(0);
    expect(scored.stderr).toBe("");
  });

  test("handouts are for the client's departments only", async () => {
    configure();
    await unsilo(`show model.yaml --handout --all -o out --format markdown --lang ${language}`);
    const whole = await printed(`show model.yaml --handout --format markdown --lang ${language}`);
    expect(whole).toContain(own);
    expect(whole).not.toContain("Staff");
    expect(() => readFileSync(join(folder, "out", "hr.md"))).toThrow("ENOENT");
    expect(readFileSync(join(folder, "out", "stores.md"), "utf8")).not.toContain("Staff");
  });
});

describe("a removed department", () => {
  test("is in no sum of days; the result and the plan name it with the days that it would take", async () => {
    configure();
    const result = JSON.parse((await unsilo("score --format json")).stdout);
    expect(result.absentDepartments).toEqual([
      { id: "hr", title: "Human resources", effortDays: 12 },
    ]);
    expect(result.recommendations[0].effortDays.likely).toBe(3);
    expect(result.coverage.unheard).toEqual(["legal"]);
    const plan = JSON.parse((await unsilo("plan --format json")).stdout);
    expect(plan.absentDepartments).toEqual([
      { id: "hr", title: "Human resources", effortDays: 12 },
    ]);
    expect(plan.effortByDepartment).toEqual({ stores: 3 });
  });

  test("leaves a question for it alone without anyone to ask", async () => {
    configure();
    expect(await printed("explain staff")).toContain("nobody was asked");
  });

  test.each(["score", "plan", "check", "status", "lint responses"])(
    "has no responses: %s refuses one at its place, with what to do",
    async (command) => {
      configure(OWN, "thresholds: [{ metric: level, min: 1 }]");
      answer("r3", "Human Resources", "a: 1");
      const { exitCode, stdout, stderr } = await unsilo(command);
      expect(exitCode).toBe(3);
      const text = stdout + stderr;
      expect(text).toContain("responses/r3.yaml:5:");
      expect(text).toContain('the config says that the organization has no department "hr"');
      expect(text).toContain('remove "hr: none" from departments in the config');
    },
  );

  test("has no facts", async () => {
    configure(OWN, "facts: facts.csv");
    writeFileSync(
      join(folder, "facts.csv"),
      "question,department,value,source\na,hr,1,HR system\n",
    );
    const { exitCode, stderr } = await unsilo("report");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("facts.csv:2:3 error department-removed");
  });

  test.each([
    "plan --capacity hr=3",
    "show model.yaml --handout --department hr",
    "interview --department hr -o r9.yaml --answers actions.txt --respondent-id r9 --organization A --assessment B",
  ])("is refused on the command line: %s", async (line) => {
    configure();
    writeFileSync(join(folder, "actions.txt"), "");
    const { exitCode, stderr } = await unsilo(line);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(" hr: the config says that the organization has no such department");
  });

  test("that a question names makes another model, and a new name does not", async () => {
    configure("");
    await unsilo("baseline write -o before.json");
    const bound = "thresholds: [{ metric: coverage, min: 0 }]";
    configure("{ it: { name: Digital } }", bound, "baseline: before.json");
    expect((await unsilo("check --max-drop 1")).exitCode).toBe(0);
    configure(OWN, bound, "baseline: before.json");
    const { exitCode, stderr } = await unsilo("check --max-drop 1");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("before.json was scored with another model");
    const { stdout } = await unsilo("compare before.json responses");
    expect(stdout).toContain("Digital");
    expect(stdout).toContain("the scoring");
  });
});

describe("the departments of a config are refused at their place", () => {
  test.each([
    ["{ storse: none }", "5:16", 'did you mean "stores"?'],
    ["{ it: none, stores: none, hr: none, legal: none }", "5:1", "removes every department"],
    ["{ it: Digital }", "5:20", ""],
    ["{ it: { name: { en: 3 } } }", "5:34", ""],
  ])("%s", async (departments, place, words) => {
    configure(departments);
    for (const command of ["score", "status", "lint unsilo.config.yaml"]) {
      const { exitCode, stdout, stderr } = await unsilo(command);
      expect([command, exitCode]).toEqual([command, 3]);
      expect(stdout + stderr).toContain(`unsilo.config.yaml:${place} error`);
      expect(stdout + stderr).toContain(words);
    }
  });

  test("and a group with a removed one", async () => {
    configure("{ hr: none }", "groups: { staff: [hr, it] }");
    for (const command of ["score", "lint unsilo.config.yaml"]) {
      const { exitCode, stdout, stderr } = await unsilo(command);
      expect([command, exitCode]).toEqual([command, 3]);
      expect(stdout + stderr).toContain("unsilo.config.yaml:6:19 error department-removed");
    }
  });
});
