import { localize } from "../../../model/localize.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import type { Asker } from "../../../io/asker.ts";
import { CONSENT_WORDS, consentOf, type ConsentWord } from "../../../interview/consent.ts";
import type { Questionnaire, Response, Text } from "../../../model/index.ts";
import {
  type InterviewFrameTexts,
  interviewFrameTexts,
} from "../../../generated/catalogs/interview-frame.ts";
import { cleanName } from "../../../text/clean-name.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import { refuseForOrganization } from "../../whole-organization.ts";
import { unknownName } from "../../unknown-name.ts";

/** The interview's details that the command line can give before it starts. */
export interface FrameOptions {
  readonly organization?: string;
  readonly assessment?: string;
  readonly respondentId?: string;
  readonly role?: string;
  readonly department?: string;
  readonly variant?: string;
  readonly interviewer?: string;
  readonly consent?: ConsentWord;
}

/** The details of an interview; an empty text means that there are none. */
export interface Details {
  readonly organization: string;
  readonly assessment: string;
  readonly respondent: string;
  readonly role: string;
  readonly department: string;
  readonly variant: string;
  readonly interviewer: string;
  readonly consent: ConsentWord;
  readonly language: string;
}

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/u;

/**
 * The response before its first answer: what the options do not say is asked. Undefined when the
 * interviewer leaves.
 */
export async function askFrame(
  options: FrameOptions,
  loaded: LoadedQuestionnaire,
  language: string,
  asker: Asker,
  session: Session,
): Promise<Response | undefined> {
  const { questionnaire } = loaded;
  checkOptions(options, questionnaire);
  const { departments, languages, texts: own } = questionnaire;
  const say = (text: Text): string => localize(text, [language, ...languages]);
  const name = (id: string): string => say(departments.find((one) => one.id === id)?.name ?? id);
  const texts = interviewFrameTexts(language);
  const isId = (text: string): string | undefined => (ID.test(text) ? undefined : texts.badId);
  const filled = (text: string): string | undefined =>
    cleanName(text) === "" ? texts.required : undefined;
  const organization = options.organization ?? (await asker.text(texts.organization, filled));
  if (organization === undefined) return undefined;
  const assessment = options.assessment ?? (await asker.text(texts.assessment, filled));
  if (assessment === undefined) return undefined;
  const id = options.respondentId ?? (await asker.text(texts.respondent, isId));
  if (id === undefined) return undefined;
  const { roleExample, introduction } = own;
  const roleLabel =
    roleExample === undefined ? texts.role : texts.roleLike({ example: say(roleExample) });
  const role = options.role ?? (await asker.text(roleLabel, () => undefined));
  if (role === undefined) return undefined;
  const isWhole = isOfOrganization(questionnaire);
  const ids = departments.map((department) => department.id);
  const department =
    options.department ?? (isWhole ? "" : await asker.choice(texts.department, ids, name));
  if (department === undefined) return undefined;
  const read = introduction && texts.readAloud({ introduction: say(introduction) });
  const consent = options.consent ?? (await askConsent(isWhole, read, options, texts, asker));
  if (consent === undefined) return undefined;
  const { variant = "", interviewer = "" } = options;
  const details = { organization, assessment, respondent: id, role, department, variant };
  return frameOf({ ...details, interviewer, consent, language }, loaded, session.today());
}

/** The response before its first answer. */
export function frameOf(
  details: Details,
  { questionnaire, digest }: LoadedQuestionnaire,
  today: string,
): Response {
  const { department, variant, interviewer, language } = details;
  const role = cleanName(details.role);
  const respondent = {
    id: details.respondent,
    ...(role === "" ? {} : { role }),
    ...(isOfOrganization(questionnaire) ? {} : { department }),
  };
  return {
    file: "",
    questionnaire: { id: questionnaire.id, version: questionnaire.version, digest },
    organization: cleanName(details.organization),
    assessment: cleanName(details.assessment),
    ...(variant === "" ? {} : { variant }),
    voice: { kind: "respondent", respondent },
    ...(interviewer === "" ? {} : { interviewer }),
    language,
    date: today,
    finished: false,
    consent: consentOf(details.consent, today),
    answers: new Map(),
  };
}

/** Reads the frame, and asks whether quotes may be used; an organization has no department to name. */
function askConsent(
  isWhole: boolean,
  read: string | undefined,
  { interviewer = "" }: FrameOptions,
  texts: InterviewFrameTexts,
  asker: Asker,
): Promise<ConsentWord | undefined> {
  const own = isWhole ? texts.frameWhole : texts.frame;
  const frame = read ?? own({ interviewer });
  const offered = CONSENT_WORDS.filter((one) => !isWhole || one !== "attribution");
  const words = isWhole ? { ...texts.consent, quotes: texts.quotesWhole } : texts.consent;
  return asker.choice(frame, offered, (one) => words[one]);
}

/** Refuses an option that the questionnaire does not know, before anything is asked. */
export function checkOptions(
  { department, variant, respondentId, consent }: FrameOptions,
  questionnaire: Questionnaire,
): void {
  const { departments, variants } = questionnaire;
  if (department !== undefined) refuseForOrganization("--department", questionnaire);
  if (consent === "attribution") refuseForOrganization("--consent attribution", questionnaire);
  checkKnown(
    "department",
    department,
    departments.map(({ id }) => id),
  );
  checkKnown(
    "variant",
    variant,
    variants.map(({ id }) => id),
  );
  if (respondentId === undefined || ID.test(respondentId)) return;
  throw new Failure(
    EXIT.usage,
    `"${respondentId}" is not a valid id`,
    "use lower-case letters, digits, dots, hyphens and underscores",
  );
}

function checkKnown(what: string, id: string | undefined, known: readonly string[]): void {
  if (id === undefined || known.includes(id)) return;
  const message = `the questionnaire has no ${what} "${id}"`;
  throw unknownName(message, id, known, `use one of: ${known.join(", ")}`);
}
