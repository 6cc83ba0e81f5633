import { formTexts } from "../generated/catalogs/form.ts";
import { interviewTexts } from "../generated/catalogs/interview.ts";
import { conditionNote } from "../documents/condition-words.ts";
import type {
  Capability,
  Dimension,
  Question,
  Questionnaire,
  Truth,
  Variant,
} from "../model/index.ts";
import { interviewMinutes } from "../model/interview-minutes.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import {
  askedQuestionsOf,
  conditionOf,
  isAskedIn,
  isAskedOfAnyone,
  isInVariant,
  questionsOf,
} from "../model/outline.ts";
import { isOfOrganization, ORGANIZATION } from "../model/respondents.ts";
import type { Text } from "../model/text.ts";
import { sheetOf } from "../score/answer-sheet.ts";
import { evaluateCondition } from "../score/condition.ts";
import { answerOf, type Wording } from "./form-answer.ts";
import type {
  Form,
  FormDepartment,
  FormHead,
  FormQuestion,
  FormSection,
  FormSheet,
  FormText,
} from "./form.ts";

/** What a form is made of: a questionnaire, and who is asked by whom. */
export interface FormInput extends Pick<
  FormHead,
  | "organization"
  | "assessment"
  | "respondent"
  | "role"
  | "until"
  | "contact"
  | "isAnonymous"
  | "hasNoDrafts"
> {
  readonly questionnaire: Questionnaire;
  /** The fingerprint of what scores in the questionnaire. */
  readonly digest?: string;
  readonly languages: readonly [string, ...string[]];
  /** The id of the only department that it is for. */
  readonly department?: string;
  readonly variant?: Variant;
  /** Who sees the answers, by name. */
  readonly reader?: string;
}

/** What every part of a form needs. */
interface Making extends Wording {
  readonly input: FormInput;
  readonly asked: ReadonlySet<Question>;
}

/** The form of a questionnaire, for everyone who is asked or for one department. */
export function makeForm(input: FormInput): Form {
  const { questionnaire, languages } = input;
  const making: Making = {
    input,
    asked: new Set(
      askedQuestionsOf(questionnaire).filter(
        (one) => isAsked(one, input) && shownTo(one, input) !== "false",
      ),
    ),
    say: (text) => inLanguages(languages, (language) => localized(text, language, questionnaire)),
    each: (words) => inLanguages(languages, words),
  };
  return {
    head: headOf(making),
    languages,
    sections: questionnaire.dimensions.flatMap((dimension) =>
      dimension.capabilities.flatMap((one) => sectionOf(one, dimension, making)),
    ),
    sheet: formSheet(input),
  };
}

/** Who is asked: the department of the form, or the organization; undefined if several may answer. */
function speakerOf({ department, questionnaire }: FormInput): string | undefined {
  return isOfOrganization(questionnaire) ? ORGANIZATION : department;
}

function isAsked(question: Question, input: FormInput): boolean {
  const { variant } = input;
  // A text may show who wrote it.
  if (question.type === "text" && input.isAnonymous === true) return false;
  const speaker = speakerOf(input);
  const isFor =
    speaker === undefined
      ? isAskedOfAnyone(question, variant)
      : isAskedIn(speaker, question, variant);
  return isFor && isInVariant(question, variant);
}

/** Whether a question is shown, as far as the department alone decides. */
function shownTo(question: Question, input: FormInput): Truth {
  const when = conditionOf(input.questionnaire, question.id);
  const speaker = speakerOf(input);
  return when === undefined
    ? "true"
    : evaluateCondition(when, ({ kind }) => (kind === "department" ? speaker : undefined));
}

function inLanguages(languages: readonly string[], words: (language: string) => string): FormText {
  const said = languages.map((language) => [language, words(language)] as const);
  const [first] = said;
  const isSame = said.every(([, text]) => text === first?.[1]);
  return isSame ? (first?.[1] ?? "") : Object.fromEntries(said);
}

function localized(text: Text, language: string, { languages }: Questionnaire): string {
  return localize(text, languageOrder(language, languages));
}

