import { LANGUAGES } from "../text/language.ts";
import { EXIT, Failure } from "./failure.ts";

/** The language asked for, if the questionnaire or unsilo speaks it; else the questionnaire's first. */
export function languageOf(asked: string | undefined, own: readonly string[]): string {
  if (asked === undefined) return own[0] ?? "en";
  const known = [...new Set([...own, ...LANGUAGES])];
  if (known.includes(asked)) return asked;
  throw new Failure(
    EXIT.usage,
    `there is no language "${asked}"`,
    `languages: ${known.join(", ")}`,
  );
}
