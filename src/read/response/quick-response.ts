import type {
  Answer,
  Location,
  Questionnaire,
  Respondent,
  Response,
  ResponsesHead,
} from "../../model/index.ts";
import { otherOption } from "../../model/offered-answers.ts";
import { questionsOf } from "../../model/outline.ts";
import { COMMON } from "../../model/parts.ts";
import { RESPONSE_PARTS } from "../../model/response.ts";
import { isOlder } from "../../model/version.ts";
import { isObject } from "../../model/walk.ts";
import { departmentOf } from "../../model/respondents.ts";
import { missingAnswers } from "../../score/answer-sheet.ts";
import { uncountedAnswers } from "../../score/uncounted-answers.ts";
import { cleanName } from "../../text/clean-name.ts";
import { isDay } from "../../text/dates.ts";
import { isInexact } from "../plain-data.ts";
import { readEvidence } from "./answer-evidence.ts";
import { checksByDepartment, type QuestionCheck } from "./value-checks.ts";

/** A response, and how many warnings there are about answers that do not count. */
export interface QuickReading {
  readonly response: Response;
  readonly warnings: number;
}

/** Reads a line of a responses table if nothing in it is unusual; declines it otherwise. */
export type QuickReader = (text: string, line: number) => QuickReading | undefined;

/**
 * A reader that builds a response without finding places, for the lines that have no error. It gives
 * the same response and as many warnings as the reader that finds them, or declines the line.
 */
export function quickReader(
  file: string,
  head: ResponsesHead,
  questionnaire: Questionnaire,
): QuickReader {
  const { questionnaire: asked, organization, assessment, variant } = head;
  const checks = checksByDepartment(head, questionnaire);
  const isGone = removedQuestions(head, questionnaire);
  const isIncomplete = (response: Response): boolean =>
    response.finished && missingAnswers(questionnaire, sheetOptions(response)).length > 0;
  return (text, line) => {
    const raw = plainObject(text);
    if (raw === undefined) return undefined;
    const { id, role, department, date, language, finished, answers } = raw;
    const own = checks.get(department as string);
    const isPlain =
      own !== undefined &&
      isMatch(ID, id) &&
      isAbsentOr(isShort, role) &&
      isAbsentOr(isDayText, date) &&
      isAbsentOr(isLanguage, language) &&
      isAbsentOr(isBoolean, finished) &&
      isObject(answers);
    if (!isPlain) return undefined;
    const fields = REQUIRED + present(role) + present(date) + present(language) + present(finished);
    if (countKeys(raw) !== fields) return undefined;
    const at = { file, line, column: 1 };
    const counter = { keys: fields, colons: colonsIn(text) - colonsIn(role), warnings: 0 };
    const read = readAnswers(answers, { checks: own, isGone, at, counter });
    // A key that appears twice has a colon for each time, and is in the object once.
    if (read === undefined || counter.colons !== counter.keys) return undefined;
    const respondent: Mutable<Respondent> = { id, department: department as string };
    if (role !== undefined) respondent.role = role;
    const response: Mutable<Response> = {
      file,
      line,
      questionnaire: asked,
      organization,
      assessment,
      voice: { kind: "respondent", respondent },
      finished: finished ?? true,
      answers: read,
    };
    if (variant !== undefined) response.variant = variant;
    if (date !== undefined) response.date = date;
    if (language !== undefined) response.language = language;
    if (isIncomplete(response)) return undefined;
    const uncounted = uncountedAnswers(questionnaire, sheetOptions(response)).length;
    return { response, warnings: counter.warnings + uncounted };
  };
}

/** What decides which questions a respondent is shown. */
function sheetOptions({ voice, variant, answers }: Response): Parameters<typeof missingAnswers>[1] {
  const department = voice.kind === "respondent" ? departmentOf(voice.respondent) : "";
  return { department, ...(variant === undefined ? {} : { variant }), answers };
}

/** An object on its way to be built: field by field is several times as fast as by spreads. */
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The fields that every line has: id, department and answers. */
const REQUIRED = 3;

const ID = new RegExp(COMMON.id.pattern, "u");
const LANGUAGE = new RegExp(COMMON.language.pattern, "u");

function isMatch(pattern: RegExp, value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

function isAbsentOr<Type>(
  is: (value: unknown) => value is Type,
  value: unknown,
): value is Type | undefined {
  return value === undefined || is(value);
}

const SHORT = RESPONSE_PARTS.person.fields["role?"].maxLength;

function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= SHORT && value === cleanName(value);
}

function isDayText(value: unknown): value is string {
  return typeof value === "string" && isDay(value);
}

