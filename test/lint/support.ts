import { expect } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { startInterview } from "../../src/interview/state.ts";
import { step } from "../../src/interview/step.ts";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import type { Problem, Questionnaire, Result } from "../../src/model/index.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { type Answers, respondent } from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { question, steps } from "../support/yaml.ts";

/** The problems of a questionnaire. */
export function problemsOf(text: string): readonly Problem[] {
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  return document === undefined ? problems : lintQuestionnaire(document);
}

/** The best answers to the service desk, and the worst. */
export const BEST: Answers = {
  "first-reply": "minutes",
  channels: ["mail", "phone"],
  "has-base": true,
  "base-use": ["searched", "updated"],
  age: 3,
  team: 4,
};

export const WORST: Answers = {
  "first-reply": "days",
  channels: ["nowhere"],
  "has-base": false,
  age: 20,
  team: 4,
};

/** One person's result. */
export function resultOf(asked: Questionnaire, answers: Answers): Result {
  return score(asked, { [`${asked.departments[0]?.id}.one`]: answers });
}

export function level(id: string, asked: Questionnaire, answers: Answers): number | undefined {
  return scoredOf(resultOf(asked, answers), id).level;
}

export function percent(id: string, asked: Questionnaire, answers: Answers): number {
  return scoredOf(resultOf(asked, answers), id).percent;
}

export function points(id: string, asked: Questionnaire, answers: Answers): number {
  return scoredOf(resultOf(asked, answers), id).score;
}

export function reasonOf(id: string, asked: Questionnaire, answers: Answers): string | undefined {
  const found = scoreOf(resultOf(asked, answers), id);
  return found.kind === "scored" ? undefined : found.reason;
}

/** The recommendations that apply. */
export function advice(asked: Questionnaire, answers: Answers): readonly string[] {
  return resultOf(asked, answers)
    .recommendations.map(({ id }) => id)
    .toSorted();
}

/** The result of one person who is asked the short variant. */
export function shortResult(asked: Questionnaire, answers: Answers): Result {
  const head = { variant: "short" };
  const person = respondent(asked, `${asked.departments[0]?.id}.one`, answers, head);
  return assess(asked, [person], { toolVersion: "0.0.0", digest: "" });
}

/** The questions that an interview puts if each is answered in its turn. */
export function putTo(asked: Questionnaire, answers: Answers): readonly string[] {
  const put: string[] = [];
  let state = startInterview({
    questionnaire: asked,
    department: "desk",
    language: "en",
    answers: new Map(),
    hasAsides: false,
  });
  while (state.cursor.kind === "question") {
    put.push(state.cursor.id);
    const given = answers[state.cursor.id];
    const value = typeof given === "boolean" ? (given ? "yes" : "no") : given;
    state = step(state, { kind: "answer", value: value as never });
  }
  return put;
}

/** A model with one change. */
export function changed(model: string, from: string, to: string): string {
  expect(model).toContain(from);
  return model.replace(from, () => to);
}

const HEAD = `schemaVersion: 1
id: sample
version: 1.0.0
languages: [en]
title: Sample
`;

/** The codes and messages of YAML parts. */
export function found(...parts: readonly string[]): readonly string[] {
  const body = parts.join("\n");
  const levels = /^levels:/mu.test(body) ? "" : `levels: ${steps(1, 2, 3, 4, 5)}\n`;
  const departments = /^departments:/mu.test(body) ? "" : "departments: { it: IT, sales: Sales }\n";
  return problemsOf(`${HEAD}${departments}${levels}${body}\n`).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const ALL = "levels: { 1: a, 2: b, 3: c, 4: d, 5: e }";
/** A level question with a description of each level. */
export const full = (id: string, rest = ""): string =>
  question(id, "level", rest === "" ? ALL : `${ALL}, ${rest}`);
