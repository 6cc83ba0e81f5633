import type { Answer, AnswerState, AnswerValue, Question, Questionnaire } from "../model/index.ts";
import { once } from "../model/once.ts";
import {
  answerIdOf,
  capabilitiesOf,
  conditionOf,
  isAskedIn,
  isInVariant,
  questionsOf,
} from "../model/outline.ts";
import { comparisonsIn } from "./condition.ts";
import {
  type Given,
  placesIn,
  type Sheet,
  type SheetQuestion,
  shownStates,
} from "./shown-states.ts";

/**
 * One respondent's line for one question. It keeps the answer even if the question is not shown.
 */
export interface SheetEntry {
  readonly question: Question;
  readonly state: AnswerState;
  readonly answer?: Answer;
}

/** The questions that one respondent is asked, in order; questions for others are absent. */
export type AnswerSheet = ReadonlyMap<string, SheetEntry>;

interface SheetOptions {
  readonly department: string;
  readonly variant?: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * The questions that one respondent is asked, and the state of each: questions of the variant that
 * ask the respondent's department and whose condition is true. docs/scoring.md §1.
 */
export function answerSheet(
  questionnaire: Questionnaire,
  { department, variant, answers }: SheetOptions,
): AnswerSheet {
  const asked = askedOf(questionnaire, department, variant);
  const states = statesOf(asked, (question) => answers.get(answerIdOf(question)));
  const entries = questionsOf(questionnaire).flatMap((question, index): [string, SheetEntry][] => {
    const state = states[index];
    if (state === undefined) return [];
    const answer = answers.get(answerIdOf(question));
    return [
      [question.id, answer === undefined ? { question, state } : { question, state, answer }],
    ];
  });
  return new Map(entries);
}

/** The required questions that a respondent was shown and left without an answer. */
export function missingAnswers(
  questionnaire: Questionnaire,
  options: SheetOptions,
): readonly SheetEntry[] {
  if (!hasRequired(questionnaire)) return [];
  return [...answerSheet(questionnaire, options).values()].filter(isMissing);
}

/** Whether a required question was shown and has no answer, not even don't know. */
export function isMissing({ question, state }: Pick<SheetEntry, "question" | "state">): boolean {
  const isOpen = state === "skipped" || state === "unanswered";
  return question.required && question.use === undefined && isOpen;
}

/** Whether any question must be answered. */
export const hasRequired: (questionnaire: Questionnaire) => boolean = once((questionnaire) =>
  questionsOf(questionnaire).some(({ required }) => required),
);

/** What the people of one department are asked in one variant. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly department: string;
  /** For each question of the questionnaire, in order. */
  readonly isAsked: readonly boolean[];
  /**
   * The questions on whose answers it depends which questions are shown: none, those that
   * conditions read, or all in a ladder.
   */
  readonly deciding: readonly number[];
}

/** The questions for a department, worked out once for each department and variant. */
export function askedOf(
  questionnaire: Questionnaire,
  department: string,
  variant: string | undefined,
): Asked {
  const known = askedByKey(questionnaire);
  const key = `${variant} ${department}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const isPut = questionsOf(questionnaire).map(askedIn(questionnaire, department, variant));
  const isAsked = questionsOf(questionnaire).map(({ use }, index) => {
    const used = use === undefined ? index : (placesOf(questionnaire).get(use) as number);
    return isPut[index] === true && isPut[used] === true;
  });
  const asked = {
    questionnaire,
    department,
    isAsked,
    deciding: decidingOf(questionnaire, isAsked),
  };
  known.set(key, asked);
  return asked;
}

const askedByKey = once((_: Questionnaire) => new Map<string, Asked>());

function decidingOf(questionnaire: Questionnaire, isAsked: readonly boolean[]): readonly number[] {
  const questions = questionsOf(questionnaire);
  if (questionnaire.scoring.methods.capability === "ladder") return [...questions.keys()];
  const places = placesOf(questionnaire);
  const read = questions.flatMap(({ id }, index) => {
    const when = isAsked[index] === true ? conditionOf(questionnaire, id) : undefined;
    if (when === undefined) return [];
    return comparisonsIn(when).flatMap(({ subject }) =>
      subject.kind === "question" || subject.kind === "state"
        ? (places.get(subject.id) as number)
        : [],
    );
  });
  return [...new Set(read)];
}

function askedIn(
  { variants }: Questionnaire,
  department: string,
  variantId: string | undefined,
): (question: Question) => boolean {
  const variant = variants.find(({ id }) => id === variantId);
  return (question) => isInVariant(question, variant) && isAskedIn(department, question, variant);
}

/**
 * The state of every question for one respondent, in the order of the questionnaire; undefined for
 * a question that is not asked, or that is not among `wanted`.
 */
export function statesOf(
  { questionnaire, department, isAsked }: Asked,
  givenTo: (question: Question, index: number) => Given | undefined,
  wanted: Iterable<number> = questionsOf(questionnaire).keys(),
): readonly (AnswerState | undefined)[] {
  const questions = questionsOf(questionnaire);
  const reader = { department, isAsked, places: placesOf(questionnaire) };
  const given = (index: number): Given | undefined => givenTo(questions[index] as Question, index);
  return shownStates(sheetOf(questionnaire), reader, given, wanted);
}

/** The questions of a questionnaire as far as they decide what is shown. */
export const sheetOf: (questionnaire: Questionnaire) => Sheet = once((questionnaire) => {
  const places = placesOf(questionnaire);
  const isLadder = questionnaire.scoring.methods.capability === "ladder";
  return {
    questions: questionsOf(questionnaire).map((question) => sheetQuestion(question, questionnaire)),
    ladders: isLadder
      ? capabilitiesOf(questionnaire).map(({ questions }) =>
          questions.map(({ id }) => places.get(id) as number),
        )
      : [],
  };
});

function sheetQuestion(question: Question, questionnaire: Questionnaire): SheetQuestion {
  const { id, use } = question;
  const when = conditionOf(questionnaire, id);
  const stops =
    question.type === "choice"
      ? question.options.filter((one) => one.stops).map((one) => one.id)
      : [];
  return {
    id,
    ...(use === undefined ? {} : { use }),
    ...(when === undefined ? {} : { when }),
    ...(stops.length === 0 ? {} : { stops }),
  };
}

const placesOf = once((questionnaire: Questionnaire): ReadonlyMap<string, number> =>
  placesIn(questionsOf(questionnaire)),
);

/** Whether an answer to a step of a ladder is an option that stops. */
export function isStop(question: Question, value: AnswerValue | undefined): boolean {
  return (
    question.type === "choice" && question.options.some(({ id, stops }) => stops && id === value)
  );
}

/** The questions whose answers decide which others are shown, and those that they use. */
export const readQuestions: (questionnaire: Questionnaire) => ReadonlySet<string> = once(
  (questionnaire) => {
    const questions = questionsOf(questionnaire);
    const read = questions.flatMap(({ id }) => {
      const when = conditionOf(questionnaire, id);
      if (when === undefined) return [];
      return comparisonsIn(when).flatMap(({ subject }) =>
        subject.kind === "question" ? subject.id : [],
      );
    });
    const used = questions.flatMap(({ id, use }) =>
      use !== undefined && read.includes(id) ? use : [],
    );
    return new Set([...read, ...used]);
  },
);
