import { localize } from "../../../model/localize.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import type { Response } from "../../../model/index.ts";
import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { ConsentWord } from "../../../model/consent.ts";
import { consentWords } from "./consent-words.ts";
import { checkOptions, type Details, frameOf } from "./frame.ts";
import {
  askDetail,
  checkName,
  configured,
  departmentName,
  type DetailName,
  namesOf,
  type SetUp,
  type SharedName,
  takenBy,
  variantName,
} from "./set-up-questions.ts";

type Given = Partial<Details> & Pick<Details, "language">;

const ORDER: readonly DetailName[] = [
  "organization",
  "assessment",
  "respondent",
  "role",
  "department",
  "variant",
  "interviewer",
  "consent",
];

/**
 * The response before its first answer. Asks for what neither the options nor the config say, then
 * shows everything, to change it or to start. Undefined when the interviewer leaves.
 */
export async function askSetUp(
  setUp: SetUp,
  language: string,
  today: string,
): Promise<(Response & { readonly language: string }) | undefined> {
  checkOptions(setUp.options, setUp.loaded.questionnaire);
  const known = await knownDetails(setUp, language);
  if (known === undefined) return undefined;
  refuseTakenId(known, setUp);
  const given: Given = { ...known };
  let hasAsked = false;
  for (const name of ORDER) {
    const value: string | undefined = given[name] ?? withoutAsking(name, hasAsked, setUp);
    const answer = value ?? (await askDetail(name, given, setUp));
    if (answer === undefined) return undefined;
    hasAsked ||= value === undefined;
    Object.assign(given, { [name]: answer });
  }
  const details = hasAsked ? await confirmed(given as Details, setUp, "start") : (given as Details);
  return details && frameOf(details, setUp.loaded, today);
}

/** What the command line says, else the config. A name that is almost a known one is asked about. */
export async function knownDetails(setUp: SetUp, language: string): Promise<Given | undefined> {
  const { options, found } = setUp;
  const { respondentId, role, department, variant, consent } = options;
  const given: Given = {
    language,
    ...present({ respondent: respondentId, role, department, variant, consent }),
  };
  for (const name of SHARED) {
    const typed = options[name];
    const value =
      typed === undefined ? configured(name, found) : await checkName(name, typed, language, setUp);
    if (value === undefined && typed !== undefined) return undefined;
    Object.assign(given, present({ [name]: value }));
  }
  return given;
}

const SHARED: readonly SharedName[] = ["organization", "assessment", "interviewer"];

function present(values: object): Partial<Details> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Details>;
}

function refuseTakenId(given: Given, setUp: SetUp): void {
  const { respondent } = given;
  const file = respondent === undefined ? undefined : takenBy(respondent, given, setUp);
  if (file === undefined) return;
  throw new Failure(
    EXIT.usage,
    `${file} already exists, so --respondent-id ${respondent} is taken`,
    "choose another id; to continue or correct that interview, give its file with -o",
  );
}

/**
 * The value that needs no question: a questionnaire without departments or variants has none. With
 * nothing else to ask, no summary would show what was taken from other responses.
 */
function withoutAsking(name: DetailName, hasAsked: boolean, setUp: SetUp): string | undefined {
  const { questionnaire } = setUp.loaded;
  if (name === "department") return isOfOrganization(questionnaire) ? "" : undefined;
  if (name === "variant") {
    const [first = "", second] = new Set(setUp.known.map(({ raw }) => raw.variant ?? ""));
    const isKnown = questionnaire.variants.some(({ id }) => id === first);
    if (!hasAsked || !isKnown) return "";
    return second === undefined ? first : undefined;
  }
  if (name !== "interviewer") return undefined;
  const [first = "", second] = namesOf("interviewer", setUp).keys();
  if (!hasAsked) return "";
  return second === undefined ? first : undefined;
}

const START = "start";

/** The details as the interviewer leaves them, after a look at all of them. */
export async function confirmed(
  details: Details,
  setUp: SetUp,
  next: "start" | "answers",
): Promise<Details | undefined> {
  const given = { ...details };
  for (;;) {
    const texts = interviewFrameTexts(given.language);
    const goOn = next === "start" ? texts.start : texts.toAnswers;
    const chosen: DetailName | typeof START | undefined = await setUp
      .askerIn(given.language)
      .choice<DetailName | typeof START>({
        label: next === "start" ? texts.ready : texts.readyToEdit,
        ids: [START, ...shownDetails(setUp)],
        labelOf: (id) => (id === START ? goOn : `${texts.names[id]}: ${valueOf(id, given, setUp)}`),
        start: START,
      });
    if (chosen === undefined) return undefined;
    const changing = chosen === START ? idToChange(given, setUp) : chosen;
    if (changing === undefined) return given;
    const value = await askDetail(changing, given, setUp);
    if (value === undefined) return undefined;
    Object.assign(given, { [changing]: value });
  }
}

/** In another organization or assessment the id may be taken. */
function idToChange(given: Details, setUp: SetUp): DetailName | undefined {
  return takenBy(given.respondent, given, setUp) === undefined ? undefined : "respondent";
}

/** The details that this questionnaire has, in their order. */
export function shownDetails({ loaded: { questionnaire } }: SetUp): readonly DetailName[] {
  const { variants, languages } = questionnaire;
  const isShown: Partial<Record<DetailName, boolean>> = {
    department: !isOfOrganization(questionnaire),
    variant: variants.length > 0,
    language: languages.length > 1,
  };
  return [...ORDER, "language" as const].filter((name) => isShown[name] !== false);
}

/** A detail in words. */
export function valueOf(
  name: DetailName,
  given: Details,
  { loaded: { questionnaire } }: SetUp,
): string {
  const texts = interviewFrameTexts(given.language);
  const languages = [given.language, ...questionnaire.languages];
  const value = given[name];
  if (name === "consent") return consentWords(texts, questionnaire)[value as ConsentWord];
  if (name === "department") return localize(departmentName(value, questionnaire), languages);
  if (name !== "variant") return value === "" ? texts.none : value;
  return value === "" ? texts.allQuestions : localize(variantName(value, questionnaire), languages);
}
