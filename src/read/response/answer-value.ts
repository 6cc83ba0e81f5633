import type {
  AnswerValue,
  ChoicesQuestion,
  Level,
  Location,
  Option,
  Problem,
  Question,
  Questionnaire,
  ValueInFile,
} from "../../model/index.ts";
import { alwaysApplies } from "../../model/not-applicable.ts";
import { isDay } from "../../text/dates.ts";
import { problem } from "../../text/problems.ts";
import { describe } from "../schema-problems.ts";
import { hintFor, yesOrNo } from "./meant-answer.ts";

/** A value that is valid for the question, or the reason why it is not. */
export type ValueReading =
  | { readonly kind: "read"; readonly value: AnswerValue }
  | { readonly kind: "bad"; readonly problem: Problem };

/** Checks a value against its question: its levels, options and bounds. */
export function readValue(
  question: Question,
  raw: ValueInFile,
  levels: readonly Level[],
  at: Location,
  questionnaire: Questionnaire,
): ValueReading {
  const wrong = (expected: string): ValueReading => {
    const canSkip = !alwaysApplies(question, questionnaire.scoring);
    const hint = hintFor(question, raw, levels, { canSkip });
    const details = { question: question.id, expected, found: describe(raw), ...hint };
    return { kind: "bad", problem: problem("wrong-answer", at, details) };
  };
  switch (question.type) {
    case "level":
      return levels.some(({ level }) => level === raw)
        ? read(raw as number)
        : wrong(levelsWord(levels));
    case "choice":
      if (typeof raw !== "string")
        return wrong("the id of an option, such as " + exampleOption(question.options));
      return question.options.some(({ id }) => id === raw)
        ? read(raw)
        : unknownOption(question, raw, question.options, at);
    case "choices":
      return Array.isArray(raw)
        ? readChoices(question, raw as readonly string[], at)
        : wrong(`a list of option ids, such as [${exampleOption(question.options)}]`);
    case "yes-no": {
      const answer = yesOrNo(raw, questionnaire);
      return answer === undefined ? wrong("yes or no") : read(answer);
    }
    case "number":
      return typeof raw === "number" && isWithin(raw, question)
        ? read(raw)
        : wrong(numberWord(question));
    case "date":
      return typeof raw === "string" && isDay(raw)
        ? read(raw)
        : wrong("a day of the calendar, YYYY-MM-DD");
    case "text":
      return typeof raw === "string" ? read(raw) : wrong("text in quotes");
  }
}

function read(value: AnswerValue): ValueReading {
  return { kind: "read", value };
}

function readChoices(
  question: ChoicesQuestion,
  chosen: readonly string[],
  at: Location,
): ValueReading {
  const { options, most = options.length } = question;
  const unknown = chosen.find((id) => !options.some((option) => option.id === id));
  if (unknown !== undefined) return unknownOption(question, unknown, options, at);
  const repeated = chosen.find((id, index) => chosen.indexOf(id) !== index);
  if (repeated !== undefined) {
    return { kind: "bad", problem: problem("duplicate-option", at, { id: repeated }) };
  }
  if (chosen.length > most) {
    const details = { question: question.id, most, count: chosen.length };
    return { kind: "bad", problem: problem("too-many-options", at, details) };
  }
  const exclusive = options.find(({ id, exclusive: alone }) => alone && chosen.includes(id));
  return exclusive !== undefined && chosen.length > 1
    ? { kind: "bad", problem: problem("exclusive-option", at, { id: exclusive.id }) }
    : read(chosen);
}

function unknownOption(
  question: Question,
  id: string,
  options: readonly Option[],
  at: Location,
): ValueReading {
  const known = options.map((option) => option.id);
  return {
    kind: "bad",
    problem: problem("unknown-option", at, { id, question: question.id, known }),
  };
}

/** Whether a number is within the bounds of its question. */
export function isWithin(
  value: number,
  { min, max }: { readonly min?: number; readonly max?: number },
): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

/** What a question with levels takes. */
export function levelsWord(levels: readonly Level[]): string {
  return `a level (${levels.map(({ level }) => level).join(", ")})`;
}

/** What a question for a number takes. */
export function numberWord({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (min !== undefined) return `a number of at least ${min}`;
  return max === undefined ? "a number" : `a number of at most ${max}`;
}

function exampleOption(options: readonly Option[]): string {
  return options[0]?.id ?? "";
}
