import { withoutControls } from "./controls.ts";

/** Invisible; breaks a text that a log would take for a command. */
const WORD_JOINER = "\u2060";

/**
 * How a log's commands begin, without the first sign: GitHub reads lines that begin with `::`, even
 * indented, and `##[` anywhere; Azure reads `##vso[`, TeamCity `##teamcity[`.
 */
const ANYWHERE = /#(?=#(?:vso|teamcity)?\[)/giu;
const IN_FRONT = /(?<![^\s]):(?=:)/gu;

/** Text that no pipeline's log obeys. */
export function forCiLog(text: string): string {
  return text.replaceAll(ANYWHERE, `#${WORD_JOINER}`).replaceAll(IN_FRONT, `:${WORD_JOINER}`);
}

/** The same for a format that lets no text begin a line, and has another way to write a `#`. */
export function respelledForCi(text: string, sign: string): string {
  return text.replaceAll(ANYWHERE, sign);
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
