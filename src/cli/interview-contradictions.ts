import { localize } from "../model/localize.ts";
import type { Questionnaire } from "../model/index.ts";
import type { ResponseFile } from "../model/index.ts";
import { EXIT, Failure } from "./failure.ts";

/** What the command line may say of the interview before it starts. */
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

/** What the respondent allows, as the command line says it. */
export type ConsentWord = "quotes" | "attribution" | "none";

/** What was typed for an interview that a file already holds. */
interface Typed {
  readonly output: string;
  readonly options: FrameOptions;
  readonly hasTypedQuestionnaire: boolean;
}

/**
 * An unfinished interview keeps what it was started with: an option that says something else, or
 * something that the file does not say, would be ignored, or would put one person's answers into
 * another person's file.
 */
export function refuseContradictions(
  file: ResponseFile,
  questionnaire: Questionnaire,
  typed: Typed,
): void {
  const contradictions = contradictionsOf(file, questionnaire, typed);
  if (contradictions.length === 0) return;
  const { id = "", department = "" } = file.respondent ?? {};
  throw new Failure(
    EXIT.usage,
    `${typed.output} holds ${id}'s unfinished interview (${departmentName(department, questionnaire)}), but ${contradictions.join(", ")}`,
    "omit what differs to resume that interview, or choose another file for -o",
  );
}

function contradictionsOf(
  file: ResponseFile,
  questionnaire: Questionnaire,
  { options, hasTypedQuestionnaire }: Typed,
): readonly string[] {
  const { respondent } = file;
  const isOther = differs(options.respondentId, respondent?.id);
  const department =
    options.department === undefined
      ? ""
      : ` (${departmentName(options.department, questionnaire)})`;
  const rest = [
    ["--department", isOther ? undefined : options.department, respondent?.department],
    ["--role", options.role, respondent?.role ?? ""],
    ["--organization", options.organization, file.organization],
    ["--assessment", options.assessment, file.assessment],
    ["--variant", options.variant, file.variant],
    ["--interviewer", options.interviewer, file.interviewer],
    ["--consent", options.consent, consentWord(file.consent)],
    [
      "the questionnaire",
      hasTypedQuestionnaire ? questionnaire.id : undefined,
      file.questionnaire.id,
    ],
  ] as const;
  return [
    ...(isOther ? [`--respondent-id is ${options.respondentId}${department}`] : []),
    ...rest.flatMap(([what, asked, held]) =>
      differs(asked, held)
        ? `${what} is ${asked} (${held ? `not ${held}` : "the file has none"})`
        : [],
    ),
  ];
}

/** Whether something is asked for that is not what the file holds; however its accents are encoded. */
function differs(asked: string | undefined, held: string | undefined): asked is string {
  return asked !== undefined && asked.normalize() !== held?.normalize();
}

function consentWord(consent: ResponseFile["consent"]): ConsentWord | undefined {
  if (consent === undefined) return undefined;
  if (consent.attribution === true) return "attribution";
  return consent.quotes === true ? "quotes" : "none";
}

function departmentName(id: string, { departments, languages }: Questionnaire): string {
  return localize(departments.find((one) => one.id === id)?.name ?? id, languages);
}
