import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const LEGAL = "{ name: { en: Legal, sv: Juridik }, asked: false }";
const MODEL = `schemaVersion: 1
id: own
version: 1.0.0
languages: [en, sv]
title: Own
departments: { it: IT, legal: ${LEGAL} }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
positions: { cio: { name: CIO, above: [it, legal] }, cto: { name: CTO, above: [it] } }
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: a, text: A, type: level, levels: { 1: Low, 2: High } } ] }] }]
recommendations:
  - { id: join, title: Join them, when: { level: a, lt: 2 }, signs: cio, effort: { it: 3, legal: 12 }, upkeep: { legal: 2 }, raises: { a: { from: 1, to: 2 } } }
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-unasked-"));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "responses"));
  write("model.yaml", MODEL);
  answer("r1", "it");
  configure();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function answer(id: string, department: string): void {
  const head =
    "schemaVersion: 1\nquestionnaire: { id: own, version: 1.0.0 }\norganization: Acme\nassessment: 2026-11\n";
  const who = `respondent: { id: ${id}, department: ${department} }\nfinished: true\n`;
  write(`responses/${id}.yaml`, `${head}${who}answers: { a: 1 }\n`);
}

function configure(...more: readonly string[]): void {
  const lines = ["schemaVersion: 1", "questionnaire: model.yaml", "responses: [responses/*]"];
  write("unsilo.config.yaml", [...lines, "minimumGroup: 1", ...more, ""].join("\n"));
}

function unsilo(line: string): Promise<CommandRun> {
  return runCommand(line.split(" "), { cwd: folder, columns: 120 });
}

async function printed(line: string): Promise<string> {
  const { stdout, stderr } = await unsilo(line);
  return (stdout + stderr).replaceAll(/\s+/gu, " ");
}

describe("a department that is never asked", () => {
  test("gives days, and is missing nowhere", async () => {
    const result = JSON.parse((await unsilo("score --format json")).stdout);
    expect(result.recommendations[0].effortDays.likely).toBe(15);
    expect(result.coverage.unheard).toEqual([]);
    expect(result.departments.map(({ id }: { readonly id: string }) => id)).toEqual(["it"]);
    const plan = JSON.parse((await unsilo("plan --format json")).stdout);
    expect(plan.effortByDepartment).toEqual({ it: 3, legal: 12 });
    for (const line of ["status", "score", "report", "report --audience recruiter"]) {
      expect(await printed(line)).not.toMatch(/Not yet interviewed: Legal/u);
    }
    expect(await printed("status")).not.toContain("Legal");
  });

  test.each([
    ["en", "Legal 12", "Legal 2"],
    ["sv", "Juridik 12", "Juridik 2"],
  ])("has its name in documents, in %s", async (language, effort, upkeep) => {
    const report = await printed(`report --format markdown --lang ${language}`);
    expect(report).toContain(effort);
    expect(report).toContain(upkeep);
    expect(await printed(`plan --lang ${language}`)).toContain(effort);
  });

  test("has no handout", async () => {
    await unsilo("show model.yaml --handout --all -o out --format markdown");
    expect(readdirSync(join(folder, "out"))).not.toContain("legal.md");
  });

  test("has a capacity of its own, or that of all", async () => {
    expect(await printed("plan --capacity 100 --capacity legal=6")).not.toContain("error");
    const plan = JSON.parse((await unsilo("plan --format json --capacity legal=6")).stdout);
    // 12 days at 6 a quarter take two quarters of 13 weeks.
    expect(plan.durationWeeks).toBe(26);
    const all = JSON.parse((await unsilo("plan --format json --capacity 6")).stdout);
    expect(all.durationWeeks).toBe(26);
  });

  test("can be renamed and removed by the config", async () => {
    configure("departments: { legal: { name: Compliance } }");
    expect(await printed("report --format markdown")).toContain("Compliance 12");
    configure("departments: { legal: none }");
    const result = JSON.parse((await unsilo("score --format json")).stdout);
    expect(result.recommendations[0].effortDays.likely).toBe(3);
    expect(result.absentDepartments).toEqual([{ id: "legal", title: "Legal", effortDays: 12 }]);
    configure("departments: { it: none }");
    expect(await printed("score")).toContain("removes every department");
  });

  test.each(["score", "status", "lint responses"])("has no responses: %s", async (line) => {
    answer("r2", "Juridik");
    const text = await printed(line);
    expect(text).toContain("responses/r2.yaml:5:");
    expect(text).toContain('the questionnaire does not ask the department "legal"');
  });

  test("cannot be interviewed, nor be in a group", async () => {
    write("actions.txt", "");
    const { exitCode, stderr } = await unsilo(
      "interview --department legal -o r9.yaml --answers actions.txt --respondent-id r9 --organization A --assessment B",
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--department legal: the questionnaire does not ask this department");
    configure("groups: { staff: [it, legal] }");
    expect(await printed("lint unsilo.config.yaml")).toContain("error department-not-asked");
  });
});

describe("lint", () => {
  test("finds nothing wrong with it", async () => {
    expect((await unsilo("lint model.yaml")).exitCode).toBe(0);
  });

  test("finds a signer without authority over it", async () => {
    write("model.yaml", MODEL.replace("signs: cio", "signs: cto"));
    expect(await printed("lint model.yaml")).toContain("signer-without-authority");
  });

  test("finds a question that is put to it", async () => {
    write("model.yaml", MODEL.replace("text: A,", "text: A, ask: [it, legal],"));
    expect(await printed("lint model.yaml")).toContain("department-not-asked");
  });

  test("needs a department that is asked", async () => {
    write("model.yaml", MODEL.replace("it: IT", "it: { name: IT, asked: false }"));
    expect(await printed("lint model.yaml")).toContain(
      'every department of the questionnaire has "asked: false"',
    );
  });
});
