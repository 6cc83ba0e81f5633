import type { AnswerValue, NumberQuestion, Question, Text } from "../../model/index.ts";
import { formatPlain } from "../../text/format.ts";
import type { CommonTexts } from "../../generated/catalogs/common.ts";

/** An answer's value as a reader sees it: a number with its unit, options by their texts. */
export function valueText(
  value: AnswerValue,
  question: Question | undefined,
  { texts, read }: { readonly texts: CommonTexts; readonly read: (text: Text) => string },
): string {
  if (typeof value === "number") {
    const number = formatPlain(value, texts.language);
    const unit = question?.type === "number" ? unitText(value, question, read) : "";
    return unit === "" ? number : `${number} ${unit}`;
  }
  const options = question !== undefined && "options" in question ? question.options : [];
  const shared: Readonly<Record<string, string>> = texts.values;
  const named = (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option === undefined ? (shared[id] ?? id) : read(option.text);
  };
  if (typeof value === "string") return named(value);
  return value.length === 0 ? texts.labels.none : value.map(named).join("; ");
}

function unitText(
  value: number,
  { unit, unitOne }: NumberQuestion,
  read: (text: Text) => string,
): string {
  const said = value === 1 ? (unitOne ?? unit) : unit;
  return said === undefined ? "" : read(said);
}
