import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { hasScores } from "../score/answer-score.ts";
import { problem } from "../text/problems.ts";
import { type NodeRange, scoreLimits } from "./node-ranges.ts";
import { type LintInput, type Path, type Placed, placedQuestions } from "./outline.ts";
import { isUsedAt, TIERS } from "./tiers.ts";

/** Whether a staged level can require a question: it is scored, and no step of a ladder. */
export function isRequirement({ scoring }: Questionnaire): (question: Question) => boolean {
  return (question) =>
    question.requiredFor !== undefined &&
    question.scored &&
    question.weight > 0 &&
    hasScores(question) &&
    scoring.methods.capability !== "ladder";
}

/** The levels that scored questions are required for. */
export function requiredLevels(
  questionnaire: Questionnaire,
  questions: readonly Question[] = questionsOf(questionnaire),
): readonly number[] {
  return questions
    .filter(isRequirement(questionnaire))
    .flatMap(({ requiredFor }) => requiredFor ?? []);
}

/** Whether the level rule of a tier asks for required questions. */
export function isStaged(questionnaire: Questionnaire): boolean {
  return TIERS.some((tier) => isUsedAt(tier, "staged", questionnaire));
}

/** What a level requires of a question is used, and can be met and missed. */
export function checkRequirements(input: LintInput): readonly Problem[] {
  return placedQuestions(input.questionnaire).flatMap((placed) => {
    const unused = unusedKey(placed, input.questionnaire);
    if (unused === undefined) return requirementProblems(placed, input);
    const { why, key } = unused;
    const at = input.locate([...placed.path, key]);
    return [problem("requirement-without-use", at, { why, question: placed.item.id })];
  });
}

function unusedKey({ item }: Placed<Question>, questionnaire: Questionnaire) {
  const { requiredFor, pass, scored, weight } = item;
  if (requiredFor === undefined) {
    return pass === undefined ? undefined : ({ why: "pass", key: "pass" } as const);
  }
  const key = "requiredFor";
  if (!isStaged(questionnaire)) return { why: "not-staged", key } as const;
  if (!scored) return { why: "not-scored", key } as const;
  if (weight === 0) return { why: "no-weight", key } as const;
  return questionnaire.scoring.methods.capability === "ladder"
    ? ({ why: "ladder", key } as const)
    : undefined;
}

function requirementProblems(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const { id: question, requiredFor, pass } = item;
  const limits = scoreLimits(questionnaire).get(question);
  if (requiredFor === undefined || limits === undefined) return [];
  const levels = levelsOf(questionnaire, question).map(({ level }) => level);
  const [lowest, top] = [levels[0] as number, levels.at(-1) as number];
  const at = locate([...path, "requiredFor"]);
  if (requiredFor === lowest) {
    return [problem("required-for-lowest", at, { question, level: lowest })];
  }
  if (pass !== undefined) return passProblems(question, pass, limits, [...path, "pass"], locate);
  return item.type === "level" && requiredFor < top
    ? [problem("pass-at-top", at, { question, level: requiredFor, top })]
    : [];
}

function passProblems(
  question: string,
  pass: number,
  [min, max]: NodeRange,
  path: Path,
  locate: LintInput["locate"],
): readonly Problem[] {
  if (pass > max) {
    return [
      problem("pass-out-of-range", locate(path), { why: "above", question, pass, bound: max }),
    ];
  }
  return pass <= min
    ? [
        problem(
          "pass-out-of-range",
          locate(path),
          { why: "below", question, pass, bound: min },
          "warning",
        ),
      ]
    : [];
}
