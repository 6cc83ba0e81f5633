import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capability, dimensions, HEAD, steps } from "./yaml.ts";

export interface Size {
  readonly dimensions: number;
  readonly departments: number;
  /** For each department; enough that its answers may be shown by default. */
  readonly people?: number;
}

const PEOPLE = 3;
const LEVELS = 5;

/** Forty characters, the longest reasonable label, different for each number. */
export function longLabel(number: number): string {
  return `${number + 1} Responsibilities for digital cooperation`.slice(0, 40).padEnd(40, "n");
}

/** Writes an assessment into a folder: `questionnaire.yaml`, and `responses` with one per person. */
export function laySizedAssessment(folder: string, { people = PEOPLE, ...size }: Size): void {
  const departments = numbers(size.departments);
  const ids = numbers(size.dimensions);
  const head = {
    ...HEAD,
    departments: `{ ${departments.map((at) => `d${at}: "${longLabel(at)}"`).join(", ")} }`,
    levels: steps(...numbers(LEVELS).map((at) => at + 1)),
  };
  const lines = [
    ...Object.entries(head).map(([key, value]) => `${key}: ${value}`),
    dimensions(...ids.map(dimensionNumber)),
    `recommendations: [${ids.map(recommendationNumber).join(", ")}]`,
  ];
  writeFileSync(join(folder, "questionnaire.yaml"), lines.join("\n"));
  mkdirSync(join(folder, "responses"));
  for (const department of departments) {
    for (const person of numbers(people)) {
      const level = (id: number): number => 1 + ((id + 2 * department + person) % (LEVELS - 1));
      writeFileSync(
        join(folder, "responses", `d${department}-${person}.yaml`),
        response(
          `d${department}`,
          person,
          ids.map((id) => `  q${id}: ${level(id)}`),
        ),
      );
    }
  }
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function dimensionNumber(at: number): string {
  const levels = numbers(LEVELS).map((one) => `${one + 1}: "${longLabel(one)}"`);
  const question = `{ id: q${at}, text: "${longLabel(at)}?", type: level, levels: { ${levels.join(", ")} } }`;
  return `{ id: d-${at}, title: "${longLabel(at)}", capabilities: [${capability(`c${at}`, [question])}] }`;
}

function recommendationNumber(at: number): string {
  return `{ id: r${at}, title: "${longLabel(at)}", when: { question: q${at}, lt: 4 }, effort: { d0: [${at + 1}, ${2 * at + 2}, ${3 * at + 3}] }, duration: ${at + 2}, raises: { q${at}: { from: 1, to: 5 } } }`;
}

function response(department: string, person: number, answers: readonly string[]): string {
  return [
    "schemaVersion: 1",
    "questionnaire: { id: sample, version: 1.0.0 }",
    `organization: ${longLabel(0)}`,
    "assessment: 2026-11",
    `respondent: { id: ${department}-${person}, department: ${department} }`,
    "date: 2026-11-21",
    "finished: true",
    "answers:",
    ...answers,
    "",
  ].join("\n");
}
