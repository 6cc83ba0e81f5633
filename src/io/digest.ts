import { createHash } from "node:crypto";
import { digestInput, questionDigestInput } from "../score/digest-input.ts";
import type { Questionnaire } from "../model/index.ts";
import { spokenTexts } from "../model/interview-minutes.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { questionsOf } from "../model/outline.ts";

/** The fingerprint of what scores in a questionnaire. */
export function questionnaireDigest(questionnaire: Questionnaire): string {
  return `sha256:${createHash("sha256").update(digestInput(questionnaire)).digest("hex")}`;
}

const SHORT = 8;

function shortDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, SHORT);
}

/**
 * The fingerprint of each question's text, descriptions and options in one language, by the id of
 * the question; defaults to the questionnaire's first language.
 */
export function wordingDigests(
  questionnaire: Questionnaire,
  language: string = questionnaire.languages[0],
): Readonly<Record<string, string>> {
  const languages = languageOrder(language, questionnaire.languages);
  return Object.fromEntries(
    questionsOf(questionnaire).map((question) => {
      const texts = spokenTexts(question).map((text) => localize(text, languages));
      return [question.id, shortDigest(JSON.stringify(texts))];
    }),
  );
}

/**
 * The fingerprint of the scoring of each question, by its id; short, because it only detects
 * changes.
 */
export function questionDigests(questionnaire: Questionnaire): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questionsOf(questionnaire).map((question) => [
      question.id,
      shortDigest(questionDigestInput(question, questionnaire)),
    ]),
  );
}

/** The fingerprint of a response's document, in whatever order its answers are. */
export function responseDigest(document: Readonly<Record<string, unknown>>): string {
  const { source: _, answers, ...rest } = document;
  const sorted = Object.entries(answers ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ ...rest, answers: Object.fromEntries(sorted) });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** A pseudonym for the person who returned a file without one: the same for the same bytes. */
export function pseudonymFor(bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest();
  const letters = [...hash.subarray(0, SHORT)].map((byte) => CROCKFORD[byte % CROCKFORD.length]);
  return `r-${letters.join("")}`;
}

/** Crockford's digits: none looks like another. */
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
