import { localize } from "../../../model/localize.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import { spokenLanguages } from "../../../interview/languages.ts";
import type { SetUpAsker, SetUpAskerIn } from "../../../io/asker.ts";
import type { Questionnaire, ResponseFile, Text } from "../../../model/index.ts";
import {
  type InterviewFrameTexts,
  interviewFrameTexts,
} from "../../../generated/catalogs/interview-frame.ts";
import { cleanName } from "../../../text/clean-name.ts";
import type { FoundConfig } from "../../load/config.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import type { ConsentWord } from "../../../model/consent.ts";
import { consentWords, offeredConsents } from "./consent-words.ts";
import { type Details, type FrameOptions, isRespondentId } from "./frame.ts";
import { type KnownNames, type KnownResponse, knownNames, nearName, responsesOf } from "./known.ts";

/** What the details of an interview are asked with. */
export interface SetUp {
  readonly options: FrameOptions;
  readonly loaded: LoadedQuestionnaire;
  readonly found: FoundConfig | undefined;
  /** The responses in the folder of the interview's file. */
  readonly known: readonly KnownResponse[];
  /** The file of an id that cannot be taken again; undefined if it can. */
  readonly fileTaken: (id: string) => string | undefined;
  readonly askerIn: SetUpAskerIn;
}

export type DetailName = keyof Details;
type Given = Partial<Details> & Pick<Details, "language">;
type Value = string | undefined;

/** Asks for one detail, and offers the known values; undefined when the person leaves. */
export function askDetail(name: DetailName, given: Given, setUp: SetUp): Promise<Value> {
  return QUESTIONS[name]({ ...setUp, given, ...speaking(given.language, setUp) });
}

interface Occasion extends SetUp {
  readonly given: Given;
  readonly texts: InterviewFrameTexts;
  readonly asker: SetUpAsker;
  readonly sayText: (text: Text) => string;
}

function speaking(
  language: string,
  { loaded: { questionnaire }, askerIn }: SetUp,
): Pick<Occasion, "texts" | "asker" | "sayText"> {
  return {
    texts: interviewFrameTexts(language),
    asker: askerIn(language),
    sayText: (text) => localize(text, [language, ...questionnaire.languages]),
  };
}

const QUESTIONS: Readonly<Record<DetailName, (occasion: Occasion) => Promise<Value>>> = {
  organization: (occasion) =>
    askName("organization", occasion.texts.organization, filled(occasion), occasion),
  assessment: (occasion) =>
    askName("assessment", occasion.texts.assessment, filled(occasion), occasion),
  interviewer: (occasion) =>
    askName("interviewer", occasion.texts.interviewer, () => undefined, occasion),
  respondent: askRespondent,
  role: askRole,
  department: ({ asker, texts, given, loaded: { questionnaire }, sayText }) =>
    asker.choice({
      label: texts.department,
      ids: questionnaire.departments.map(({ id }) => id),
      labelOf: (id) => sayText(departmentName(id, questionnaire)),
      start: given.department,
      isSearched: true,
    }),
  variant: ({ asker, texts, given, loaded: { questionnaire }, sayText }) =>
    asker.choice({
      label: texts.variant,
      ids: ["", ...questionnaire.variants.map(({ id }) => id)],
      labelOf: (id) => (id === "" ? texts.allQuestions : sayText(variantName(id, questionnaire))),
      start: given.variant ?? "",
    }),
  consent: askConsent,
  language: ({ asker, texts, given, loaded: { questionnaire } }) =>
    asker.choice({
      label: texts.whichLanguage,
      ids: spokenLanguages(questionnaire),
      labelOf: (code) => code,
      start: given.language,
    }),
};

function filled({ texts }: Occasion): (text: string) => Value {
  return (text) => (cleanName(text) === "" ? texts.required : undefined);
}

/** A detail that responses of one assessment have in common. */
export type SharedName = "organization" | "assessment" | "interviewer";

/** The names of a detail that the config and the responses have. */
export function namesOf(
  name: SharedName,
  { known, found }: Pick<SetUp, "known" | "found">,
): KnownNames {
  return knownNames(known, SHARED[name], configured(name, found) ?? "");
}

const SHARED: Readonly<Record<SharedName, (raw: ResponseFile) => Value>> = {
  organization: (raw) => raw.organization,
  assessment: (raw) => raw.assessment,
  interviewer: (raw) => raw.interviewer,
};

