import type { Answer, AnswerValue, ChoicesQuestion, Question } from "../model/index.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import type { Action } from "./step.ts";

/** The possible choices, in display order; empty for a number or a text. */
export function answersOf(question: Question): readonly AnswerValue[] {
  return offeredAnswers(question).map(({ value }) => value);
}

/** The choices that cannot be combined with another, by their place. */
export function exclusiveOf(question: Question): readonly number[] {
  if (question.type !== "choices") return [];
  return question.options.flatMap(({ exclusive }, index) => (exclusive ? index : []));
}

/** The answer that choices make, by their places. */
export function valueOf(question: Question, places: readonly number[]): AnswerValue {
  const values = answersOf(question);
  const chosen = places.flatMap((place) => values[place] ?? []);
  return question.type === "choices" ? chosen.map(String) : (chosen[0] ?? "");
}

/**
 * The answer that a typed line chooses: a level by its number, an option by its number from 1 or
 * its id, several separated by spaces or commas. With several options, `none` chooses the one that
 * says so, if there is one. Undefined if the line chooses nothing.
 */
export function chosenBy(question: Question, line: string): AnswerValue | undefined {
  if (question.type === "choices") return severalBy(question, line);
  const place = placeOf(question, line);
  return place < 0 ? undefined : valueOf(question, [place]);
}

function severalBy(question: ChoicesQuestion, line: string): AnswerValue | undefined {
  if (line.toLowerCase() === "none") return valueOf(question, noneOption(question));
  const places = line.split(/[\s,]+/u).map((part) => placeOf(question, part));
  const alone = exclusiveOf(question);
  const isMixed = places.length > 1 && places.some((place) => alone.includes(place));
  const chosen = [...new Set(places)].toSorted((a, b) => a - b);
  const isTooMany = chosen.length > (question.most ?? chosen.length);
  if (isMixed || isTooMany || places.includes(-1)) return undefined;
  return valueOf(question, chosen);
}

/**
 * The position of the only option that cannot be combined; with several, it is unknown which one
 * means "none".
 */
export function noneOption(question: Question): readonly number[] {
  const alone = exclusiveOf(question);
  return alone.length === 1 ? alone : [];
}

function placeOf(question: Question, part: string): number {
  const values = answersOf(question).map(String);
  const named = values.indexOf(part.toLowerCase());
  if (named >= 0 || question.type === "level") return named;
  return /^\d+$/u.test(part) && Number(part) <= values.length ? Number(part) - 1 : -1;
}

/**
 * An answer with what its other option stands for, if it has one: the typed words, else those of
 * the earlier answer.
 */
export function withOther(
  value: AnswerValue,
  typed: string,
  earlier: Answer | undefined,
): Extract<Action, { readonly kind: "answer" }> {
  const other = typed.trim() === "" ? earlier?.other : typed.trim();
  return { kind: "answer", value, ...(other === undefined ? {} : { other }) };
}
