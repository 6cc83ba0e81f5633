import type { Location, Problem, ResponseFile, ResponsesHead } from "../../model/index.ts";
import { cleanName } from "../../text/clean-name.ts";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { Path } from "../tree.ts";

/** The names that a response is found by; each has one spelling. */
type Assessed = Pick<ResponsesHead, "organization" | "assessment">;

/** The organization and the assessment by their clean names. */
export function withCleanSubject<Raw extends Assessed>(raw: Raw): Raw {
  return {
    ...raw,
    organization: cleanName(raw.organization),
    assessment: cleanName(raw.assessment),
  };
}

/** A response whose names are clean. */
export function withCleanNames(raw: ResponseFile): ResponseFile {
  const { respondent, review, interviewer, rater } = raw;
  const role = respondent?.role;
  return {
    ...withCleanSubject(raw),
    ...optional("interviewer", interviewer && cleanName(interviewer)),
    ...optional("rater", rater && cleanName(rater)),
    ...optional("review", review && { by: cleanName(review.by) }),
    ...optional(
      "respondent",
      respondent && { ...respondent, ...optional("role", role && cleanName(role)) },
    ),
  };
}

/** Names of spaces only. */
export function blankNames(raw: Assessed, locate: (path: Path) => Location): readonly Problem[] {
  return (["organization", "assessment"] as const)
    .filter((key) => raw[key] === "")
    .map((key) => problem("out-of-bounds", locate([key]), { key, rule: "must not be blank" }));
}
