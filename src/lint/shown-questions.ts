import { comparisonsIn, evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { answeringDepartments } from "../model/respondents.ts";
import type { Condition, Question, Questionnaire, Subject, Variant } from "../model/index.ts";
import type { WhyNever } from "../text/problems.ts";
import { canHold, subjectsOf } from "./can-hold.ts";
import { type LintInput, type Path, placedQuestions } from "./outline.ts";
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
    ...hidden.map(({ item, path }): Never => ({
      what: `the question ${item.id}`,
      why: "never-true",
      path: [...path, "when"],
    })),
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

function isShownToAnyone(
  question: Question,
  questionnaire: Questionnaire,
  variant?: Variant,
): boolean {
  const { when } = question;
  if (when === undefined) return true;
  return answeringDepartments(questionnaire).some((department) => {
    const asked = askedOf(department, questionnaire, variant);
    return asked.has(question.id) && isShownTo(department, when, asked, questionnaire);
  });
}

type Asked = ReadonlyMap<string, Question>;

function askedOf(department: string, questionnaire: Questionnaire, variant?: Variant): Asked {
  const asked = placedQuestions(questionnaire)
    .map(({ item }) => item)
    .filter(({ id }) => variant === undefined || variant.questions.includes(id))
    .filter(({ ask }) => variant?.askAll === true || ask.length === 0 || ask.includes(department));
  return new Map(asked.map((question) => [question.id, question]));
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
      const next = "id" in subject ? asked.get(subject.id)?.when : undefined;
      if (next !== undefined) conditions.add(next);
    }
  }
  return [...conditions];
}

/** A hidden question has no answer, even if the file has one. */
function readSheet(given: ReadSubject, asked: Asked): ReadSubject {
  const pending = new Set<string>();
  const read = (subject: Subject): ReturnType<ReadSubject> => {
    const question = "id" in subject ? asked.get(subject.id) : undefined;
    if (question?.when === undefined) return given(subject);
    if (pending.has(question.id)) return undefined;
    pending.add(question.id);
    const shown = evaluateCondition(question.when, read);
    pending.delete(question.id);
    if (shown === "true") return given(subject);
    return subject.kind === "state" && shown === "false" ? "not-shown" : undefined;
  };
  return read;
}
