import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StatusDocument } from "../../src/model/status.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { level, oneCapability, question, steps } from "../support/yaml.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: small
version: 1.0.0
languages: [en]
title: Small
departments: { it: IT, sales: Sales, stores: Stores }
levels: ${steps(1, 2, 3, 4, 5)}
${oneCapability(level("plans", "ask: [it, sales]"), question("else", "text", "ask: [it]"))}
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "unsilo.config.yaml"), "schemaVersion: 1\nquestionnaire: q.yaml\n");
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Person {
  readonly id?: string;
  readonly department?: string;
  readonly organization?: string;
  readonly finished?: boolean;
  readonly answers?: string;
  readonly interviewer?: string;
  readonly role?: string;
}

function response(file: string, person: Person = {}): void {
  const { id = file, department = "it", organization = "Nordlys Retail", finished = true } = person;
  const { answers = "{ plans: 3 }", interviewer = "Anna Lind", role = "Chief" } = person;
  writeFileSync(
    join(folder, `${file}.yaml`),
    `schemaVersion: 1
questionnaire: { id: small, version: 1.0.0 }
organization: ${organization}
assessment: 2026-11
respondent: { id: ${id}, department: ${department}, role: ${role} }
interviewer: ${interviewer}
finished: ${finished}
answers: ${answers}
`,
  );
}

function status(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["status", ".", ...argv], { cwd: folder });
}

async function counted(...argv: readonly string[]): Promise<StatusDocument> {
  const { stdout } = await status("--format", "json", ...argv);
  return JSON.parse(stdout) as StatusDocument;
}

describe("status", () => {
  test("counts people with an answer, finished or not, and names the departments without any", async () => {
    response("a");
    response("b", { finished: false, answers: "{ plans: 3, else: { state: skipped } }" });
    response("c", { department: "Sales", answers: "{ plans: { state: unanswered, note: x } }" });
    const { departments, responses, ...rest } = await counted();
    expect(rest).toMatchObject({ people: 2, unfinished: 1, empty: 1, reviews: 0, others: 0 });
    expect(departments.map(({ id, people, unfinished }) => [id, people, unfinished])).toEqual([
      ["it", 2, 1],
      ["sales", 0, 0],
    ]);
    expect(responses.map(({ file, state, answers }) => [file, state, answers])).toEqual([
      ["a.yaml", "finished", 1],
      ["b.yaml", "unfinished", 2],
      ["c.yaml", "empty", 0],
    ]);
    const { stdout } = await status();
    expect(stdout).toContain("2 people have answered, 1 of them unfinished, 1 empty response\n");
    expect(stdout).toContain("Not yet interviewed: Sales\n");
  });

  test("fails with --fail-missing until every department that is asked has answered", async () => {
    response("a");
    expect((await status("--fail-missing")).exitCode).toBe(1);
    expect((await status()).exitCode).toBe(0);
    response("b", { department: "sales", finished: false });
    const { exitCode, stdout } = await status("--fail-missing");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Every department has been interviewed.");
  });

  test("names responses of one respondent, and names that are probably one", async () => {
    response("a");
    response("b", { id: "a", interviewer: "anna lind" });
    response("c");
    response("d", { organization: "nordlys  Rétail" });
    const { organization, duplicates, nearNames, others } = await counted();
    expect(organization).toBe("Nordlys Retail");
    expect(duplicates).toEqual([{ id: "a", files: ["a.yaml", "b.yaml"] }]);
    expect(nearNames).toEqual([
      { key: "organization", names: ["Nordlys Retail", "nordlys Rétail"] },
      { key: "interviewer", names: ["Anna Lind", "anna lind"] },
    ]);
    expect(others).toBe(1);
    const { stdout } = await status();
    expect(stdout).toContain("a has several responses: a.yaml, b.yaml\n");
    expect(stdout).toContain("probably one interviewer: “Anna Lind” and “anna lind”\n");
  });

  test("names roles and departments that are probably one, but not two spellings of a known one", async () => {
    response("a", { role: "Head of Sales", department: "sales" });
    response("b", { role: "head of  sales", department: "SALES" });
    response("c", { role: "Head of sales department", department: "sälés" });
    response("d", { department: "Harbour" });
    const { nearNames } = await counted();
    expect(nearNames).toEqual([
      { key: "department", names: ["Sales", "sälés"] },
      { key: "role", names: ["Head of Sales", "head of sales"] },
    ]);
    const { stdout } = await status("--lang", "sv");
    expect(stdout).toContain("troligen en och samma avdelning: ”Sales” och ”sälés”\n");
  });

  test("says how many more people a department needs for a client report, by the config", async () => {
    response("a");
    response("b");
    const more = async () => (await counted()).departments.map((one) => one.more);
    expect(await more()).toEqual([1, 3]);
    writeFileSync(
      join(folder, "unsilo.config.yaml"),
      "schemaVersion: 1\nquestionnaire: q.yaml\nminimumGroup: 2\n",
    );
    expect(await more()).toEqual([0, 2]);
    expect((await status()).stdout).toMatch(/^Sales .* no, 2 more$/mu);
  });

  test("counts the organization that is asked for, in the language that is asked for", async () => {
    response("a");
    response("b", { organization: "Fjord" });
    expect(await counted("--organization", "Fjord")).toMatchObject({ people: 1, others: 1 });
    const none = await status("--organization", "Elv");
    expect(none.exitCode).toBe(4);
    expect(none.stderr).toContain("none of the 2 responses in . is of that organization");
    const { stdout } = await status("--lang", "sv", "--organization", "Fjord");
    expect(stdout).toContain("Ännu inte intervjuade: Sales\n");
  });

  test("counts a review apart, and reports a file that cannot be read", async () => {
    response("a");
    writeFileSync(
      join(folder, "review.yaml"),
      "schemaVersion: 1\nquestionnaire: { id: small, version: 1.0.0 }\norganization: Nordlys Retail\nassessment: 2026-11\nreview: { by: board }\nanswers: { plans: { value: 2, reason: agreed } }\n",
    );
    writeFileSync(join(folder, "bad.yaml"), "schemaVersion: 1\n");
    const { stdout, stderr, exitCode } = await status("--format", "json");
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain("q.yaml");
    expect(JSON.parse(stdout)).toMatchObject({ people: 1, reviews: 1 });
    expect(stderr).toContain("bad.yaml:1:1 error");
  });

  test("of a folder without responses says what to do", async () => {
    const { exitCode, stderr } = await status();
    expect(exitCode).toBe(4);
    expect(stderr).toContain("to interview someone, run: unsilo interview");
  });
});
