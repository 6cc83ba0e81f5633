import type { ResponseDraft } from "../../parse/response/read-response.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { EXIT, Failure } from "../failure.ts";
import type { AssessmentOptions } from "../options.ts";

/**
 * The drafts of the one organization, assessment and questionnaire that the call is about. `apart` is
 * what to do about two assessments where no option picks one.
 */
export function oneAssessment(
  drafts: readonly ResponseDraft[],
  { organization, assessment }: Pick<AssessmentOptions, "organization" | "assessment">,
  apart?: string,
): readonly ResponseDraft[] {
  const ofOrganization = only(drafts, ({ raw }) => raw.organization, organization, {
    one: "organization",
    many: "organizations",
    option: "--organization",
  });
  const ofAssessment = only(ofOrganization, ({ raw }) => raw.assessment, assessment, {
    one: "assessment",
    many: "assessments",
    ...(apart === undefined ? { option: "--assessment" } : { apart }),
  });
  return only(ofAssessment, ({ raw }) => raw.questionnaire.id, undefined, {
    one: "questionnaire",
    many: "questionnaires",
  });
}

/** What things of one kind are called, and how one of them is picked. */
export interface Naming {
  readonly one: string;
  readonly many: string;
  /** The option that picks one. */
  readonly option?: string;
  /** What to do where no option does. */
  readonly apart?: string;
}

/** The items of one name: the one picked, or the only one there is. */
export function only<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  picked: string | undefined,
  { one, many, option, apart = "score them apart" }: Naming,
): readonly Item[] {
  const names = [...new Set(items.map(nameOf))].toSorted();
  if (picked !== undefined) {
    const chosen = items.filter((item) => nameOf(item) === picked);
    if (chosen.length > 0) return chosen;
    const likely = didYouMean(picked, names);
    throw new Failure(
      EXIT.nothing,
      `no response belongs to the ${one} "${picked}"`,
      likely === undefined ? `found: ${names.join(", ")}` : `did you mean "${likely}"?`,
    );
  }
  if (names.length <= 1) return items;
  const found = `these files belong to ${names.length} ${many}: ${names.join(", ")}`;
  const remedy = option === undefined ? apart : `pick one with ${option} "${names[0]}"`;
  throw new Failure(EXIT.usage, found, remedy);
}
