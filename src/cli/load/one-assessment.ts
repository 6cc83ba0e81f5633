import type { ResponseDraft } from "../../parse/response/read-response.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { EXIT, Failure } from "../failure.ts";
import type { AssessmentOptions } from "../options.ts";

/** The drafts of the one organization, assessment and questionnaire that the call is about. */
export function oneAssessment(
  drafts: readonly ResponseDraft[],
  { organization, assessment }: AssessmentOptions,
): readonly ResponseDraft[] {
  const ofOrganization = only(drafts, ({ raw }) => raw.organization, organization, {
    one: "organization",
    many: "organizations",
    option: "--organization",
  });
  const ofAssessment = only(ofOrganization, ({ raw }) => raw.assessment, assessment, {
    one: "assessment",
    many: "assessments",
    option: "--assessment",
  });
  return only(ofAssessment, ({ raw }) => raw.questionnaire.id, undefined, {
    one: "questionnaire",
    many: "questionnaires",
  });
}

interface Naming {
  readonly one: string;
  readonly many: string;
  /** The option that picks one. */
  readonly option?: string;
}

function only(
  drafts: readonly ResponseDraft[],
  nameOf: (draft: ResponseDraft) => string,
  picked: string | undefined,
  { one, many, option }: Naming,
): readonly ResponseDraft[] {
  const names = [...new Set(drafts.map(nameOf))].toSorted();
  if (picked !== undefined) {
    const chosen = drafts.filter((draft) => nameOf(draft) === picked);
    if (chosen.length > 0) return chosen;
    const likely = didYouMean(picked, names);
    throw new Failure(
      EXIT.nothing,
      `no response belongs to the ${one} "${picked}"`,
      likely === undefined ? `found: ${names.join(", ")}` : `did you mean "${likely}"?`,
    );
  }
  if (names.length <= 1) return drafts;
  const found = `these files belong to ${names.length} ${many}: ${names.join(", ")}`;
  const remedy =
    option === undefined ? "score them apart" : `pick one with ${option} "${names[0]}"`;
  throw new Failure(EXIT.usage, found, remedy);
}
