import {
  type InterviewCommandsTexts,
  interviewCommandsTexts,
} from "../generated/catalogs/interview-commands.ts";
import { LANGUAGES } from "../generated/catalogs/languages.ts";

/** A command that can be typed instead of an answer. */
export type Command = keyof InterviewCommandsTexts["words"];

/** Every command by its word in each language; English, the first, wins over another language. */
const COMMANDS: ReadonlyMap<string, Command> = new Map(
  LANGUAGES.toReversed().flatMap((language) => {
    const { words } = interviewCommandsTexts(language);
    return (Object.keys(words) as Command[]).map((command) => [words[command], command] as const);
  }),
);

/** The command that a word names, in any language; spaces may replace hyphens. */
export function commandNamed(word: string): Command | undefined {
  return COMMANDS.get(word.toLowerCase().replaceAll(/\s+/gu, "-").replaceAll(/['’]/gu, ""));
}
