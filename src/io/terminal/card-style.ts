import type { Question, Text } from "../../model/index.ts";
import type { InterviewCommandsTexts } from "../../generated/catalogs/interview-commands.ts";
import type { InterviewKeysTexts } from "../../generated/catalogs/interview-keys.ts";
import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import type { CommonTexts } from "../../generated/catalogs/common.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import type { ConsentWord } from "../../model/consent.ts";
import type { Block } from "./fit.ts";
import { keyLine, type Key } from "./key-line.ts";

/** How cards are written: words, width and emphasis. */
export interface CardStyle {
  readonly texts: InterviewTexts;
  readonly words: CommonTexts;
  readonly keys: InterviewKeysTexts;
  readonly commands: InterviewCommandsTexts;
  readonly sayText: (text: Text) => string;
  /** A department by its id. */
  readonly departmentName: (id: string) => string;
  /** Who is interviewed. */
  readonly who: string;
  readonly columns: () => number;
  readonly withProbe: boolean;
  /** The client reads along: larger spacing, and nothing that is private. */
  readonly isClientView: boolean;
  /** Minutes of this sitting, and those that these questions should take. */
  readonly minutes: (questions: readonly Question[]) => Minutes;
  readonly consent: ConsentStyle;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** How a respondent's consent is asked for. */
export interface ConsentStyle {
  readonly question: string;
  /** The consents that can be given, each in words. */
  readonly offered: readonly (readonly [ConsentWord, string])[];
}

export interface Minutes {
  /** A later one goes on with answers of an earlier one. */
  readonly sitting: "first" | "later";
  readonly elapsed: number;
  readonly expected: number;
}

/** How cards are written in a language. */
export type StyleIn = (language: string) => CardStyle;

/** Lines that fit the terminal, for the prompt breaks words. */
export function wrapped(text: string, { columns }: CardStyle): readonly string[] {
  return wrap(forTerminalLine(text), Math.max(20, Math.min(100, columns() - 1)));
}

/** What a small screen does without first: the highest. */
export const RANK = {
  gap: 8,
  rule: 7,
  help: 6,
  change: 5,
  probe: 4,
  noted: 3,
  place: 2,
  answer: 1,
  keys: 0,
} as const;

/** Each on its own empty line, because each may be left out. */
export function gap(): Block {
  return { lines: [""], rank: RANK.gap };
}

/** A paragraph as a block; an empty one takes no line. */
export function block(
  rank: number,
  text: string,
  style: CardStyle,
  paint = (line: string): string => line,
): Block {
  return { rank, lines: text === "" ? [] : wrapped(text, style).map((line) => paint(line)) };
}

/** Why a key did nothing. */
export function notice(text: string, style: CardStyle): () => Block {
  return () => block(0, `! ${text}`, style, style.strong);
}

/** A message as a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The keys that fit into one line. */
export function keyBlock(keys: readonly Key[], style: CardStyle, end: readonly Key[] = []): Block {
  return { rank: RANK.keys, lines: [style.dim(keyLine(keys, end, style.columns() - 1))] };
}
