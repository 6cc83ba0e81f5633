import type { AnswerValue } from "../../model/index.ts";
import type { Given } from "../../score/shown-states.ts";
import { isDay } from "../../text/dates.ts";
import type { FormAnswer, FormOption } from "../form.ts";
import { readNumber } from "./read-number.ts";

/** What a respondent did at one question. */
export interface Entry {
  /** The values of the options that are ticked. */
  readonly chosen: readonly FormOption["value"][];
  /** An answer that goes with no other. It hides what was typed, and does not delete it. */
  readonly mark?: Mark;
  /** A number, a text or a date, as it was typed. */
  readonly typed: string;
  /** What an option with free text stands for. */
  readonly other: string;
  readonly evidence: string;
  readonly quote: string;
}

/** "None of these" is an answer; the others say why there is none. */
export type Mark = "none" | "dont-know" | "not-applicable";

export const BLANK: Entry = { chosen: [], typed: "", other: "", evidence: "", quote: "" };

/** After an option was ticked, or no longer is. */
export function withOption(
  answer: FormAnswer,
  { mark: _, ...entry }: Entry,
  value: FormOption["value"],
  isTicked: boolean,
): Entry {
  const others = entry.chosen.filter((one) => one !== value);
  if (!isTicked) return { ...entry, chosen: others };
  if (answer.type !== "choices") return { ...entry, chosen: [value] };
  const isAlone = (one: FormOption["value"]): boolean =>
    answer.options.some((option) => option.value === one && option.isExclusive === true);
  const kept = isAlone(value) ? [] : others.filter((one) => !isAlone(one));
  return { ...entry, chosen: [...kept, value] };
}

/** After a mark was ticked, or no longer is. */
export function withMark({ mark: _, ...entry }: Entry, mark: Mark, isTicked: boolean): Entry {
  return isTicked ? { ...entry, chosen: [], mark } : entry;
}

/** After something was typed in the place of the answer. */
export function withTyped({ mark: _, ...entry }: Entry, typed: string): Entry {
  return { ...entry, typed };
}

/** The answer of a question, or why there is none; undefined while it is open. */
export function givenIn(answer: FormAnswer, entry: Entry): Given | undefined {
  if (entry.mark === "dont-know" || entry.mark === "not-applicable") return { state: entry.mark };
  const value = valueIn(answer, entry);
  return value === undefined ? undefined : { state: "answered", value };
}

function valueIn(answer: FormAnswer, { chosen, mark, typed }: Entry): AnswerValue | undefined {
  switch (answer.type) {
    case "level":
    case "choice":
    case "yes-no":
      return chosen[0];
    case "choices": {
      if (mark === "none") return [];
      const ids = answer.options.flatMap(({ value }) =>
        chosen.includes(value) ? String(value) : [],
      );
      return ids.length === 0 ? undefined : ids;
    }
    case "number": {
      const reading = readNumber(typed, answer);
      return reading.kind === "number" ? reading.value : undefined;
    }
    case "text":
      return typed.trim() === "" ? undefined : typed.trim();
    case "date":
      return isDay(typed) ? typed : undefined;
  }
}

/** Whether an option is ticked that stands for something in the respondent's own words. */
export function hasOther(answer: FormAnswer, { chosen }: Entry): boolean {
  return (
    "options" in answer &&
    answer.options.some(({ value, isOther }) => isOther === true && chosen.includes(value))
  );
}
