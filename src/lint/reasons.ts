import type { Location, Problem, Question, Questionnaire, Recommendation } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { comparisonsIn } from "../score/condition.ts";
import { questionSteps } from "../score/raised-questions.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";
import { canApply } from "./raises.ts";

/** The levels of reasons and of vignettes are levels of the model. */
export function checkReasonLevels({
  questionnaire,
  locate,
  locateKey,
}: LintInput): readonly Problem[] {
  const strange = (id: string, level: number, at: Location): readonly Problem[] => {
    const levels = levelsOf(questionnaire, id).map((step) => step.level);
    return levels.includes(level) ? [] : [problem("level-not-in-model", at, { level, levels })];
  };
  const reasons = questionnaire.recommendations.flatMap(({ because }, index) =>
    [...because].flatMap(([question, texts]) =>
      texts.flatMap(({ level }) => {
        const path = ["recommendations", index, "because", question, String(level)];
        return strange(question, level, locateKey(path));
      }),
    ),
  );
  const vignettes = questionnaire.vignettes.flatMap(({ question, level }, index) =>
    strange(question, level, locate(["vignettes", index, "level"])),
  );
  return [...reasons, ...vignettes];
}

/** A recommendation can apply where it has a reason. */
export function checkReasons({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  return questionnaire.recommendations.flatMap((recommendation, index) =>
    [...recommendation.because].flatMap(([id, texts]) =>
      texts.flatMap(({ level }) => {
        const why = whyNever(recommendation, questions.get(id) as Question, level, questionnaire);
        const at = locateKey(["recommendations", index, "because", id, String(level)]);
        const details = { id: recommendation.id, question: id, level };
        return why === undefined ? [] : [problem("because-without-use", at, { why, ...details })];
      }),
    ),
  );
}

function whyNever(
  { when, raises }: Recommendation,
  question: Question,
  level: number,
  questionnaire: Questionnaire,
) {
  const { id, type } = question;
  const steps = questionSteps(questionnaire, raises).filter((step) => step.question === question);
  const isRead = comparisonsIn(when).some(({ subject }) => "id" in subject && subject.id === id);
  if (steps.length === 0 && !isRead) return "not-about";
  if (steps.length > 0 && !steps.some(({ from, to }) => from <= level && level < to)) {
    return "not-from-there";
  }
  const kinds = type === "level" ? (["level", "question"] as const) : (["level"] as const);
  const there = kinds.map((kind) => ({
    kind: "comparison" as const,
    subject: { kind, id },
    tests: [{ operator: "is" as const, operand: level }],
  }));
  return canApply([when, ...there], questionnaire) ? undefined : "not-from-there";
}
