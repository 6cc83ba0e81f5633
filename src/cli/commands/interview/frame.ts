import { isOfOrganization } from "../../../model/respondents.ts";
import { consentOf, type ConsentWord } from "../../../model/consent.ts";
import type { Questionnaire, Response } from "../../../model/index.ts";
import { cleanName } from "../../../text/clean-name.ts";
import { EXIT, Failure } from "../../failure.ts";
import { checkDepartment } from "../../known-department.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
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

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/u;

/** The details of an interview; an empty text means that it has none. */
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

/** What an id may look like. */
export function isRespondentId(text: string): boolean {
  return ID.test(text);
}

/** The response before its first answer. */
export function frameOf(
  details: Details,
  { questionnaire, digest }: LoadedQuestionnaire,
  today: string,
): Response & { readonly language: string } {
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

/** Refuses an option that the questionnaire does not know, before anything is asked. */
export function checkOptions(
  { department, variant, respondentId, consent }: FrameOptions,
  questionnaire: Questionnaire,
): void {
  const { variants } = questionnaire;
  if (department !== undefined) refuseForOrganization("--department", questionnaire);
  if (consent === "attribution") refuseForOrganization("--consent attribution", questionnaire);
  if (department !== undefined) checkDepartment("--department", department, questionnaire);
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
