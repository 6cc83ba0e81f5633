import type {
  ChoicesQuestion,
  Comparison,
  PartState,
  Question,
  Questionnaire,
  Subject,
  Value,
  VerdictPart,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { countedParts, verdictParts } from "../score/part-states.ts";
import { subjectKey } from "./can-hold.ts";
import { possibleLevels } from "./node-levels.ts";
import { scoreLimits } from "./node-ranges.ts";

/** With more options or departments than this there are too many subsets to try. */
const MOST_IN_SUBSETS = 10;

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

const SHARE: Limits = { min: 0, max: 1 };

const STATES = ["answered", "dont-know", "not-applicable", "skipped", "unanswered", "not-shown"];

/**
 * The possible values of a subject in some comparisons. For a number: one value from each interval
 * between the compared bounds. Undefined if there are too many.
 */
export function possibleValues(
  subject: Subject,
  comparisons: readonly Comparison[],
  questionnaire: Questionnaire,
): readonly Value[] | undefined {
  const operands = operandsOf(subject, comparisons);
  switch (subject.kind) {
    case "question": {
      const question = questionsOf(questionnaire).find(({ id }) => id === subject.id);
      const levels = levelsOf(questionnaire, subject.id).map(({ level }) => level);
      return question && answersOf(question, levels, operands);
    }
    case "level":
      return possibleLevels(questionnaire).get(subject.id) ?? [];
    case "score": {
      const limits = scoreLimits(questionnaire).get(subject.id);
      return limits === undefined ? [] : samples(operands, { min: limits[0], max: limits[1] });
    }
    case "coverage":
    case "silo-index":
      return samples(operands, SHARE);
    case "spread": {
      const levels = levelsOf(questionnaire, subject.id).map(({ level }) => level);
      return samples(operands, { min: 0, max: (levels.at(-1) ?? 100) - (levels[0] ?? 0) });
    }
    case "state":
      return STATES;
    case "department": {
      const departments = questionnaire.departments.map(({ id }) => id);
      return subject.id === "own" ? departments : subsetsOf(departments);
    }
    case "chosen": {
      const question = questionsOf(questionnaire).find(({ id }) => id === subject.id);
      return question?.type === "choices" ? possibleUnions(question) : [];
    }
    case "part": {
      const part = verdictParts(questionnaire).find(({ id }) => id === subject.id);
      return part && possibleStates(part);
    }
    case "parts":
      return Array.from({ length: countedParts(questionnaire).length + 1 }, (_, count) => count);
    case "option":
      return undefined;
  }
}

/** The options that several people may have chosen between them. */
function possibleUnions({ options }: ChoicesQuestion): readonly Value[] | undefined {
  return subsetsOf(options.map(({ id }) => id));
}

/** A part is only promised, or refused, if it says when. */
function possibleStates({ signed, refused }: VerdictPart): readonly PartState[] {
  return [
    "holds",
    ...(signed === undefined ? [] : (["signed"] as const)),
    "missing",
    ...(refused === undefined ? [] : (["refused"] as const)),
    "unknown",
    "disputed",
  ];
}

/** Every valid selection of options: any combination, or a single exclusive one. */
export function possibleChoices({
  options,
  most = options.length,
}: ChoicesQuestion): readonly (readonly string[])[] | undefined {
  const free = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  const subsets = subsetsOf(free);
  return subsets && [...subsets.filter(({ length }) => length <= most), ...alone];
}

function answersOf(
  question: Question,
  levels: readonly number[],
  operands: readonly (number | string)[],
): readonly Value[] | undefined {
  switch (question.type) {
    case "level":
      return levels;
    case "choice":
      return question.options.map(({ id }) => id);
    case "choices":
      return possibleChoices(question);
    case "yes-no":
      return ["yes", "no"];
    case "number":
      return samples(operands, question);
    case "text":
    case "date":
      return operands.filter((operand) => typeof operand === "string");
  }
}

function operandsOf(
  subject: Subject,
  comparisons: readonly Comparison[],
): readonly (number | string)[] {
  return comparisons
    .filter((one) => subjectKey(one.subject) === subjectKey(subject))
    .flatMap(({ tests }) => tests.flatMap(({ operand }) => operand));
}

/** The numbers compared with, and numbers between and beyond them, within the limits. */
function samples(
  operands: readonly (number | string)[],
  { min = -Infinity, max = Infinity }: Limits,
): readonly number[] {
  const bounds = [min, max].filter(Number.isFinite);
  const numbers = operands.filter((operand) => typeof operand === "number");
  const points = [...new Set([...bounds, ...numbers])].toSorted((a, b) => a - b);
  const between = points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [] : [(point + next) / 2];
  });
  const beyond = [(points[0] ?? 0) - 1, (points.at(-1) ?? 0) + 1];
  return [...points, ...between, ...beyond].filter((value) => value >= min && value <= max);
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] | undefined {
  if (ids.length > MOST_IN_SUBSETS) return undefined;
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((__, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );
}
