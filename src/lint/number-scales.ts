import type { NumberQuestion, Problem, Question } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { answerBounds, hasScores } from "../score/answer-score.ts";
import { toNumber } from "../score/fraction.ts";
import { hasUpperEnds } from "../score/number-score.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";

/** The bands of a number have one form and no gap, its points ascend, and its value has a range. */
export function numberScale(
  question: NumberQuestion,
  path: Path,
  input: LintInput,
): readonly Problem[] {
  const { id, score, min, max } = question;
  if (score === undefined) return bandProblems(question, path, input);
  if (score !== "value") {
    const points = [...path, "score", "between"];
    const disorder = pointProblems(score.between, points, input);
    return disorder.length > 0 ? disorder : pointsBeyond(question, score.between, points, input);
  }
  return min === undefined || max === undefined
    ? [problem("value-without-range", input.locate([...path, "score"]), { question: id })]
    : [];
}

function pointProblems(
  points: readonly { readonly at: number }[],
  path: Path,
  { locate }: LintInput,
): readonly Problem[] {
  return points.flatMap(({ at }, index) => {
    const before = points[index - 1]?.at;
    if (before === undefined || at > before) return [];
    const details = { why: "point", from: at, before } as const;
    return [problem("bands-not-ascending", locate([...path, index]), details)];
  });
}

/** Points that no valid number reaches: the best or the worst score is then not that of the point. */
function pointsBeyond(
  { id, min = -Infinity, max = Infinity }: NumberQuestion,
  points: readonly { readonly at: number }[],
  path: Path,
  { locate }: LintInput,
): readonly Problem[] {
  return points.flatMap(({ at }, index) => {
    if (at >= min && at <= max) return [];
    const details = { question: id, point: at, limit: at > max ? max : min };
    const why = at > max ? ("max" as const) : ("min" as const);
    return [problem("point-beyond-limits", locate([...path, index]), { why, ...details })];
  });
}

function bandProblems(question: NumberQuestion, path: Path, input: LintInput): readonly Problem[] {
  const { id, bands } = question;
  if (hasUpperEnds(question)) return upperEnds(question, path, input);
  const strange = bands.findIndex(({ from, atMost }) => from === undefined || atMost !== undefined);
  if (strange >= 0) {
    const why = bands[strange]?.atMost === undefined ? "open" : "both";
    const at = input.locate([...path, "bands", strange]);
    return [problem("bands-mixed", at, { why, question: id })];
  }
  return lowerEnds(question, path, input);
}

function lowerEnds(
  { bands, min }: NumberQuestion,
  path: Path,
  { locate }: LintInput,
): readonly Problem[] {
  const starts = bands.map(({ from }) => from as number);
  const disorder = starts.flatMap((from, index) => {
    const before = starts[index - 1];
    if (before === undefined || from > before) return [];
    const details = { why: "from", from, before } as const;
    return [problem("bands-not-ascending", locate([...path, "bands", index]), details)];
  });
  const [first] = starts;
  if (first === undefined || (min !== undefined && first <= min)) return disorder;
  const details = min === undefined ? { from: first } : { from: first, min };
  const severity = min === undefined ? "warning" : "error";
  return [...disorder, problem("bands-gap", locate([...path, "bands", 0]), details, severity)];
}

/** Only the last band may have no end. */
function upperEnds(
  { id, bands, max }: NumberQuestion,
  path: Path,
  { locate }: LintInput,
): readonly Problem[] {
  const at = (index: number) => locate([...path, "bands", index]);
  const open = bands.findIndex(({ atMost }) => atMost === undefined);
  if (open >= 0 && open < bands.length - 1) {
    return [problem("bands-mixed", at(open), { why: "open", question: id })];
  }
  const disorder = bands.flatMap(({ atMost }, index) => {
    const before = bands[index - 1]?.atMost;
    if (before === undefined || atMost === undefined || atMost > before) return [];
    return [problem("bands-not-ascending", at(index), { why: "atMost", from: atMost, before })];
  });
  const last = bands.at(-1)?.atMost;
  if (last === undefined || (max !== undefined && max <= last)) return disorder;
  const severity = max === undefined ? "warning" : "error";
  return [...disorder, problem("bands-end", at(bands.length - 1), { atMost: last }, severity)];
}

/** The range of a question has its ends in order, and every score of an answer. */
export function questionRange(
  question: Question,
  path: Path,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  if (!("range" in question)) return [];
  const { id, range } = question;
  if (range === undefined) return [];
  const at = locate([...path, "range"]);
  const [min, max] = range;
  if (min > max) return [problem("bounds-order", at, { question: id, min, max })];
  if (!hasScores(question)) return [];
  const bounds = answerBounds(question, levelsOf(questionnaire, question.id));
  const strange = [toNumber(bounds.min), toNumber(bounds.max)].find(
    (score) => score < min || score > max,
  );
  return strange === undefined
    ? []
    : [problem("score-out-of-range", at, { question: id, score: strange, min, max })];
}
