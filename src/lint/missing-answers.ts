import type { Problem, Question, ScoringRules } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { notApplicableRule } from "../model/not-applicable.ts";
import { questionBounds } from "../score/answer-score.ts";
import { toNumber } from "../score/fraction.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, type Placed, placedQuestions } from "./outline.ts";

/** A missing answer that counts as the lowest is published, and earns less than an answer. */
export function checkMissingAnswers(input: LintInput): readonly Problem[] {
  return [
    ...unpublished(input),
    ...placedQuestions(input.questionnaire).flatMap((placed) => [
      ...blanks(placed, input),
      ...zeros(placed, input),
    ]),
  ];
}

function unpublished({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { unknown, coverage } = questionnaire.scoring;
  const { publish } = coverage;
  return unknown !== "exclude" && publish > 0
    ? [
        problem("lowest-not-published", locate(["scoring", "unknown"]), {
          policy: unknown,
          publish,
        }),
      ]
    : [];
}

function blanks(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const { scoring } = questionnaire;
  const policy = lowestRule(item, scoring);
  const [score, max] = scoreLimits(questionnaire).get(item.id) ?? [0, 0];
  if (policy === undefined || score <= 0 || scoring.methods.capability === "ladder") return [];
  const details = { question: item.id, policy, score, max };
  const at = locate([...path, "id"]);
  if (score === max) return [problem("blank-earns-all", at, { why: "all", ...details })];
  return scoring.percent === "of-maximum"
    ? [problem("blank-earns-all", at, { why: "part", ...details }, "warning")]
    : [];
}

/** The rule by which a missing answer counts as the lowest. */
export function lowestRule(
  question: Question,
  scoring: ScoringRules,
): "unknown" | "notApplicable" | undefined {
  if (scoring.unknown === "lowest") return "unknown";
  return notApplicableRule(question, scoring) === "lowest" ? "notApplicable" : undefined;
}

/** A score of 0 is one that the question can have. */
function zeros(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const { unknown, methods } = questionnaire.scoring;
  if (unknown !== "zero" || !item.scored || methods.capability === "ladder") return [];
  const bounds = questionBounds(item, levelsOf(questionnaire, item.id));
  const [min, max] = [toNumber(bounds.min), toNumber(bounds.max)];
  return min <= 0 && max >= 0
    ? []
    : [problem("zero-out-of-range", locate([...path, "id"]), { question: item.id, min, max })];
}
