import { describe, expect, test } from "vitest";
import { localize } from "../../src/model/localize.ts";
import { reviewLines } from "../../src/interview/card.ts";
import { questionMeant, searchQuestions } from "../../src/interview/search.ts";
import { startInterview } from "../../src/interview/state.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability } from "../support/yaml.ts";

const TYPE = "type: yes-no";
const LINES = reviewLines(
  startInterview({
    questionnaire: questionnaire(
      oneCapability(
        `{ id: shared-goal, code: S1, ${TYPE}, text: { en: Who owns the budget?, sv: Vem äger målet? } }`,
        `{ id: budget, code: S2, ${TYPE}, text: { en: When is it made?, sv: När görs den? } }`,
        "{ id: rare, type: choice, text: Where?, options: [{ id: a, text: At Monday's lunch, score: 1 }, { id: b, text: By mail, score: 0 }] }",
        `{ id: meeting, code: S3, ${TYPE}, text: { en: Who meets in week 2?, sv: Vilka träffas? } }`,
      ),
      "languages: [en, sv]",
    ),
    department: "it",
    language: "en",
    answers: new Map(),
  }),
);

function found(query: string, language = "en"): readonly string[] {
  const hits = searchQuestions(LINES, query, (text) => localize(text, [language]));
  return hits.map(({ number, question: { id } }) => `${number} ${id}`);
}

describe("a search among the questions", () => {
  test.each([
    ["all where nothing is typed", "", ["1 shared-goal", "2 budget", "3 rare", "4 meeting"]],
    ["part of a text, in any case", "WHO", ["1 shared-goal", "4 meeting"]],
    ["part of an id", "goal", ["1 shared-goal"]],
    ["an id in full before the texts that hold it", "budget", ["2 budget", "1 shared-goal"]],
    ["a code", "s3", ["4 meeting"]],
    ["a number before the texts that hold it", "2", ["2 budget", "4 meeting"]],
    ["an answer that is offered", "monday", ["3 rare"]],
    ["a word that is one letter off", "monda lnch", ["3 rare"]],
    ["a word that lacks a letter", "meting", ["4 meeting"]],
    ["every word, in any order", "week who", ["4 meeting"]],
    ["nothing", "turnover", []],
  ])("finds %s", (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test("reads the displayed texts, and ignores accents", () => {
    expect(found("owns", "sv")).toEqual([]);
    expect(found("äger", "sv")).toEqual(["1 shared-goal"]);
    expect(found("ager mal", "sv")).toEqual(["1 shared-goal"]);
  });

  test.each([
    ["2", "budget"],
    ["S3", "meeting"],
    ["goal", "shared-goal"],
    ["who", undefined],
    ["turnover", undefined],
  ])("%j means %s", (query, id) => {
    const hits = searchQuestions(LINES, query, (text) => localize(text, ["en"]));
    expect(questionMeant(hits, query)?.question.id).toBe(id);
  });
});
