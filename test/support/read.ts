import { readFileSync } from "node:fs";
import type { Problem, Questionnaire, Response } from "../../src/model/index.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { HEAD } from "./yaml.ts";

/** By question id: the answer in short or long form, as a response file writes it. */
export type Answers = Readonly<Record<string, unknown>>;

/** By respondent, named `department.person`: what each answers. */
export type People = Readonly<Record<string, Answers>>;

export const DONT_KNOW = { state: "dont-know" };
export const NOT_APPLICABLE = { state: "not-applicable" };
export const SKIPPED = { state: "skipped" };

/** The questionnaire of YAML parts; fills in a head for those that omit it. */
export function questionnaire(...parts: readonly string[]): Questionnaire {
  return withHead(parts, []);
}

/** The same without levels. */
export function levelless(...parts: readonly string[]): Questionnaire {
  return withHead(parts, ["levels"]);
}

/** The same for an organization that answers as a whole. */
export function ofOrganization(...parts: readonly string[]): Questionnaire {
  return withHead(["respondents: organization", ...parts], ["departments"]);
}

function withHead(parts: readonly string[], absent: readonly string[]): Questionnaire {
  const body = parts.join("\n");
  const head = Object.entries(HEAD)
    .filter(([key]) => !absent.includes(key) && !new RegExp(`^${key}:`, "mu").test(body))
    .map(([key, value]) => `${key}: ${value}`);
  return readText([...head, body].join("\n"), "sample.yaml");
}

/** One of the published models in test/fixtures/models. */
export function model(name: string): Questionnaire {
  const file = new URL(`../fixtures/models/${name}.yaml`, import.meta.url);
  return readText(readFileSync(file, "utf8"), `${name}.yaml`);
}

export function respondent(
  asked: Questionnaire,
  id: string,
  answers: Answers,
  head: object = {},
): Response {
  const [department] = id.split(".");
  return readAnswers(asked, id, { respondent: { id, department }, ...head, answers });
}

export function review(asked: Questionnaire, answers: Answers, by = "reviewer"): Response {
  return readAnswers(asked, by, { review: { by }, answers });
}

export function respondents(asked: Questionnaire, people: People): readonly Response[] {
  return Object.entries(people).map(([id, answers]) => respondent(asked, id, answers));
}

function readText(text: string, file: string): Questionnaire {
  const { document, problems } = readQuestionnaire([{ file, text }]);
  return present(document, problems).questionnaire;
}

function readAnswers(asked: Questionnaire, name: string, content: object): Response {
  const { id, version } = asked;
  const head = { schemaVersion: 1, questionnaire: { id, version }, organization: "Nordlys" };
  const text = JSON.stringify({ ...head, assessment: "2026-11", ...content });
  const { draft, problems } = readResponse({ file: `${name}.json`, text });
  const reading = matchResponse(present(draft, problems), asked);
  return present(reading.response, reading.problems);
}

function present<T>(value: T | undefined, problems: readonly Problem[]): T {
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return value;
}
