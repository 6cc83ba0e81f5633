import { evaluateCondition } from "../conditions/evaluate-condition.ts";
import type { AnswerValue, ChoicesQuestion, Question } from "../../model/index.ts";
import type { SheetEntry } from "./answer-sheet.ts";
import { divide, type Fraction, fraction, greater, lesser, sum } from "./fraction.ts";
import { once } from "./once.ts";

/** What an answered entry scores, found once for each. */
export const entryScore: (entry: SheetEntry) => Fraction | undefined = once(
  ({ question, answer }: SheetEntry) => scoreAnswer(question, answer?.value),
);

/** The score of an answered question; undefined when no option, band or rule gives one. docs/scoring.md §1. */
export function scoreAnswer(
  question: Question,
  value: AnswerValue | undefined,
): Fraction | undefined {
  switch (question.type) {
    case "level":
      return typeof value === "number" ? fraction(value) : undefined;
    case "choice":
      return maybeFraction(question.options.find(({ id }) => id === value)?.score);
    case "choices":
      return Array.isArray(value) ? scoreChoices(question, value) : undefined;
    case "yes-no":
      return value === "yes" || value === "no" ? fraction(question.scores[value]) : undefined;
    case "number":
      return maybeFraction(question.bands.findLast(({ from }) => Number(value) >= from)?.score);
    case "text":
      return undefined;
  }
}

function scoreChoices(question: ChoicesQuestion, chosen: readonly string[]): Fraction | undefined {
  const { score, options } = question;
  switch (score.by) {
    case "share": {
      const countable = options.filter(({ exclusive }) => !exclusive);
      const selected = countable.filter(({ id }) => chosen.includes(id));
      return divide(fraction(selected.length), fraction(countable.length));
    }
    case "sum": {
      const selected = options.filter(({ id }) => chosen.includes(id));
      return withinBounds(sum(selected.map((option) => fraction(option.score ?? 0))), score);
    }
    case "rules": {
      const rule = score.rules.find(
        ({ when }) =>
          evaluateCondition(when, ({ kind }) => (kind === "option" ? chosen : undefined)) ===
          "true",
      );
      return maybeFraction(rule?.score ?? score.default);
    }
  }
}

/** A sum of options, no lower than `min` and no higher than `max`. */
export function withinBounds(
  total: Fraction,
  { min, max }: { readonly min?: number; readonly max?: number },
): Fraction {
  const raised = min === undefined ? total : greater(total, fraction(min));
  return max === undefined ? raised : lesser(raised, fraction(max));
}

function maybeFraction(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : fraction(value);
}
