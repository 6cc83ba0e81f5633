import type {
  Answer,
  AnswerInFile,
  AnswerValue,
  Level,
  Location,
  Question,
  Questionnaire,
  Response,
  ResponsesHead,
} from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { COMMON } from "../../model/parts.ts";
import { RESPONSE_PARTS } from "../../model/response.ts";
import { isObject } from "../../model/walk.ts";
import { isDate } from "../../text/dates.ts";
import { optional } from "../optional.ts";
import { isInexact } from "../plain-data.ts";
import { isAskedIn } from "./match-response.ts";

/** Reads a line of a responses table if nothing in it is unusual; declines it otherwise. */
export type QuickReader = (text: string, line: number) => Response | undefined;

/**
 * A reader that builds a response without finding places, for the lines that have no problem. It
 * gives the same response as the reader that finds them, or declines the line.
 */
export function quickReader(
  file: string,
  head: ResponsesHead,
  questionnaire: Questionnaire,
): QuickReader {
  const { organization, assessment } = head;
  const shared = {
    file,
    questionnaire: head.questionnaire,
    organization,
    assessment,
    ...optional("variant", head.variant),
  };
  const checks = checksByDepartment(head, questionnaire);
  return (text, line) => {
    const raw = plainObject(text);
    if (raw === undefined) return undefined;
    const { id, role, department, date, language, finished = true, answers } = raw;
    const own = checks.get(department as string);
    const isPlain =
      own !== undefined &&
      isMatch(ID, id) &&
      (role === undefined || isShort(role)) &&
      (date === undefined || (isMatch(DATE, date) && isDate(date))) &&
      (language === undefined || isMatch(LANGUAGE, language)) &&
      typeof finished === "boolean" &&
      isObject(answers);
    if (!isPlain) return undefined;
    const optionals = [role, date, language, raw["finished"]];
    const fields = REQUIRED + optionals.filter((one) => one !== undefined).length;
    if (Object.keys(raw).length !== fields) return undefined;
    const at = { file, line, column: 1 };
    const counter = { keys: fields, colons: colonsIn(text) - colonsIn(role ?? "") };
    const read = readAnswers(answers, own, at, counter);
    // A key that appears twice has a colon for each time, and is in the object once.
    if (read === undefined || counter.colons !== counter.keys) return undefined;
    return {
      ...shared,
      line,
      voice: {
        kind: "respondent",
        respondent: { id, department: department as string, ...optional("role", role) },
      },
      ...optional("date", date),
      ...optional("language", language),
      finished,
      answers: read,
    };
  };
}

/** The fields that every line has: id, department and answers. */
const REQUIRED = 3;

const ID = new RegExp(COMMON.id.pattern, "u");
const DATE = new RegExp(COMMON.date.pattern, "u");
const LANGUAGE = new RegExp(COMMON.language.pattern, "u");

function isMatch(pattern: RegExp, value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

const SHORT = RESPONSE_PARTS.person.fields["role?"].maxLength;

function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= SHORT;
}

/** The object in a text; undefined if it is not one, or has an escape, which could hide a colon. */
function plainObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.includes("\\")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function colonsIn(text: unknown): number {
  let count = 0;
  const all = String(text);
  for (let at = all.indexOf(":"); at >= 0; at = all.indexOf(":", at + 1)) count += 1;
  return count;
}

/** The keys of an object, and the colons of its text that are not part of a string. */
interface Counter {
  keys: number;
  colons: number;
}

/** Reads a value that is valid for a question; undefined if it is not. */
type ValueCheck = (value: unknown) => AnswerValue | undefined;

/** By department: the questions that are put to it, with the values that they take. */
function checksByDepartment(
  { variant: asked }: ResponsesHead,
  questionnaire: Questionnaire,
): ReadonlyMap<string, ReadonlyMap<string, ValueCheck>> {
  const variant = questionnaire.variants.find(({ id }) => id === asked);
  const all = questionsOf(questionnaire).map((question) => {
    return { question, check: checkFor(question, questionnaire.levels) };
  });
  return new Map(
    questionnaire.departments.map(({ id }) => {
      const own = all.filter(({ question }) => isAskedIn(id, question, variant));
      return [id, new Map(own.map(({ question, check }) => [question.id, check]))] as const;
    }),
  );
}

