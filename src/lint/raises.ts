import type {
  Condition,
  Problem,
  Question,
  Questionnaire,
  Recommendation,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsBelow } from "../model/outline.ts";
import { comparisonsIn } from "../score/condition.ts";
import { scoreAt } from "../score/measure.ts";
import { questionSteps, readersLeft, type Step } from "../score/raised-questions.ts";
import { problem } from "../text/problems.ts";
import { canHold, subjectsOf } from "./can-hold.ts";
import type { LintInput } from "./outline.ts";
import { possibleValues } from "./possible-values.ts";

/** A recommendation raises from a level of the model to another. */
export function checkRaiseLevels({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  return questionnaire.recommendations.flatMap(({ raises }, index) =>
    [...raises].flatMap(([node, { from, to }]) => {
      const levels = levelsOf(questionnaire, node).map(({ level }) => level);
      const at = locateKey(["recommendations", index, "raises", node]);
      // A node without levels is reported as such.
      if (levels.length === 0) return [];
      return [from, to]
        .filter((level) => !levels.includes(level))
        .map((level) => problem("level-not-in-model", at, { level, levels }));
    }),
  );
}

/** A question that a recommendation raises can be raised, from where the recommendation applies. */
export function checkRaises({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  return questionnaire.recommendations.flatMap((recommendation, index) =>
    [...recommendation.raises].flatMap(([node, step]) => {
      const at = locateKey(["recommendations", index, "raises", node]);
      const why = whyNothing(recommendation, node, step, questionnaire);
      return why === undefined
        ? []
        : [problem("raises-nothing", at, { why, id: recommendation.id, node, ...step })];
    }),
  );
}

/** A recommendation raises every question that reads the answer which it raises. */
export function checkReaders({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  return questionnaire.recommendations.flatMap(({ id, raises }, index) => {
    const named = new Set(
      [...raises.keys()].flatMap((node) => questionsBelow(questionnaire, node)),
    );
    return [...raises.keys()].flatMap((node) =>
      questionsBelow(questionnaire, node)
        .flatMap((question) => readersLeft(questionnaire, question))
        .filter((reader) => !named.has(reader))
        .map((reader) => {
          const at = locateKey(["recommendations", index, "raises", node]);
          return problem("answer-raised-in-part", at, { id, node, question: reader.id });
        }),
    );
  });
}

function whyNothing(
  recommendation: Recommendation,
  node: string,
  { from, to }: Step,
  questionnaire: Questionnaire,
) {
  if (to <= from) return "no-step-up";
  const below = questionsBelow(questionnaire, node);
  const scored = questionSteps(questionnaire, [[node, { from, to }]]).map(
    ({ question }) => question,
  );
  if (below.length > 0 && scored.length === 0) return "not-scored";
  if (questionnaire.scoring.methods.capability === "ladder") return "ladder";
  if (below.length > 0 && scored.every((one) => scoreAt(one, to, questionnaire) === undefined)) {
    return "no-answer";
  }
  const question = scored.find(({ id }) => id === node);
  return question && whyTooLate(recommendation, question, { from, to }, questionnaire);
}

/** Where the condition of a recommendation reads the question that it raises. */
function whyTooLate(
  { id, when }: Recommendation,
  question: Question,
  { from, to }: Step,
  questionnaire: Questionnaire,
) {
  const canBe = (operator: "lt" | "gte", level: number): boolean =>
    canApply([when, ...positionOf(question, operator, level)], questionnaire);
  if (!canBe("lt", to)) return canApply([when], questionnaire) ? "reached" : undefined;
  // A question without enough answers is at the first level.
  const isFirst = from === levelsOf(questionnaire, question.id)[0]?.level;
  const isBrought = questionnaire.recommendations.some(
    (other) =>
      other.id !== id &&
      questionSteps(questionnaire, other.raises).some(
        (step) => step.to >= from && step.question === question,
      ),
  );
  return isFirst || isBrought || canBe("gte", from) ? undefined : "not-yet";
}

/** The level of a question, and the answer where that is a level. */
function positionOf(
  { id, type }: Question,
  operator: "lt" | "gte",
  level: number,
): readonly Condition[] {
  const kinds = type === "level" ? (["level", "question"] as const) : (["level"] as const);
  return kinds.map((kind) => ({
    kind: "comparison",
    subject: { kind, id },
    tests: [{ operator, operand: level }],
  }));
}

/** Whether all of several conditions on the organization can be true. */
export function canApply(conditions: readonly Condition[], questionnaire: Questionnaire): boolean {
  const condition: Condition = { kind: "all", conditions };
  const comparisons = comparisonsIn(condition);
  return canHold({
    condition,
    earlier: [],
    subjects: subjectsOf(conditions),
    valuesOf: (subject) => possibleValues(subject, comparisons, questionnaire),
  });
}