function isLanguage(value: unknown): value is string {
  return isMatch(LANGUAGE, value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function present(value: unknown): number {
  return value === undefined ? 0 : 1;
}

function countKeys(object: object): number {
  let count = 0;
  for (const _ in object) count += 1;
  return count;
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

function colonsIn(text: string | undefined): number {
  let count = 0;
  if (text === undefined) return count;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count += 1;
  return count;
}

/** The keys of a line, the colons of its text that are not part of a string, and its warnings. */
interface Counter {
  keys: number;
  colons: number;
  warnings: number;
}

/** What the answers of a line are read with. */
interface AnswersContext {
  readonly checks: ReadonlyMap<string, QuestionCheck>;
  readonly isGone: (id: string) => boolean;
  readonly at: Location;
  readonly counter: Counter;
}

/** Whether an id may be that of a question which an earlier version had: no question has it now. */
function removedQuestions(
  { questionnaire: { version } }: ResponsesHead,
  questionnaire: Questionnaire,
): (id: string) => boolean {
  const isEarlier = isOlder(version, questionnaire.version);
  const known = new Set(
    questionsOf(questionnaire).flatMap(({ id, formerIds }) => [id, ...formerIds]),
  );
  return (id) => isEarlier && !known.has(id);
}

const NO_EVIDENCE: Answer["evidence"] = [];

/** The answers of a line, if all of them are valid and at least one says something. */
function readAnswers(
  given: Readonly<Record<string, unknown>>,
  { checks, isGone, at, counter }: AnswersContext,
): ReadonlyMap<string, Answer> | undefined {
  const answers = new Map<string, Answer>();
  let isAnswered = false;
  for (const id in given) {
    counter.keys += 1;
    const value = given[id];
    const known = checks.get(id);
    if (known === undefined) {
      if (!isGone(id) || !isPlainValue(value)) return undefined;
      counter.colons -= colonsIn(id) + (isText(value) ? colonsIn(value) : 0);
      counter.warnings += 1;
      isAnswered = true;
      continue;
    }
    const { isAsked, alwaysApplies } = known;
    if (!isAsked) counter.warnings += 1;
    const answer = isObject(value)
      ? readLongForm(value, known, at, counter)
      : readShortForm(value, known, at, counter);
    if (answer === undefined) return undefined;
    if (alwaysApplies && answer.state === "not-applicable") return undefined;
    isAnswered ||= answer.state !== "unanswered";
    answers.set(id, answer);
  }
  return isAnswered ? answers : undefined;
}

/** A value that a question may have taken, whatever it was. */
function isPlainValue(value: unknown): boolean {
  return isText(value) || isBoolean(value) || (typeof value === "number" && !isInexact(value));
}

function readShortForm(
  given: unknown,
  { check, question, hasOther }: QuestionCheck,
  at: Location,
  counter: Counter,
): Answer | undefined {
  const value = check(given);
  if (value === undefined) return undefined;
  if (hasOther && otherOption(question, value) !== undefined) counter.warnings += 1;
  if (typeof value === "string") counter.colons -= colonsIn(value);
  return { state: "answered", value, evidence: NO_EVIDENCE, at };
}

/** The states without a value. */
const { "state?": GIVEN, "evidence?": CITED } = RESPONSE_PARTS.answer.either[4].fields;
const STATES: ReadonlySet<unknown> = new Set(GIVEN.enum.filter((one) => one !== "answered"));

function readLongForm(
  given: Readonly<Record<string, unknown>>,
  { check, question, hasOther }: QuestionCheck,
  at: Location,
  counter: Counter,
): Answer | undefined {
  const { value, state, note, quote, other, evidence } = given;
  const texts = present(note) + present(quote) + present(other);
  const fields = present(value) + present(state) + texts + present(evidence);
  if (countKeys(given) !== fields) return undefined;
  const read = value === undefined ? undefined : check(value);
  const isSound =
    (value === undefined ? STATES.has(state) : read !== undefined && state === undefined) &&
    isAbsentOr(isText, note) &&
    isAbsentOr(isText, quote) &&
    isAbsentOr(isText, other) &&
    (other === undefined || (other !== "" && otherOption(question, read) !== undefined)) &&
    isAbsentOr(isEvidence, evidence);
  if (!isSound) return undefined;
  if (hasOther && other === undefined && otherOption(question, read) !== undefined) {
    counter.warnings += 1;
  }
  counter.keys += fields;
  counter.colons -= colonsIn(note) + colonsIn(quote) + colonsIn(other);
  for (const one of evidence ?? []) counter.colons -= colonsIn(one);
  if (typeof read === "string") counter.colons -= colonsIn(read);
  const answer: Mutable<Answer> = {
    state: (state as Answer["state"] | undefined) ?? "answered",
    evidence: evidence === undefined ? NO_EVIDENCE : readEvidence({ evidence }),
    at,
  };
  if (read !== undefined) answer.value = read;
  if (note !== undefined) answer.note = note;
  if (quote !== undefined) answer.quote = quote;
  if (other !== undefined) answer.other = other;
  return answer;
}

function isEvidence(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= CITED.maxItems &&
    value.every((one) => isText(one) && one !== "")
  );
}