function checkFor(question: Question, levels: readonly Level[]): ValueCheck {
  switch (question.type) {
    case "level": {
      const known = new Set<unknown>(levels.map(({ level }) => level));
      return (value) => (known.has(value) ? (value as number) : undefined);
    }
    case "choice": {
      const known = new Set<unknown>(question.options.map(({ id }) => id));
      return (value) => (known.has(value) ? (value as string) : undefined);
    }
    case "choices": {
      const known = new Map(question.options.map((one) => [one.id as unknown, one.exclusive]));
      return (value) => {
        if (!Array.isArray(value)) return undefined;
        const isExclusive = value.some((id) => known.get(id) ?? true);
        const isSound =
          value.every((id, index) => known.has(id) && value.indexOf(id) === index) &&
          (!isExclusive || value.length === 1);
        return isSound ? (value as readonly string[]) : undefined;
      };
    }
    case "yes-no":
      return (value) => {
        if (value === true || value === "yes") return "yes";
        return value === false || value === "no" ? "no" : undefined;
      };
    case "number": {
      const { min = -Infinity, max = Infinity } = question;
      return (value) =>
        typeof value === "number" && !isInexact(value) && value >= min && value <= max
          ? value
          : undefined;
    }
    case "text":
      return (value) => (typeof value === "string" ? value : undefined);
  }
}

const NO_EVIDENCE: readonly string[] = [];

/** The answers of a line, if all of them are valid and at least one says something. */
function readAnswers(
  given: Readonly<Record<string, unknown>>,
  checks: ReadonlyMap<string, ValueCheck>,
  at: Location,
  counter: Counter,
): ReadonlyMap<string, Answer> | undefined {
  const answers = new Map<string, Answer>();
  let isAnswered = false;
  for (const id in given) {
    const check = checks.get(id);
    if (check === undefined) return undefined;
    counter.keys += 1;
    const value = given[id];
    const answer = isObject(value)
      ? readLongForm(value, check, at, counter)
      : readShortForm(value, check, at, counter);
    if (answer === undefined) return undefined;
    isAnswered ||= answer.state !== "unanswered";
    answers.set(id, answer);
  }
  return isAnswered ? answers : undefined;
}

function readShortForm(
  given: unknown,
  check: ValueCheck,
  at: Location,
  counter: Counter,
): Answer | undefined {
  const value = check(given);
  if (value === undefined) return undefined;
  if (typeof value === "string") counter.colons -= colonsIn(value);
  return { state: "answered", value, evidence: NO_EVIDENCE, at };
}

/** The states without a value. */
const STATES: ReadonlySet<unknown> = new Set<AnswerInFile["state"]>([
  "dont-know",
  "not-applicable",
  "skipped",
  "unanswered",
]);

function readLongForm(
  given: Readonly<Record<string, unknown>>,
  check: ValueCheck,
  at: Location,
  counter: Counter,
): Answer | undefined {
  const { value, state, note, quote, evidence = NO_EVIDENCE, ...others } = given as AnswerInFile;
  const read = value === undefined ? undefined : check(value);
  const isSound =
    Object.keys(others).length === 0 &&
    (value === undefined ? STATES.has(state) : read !== undefined && state === undefined) &&
    isText(note) &&
    isText(quote) &&
    isEvidence(evidence);
  if (!isSound) return undefined;
  counter.keys += Object.keys(given).length;
  const texts = [read, note, quote, ...evidence].filter((one) => typeof one === "string");
  for (const text of texts) counter.colons -= colonsIn(text);
  return {
    state: state ?? "answered",
    ...optional("value", read),
    ...optional("note", note),
    ...optional("quote", quote),
    evidence,
    at,
  };
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

const MOST_EVIDENCE = RESPONSE_PARTS.givenAnswer.either[4].fields["evidence?"].maxItems;

function isEvidence(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_EVIDENCE &&
    value.every((one) => typeof one === "string" && one !== "")
  );
}
