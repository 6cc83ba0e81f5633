import type {
  Comparison,
  Location,
  Problem,
  Question,
  Questionnaire,
  Recommendation,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { comparisonsIn, type ReadSubject } from "../score/condition.ts";
import { groundsOf } from "../score/grounds.ts";
import { levelReached } from "../score/level-rules.ts";
import { questionMeasure, scoreAt } from "../score/measure.ts";
import { questionSteps } from "../score/raised-questions.ts";
import { problem } from "../text/problems.ts";
import { subjectKey } from "./can-hold.ts";
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
        const place = locateKey(["recommendations", index, "because", id, String(level)]);
        const details = { id: recommendation.id, question: id, level };
        return why === undefined
          ? []
          : [problem("because-without-use", place, { why, ...details })];
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
  const { id } = question;
  const steps = questionSteps(questionnaire, raises).filter((step) => step.question === question);
  const isRead = comparisonsIn(when).some(({ subject }) => "id" in subject && subject.id === id);
  if (steps.length === 0 && !isRead) return "not-about";
  if (steps.length > 0 && !steps.some(({ from, to }) => from <= level && level < to)) {
    return "not-from-there";
  }
  return canApply([when, ...at(question, level)], questionnaire) ? undefined : "not-from-there";
}

/** That a question is at a level: its answer too, where that is a level. */
function at({ id, type }: Question, level: number): readonly Comparison[] {
  const kinds = type === "level" ? (["level", "question"] as const) : (["level"] as const);
  return kinds.map((kind) => ({
    kind: "comparison",
    subject: { kind, id },
    tests: [{ operator: "is", operand: level }],
  }));
}

/** A recommendation with reasons has one for every level that can make it apply. */
export function checkMissingReasons({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  return questionnaire.recommendations.flatMap((recommendation, index) => {
    const { id, because, raises } = recommendation;
    if (because.size === 0) return [];
    const place = locateKey(["recommendations", index, "because"]);
    return questionSteps(questionnaire, raises).flatMap(({ question, from, to }) => {
      const known = new Set(because.get(question.id)?.map(({ level }) => level));
      return levelsOf(questionnaire, question.id)
        .map(({ level }) => level)
        .filter((level) => from <= level && level < to && !known.has(level))
        .filter((level) => makesApply(recommendation, question, level, questionnaire))
        .map((level) => problem("reason-missing", place, { id, question: question.id, level }));
    });
  });
}

/** Whether a question at a level can be what makes a recommendation apply. */
function makesApply(
  { when }: Recommendation,
  question: Question,
  level: number,
  questionnaire: Questionnaire,
): boolean {
  const score = scoreAt(question, level, questionnaire);
  if (score === undefined) return false;
  const { position } = questionMeasure(question, score, questionnaire);
  if (levelReached(position, levelsOf(questionnaire, question.id)) !== level) return false;
  const there = at(question, level);
  const read: ReadSubject = (subject) =>
    there.some((one) => subjectKey(one.subject) === subjectKey(subject)) ? level : undefined;
  const isGround = groundsOf(when, read).some(
    ({ subject }) => "id" in subject && subject.id === question.id,
  );
  return isGround && canApply([when, ...there], questionnaire);
}