/** What the config has for a detail. */
export function configured(name: SharedName, found: FoundConfig | undefined): Value {
  const config = found?.config;
  return name === "assessment" ? config?.assessment?.name : config?.[name];
}

const ANOTHER = "";

/** A list of the known names; a text if none is known, or another one is wanted. */
async function askName(
  name: SharedName,
  label: string,
  refuse: (text: string) => Value,
  occasion: Occasion,
): Promise<Value> {
  const { asker, texts, given } = occasion;
  const names = namesOf(name, occasion);
  const [first, second] = names.keys();
  const start = given[name] || first;
  if (second !== undefined) {
    const chosen = await asker.choice({
      label,
      ids: [...names.keys(), ANOTHER],
      labelOf: (id) => (id === ANOTHER ? texts.another : id),
      start,
    });
    if (chosen !== ANOTHER) return chosen;
  }
  const typed = await asker.text({
    label,
    refuse,
    start: second === undefined ? start : undefined,
  });
  return typed === undefined ? undefined : meantName(name, typed, occasion);
}

/** The name itself, or the known one that was meant. */
async function meantName(name: SharedName, typed: string, occasion: Occasion): Promise<Value> {
  const { asker, texts } = occasion;
  const names = namesOf(name, occasion);
  const clean = cleanName(typed);
  const near = nearName(typed, names);
  if (near === undefined) return clean;
  const responses = names.get(near) ?? 0;
  return asker.choice({
    label: texts.didYouMean({ typed: clean, known: near }),
    ids: [near, clean],
    labelOf: (id) =>
      id === near ? texts.knownName({ name: near, responses }) : texts.newName({ name: clean }),
    occasion: { isUnexpected: true },
  });
}

/** A name of the command line, or the known one that was meant; undefined when the person leaves. */
export function checkName(
  name: SharedName,
  typed: string,
  language: string,
  setUp: SetUp,
): Promise<Value> {
  return meantName(name, typed, {
    ...setUp,
    given: { language },
    ...speaking(language, setUp),
  });
}

/** A pseudonym that the assessment does not have yet. */
function askRespondent({ asker, texts, given, ...setUp }: Occasion): Promise<Value> {
  return asker.text({
    label: texts.respondent,
    start: given.respondent,
    refuse: (id) => {
      if (!isRespondentId(id)) return texts.badId;
      const file = takenBy(id, given, setUp);
      return file && texts.idTaken({ file });
    },
  });
}

/** The file that has the answers of this respondent already, as messages cite it. */
export function takenBy(
  id: string,
  { organization = "", assessment = "" }: Partial<Details>,
  { known, fileTaken, loaded }: Pick<SetUp, "known" | "fileTaken" | "loaded">,
): Value {
  const questionnaire = loaded.questionnaire.id;
  const [other] = responsesOf(known, { organization, assessment, id, questionnaire });
  return other?.cited ?? fileTaken(id);
}

function askRole({ asker, texts, given, loaded, sayText }: Occasion): Promise<Value> {
  const { roleExample } = loaded.questionnaire.texts;
  const label =
    roleExample === undefined ? texts.role : texts.roleLike({ example: sayText(roleExample) });
  return asker.text({ label, refuse: () => undefined, start: given.role || undefined });
}

/** Reads the frame, and asks whether quotes may be used; an organization has no department to name. */
async function askConsent({ asker, texts, given, loaded, sayText }: Occasion): Promise<Value> {
  const { questionnaire } = loaded;
  const { introduction } = questionnaire.texts;
  const isWhole = isOfOrganization(questionnaire);
  const own = isWhole ? texts.frameWhole : texts.frame;
  await asker.say(
    introduction === undefined
      ? own({ interviewer: given.interviewer ?? "" })
      : texts.readAloud({ introduction: sayText(introduction) }),
  );
  return asker.choice<ConsentWord>({
    label: texts.consentQuestion,
    ids: offeredConsents(questionnaire),
    labelOf: (one) => consentWords(texts, questionnaire)[one],
  });
}

export function departmentName(id: string, { departments }: Questionnaire): Text {
  return departments.find((one) => one.id === id)?.name ?? id;
}

export function variantName(id: string, { variants }: Questionnaire): Text {
  return variants.find((one) => one.id === id)?.title ?? id;
}
