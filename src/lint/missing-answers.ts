import type { Problem, Question } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, type Placed, placedQuestions } from "./outline.ts";

/** A missing answer that counts as the lowest is published, and earns less than an answer. */
export function checkMissingAnswers(input: LintInput): readonly Problem[] {
  return [
    ...unpublished(input),
    ...placedQuestions(input.questionnaire).flatMap((placed) => blanks(placed, input)),
  ];
}

function unpublished({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { unknown, coverage } = questionnaire.scoring;
  const { publish } = coverage;
  return unknown === "lowest" && publish > 0
    ? [problem("lowest-not-published", locate(["scoring", "unknown"]), { publish })]
    : [];
}

const POLICIES = ["unknown", "notApplicable"] as const;

function blanks(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const { scoring } = questionnaire;
  const policy = POLICIES.find((one) => scoring[one] === "lowest");
  const [score, max] = scoreLimits(questionnaire).get(item.id) ?? [0, 0];
  if (policy === undefined || score <= 0 || scoring.methods.capability === "ladder") return [];
  const details = { question: item.id, policy, score, max };
  const at = locate([...path, "id"]);
  if (score === max) return [problem("blank-earns-all", at, { why: "all", ...details })];
  return scoring.percent === "of-maximum"
    ? [problem("blank-earns-all", at, { why: "part", ...details }, "warning")]
    : [];
}
