import type { FormHead } from "../form.ts";

/** A response that a page wrote, as far as it is read back. */
export interface OwnResponse {
  readonly respondent: {
    readonly id: string;
    readonly role: unknown;
    readonly department: unknown;
  };
  readonly language: unknown;
  readonly consent: Fields;
  readonly answers: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Why answers are not for a form. */
export type Refusal = "not-answers" | "other-questionnaire" | "other-assessment" | "other-person";

/** The response in parsed JSON, if it is one to this form and of its person. */
export function ownResponse(head: FormHead, data: unknown): OwnResponse | Refusal {
  const response = fieldsOf(data);
  const { questionnaire, organization, assessment, variant, language } = response;
  const { id, role, department } = fieldsOf(response["respondent"]);
  if (response["schemaVersion"] !== 1 || typeof id !== "string") return "not-answers";
  const { id: asked, version } = fieldsOf(questionnaire);
  if (asked !== head.questionnaire.id || version !== head.questionnaire.version) {
    return "other-questionnaire";
  }
  const isSame =
    organization === head.organization &&
    assessment === head.assessment &&
    variant === head.variant;
  if (!isSame) return "other-assessment";
  if (head.respondent !== undefined && id !== head.respondent) return "other-person";
  const [consent, answers] = [fieldsOf(response["consent"]), fieldsOf(response["answers"])];
  return { respondent: { id, role, department }, language, consent, answers };
}

/** The fields of an object; none of anything else. */
export function fieldsOf(data: unknown): Fields {
  return isRecord(data) ? data : {};
}

function isRecord(data: unknown): data is Fields {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
