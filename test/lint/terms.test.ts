import { describe, expect, test } from "vitest";
import { lintTerms } from "../../src/lint/lint-terms.ts";
import type { Term } from "../../src/model/index.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { readTerms } from "../../src/read/terms/read-terms.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: sample
version: 1.0.0
languages: [en, sv]
title: { en: How the managing director decides, sv: Hur vd beslutar }
departments: { it: IT }
levels: [{ level: 1, name: Low }, { level: 2, name: High, description: The MD and the managing director agree. }]
dimensions:
  - id: d
    title: Managing director
    capabilities:
      - id: c
        title: C
        questions:
          - { id: q, text: Who?, help: Not the managing director, probe: Ask the managing directors, type: level, levels: { 1: No managing director., 2: Yes. } }
recommendations:
  - { id: r, title: Ask, when: { question: q, lt: 2 }, steps: [Ask the managing director.], rationale: { en: Why, sv: Kundkortet saknas } }
verdicts: { v: [{ id: yes-it-is, title: The managing director signs }] }
`;

function terms(rows: string): readonly Term[] {
  const { terms: read, problems } = readTerms({
    file: "terms.yaml",
    text: `schemaVersion: 1\nterms:\n${rows}\n`,
  });
  expect(problems).toEqual([]);
  return read;
}

/** The place, the message and the remedy of each problem. */
function found(rows: string): readonly string[] {
  const { document } = readQuestionnaire([{ file: "q.yaml", text: QUESTIONNAIRE }]);
  if (document === undefined) throw new Error("the questionnaire cannot be read");
  return lintTerms(document, terms(rows)).map(
    ({ message, remedy, at }) => `${at?.line}: ${message} → ${remedy}`,
  );
}

describe("forbidden words are found in every text of a questionnaire", () => {
  test("of titles, levels, questions, recommendations and verdicts", () => {
    const lines = found("  - { id: ceo, en: { use: [CEO], not: [managing director] } }");
    expect(lines.map((line) => Number(line.split(":")[0]))).toEqual(
      [5, 7, 10, 15, 15, 17, 18].toSorted((a, b) => a - b),
    );
    expect(lines).toContain("7: the terms forbid “managing director” → write CEO");
  });

  test("in the language of the words alone, and at the text in that language", () => {
    expect(found("  - { id: card, sv: { use: [kundbilden], not: [kundkort*] } }")).toEqual([
      "17: the terms forbid “Kundkortet” → write kundbilden",
    ]);
    expect(found("  - { id: card, en: { use: [record], not: [kundkort*] } }")).toEqual([]);
  });

  test("with every word that was found, and why it is wrong", () => {
    const row =
      "  - { id: ceo, en: { use: [CEO, the head], not: [managing director, MD] }, why: too British }";
    expect(found(row)).toContain(
      "7: the terms forbid “managing director” and “MD” (too British) → write CEO or the head",
    );
  });

  test("with the case of a word that has a capital letter", () => {
    expect(found("  - { id: yes, en: { not: [YES] } }")).toEqual([]);
    expect(found("  - { id: yes, en: { not: [Yes] } }")).toEqual([
      "15: the terms forbid “Yes” → word it differently",
    ]);
  });
});