function headOf(making: Making): FormHead {
  const { input, asked, say, each } = making;
  const { questionnaire, digest, variant, languages } = input;
  const { organization, assessment, respondent, role, until, contact, reader = "" } = input;
  const { id, version, texts, title } = questionnaire;
  const own = [...languages, ...questionnaire.languages];
  const minutes = interviewMinutes([...asked], own, { probes: false, frame: 0 });
  const { invitation, confidentiality } = texts;
  const isWhole = isOfOrganization(questionnaire);
  return {
    questionnaire: { id, version, ...omitUndefined({ digest }) },
    title: say(variant?.title ?? title),
    organization,
    assessment,
    ...omitUndefined({ variant: variant?.id, respondent, role, until, contact }),
    departments: departmentsOf(making),
    ...omitUndefined({ roleExample: texts.roleExample && say(texts.roleExample) }),
    minutes: Math.max(1, Math.ceil(minutes / 5)) * 5,
    invitation:
      invitation === undefined
        ? each((language) => formTexts(language)[isWhole ? "inviteWhole" : "invite"])
        : say(invitation),
    promise:
      confidentiality === undefined
        ? each((language) => formTexts(language)[isWhole ? "promiseWhole" : "promise"]({ reader }))
        : say(confidentiality),
    ...([...asked].some(({ type }) => type === "level")
      ? { rule: each((language) => interviewTexts(language).rule) }
      : {}),
    ...safeguardsOf(input),
  };
}

/** An anonymous form keeps no draft either: it would show who has answered. */
function safeguardsOf({ isAnonymous, hasNoDrafts }: FormInput): Partial<FormHead> {
  return isAnonymous === true ? { isAnonymous, hasNoDrafts: true } : omitUndefined({ hasNoDrafts });
}

function departmentsOf({ input, asked, say }: Making): readonly FormDepartment[] {
  const { questionnaire, department, variant } = input;
  if (isOfOrganization(questionnaire)) return [];
  return questionnaire.departments
    .filter(({ id }) => department === undefined || id === department)
    .map(({ id, name }) => ({
      id,
      name: say(name),
      questions: [...asked].filter((one) => isAskedIn(id, one, variant)).length,
    }))
    .filter(({ questions }) => questions > 0);
}

function sectionOf(
  { id, title, questions }: Capability,
  dimension: Dimension,
  making: Making,
): readonly FormSection[] {
  const asked = questions.filter((one) => making.asked.has(one));
  if (asked.length === 0) return [];
  return [
    {
      id,
      title: making.say(title),
      dimension: making.say(dimension.title),
      questions: asked.map((one) => questionOf(one, making)),
    },
  ];
}

function questionOf(question: Question, making: Making): FormQuestion {
  const { input, say, each } = making;
  const { questionnaire } = input;
  const { id, text, help, required, scored } = question;
  return {
    id,
    text: say(text),
    ...omitUndefined({ help: help && say(help) }),
    isRequired: required,
    mayNotApply: scored && !alwaysApplies(question, questionnaire.scoring),
    takesEvidence: scored && input.isAnonymous !== true,
    ...omitUndefined({ ask: askOf(question, input) }),
    ...(shownTo(question, input) === "unknown"
      ? { remark: each((language) => conditionNote(questionnaire, id, language)) }
      : {}),
    answer: answerOf(question, making, input.isAnonymous !== true),
  };
}

/** The departments that a question is put to, where the form is not for one of them alone. */
function askOf({ ask }: Pick<Question, "ask">, input: FormInput): readonly string[] | undefined {
  const isForAll = input.variant?.askAll === true || speakerOf(input) !== undefined;
  return isForAll ? undefined : ask;
}

/** The questions that decide what is shown; those of other departments and variants never do. */
function formSheet(input: FormInput): FormSheet {
  const { questionnaire } = input;
  const all = questionsOf(questionnaire);
  const { questions, ladders } = sheetOf(questionnaire);
  const kept = questions.flatMap((one, place) => {
    const question = all[place];
    return question !== undefined && isAsked(question, input) ? [{ place, question }] : [];
  });
  const placeAfter = new Map(kept.map(({ place }, index) => [place, index]));
  return {
    questions: kept.map(({ place, question }) => ({
      ...(questions[place] ?? { id: question.id }),
      ...omitUndefined({ ask: askOf(question, input) }),
    })),
    ladders: ladders.map((steps) => steps.flatMap((step) => placeAfter.get(step) ?? [])),
  };
}
