import { languageOrder, localize } from "../core/localize.ts";
import type { Questionnaire } from "../core/model/index.ts";
import type { Ports } from "../io/ports.ts";
import type { StyleIn } from "../io/terminal/card-text.ts";
import { commandTexts } from "../text/command-words.ts";
import { interviewTexts } from "../text/interview-texts.ts";
import { keyTexts } from "../text/key-texts.ts";
import { textsIn } from "../text/languages/index.ts";
import { chalkFor } from "./style.ts";

/** How the cards of a questionnaire are written in this terminal. */
export function interviewStyle(
  { languages }: Questionnaire,
  withProbe: boolean,
  { stdout, env }: Ports,
): StyleIn {
  const chalk = chalkFor(stdout, env);
  return (language) => ({
    texts: interviewTexts(language),
    words: textsIn(language),
    keys: keyTexts(language),
    commands: commandTexts(language),
    sayText: (text) => localize(text, languageOrder(language, languages)),
    columns: () => stdout.columns,
    withProbe,
    strong: chalk.bold,
    dim: chalk.dim,
  });
}
