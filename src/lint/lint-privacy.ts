import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { Path } from "./outline.ts";

/** A response as its file has it. */
export interface PrivacyInput {
  readonly raw: object;
  readonly locate: (path: Path) => Location;
}

/**
 * Content that does not belong in a response that a pipeline reads, because a repository keeps it
 * permanently: notes, addresses, numbers and likely names. Names in running text are not found.
 */
export function lintPrivacy({ raw, locate }: PrivacyInput): readonly Problem[] {
  const { questionnaire: _, ...rest } = raw as Readonly<Record<string, unknown>>;
  return textsIn(rest, []).flatMap(({ text, path }) => {
    const at = locate(path);
    const [first, id = "", key] = path.map(String);
    const isNote = first === "answers" && key === "note" && text.trim() !== "";
    const contact = contactIn(text);
    return [
      ...(isNote ? [problem("note-in-pipeline", at, { question: id })] : []),
      ...(contact === undefined ? [] : [problem("contact-in-pipeline", at, { found: contact })]),
      ...(isPerson(path, text) ? [problem("name-in-pipeline", at, { found: text })] : []),
    ];
  });
}

interface PlacedString {
  readonly text: string;
  readonly path: Path;
}

function textsIn(value: unknown, path: Path): readonly PlacedString[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

const E_MAIL = /[^\s@<>"'(),;:]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iu;

/** Begins with + or 0; a date such as 03-11-2026 has too few digits. */
const TELEPHONE = /(?:\+\d|\b0)[\d\s()/.-]{7,20}\d/u;
const FEWEST_DIGITS = 9;

function contactIn(text: string): string | undefined {
  const address = E_MAIL.exec(text)?.[0];
  if (address !== undefined) return address;
  const number = TELEPHONE.exec(text)?.[0];
  const digits = number?.replaceAll(/\D/gu, "").length ?? 0;
  return digits < FEWEST_DIGITS ? undefined : number;
}

/** The keys that identify a person. */
const WHO: ReadonlySet<string> = new Set(["respondent/role", "review/by", "interviewer", "rater"]);

/** Two or three capitalized words, as in Anna Lind. */
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]+){1,2}$/u;

/** Words of titles that are not part of names, in English and Swedish. */
const TITLE =
  /chief|head|director|manager|officer|lead|owner|president|partner|analyst|architect|engineer|developer|designer|consultant|adviser|advisor|controller|agent|clerk|planner|buyer|specialist|coordinator|administrator|assistant|staff|team|sales|service|marketing|finance|operations|digital|data|product|store|brand|chef|ansvarig|ledare|ägare|direktör|utvecklare|konsult|handläggare|medarbetare|rådgivare|ekonom|säljare|auditor|reviewer|granskare/iu;

function isPerson(path: Path, text: string): boolean {
  const isProposer = path[0] === "answers" && path.slice(2).join("/") === "proposed/by";
  return (isProposer || WHO.has(path.join("/"))) && NAME.test(text.trim()) && !TITLE.test(text);
}
