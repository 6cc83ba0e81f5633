import { isOfOrganization } from "../../../model/respondents.ts";
import type { Response } from "../../../model/index.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import { checkOptions, frameOf } from "./frame.ts";
import type { InterviewStart } from "./start.ts";

/** The response before its first answer, where nobody can be asked for what the options do not say. */
export function frameFromOptions(
  { options: typed, found, session }: InterviewStart,
  loaded: LoadedQuestionnaire,
  language: string,
): Response & { readonly language: string } {
  checkOptions(typed, loaded.questionnaire);
  const { organization: client, assessment: round, interviewer: asker } = found?.config ?? {};
  const usual = { organization: client, assessment: round?.name, interviewer: asker };
  const options = { ...omitUndefined(usual), ...typed };
  const { organization, assessment, respondentId, department, consent } = options;
  const isWhole = isOfOrganization(loaded.questionnaire);
  const needed = {
    "--organization": organization,
    "--assessment": assessment,
    "--respondent-id": respondentId,
    "--department": isWhole ? "" : department,
    "--consent": consent,
  };
  const missing = Object.entries(needed).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (missing.length > 0) {
    throw new Failure(
      EXIT.usage,
      `--answers cannot ask who is interviewed: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing`,
      "add them to the command, or give a response file that has been started",
    );
  }
  const { role = "", variant = "", interviewer = "" } = options;
  const details = { role, variant, interviewer, language, department: department ?? "" };
  const known = { organization, assessment, respondent: respondentId, consent } as const;
  return frameOf({ ...details, ...(known as Required<KnownDetails>) }, loaded, session.today());
}

/** The details that are checked above. */
type KnownDetails = Pick<
  Parameters<typeof frameOf>[0],
  "organization" | "assessment" | "respondent" | "consent"
>;
