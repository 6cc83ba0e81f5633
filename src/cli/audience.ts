import { type Audience, AUDIENCES, BRIEF_VERDICT } from "../report/audience.ts";
import type { ReportInput } from "../report/input.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { EXIT, Failure } from "./failure.ts";

/** Refuses a recruiter's brief where the questionnaire does not ask what it would tell. */
export function refuseBrief({ background, questionnaire }: ReportInput): void {
  if (background?.audience !== "recruiter") return;
  if (questionnaire.verdicts.some(({ id }) => id === BRIEF_VERDICT)) return;
  throw new Failure(
    EXIT.usage,
    `the questionnaire "${questionnaire.id}" has no verdict "${BRIEF_VERDICT}", on which a recruiter's brief rests`,
    "leave --audience recruiter out, or use a questionnaire with that verdict, such as digital-marketing-organization",
  );
}

/** The audience of a name; the consultant's where none is given. */
export function audienceNamed(name = ""): Audience {
  const found = name === "" ? AUDIENCES[0] : AUDIENCES.find((one) => one === name);
  if (found !== undefined) return found;
  const likely = didYouMean(name, AUDIENCES);
  throw new Failure(
    EXIT.usage,
    `there is no audience "${name}"`,
    likely === undefined ? `audiences: ${AUDIENCES.join(", ")}` : `did you mean "${likely}"?`,
  );
}
