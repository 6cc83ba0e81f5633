import { comparisonsIn, evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { answeringDepartments } from "../model/respondents.ts";
import type {
  Condition,
  Question,
  Questionnaire,
  Subject,
  Value,
  Variant,
} from "../model/index.ts";
import { answerIdOf, conditionOf, isAskedIn, isInVariant } from "../model/outline.ts";
import type { WhyNever } from "../text/problems.ts";
import { canHold, subjectsOf } from "./can-hold.ts";
import {
  type LintInput,
  type Path,
  type Placed,
  type PlacedWhen,
  placedQuestions,
  placedWhens,
} from "./outline.ts";
import { possibleValues } from "./possible-values.ts";

/** Something that never applies, its place, and the reason. */
export interface Never {
  readonly what: string;
  readonly why: WhyNever;
  readonly path: Path;
}

/** Questions that no respondent can ever be shown, in the full questionnaire or in a variant. */
export function hiddenQuestions({ questionnaire }: LintInput): readonly Never[] {
  const placed = placedQuestions(questionnaire);
  const hidden = placed.filter(({ item }) => !isShownToAnyone(item, questionnaire));
  const known = new Set(hidden.map(({ item }) => item.id));
  return [
    ...hiddenBy(placedWhens(questionnaire), hidden),
    ...questionnaire.variants.flatMap((variant) =>
      placed
        .filter(({ item }) => variant.questions.includes(item.id) && !known.has(item.id))
        .filter(({ item }) => !isShownToAnyone(item, questionnaire, variant))
        .map(({ item }): Never => ({
          what: `the question ${item.id}`,
          why: "outside-variant",
          path: ["variants", variant.id, "questions", variant.questions.indexOf(item.id)],
        })),
    ),
  ];
}

/**
 * Each condition that hides all its questions, the outer ones first, so that each question is
 * reported once. A question that several conditions hide together is reported at the innermost.
 */
function hiddenBy(
  whens: readonly PlacedWhen[],
  hidden: readonly Placed<Question>[],
): readonly Never[] {
  const isHidden = new Set(hidden.map(({ item }) => item.id));
  const told = new Set<string>();
  const alone = whens.flatMap(({ tier, id, path, questions }): readonly Never[] => {
    const isWhole = questions.every((one) => isHidden.has(one.id));
    if (!isWhole || questions.every((one) => told.has(one.id))) return [];
    for (const one of questions) told.add(one.id);
    return [{ what: `the ${tier} ${id}`, why: "never-true", path }];
  });
  const together = hidden
    .filter(({ item: { id, use = "" } }) => !told.has(id) && !isHidden.has(use))
    .map(({ item, path }): Never => {
      const innermost = whens.findLast(({ questions }) => questions.includes(item));
      const at = innermost?.path ?? [...path, "use"];
      return { what: `the question ${item.id}`, why: "never-true", path: at };
    });
  return [...alone, ...together];
}

function isShownToAnyone(
  question: Question,
  questionnaire: Questionnaire,
  variant?: Variant,
): boolean {
  if (conditionOf(questionnaire, question.id) === undefined) return true;
  return answeringDepartments(questionnaire).some((department) =>
    isShownIn(department, question, questionnaire, variant),
  );
}

/** Whether a respondent of a department can be shown a question. */
export function isShownIn(
  department: string,
  { id }: Question,
  questionnaire: Questionnaire,
  variant?: Variant,
): boolean {
  const asked = askedOf(department, questionnaire, variant);
  const when = conditionOf(questionnaire, id);
  return asked.has(id) && (when === undefined || isShownTo(department, when, asked, questionnaire));
}

/** By id of the questions that are asked: the condition under which each is shown. */
type Asked = ReadonlyMap<string, Condition | undefined>;

function askedOf(department: string, questionnaire: Questionnaire, variant?: Variant): Asked {
  const asked = placedQuestions(questionnaire)
    .map(({ item }) => item)
    .filter((one) => isInVariant(one, variant) && isAskedIn(department, one, variant));
  const ids = new Set(asked.map(({ id }) => id));
  return new Map(
    asked.flatMap((one): [string, Condition | undefined][] =>
      ids.has(answerIdOf(one)) ? [[one.id, conditionOf(questionnaire, one.id)]] : [],
    ),
  );
}

function isShownTo(
  department: string,
  when: Condition,
  asked: Asked,
  questionnaire: Questionnaire,
): boolean {
  const conditions = withReasons(when, asked);
  const comparisons = conditions.flatMap(comparisonsIn);
  return canHold({
    condition: when,
    earlier: [],
    subjects: subjectsOf(conditions),
    valuesOf: (subject) => {
      if (subject.kind === "department") return [department];
      if ("id" in subject && !asked.has(subject.id)) return [];
      return possibleValues(subject, comparisons, questionnaire);
    },
    seenBy: (given) => readSheet(given, asked),
  });
}

/** A condition, the conditions of the questions that it reads, and so on. */
function withReasons(when: Condition, asked: Asked): readonly Condition[] {
  const conditions = new Set([when]);
  for (const one of conditions) {
    for (const { subject } of comparisonsIn(one)) {
      const next = "id" in subject ? asked.get(subject.id) : undefined;
      if (next !== undefined) conditions.add(next);
    }
  }
  return [...conditions];
}

/** A hidden question has no answer, even if the file has one. */
function readSheet(given: ReadSubject, asked: Asked): ReadSubject {
  const pending = new Set<string>();
  const read = (subject: Subject): Value | undefined => {
    const id = "id" in subject ? subject.id : "";
    const when = asked.get(id);
    if (when === undefined) return given(subject);
    if (pending.has(id)) return undefined;
    pending.add(id);
    const shown = evaluateCondition(when, read);
    pending.delete(id);
    if (shown === "true") return given(subject);
    return subject.kind === "state" && shown === "false" ? "not-shown" : undefined;
  };
  return read;
}
