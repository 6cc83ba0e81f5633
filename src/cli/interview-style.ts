import { languageOrder, localize } from "../model/localize.ts";
import type { Questionnaire, Text } from "../model/index.ts";
import type { Ports } from "../io/ports.ts";
import type { StyleIn } from "../io/terminal/card-text.ts";
import { commandTexts } from "../text/command-words.ts";
import { interviewTexts } from "../text/interview-texts.ts";
import { keyTexts } from "../text/key-texts.ts";
import { textsIn } from "../text/languages/index.ts";
import { chalkFor } from "./style.ts";

/** Who is interviewed, and whether the interviewer sees the probes. */
interface Sitting {
  readonly who: string;
  readonly department: string;
  readonly withProbe: boolean;
}

/** How the cards of a questionnaire are written in this terminal. */
export function interviewStyle(
  { languages, departments }: Questionnaire,
  { who, department, withProbe }: Sitting,
  { stdout, env }: Ports,
): StyleIn {
  const chalk = chalkFor(stdout, env);
  const departmentName = departments.find(({ id }) => id === department)?.name ?? department;
  return (language) => {
    const sayText = (text: Text): string => localize(text, languageOrder(language, languages));
    return {
      texts: interviewTexts(language),
      words: textsIn(language),
      keys: keyTexts(language),
      commands: commandTexts(language),
      sayText,
      who: `${who} · ${sayText(departmentName)}`,
      columns: () => stdout.columns,
      withProbe,
      strong: chalk.bold,
      dim: chalk.dim,
    };
  };
}
