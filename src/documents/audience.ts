/** For whom a report is written. */
export type Audience = "executive" | "consultant" | "recruiter" | "workshop";

/** The first is the default. */
export const AUDIENCES: readonly Audience[] = ["consultant", "executive", "recruiter", "workshop"];

/** The verdict that a recruiter's brief rests on. */
export const BRIEF_VERDICT = "client-readiness";

/** The parts of a report between the summary and the end. */
export type SectionId =
  | "profile"
  | "highlights"
  | "departments"
  | "perception"
  | "dimensions"
  | "recommendations"
  | "roadmap"
  | "progress"
  | "verdicts"
  | "roles"
  | "method"
  | "appendix"
  | "levels"
  | "sources";

const ALL: readonly SectionId[] = [
  "profile",
  "highlights",
  "departments",
  "perception",
  "dimensions",
  "recommendations",
  "roadmap",
  "progress",
  "verdicts",
  "roles",
  "method",
  "appendix",
  "levels",
  "sources",
];

const EXECUTIVE: readonly SectionId[] = [
  "profile",
  "departments",
  "perception",
  "recommendations",
  "roadmap",
  "progress",
];

/**
 * The parts for an audience; the recruiter's brief and the workshop's sheets are separate
 * documents.
 */
export function showsFor(audience: Audience): Readonly<Record<SectionId, boolean>> {
  const shown = audience === "executive" ? EXECUTIVE : ALL;
  return Object.fromEntries(ALL.map((id) => [id, shown.includes(id)])) as Record<
    SectionId,
    boolean
  >;
}
