import { formTexts } from "../generated/catalogs/form.ts";
import { handoutTexts } from "../generated/catalogs/handout.ts";
import { interviewTexts } from "../generated/catalogs/interview.ts";
import { localize } from "../model/localize.ts";
import { formatDate, formatPlain } from "../text/format.ts";
import type { Form, FormQuestion, FormSection, FormText } from "./form.ts";

/** What a box stands for: a value, none of the values, or no answer. */
export type Pick =
  | { readonly kind: "value"; readonly value: number | string }
  | { readonly kind: "none" }
  | { readonly kind: "state"; readonly state: "dont-know" | "not-applicable" };

/** Something to tick with the words beside its box. */
export interface ShownPick {
  readonly pick: Pick;
  readonly text: string;
}

/** A text of a form in one of its languages. */
export function sayIn(language: string): (text: FormText) => string {
  return (text) => localize(text, [language]);
}

/** Everything that can be ticked in a question, in order. */
export function picksOf(question: FormQuestion, language: string): readonly ShownPick[] {
  return [...optionPicks(question, language), ...otherPicks(question, language)];
}

/** The options of a question. */
export function optionPicks({ answer }: FormQuestion, language: string): readonly ShownPick[] {
  const say = sayIn(language);
  const isLevel = answer.type === "level";
  const options = "options" in answer ? answer.options : [];
  return options.map(({ value, text }) => ({
    pick: { kind: "value", value },
    text: isLevel ? `${value}  ${say(text)}` : say(text),
  }));
}

/** The choices beside options or a written answer: none of them, don't know, does not apply. */
export function otherPicks(
  { answer, mayNotApply }: FormQuestion,
  language: string,
): readonly ShownPick[] {
  const words = formTexts(language);
  const offersNone = answer.type === "choices" && answer.offersNone;
  return [
    ...(offersNone ? [{ pick: { kind: "none" } as const, text: words.none }] : []),
    { pick: { kind: "state", state: "dont-know" }, text: words.dontKnow },
    ...(mayNotApply
      ? [{ pick: { kind: "state", state: "not-applicable" } as const, text: words.notApplicable }]
      : []),
  ];
}

/** The words before the place for a written answer; empty where nothing is written. */
export function writtenLabel({ answer }: FormQuestion, language: string): string {
  const words = formTexts(language);
  switch (answer.type) {
    case "number": {
      const unit = answer.unit === undefined ? "" : sayIn(language)(answer.unit);
      return words.number({ unit, bounds: boundsText(answer, language) });
    }
    case "date":
      return words.date;
    case "text":
      return words.ownWords;
    case "level":
    case "choice":
    case "choices":
    case "yes-no":
      return "";
  }
}

/** The words before the place for what an option stands for; empty without such an option. */
export function otherLabel({ answer }: FormQuestion, language: string): string {
  const option = "options" in answer ? answer.options.find(({ isOther }) => isOther) : undefined;
  return option === undefined
    ? ""
    : formTexts(language).other({ option: sayIn(language)(option.text) });
}

/** Between which bounds a number is; empty without any. */
export function boundsText(
  { min, max }: { readonly min?: number; readonly max?: number },
  language: string,
): string {
  const words = formTexts(language);
  const say = (bound: number | undefined): string =>
    bound === undefined ? "" : formatPlain(bound, language);
  if (min === undefined && max === undefined) return "";
  if (max === undefined) return words.atLeast({ min: say(min) });
  return min === undefined
    ? words.atMost({ max: say(max) })
    : words.between({ min: say(min), max: say(max) });
}

/** The remarks below a question: its help, how and when to answer it, and by whom. */
export function remarksOf(question: FormQuestion, form: Form, language: string): readonly string[] {
  const { help, remark, isRequired, ask, answer } = question;
  const words = handoutTexts(language);
  const say = sayIn(language);
  const names = form.head.departments
    .filter(({ id }) => ask?.includes(id) === true)
    .map(({ name }) => say(name));
  return [
    help === undefined ? "" : say(help),
    answer.type === "choices" ? words.several : "",
    isRequired ? words.required : "",
    remark === undefined ? "" : say(remark),
    ask === undefined ? "" : words.askedOf({ departments: names }),
  ].filter((one) => one !== "");
}

/** What the respondent reads before the first question: the subject, the promise, and how to answer. */
export function openingOf(form: Form, language: string, how: string): readonly string[] {
  const { head, sections } = form;
  const words = formTexts(language);
  const say = sayIn(language);
  const { invitation, promise, minutes, departments, until } = head;
  const [only] = departments;
  const questions = departments.length === 1 ? (only?.questions ?? 0) : 0;
  return [
    say(invitation),
    words.effort({ minutes, questions }),
    say(promise),
    how,
    ...(sections.some(hasLevels) ? [interviewTexts(language).rule] : []),
    ...(until === undefined ? [] : [words.until({ date: formatDate(until, language) })]),
  ];
}

function hasLevels({ questions }: FormSection): boolean {
  return questions.some(({ answer }) => answer.type === "level");
}
