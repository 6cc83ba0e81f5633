import type { Level, Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { once } from "../model/once.ts";
import { answerIdOf, questionsBelow, questionsOf } from "../model/outline.ts";
import { scoreAnswer } from "./answer-score.ts";
import { compare, fraction, toNumber } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { questionMeasure } from "./measure.ts";

/** A step from one position on a ladder to another. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** A step of one question, as positions on the question's own ladder. */
export interface QuestionStep extends Step {
  readonly question: Question;
}

/**
 * What raises by question or capability do to each scored question: to those at or below the node,
 * and to those that read the same answer. docs/scoring.md §6.
 */
export function questionSteps(
  questionnaire: Questionnaire,
  raises: Iterable<readonly [string, Step]>,
): readonly QuestionStep[] {
  const named = [...raises].flatMap(([node, { from, to }]) =>
    questionsBelow(questionnaire, node).map((question) => ({ question, from, to })),
  );
  const known = new Set(named.map(({ question }) => question));
  const along = named.flatMap((one) =>
    readersOf(questionnaire, one.question).flatMap((reader): readonly QuestionStep[] => {
      const step = stepOfReader(one, reader, questionnaire);
      if (step === undefined || known.has(reader)) return [];
      known.add(reader);
      return [step];
    }),
  );
  return [...named, ...along].filter(({ question }) => question.scored);
}

/** A step with the levels that its positions reach. */
export function inLevels({ question, from, to }: QuestionStep, questionnaire: Questionnaire): Step {
  const levels = levelsOf(questionnaire, question.id);
  if (levels.length === 0) return { from, to };
  const level = (position: number): number => levelReached(fraction(position), levels) as number;
  return { from: level(from), to: level(to) };
}

/**
 * The scored questions that read the answer to a question, but that a raise of it leaves as they
 * are: no single answer leads to a level, and their ladders differ.
 */
export function readersLeft(questionnaire: Questionnaire, question: Question): readonly Question[] {
  return readersOf(questionnaire, question).filter(
    (reader) =>
      reader.scored &&
      !isChosen(question) &&
      !isSameLadder(...laddersOf(questionnaire, question, reader)),
  );
}

function readersOf(questionnaire: Questionnaire, question: Question): readonly Question[] {
  const all = readersByAnswer(questionnaire).get(answerIdOf(question)) as readonly Question[];
  return all.filter((one) => one !== question);
}

const readersByAnswer = once((questionnaire: Questionnaire) => {
  const readers = new Map<string, Question[]>();
  for (const question of questionsOf(questionnaire)) {
    const id = answerIdOf(question);
    readers.set(id, [...(readers.get(id) ?? []), question]);
  }
  return readers;
});

/** The same answers as a step of another question that reads them; undefined if it does not rise. */
function stepOfReader(
  step: QuestionStep,
  reader: Question,
  questionnaire: Questionnaire,
): QuestionStep | undefined {
  if (isChosen(step.question)) return stepOfChoice(step, reader, questionnaire);
  const ladders = laddersOf(questionnaire, step.question, reader);
  return isSameLadder(...ladders) ? { ...step, question: reader } : undefined;
}

/** Whether the answer is one of a few, so that a level is that of an answer. */
function isChosen({ type }: Question): boolean {
  return type === "level" || type === "choice" || type === "yes-no";
}

/** The step of the reader that the lowest answer at `to` takes it to. */
function stepOfChoice(
  { question, from, to }: QuestionStep,
  reader: Question,
  questionnaire: Questionnaire,
): QuestionStep | undefined {
  const answers = offeredAnswers(question).flatMap(({ value }) => {
    const own = positionOf(question, value, questionnaire);
    const its = positionOf(reader, value, questionnaire);
    return own === undefined || its === undefined ? [] : [{ own, its }];
  });
  const at = answers.filter(({ own }) => own >= from);
  const then = answers.filter(({ own }) => own >= to);
  const lowest = Math.min(...then.map(({ own }) => own));
  const end = Math.min(...then.flatMap(({ own, its }) => (own === lowest ? its : [])));
  const first = levelsOf(questionnaire, reader.id)[0]?.level ?? 0;
  const isAny = at.length === answers.length;
  const start = isAny ? Math.min(from, first) : Math.min(...at.map(({ its }) => its));
  return then.length > 0 && end > start ? { question: reader, from: start, to: end } : undefined;
}

/** Rounded down, so that the score of the answer is the lowest one at this position. */
function positionOf(
  question: Question,
  value: number | string,
  questionnaire: Questionnaire,
): number | undefined {
  const score = scoreAnswer(question, value);
  if (score === undefined) return undefined;
  const { position } = questionMeasure(question, score, questionnaire);
  const near = toNumber(position);
  const excess = Math.max(0, Math.sign(compare(fraction(near), position)));
  return near - excess * ROUNDING;
}

const ROUNDING = 1e-9;

function laddersOf(
  questionnaire: Questionnaire,
  one: Question,
  other: Question,
): readonly [readonly Level[], readonly Level[]] {
  return [levelsOf(questionnaire, one.id), levelsOf(questionnaire, other.id)];
}

function isSameLadder(one: readonly Level[], other: readonly Level[]): boolean {
  return (
    one.length === other.length && one.every(({ level }, index) => level === other[index]?.level)
  );
}
