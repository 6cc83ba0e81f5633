import type {
  Answer,
  AnswerState,
  Capability,
  Question,
  Questionnaire,
  Respondent,
  Response,
  Subject,
  Value,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { capabilitiesOf, questionsOf } from "../model/outline.ts";
import { evaluateCondition } from "./condition.ts";

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

/** One respondent, with the department. */
export interface Speaker {
  readonly department: string;
  readonly sheet: AnswerSheet;
}

interface SheetOptions {
  readonly department: string;
  readonly variant?: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * The questions that one respondent is asked, and the state of each: questions of the variant that
 * ask the respondent's department and whose condition is true. docs/scoring.md §1.
 */
export function answerSheet(questionnaire: Questionnaire, options: SheetOptions): AnswerSheet {
  const asked = askedQuestions(questionnaire, options);
  const sheet = new Map<string, SheetEntry>();
  const pending = new Set<string>();

  function entryOf(question: Question): SheetEntry {
    const present = sheet.get(question.id);
    if (present !== undefined) return present;
    pending.add(question.id);
    const entry = sheetEntry(question, options, read);
    pending.delete(question.id);
    sheet.set(question.id, entry);
    return entry;
  }

  function entryNamed(id: string): SheetEntry | undefined {
    const question = asked.get(id);
    return question === undefined || pending.has(id) ? undefined : entryOf(question);
  }

  function read(subject: Subject): Value | undefined {
    if (subject.kind === "department") return options.department;
    if (subject.kind === "state") return entryNamed(subject.id)?.state;
    if (subject.kind !== "question") return undefined;
    const entry = entryNamed(subject.id);
    return entry?.state === "answered" ? entry.answer?.value : undefined;
  }

  const inOrder = new Map([...asked].map(([id, question]) => [id, entryOf(question)]));
  return questionnaire.scoring.methods.capability === "ladder"
    ? endLadders(questionnaire, inOrder)
    : inOrder;
}

function askedQuestions(
  questionnaire: Questionnaire,
  { department, variant: variantId }: SheetOptions,
): ReadonlyMap<string, Question> {
  const variant = questionnaire.variants.find(({ id }) => id === variantId);
  const isAsked = ({ id, ask }: Question): boolean =>
    (variant === undefined || variant.questions.includes(id)) &&
    (variant?.askAll === true || ask.length === 0 || ask.includes(department));
  const questions = questionsOf(questionnaire).filter(isAsked);
  return new Map(questions.map((question) => [question.id, question]));
}

function sheetEntry(
  question: Question,
  options: SheetOptions,
  read: (subject: Subject) => Value | undefined,
): SheetEntry {
  const answer = options.answers.get(question.id);
  const given = answer === undefined ? {} : { answer };
  const isShown = question.when === undefined || evaluateCondition(question.when, read) === "true";
  return { question, state: isShown ? (answer?.state ?? "unanswered") : "not-shown", ...given };
}

/** After the step where a walk ends, the later steps of its ladder are not shown. */
function endLadders(questionnaire: Questionnaire, sheet: AnswerSheet): AnswerSheet {
  const ladders = capabilitiesOf(questionnaire);
  const hidden = new Set(ladders.flatMap((ladder) => rungsAfterEnd(ladder, sheet)));
  return new Map(
    [...sheet].map(([id, entry]) => [
      id,
      hidden.has(id) ? { ...entry, state: "not-shown" } : entry,
    ]),
  );
}

function rungsAfterEnd({ questions }: Capability, sheet: AnswerSheet): readonly string[] {
  const end = questions.findIndex(({ id }) => endsWalk(sheet.get(id)));
  return end < 0 ? [] : questions.slice(end + 1).map(({ id }) => id);
}

/** A stopping option ends the walk, and so does a step without an answer. */
function endsWalk(entry: SheetEntry | undefined): boolean {
  if (entry === undefined || entry.state === "not-shown" || entry.state === "not-applicable") {
    return false;
  }
  if (entry.state !== "answered") return true;
  const { question, answer } = entry;
  return (
    question.type === "choice" &&
    question.options.some(({ id, stops }) => stops && id === answer?.value)
  );
}

/** A respondent with the line of every question that was asked. */
export interface Heard extends Speaker {
  readonly respondent: Respondent;
  readonly response: Response;
}

/** A review's answer with the name of the reviewer. */
export interface Review {
  readonly by: string;
  readonly reason: string;
  readonly answer: Answer;
}

/** The respondents sorted by id, so that the order of the files does not matter. */
export function respondentsHeard(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  variant: string | undefined,
): readonly Heard[] {
  return responses
    .flatMap((response) => {
      if (response.voice.kind === "review") return [];
      const { respondent } = response.voice;
      const { department } = respondent;
      const sheet = answerSheet(questionnaire, {
        department,
        answers: response.answers,
        ...omitUndefined({ variant: response.variant }),
      });
      return [{ respondent, response, department, sheet: within(sheet, questionnaire, variant) }];
    })
    .toSorted((a, b) => (a.respondent.id < b.respondent.id ? -1 : 1));
}

/** The questions that a respondent was asked, within the scored variant. */
function within(
  sheet: AnswerSheet,
  { variants }: Questionnaire,
  variantId: string | undefined,
): AnswerSheet {
  const variant = variants.find(({ id }) => id === variantId);
  if (variant === undefined) return sheet;
  return new Map([...sheet].filter(([id]) => variant.questions.includes(id)));
}

/** The reviews' answers by question: those with a value, a score or a state. */
export function reviewsOf(responses: readonly Response[]): ReadonlyMap<string, Review> {
  return new Map(
    responses.flatMap(({ voice, answers }) =>
      voice.kind === "review"
        ? [...answers].map(([id, answer]): [string, Review] => [
            id,
            { by: voice.by, reason: answer.reason ?? "", answer },
          ])
        : [],
    ),
  );
}
