import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type CommandRun, runCommand } from "./run-command.ts";
import { level, oneCapability, question, steps } from "./yaml.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: small
version: 1.0.0
languages: [en, sv]
title: { en: Small, sv: Liten }
departments: { it: IT, sales: { en: Sales, sv: Försäljning } }
levels: ${steps(1, 2, 3, 4, 5)}
agreement: { pairs: [{ id: both, a: [it], b: [sales] }] }
${oneCapability(level("plans"), question("else", "text"), question("last", "text", "when: { question: plans, gte: 3 }"))}
`;

const CONFIG = `schemaVersion: 1
questionnaire: q.yaml
organization: Nordlys Retail
assessment: { name: 2026-11 }
`;

const HEADER = "token,department,language,role,email,name,invited,withdrawn";

/** A folder with a config, a questionnaire, a roster and responses, a new one for each test. */
export interface RosterFolder {
  readonly path: (name: string) => string;
  readonly lay: (name: string, text: string) => void;
  readonly roster: (...lines: readonly string[]) => void;
  readonly response: (id: string, department: string, answers?: string, more?: string) => void;
  readonly layRound: () => void;
  readonly unsilo: (...argv: readonly string[]) => Promise<CommandRun>;
  /** Runs `unsilo status --roster roster.csv`. */
  readonly status: (...argv: readonly string[]) => Promise<CommandRun>;
}

export function rosterFolder(): RosterFolder {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-"));
    lay("unsilo.config.yaml", CONFIG);
    lay("q.yaml", QUESTIONNAIRE);
    mkdirSync(path("responses"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function path(name: string): string {
    return join(folder, name);
  }

  function lay(name: string, text: string): void {
    writeFileSync(path(name), text);
  }

  function roster(...lines: readonly string[]): void {
    lay("roster.csv", lines.map((line) => `${line}\n`).join(""));
  }

  function response(id: string, department: string, answers = "{ plans: 3 }", more = ""): void {
    const head = `schemaVersion: 1\nquestionnaire: { id: small, version: 1.0.0 }\norganization: Nordlys Retail\nassessment: 2026-11\n`;
    const person = `respondent: { id: ${id}, department: ${department} }\n`;
    lay(`responses/${id}.yaml`, `${head}${person}${more}answers: ${answers}\n`);
  }

  function unsilo(...argv: readonly string[]): Promise<CommandRun> {
    return runCommand(argv, { cwd: folder });
  }

  function status(...argv: readonly string[]): Promise<CommandRun> {
    return unsilo("status", "--roster", "roster.csv", ...argv);
  }

  /** IT has one person finished, one unfinished, one missing, one without a date, one withdrawn; sales has one missing. */
  function layRound(): void {
    roster(
      HEADER,
      "p7kq4mz0,IT,en,CIO,cio@nordlys.example,Bo Ek,2026-11-02,",
      "h3x92vtd,IT,sv,Utvecklare,asa@nordlys.example,Åsa Lind,2026-11-02,",
      "ops,IT,en,Operator,ops@nordlys.example,Ola Nord,2026-11-02,",
      "new,IT,en,Trainee,new@nordlys.example,Ny Vik,,",
      "gone,IT,en,Tester,gone@nordlys.example,Eva Holm,2026-11-02,2026-11-10",
      "seller,Sales,,Seller,,Sam Berg,2026-11-02,",
    );
    response("p7kq4mz0", "it", "{ plans: 3, else: x, last: y }");
    response("h3x92vtd", "it", "{ plans: 3 }", "finished: false\n");
    response("gone", "it");
    response("x9q4", "sales");
  }

  return { path, lay, roster, response, layRound, unsilo, status };
}
