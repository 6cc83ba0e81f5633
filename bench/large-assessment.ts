import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Question } from "../src/model/index.ts";
import { questionsOf } from "../src/model/outline.ts";
import { tableLines } from "../test/support/responses-table.ts";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";

/** Folders with answers to every question of the shipped questionnaire, with gaps. */
export interface LargeAssessments {
  /** Twenty people from five departments, as JSON. */
  readonly json: string;
  /** The same as YAML. */
  readonly yaml: string;
  /** A thousand people from five departments, as YAML. */
  readonly thousand: string;
  /** Ten thousand people from all departments, in one responses table. */
  readonly table: string;
  /** Eighteen people from two departments: 48,620 arrangements, all of them visited. */
  readonly exact: string;
  /** Files that would take a reader seconds, by what is in them. */
  readonly hostile: Readonly<Record<string, string>>;
}

const DEPARTMENTS = ["marketing", "sales", "it", "customer-service", "finance"];

const HOSTILE: Readonly<Record<string, string>> = {
  "1,050 dashes": "- ".repeat(1050),
  "500,000 comment lines": "#\n".repeat(500_000),
  "300,000 directives": "%a\n".repeat(300_000),
  "400 kB of one key": "a: 1\n".repeat(80_000),
};

export function largeAssessments(): LargeAssessments {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-bench-"));
  const five = (person: number): string => DEPARTMENTS[person % DEPARTMENTS.length] ?? "";
  const two = (person: number): string => (person % 2 === 0 ? "marketing" : "sales");
  return {
    json: write(join(folder, "json"), 20, five, ".json"),
    yaml: write(join(folder, "yaml"), 20, five, ".yaml"),
    thousand: write(join(folder, "thousand"), 1000, five, ".yaml"),
    table: writeTable(join(folder, "table.ndjson"), 10_000),
    exact: write(join(folder, "exact"), 18, two, ".json"),
    hostile: Object.fromEntries(
      Object.entries(HOSTILE).map(([name, text], index) => {
        const file = join(folder, `hostile-${index}.yaml`);
        writeFileSync(file, text);
        return [name, file];
      }),
    ),
  };
}

function writeTable(file: string, people: number): string {
  writeFileSync(file, [...tableLines(questionnaire, people)].join(""));
  return file;
}

function write(
  folder: string,
  people: number,
  departmentOf: (person: number) => string,
  ending: ".json" | ".yaml",
): string {
  mkdirSync(folder);
  for (let person = 0; person < people; person += 1) {
    const response = responseOf(person, departmentOf(person));
    const text = ending === ".json" ? JSON.stringify(response) : yamlOf(response);
    writeFileSync(join(folder, `p${person}${ending}`), text);
  }
  return folder;
}

type Response = ReturnType<typeof responseOf>;

function responseOf(person: number, department: string) {
  const asked = questionsOf(questionnaire).filter(
    ({ ask, scored }) => scored && ask?.includes(department) !== false,
  );
  return {
    schemaVersion: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    organization: "Large",
    assessment: "bench",
    respondent: { id: `p${person}`, department },
    answers: Object.fromEntries(asked.map((one, index) => [one.id, answerOf(one, person + index)])),
  };
}

function answerOf(question: Question, seed: number): unknown {
  if (seed % 17 === 0) return { state: "dont-know" };
  switch (question.type) {
    case "level":
      return 1 + ((seed * 7) % 5);
    case "choices":
      return question.options
        .slice(0, seed % 3)
        .flatMap(({ id, exclusive }) => (exclusive ? [] : id));
    case "yes-no":
      return seed % 2 === 0 ? "yes" : "no";
    case "choice":
      return question.options[seed % question.options.length]?.id;
    case "number":
    case "text":
      return seed % 5;
    case "date":
      return "2026-11-21";
  }
}

function yamlOf({ answers, ...head }: Response): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const given = Object.entries(answers).map(([id, value]) => `  ${id}: ${JSON.stringify(value)}\n`);
  return `${lines.join("")}answers:\n${given.join("")}`;
}
