import type {
  AnswerValue,
  Level,
  Question,
  Questionnaire,
  ResponsesHead,
} from "../../model/index.ts";
import { alwaysApplies } from "../../model/not-applicable.ts";
import { levelsOf } from "../../model/levels.ts";
import { askedQuestionsOf, isAskedIn } from "../../model/outline.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { isDay } from "../../text/dates.ts";
import { isInexact } from "../plain-data.ts";

/** Reads a value that is valid for a question; undefined if it is not. */
export type ValueCheck = (value: unknown) => AnswerValue | undefined;

/** A question as one department answers it. */
export interface QuestionCheck {
  readonly question: Question;
  readonly check: ValueCheck;
  /** Whether it is put to the department. */
  readonly isAsked: boolean;
  /** Whether the answer "does not apply" is not allowed. */
  readonly alwaysApplies: boolean;
  /** Whether it has an option that takes free text. */
  readonly hasOther: boolean;
}

/** By department, by the current id of a question: the values that it takes. */
export function checksByDepartment(
  { variant: asked }: ResponsesHead,
  questionnaire: Questionnaire,
): ReadonlyMap<string, ReadonlyMap<string, QuestionCheck>> {
  const variant = questionnaire.variants.find(({ id }) => id === asked);
  const all = askedQuestionsOf(questionnaire).map((question) => {
    return {
      question,
      check: checkFor(question, levelsOf(questionnaire, question.id)),
      alwaysApplies: alwaysApplies(question, questionnaire.scoring),
      hasOther: "options" in question && question.options.some(({ other }) => other),
    };
  });
  // The organization answers as a whole, once: no line is worth a faster way.
  if (isOfOrganization(questionnaire)) return new Map();
  return new Map(
    questionnaire.departments.map(({ id: department }) => {
      const own = all.map((checks) => {
        const isAsked = isAskedIn(department, checks.question, variant);
        return [checks.question.id, { ...checks, isAsked }] as const;
      });
      return [department, new Map(own)] as const;
    }),
  );
}

function checkFor(question: Question, levels: readonly Level[]): ValueCheck {
  switch (question.type) {
    case "level": {
      const known = new Set<unknown>(levels.map(({ level }) => level));
      return (value) => (known.has(value) ? (value as number) : undefined);
    }
    case "choice": {
      const known = new Set<unknown>(question.options.map(({ id }) => id));
      return (value) => (known.has(value) ? (value as string) : undefined);
    }
    case "choices": {
      const known = new Map(question.options.map((one) => [one.id as unknown, one.exclusive]));
      return (value) => {
        if (!Array.isArray(value)) return undefined;
        const isExclusive = value.some((id) => known.get(id) ?? true);
        const isSound =
          value.every((id, index) => known.has(id) && value.indexOf(id) === index) &&
          (!isExclusive || value.length === 1) &&
          value.length <= (question.most ?? value.length);
        return isSound ? (value as readonly string[]) : undefined;
      };
    }
    case "yes-no":
      return (value) => {
        if (value === true || value === "yes") return "yes";
        return value === false || value === "no" ? "no" : undefined;
      };
    case "number": {
      const { min = -Infinity, max = Infinity } = question;
      return (value) =>
        typeof value === "number" && !isInexact(value) && value >= min && value <= max
          ? value
          : undefined;
    }
    case "date":
      return (value) => (typeof value === "string" && isDay(value) ? value : undefined);
    case "text":
      // A blank leaves the question open.
      return (value) => (typeof value === "string" && value.trim() !== "" ? value : undefined);
  }
}
