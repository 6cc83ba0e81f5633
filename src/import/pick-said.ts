import type { FormQuestion } from "../form/form.ts";
import { optionPicks, otherPicks, type Pick, type ShownPick } from "../form/shown-answers.ts";
import { listedText } from "../form/workbook.ts";
import type { Content } from "./said.ts";
import { sameWords } from "./same-words.ts";

/**
 * The choice that a cell names: by its words in any language of the form, as a list shows them or
 * without the number of a level; or by the level, the id, or yes and no. Undefined unless it is
 * exactly one: nothing near is taken.
 */
export function pickSaid(
  content: Content,
  question: FormQuestion,
  languages: readonly string[],
): Pick | undefined {
  const said = wordsSaid(content, question);
  if (said === undefined) return undefined;
  const found = languages.flatMap((language) =>
    [...optionPicks(question, language), ...otherPicks(question, language)]
      .filter((one) => namesOf(one, question).some((name) => sameWords(name) === said))
      .map(({ pick }) => pick),
  );
  const [first] = found;
  return found.every((one) => isSamePick(one, first)) ? first : undefined;
}

/** A number is the name of a level alone, and a flag that of yes or no. */
function wordsSaid(content: Content, { answer }: FormQuestion): string | undefined {
  if (content.kind === "text") return sameWords(content.text);
  if (content.kind === "number" && answer.type === "level") return String(content.value);
  return content.kind === "flag" && answer.type === "yes-no" ? namedFlag(content.value) : undefined;
}

function namedFlag(value: boolean): string {
  return value ? "yes" : "no";
}

function namesOf(shown: ShownPick, question: FormQuestion): readonly string[] {
  const { pick, text } = shown;
  if (pick.kind !== "value") return [text];
  const bare = text.startsWith(`${pick.value}  `) ? text.slice(`${pick.value}  `.length) : text;
  return [text, listedText(shown, question), bare, String(pick.value)];
}

/** Whether two choices are the same. */
export function isSamePick(one: Pick, other: Pick | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
