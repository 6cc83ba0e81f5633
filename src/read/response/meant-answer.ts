import { commonTexts } from "../../generated/catalogs/common.ts";
import type { Level, Question, Questionnaire, ValueInFile } from "../../model/index.ts";
import { foldedName } from "../../text/clean-name.ts";

/** How to write what an answer probably means. */
export type Hint =
  | { readonly why: "unquoted" | "write"; readonly write: string }
  | { readonly why: "not-applicable" | "other"; readonly write: "" };

const NO_HINT: Hint = { why: "other", write: "" };

/** Words that forms use where a question does not apply, or where nobody filled it in. */
const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "n.a.",
  "not applicable",
  "does not apply",
  "ej tillämpligt",
  "ej tillämplig",
  "ej aktuellt",
  "gäller inte",
]);

/** What else is written for yes and no; one letter is too little to be read as an answer. */
const SHORT_WORDS: Readonly<Record<"yes" | "no", ReadonlySet<string>>> = {
  yes: new Set(["y", "j", "ja", "true"]),
  no: new Set(["n", "nej", "false"]),
};

/** Yes or no, in any case of letters and any language of the questionnaire. */
export function yesOrNo(
  raw: ValueInFile,
  { languages }: Pick<Questionnaire, "languages">,
): "yes" | "no" | undefined {
  if (typeof raw === "boolean") return raw ? "yes" : "no";
  if (typeof raw !== "string") return undefined;
  const folded = foldedName(raw);
  const isWord = (word: "yes" | "no"): boolean =>
    folded === word ||
    languages.some((language) => foldedName(commonTexts(language).values[word]) === folded);
  return (["yes", "no"] as const).find(isWord);
}

/** What an answer that is not valid probably means. */
export function hintFor(
  question: Question,
  raw: ValueInFile,
  levels: readonly Level[],
  { canSkip }: { readonly canSkip: boolean },
): Hint {
  if (typeof raw !== "string") return NO_HINT;
  if (NOT_APPLICABLE.has(foldedName(raw))) {
    return canSkip ? { why: "not-applicable", write: "" } : NO_HINT;
  }
  if (question.type === "level" || question.type === "number") {
    return numberHint(question, raw, levels);
  }
  if (question.type === "yes-no") {
    const word = Object.entries(SHORT_WORDS).find(([, words]) => words.has(foldedName(raw)))?.[0];
    return word === undefined ? NO_HINT : { why: "write", write: word };
  }
  if (question.type !== "choices") return NO_HINT;
  const ids = raw.split(/[,;]/u).map((id) => id.trim());
  const isList = ids.every((id) => question.options.some((option) => option.id === id));
  return isList ? { why: "write", write: `[${ids.join(", ")}]` } : NO_HINT;
}

function numberHint(
  question: Extract<Question, { readonly type: "level" | "number" }>,
  raw: string,
  levels: readonly Level[],
): Hint {
  const number = numberIn(raw);
  const isValid =
    number !== undefined &&
    (question.type === "level"
      ? levels.some(({ level }) => level === number)
      : number >= (question.min ?? -Infinity) && number <= (question.max ?? Infinity));
  if (!isValid) return NO_HINT;
  const isPlain = String(number) === raw.trim();
  return { why: isPlain ? "unquoted" : "write", write: String(number) };
}

/** A number with a decimal comma, spaces between thousands, a sign of percent or a unit behind it. */
export function numberIn(text: string): number | undefined {
  const [, digits] = /^\s*([-+]?\d[\d\s]*(?:[.,]\d+)?)\s*(?:%|\p{L}+)?\s*$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replaceAll(/\s/gu, "").replace(",", "."));
  return Number.isSafeInteger(number) || !Number.isInteger(number) ? number : undefined;
}
