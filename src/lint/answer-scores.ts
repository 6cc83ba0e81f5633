import type { ChoicesQuestion, Option, Problem, Question } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { answerBounds, hasScores, scoreAnswer } from "../score/answer-score.ts";
import { fraction, sum, toNumber } from "../score/fraction.ts";
import { problem } from "../text/problems.ts";
import { lowestRule } from "./missing-answers.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, type Placed, placedQuestions } from "./outline.ts";
import { possibleChoices } from "./possible-values.ts";

/** Every answer to a scored question has a score, and what it scores makes a difference. */
export function checkAnswerScores(input: LintInput): readonly Problem[] {
  const { questionnaire } = input;
  const isLadder = questionnaire.scoring.methods.capability === "ladder";
  const scored = placedQuestions(questionnaire).filter(({ item }) => item.scored);
  return [
    ...nothingScored(input),
    ...scored.flatMap((placed) => [
      ...(isLadder ? [] : [...unscoredOptions(placed, input), ...equalScores(placed, input)]),
      ...(placed.item.type === "choices" ? choicesProblems(placed.item, placed, input) : []),
    ]),
  ];
}

function nothingScored({ questionnaire, locate }: LintInput): readonly Problem[] {
  return questionsOf(questionnaire).some(({ scored }) => scored)
    ? []
    : [problem("nothing-is-scored", locate(["dimensions"]), {})];
}

function unscoredOptions(
  { item, path }: Placed<Question>,
  { locate }: LintInput,
): readonly Problem[] {
  if (item.type !== "choice" || !hasScores(item)) return [];
  return item.options.flatMap(({ id, score }, index) =>
    score === undefined
      ? [
          problem("option-without-score", locate([...path, "options", index]), {
            why: "choice",
            question: item.id,
            id,
          }),
        ]
      : [],
  );
}

/** A question that a missing answer fills is reported for that. */
function equalScores(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  if (!scoreLimits(questionnaire).has(item.id)) return [];
  const bounds = answerBounds(item, levelsOf(questionnaire, item.id));
  const [min, max] = [toNumber(bounds.min), toNumber(bounds.max)];
  const isBlankFull = max > 0 && lowestRule(item, questionnaire.scoring) !== undefined;
  return min < max || isBlankFull
    ? []
    : [problem("equal-scores", locate([...path, "id"]), { question: item.id, score: max })];
}

function choicesProblems(
  question: ChoicesQuestion,
  { path }: Placed<Question>,
  input: LintInput,
): readonly Problem[] {
  const { score } = question;
  const placed = { item: question, path };
  switch (score.by) {
    case "sum":
      return [
        ...sumBounds(placed, score, input),
        ...optionsBeyond(placed, score, input),
        ...exclusiveScores(placed, input),
      ];
    case "rules":
      return [...unusedScores(placed, input), ...uncoveredChoices(placed, input)];
    case "share":
      return unusedScores(placed, input);
  }
}

interface SumBounds {
  readonly min?: number;
  readonly max?: number;
}

/** A sum's range is from `min` to `max`, so both must be sums that can occur. */
function sumBounds(
  { item, path }: Placed<ChoicesQuestion>,
  { min, max }: SumBounds,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const free = answerBounds({ ...item, score: { by: "sum" } }, levelsOf(questionnaire, item.id));
  const [least, most] = [toNumber(free.min), toNumber(free.max)];
  const question = item.id;
  return [
    ...(max === undefined || max <= most
      ? []
      : [
          problem("sum-out-of-reach", locate([...path, "score", "max"]), {
            why: "above",
            question,
            bound: max,
            reach: most,
          }),
        ]),
    ...(min === undefined || min >= least
      ? []
      : [
          problem("sum-out-of-reach", locate([...path, "score", "min"]), {
            why: "below",
            question,
            bound: min,
            reach: least,
          }),
        ]),
  ];
}

/** Without options of the other sign, nothing makes up for what is beyond a bound. */
function optionsBeyond(
  { item, path }: Placed<ChoicesQuestion>,
  { min = -Infinity, max = Infinity }: SumBounds,
  { locate }: LintInput,
): readonly Problem[] {
  const scores = item.options.map(({ score = 0 }) => score);
  const isRising = scores.every((score) => score >= 0);
  const isFalling = scores.every((score) => score <= 0);
  return item.options.flatMap(({ id, score = 0 }, index) => {
    const why = isRising && score > max ? "above" : isFalling && score < min ? "below" : undefined;
    if (why === undefined) return [];
    const bound = why === "above" ? max : min;
    const at = locate([...path, "options", index]);
    return [problem("option-beyond-bound", at, { why, question: item.id, id, score, bound })];
  });
}

/** Where the other options add to the score, "none of these" must not score as much as one. */
function exclusiveScores(
  { item, path }: Placed<ChoicesQuestion>,
  { locate }: LintInput,
): readonly Problem[] {
  const together = item.options.filter(({ exclusive }) => !exclusive).map(({ score = 0 }) => score);
  const isRising = together.every((score) => score >= 0);
  const most = Math.max(0, ...together);
  const all = toNumber(sum(together.map(fraction)));
  const isLikeOne = ({ exclusive, score = 0 }: Option): boolean =>
    exclusive && most > 0 && score >= most && score < all;
  return item.options.flatMap((option, index) =>
    isRising && isLikeOne(option)
      ? [
          problem("exclusive-scores", locate([...path, "options", index]), {
            question: item.id,
            id: option.id,
            score: option.score ?? 0,
          }),
        ]
      : [],
  );
}

function unusedScores(
  { item, path }: Placed<ChoicesQuestion>,
  { locate }: LintInput,
): readonly Problem[] {
  const index = item.options.findIndex(({ score }) => score !== undefined);
  const option = item.options[index];
  if (option === undefined) return [];
  const details = { question: item.id, id: option.id, by: item.score.by };
  return [problem("option-score-unused", locate([...path, "options", index, "score"]), details)];
}

/** The first selection without a score. If there are too many options, only single ones are tried. */
function uncoveredChoices(
  { item, path }: Placed<ChoicesQuestion>,
  { locate }: LintInput,
): readonly Problem[] {
  const single = [[], ...item.options.map(({ id }) => [id])];
  const choices = possibleChoices(item) ?? single;
  const open = choices.find((chosen) => scoreAnswer(item, chosen) === undefined);
  if (open === undefined) return [];
  const details = { question: item.id, chosen: `[${[open].flat().join(", ")}]` };
  return [problem("rules-without-default", locate([...path, "score"]), details)];
}
