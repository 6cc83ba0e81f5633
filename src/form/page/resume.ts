import { consentWord } from "../../model/consent.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { isDay } from "../../text/dates.ts";
import type { Form, FormAnswer, FormQuestion } from "../form.ts";
import { BLANK, type Entry, givenIn } from "./entry.ts";
import { type Fields, fieldsOf, ownResponse, type Refusal } from "./own-response.ts";
import { typedNumber } from "./read-number.ts";
import { emptyState, type PageState, questionsIn } from "./state.ts";

/** Answers that were read back. */
export interface Resumed {
  readonly state: PageState;
  /** The number of answers that were read. */
  readonly kept: number;
  /** The number of answers that do not fit the form. */
  readonly leftOut: number;
}

/**
 * The form as it was when a response was written, if that has the same assessment and person.
 * `isKept` says which answers may be taken; all if absent.
 */
export function resume(
  form: Form,
  data: unknown,
  isKept: (question: FormQuestion) => boolean = () => true,
): Resumed | Refusal {
  const response = ownResponse(form.head, data);
  if (typeof response === "string") return response;
  const { respondent, answers, language } = response;
  const { department, role } = respondent;
  const entries = questionsIn(form).flatMap((question) => {
    const { id } = question;
    const isThere = Object.hasOwn(answers, id) && isKept(question);
    const entry = isThere ? entryOf(question, answers[id]) : undefined;
    return entry === undefined ? [] : [[id, entry] as const];
  });
  const empty = emptyState(form, respondent.id);
  const state: PageState = {
    ...empty,
    ...omitUndefined({
      department: empty.department ?? form.head.departments.find(({ id }) => id === department)?.id,
    }),
    role: empty.role === "" && typeof role === "string" ? role : empty.role,
    language: form.languages.find((one) => one === language) ?? empty.language,
    ...consentIn(response.consent),
    entries: new Map(entries),
  };
  return { state, kept: entries.length, leftOut: Object.keys(answers).length - entries.length };
}

function consentIn({ read, quotes, attribution }: Fields): Partial<PageState> {
  if (typeof read !== "string" || !isDay(read)) return {};
  const consent = consentWord({ quotes: quotes === true, attribution: attribution === true });
  return { read, consent: consent ?? "none" };
}

/** What a respondent did to give an answer; undefined if the question cannot have it. */
function entryOf({ answer, mayNotApply }: FormQuestion, given: unknown): Entry | undefined {
  const isLong = Object.keys(fieldsOf(given)).length > 0;
  const { value, state, other, quote, evidence } = isLong ? fieldsOf(given) : { value: given };
  if (state === "dont-know") return { ...BLANK, mark: state };
  if (state === "not-applicable") return mayNotApply ? { ...BLANK, mark: state } : undefined;
  const entry = {
    ...valueEntry(answer, value),
    other: textIn(other),
    quote: textIn(quote),
    evidence: Array.isArray(evidence) ? textIn(evidence[0]) : "",
  };
  return givenIn(answer, entry) === undefined ? undefined : entry;
}

function textIn(text: unknown): string {
  return typeof text === "string" ? text : "";
}

function valueEntry(answer: FormAnswer, value: unknown): Entry {
  if (!("options" in answer)) {
    if (typeof value === "number") return { ...BLANK, typed: typedNumber(value) };
    return { ...BLANK, typed: textIn(value) };
  }
  const values: readonly unknown[] = answer.type === "choices" ? listIn(value) : [value];
  const chosen = answer.options.flatMap((one) => (values.includes(one.value) ? one.value : []));
  if (chosen.length < values.length) return BLANK;
  const isNone = answer.type === "choices" && Array.isArray(value) && value.length === 0;
  return isNone ? { ...BLANK, mark: "none" } : { ...BLANK, chosen };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
