import { withoutControls } from "./controls.ts";

/** Unseen; breaks what a log would take for a command. */
const WORD_JOINER = "\u2060";

/**
 * Text that no pipeline's log obeys: GitHub reads lines that begin with `::`, even indented, and
 * `##[` anywhere; Azure reads `##vso[`, TeamCity `##teamcity[`.
 */
export function forCiLog(text: string): string {
  return text
    .replaceAll(/##(?=(?:vso|teamcity)?\[)/giu, `#${WORD_JOINER}#`)
    .replaceAll(/(?<![^\s])::/gu, `:${WORD_JOINER}:`);
}

/** The text of a GitHub workflow command. */
export function forGithubData(text: string): string {
  return withoutControls(text).replaceAll(/[%\r\n]/gu, percentCode);
}

/** A property of a GitHub workflow command, such as its file. */
export function forGithubProperty(text: string): string {
  return withoutControls(text).replaceAll(/[%\r\n:,]/gu, percentCode);
}

function percentCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
