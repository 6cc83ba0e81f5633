import type { Output } from "../../io/ports.ts";
import type { ResponseFile } from "../../model/index.ts";
import { cleanName } from "../../text/clean-name.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { disambiguate } from "../../text/disambiguate.ts";
import { EXIT, Failure } from "../failure.ts";
import type { SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";

/** Responses that say what they belong to. */
interface AssessedDraft {
  readonly raw: Pick<ResponseFile, "organization" | "assessment" | "questionnaire">;
}

/**
 * The drafts of the one organization, assessment and questionnaire that the call is about. `apart` is
 * what to do about two assessments where no option picks one.
 */
export async function selectAssessment<Draft extends AssessedDraft>(
  drafts: readonly Draft[],
  {
    organization,
    assessment,
    quiet = false,
  }: Pick<SelectionOptions, "organization" | "assessment" | "quiet">,
  { ports: { stderr } }: Session,
  apart?: string,
): Promise<readonly Draft[]> {
  const ofOrganization = selectOne(drafts, organizationOf, organization, ORGANIZATIONS);
  const ofAssessment = selectOne(ofOrganization, assessmentOf, assessment, {
    ...ASSESSMENTS,
    ...(apart === undefined ? {} : { option: undefined, apart }),
  });
  if (!quiet) {
    await reportSkipped(drafts, organizationOf, organization, ORGANIZATIONS, stderr);
    await reportSkipped(ofOrganization, assessmentOf, assessment, ASSESSMENTS, stderr);
  }
  return selectOne(ofAssessment, ({ raw }) => raw.questionnaire.id, undefined, {
    one: "questionnaire",
    many: "questionnaires",
  });
}

function organizationOf({ raw }: AssessedDraft): string {
  return raw.organization;
}

function assessmentOf({ raw }: AssessedDraft): string {
  return raw.assessment;
}

/** What things of one kind are called, and how one of them is picked. */
export interface Naming {
  readonly one: string;
  readonly many: string;
  /** The option that picks one. */
  readonly option?: string | undefined;
  /** What to do where no option does. */
  readonly apart?: string;
}

export const ORGANIZATIONS: Naming = {
  one: "organization",
  many: "organizations",
  option: "--organization",
};

const ASSESSMENTS: Naming = { one: "assessment", many: "assessments", option: "--assessment" };

/** The items of one name: the one picked, or the only one there is. */
export function selectOne<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  asked: string | undefined,
  { one, many, option, apart = "score them separately" }: Naming,
): readonly Item[] {
  const picked = asked === undefined ? undefined : cleanName(asked);
  const names = [...new Set(items.map(nameOf))].toSorted();
  if (picked !== undefined) {
    const chosen = items.filter((item) => nameOf(item) === picked);
    if (chosen.length > 0) return chosen;
    const likely = didYouMean(picked, names);
    const [wanted, ...shown] = disambiguate([picked, ...(likely === undefined ? names : [likely])]);
    throw new Failure(
      EXIT.nothing,
      `none of the responses is for the ${one} "${wanted}"`,
      likely === undefined ? `found: ${shown.join(", ")}` : `did you mean "${shown[0]}"?`,
    );
  }
  const [first = "", second] = names;
  if (second === undefined) return items;
  const found = `these files belong to ${names.length} ${many}: ${disambiguate(names).join(", ")}`;
  const remedy = option === undefined ? apart : `choose one with ${option} ${shellQuote(first)}`;
  throw new Failure(EXIT.usage, found, remedy);
}

/** Says what a pick left out: a name that is spelt in two ways would be lost in silence. */
export async function reportSkipped<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  asked: string | undefined,
  { many }: Naming,
  stderr: Output,
): Promise<void> {
  const picked = asked === undefined ? undefined : cleanName(asked);
  const names = items.map(nameOf).filter((name) => name !== picked);
  if (picked === undefined || names.length === 0) return;
  const [, ...others] = disambiguate([picked, ...new Set(names)]);
  const files = names.length === 1 ? "1 file" : `${names.length} files`;
  const words = `skipped ${files} of other ${many}: ${others.toSorted().join(", ")}`;
  await stderr.write(`${forTerminalLine(words)}\n`);
}
