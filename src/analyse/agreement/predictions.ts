import type { Level, PredictedPair, PredictedSide, Question } from "../../model/index.ts";
import type { Questionnaire } from "../../model/questionnaire.ts";
import { levelsOf } from "../../model/levels.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { predictedBy } from "../../model/predictions.ts";
import { scoreAnswer } from "../../score/answer-score.ts";
import { choicesOf, stepOf } from "../../score/chosen-steps.ts";
import { toNumber } from "../../score/fraction.ts";
import type { Prediction } from "../../score/predictions.ts";
import type { PassInput } from "../../score/scored-node.ts";
import { type Chosen, medianOf } from "../../score/statement.ts";
import type { QuestionTally } from "../../score/tally.ts";
import { positionAt } from "./ladder.ts";

/** So many levels apart is a difference. */
const FAR = 2;

type Direction = NonNullable<PredictedSide["expects"]>;

/**
 * Whether departments that predict one another know where the other is, for each pair of them and
 * each question on which someone predicts. Departments count by their medians. docs/scoring.md §7.
 */
export function predictionsOf(
  { questionnaire, tally }: Pick<PassInput, "questionnaire" | "tally">,
  predictions: readonly Prediction[],
): readonly PredictedPair[] {
  return [...tally.questions.values()].flatMap((one) => {
    const { question } = one;
    const own = predictions.filter((each) => each.question === question.id);
    const isSaid = (by: string, of: string): boolean =>
      own.some((each) => each.by === by && each.of === of);
    const viewOf = viewsOn(one, own, questionnaire);
    return pairsOf(question, questionnaire)
      .filter(([a, b]) => isSaid(a, b) || isSaid(b, a))
      .map(([a, b]) => pairOf(question.id, viewOf(a, b), viewOf(b, a)));
  });
}

/** Any two departments of which one predicts the other, in the order of the questionnaire. */
function pairsOf(
  question: Question,
  { departments }: Questionnaire,
): readonly (readonly [string, string])[] {
  const ids = departments.map(({ id }) => id);
  const isPredicted = (by: string, of: string): boolean => predictedBy(by, question).includes(of);
  return ids.flatMap((a, index) =>
    ids
      .slice(index + 1)
      .filter((b) => isPredicted(a, b) || isPredicted(b, a))
      .map((b) => [a, b] as const),
  );
}

/** What a department answers, and what it expects of another; in steps of the ladder. */
interface View {
  readonly department: string;
  readonly levels: readonly Level[];
  /** Whether it is asked to predict the other. */
  readonly isAsked: boolean;
  readonly respondents: number;
  readonly own: number | undefined;
  readonly predicting: number;
  readonly expected: number | undefined;
}

function viewsOn(
  tally: QuestionTally,
  predictions: readonly Prediction[],
  questionnaire: Questionnaire,
): (department: string, other: string) => View {
  const { question } = tally;
  const levels = levelsOf(questionnaire, question.id);
  const choices = choicesOf(tally, questionnaire);
  return (department, other) => {
    const given = choices.find(({ id }) => id === department)?.chosen ?? [];
    const predicted = predictions.filter(({ by, of }) => by === department && of === other);
    const expected = chosenIn(predicted, question, levels, questionnaire);
    return {
      department,
      levels,
      isAsked: predictedBy(department, question).includes(other),
      respondents: peopleIn(given),
      own: middleOf(given),
      predicting: peopleIn(expected),
      expected: middleOf(expected),
    };
  };
}

/** How many people expect each step; an option without a score has none. */
function chosenIn(
  predicted: readonly Prediction[],
  question: Question,
  levels: readonly Level[],
  questionnaire: Questionnaire,
): Chosen {
  const chosen = levels.map(() => 0);
  for (const { value, people } of predicted) {
    const score = scoreAnswer(question, value);
    if (score === undefined) continue;
    const step = stepOf(question, score, levels, questionnaire);
    chosen[step] = (chosen[step] as number) + people;
  }
  return chosen;
}

function middleOf(chosen: Chosen): number | undefined {
  return peopleIn(chosen) === 0 ? undefined : toNumber(medianOf(chosen));
}

function peopleIn(chosen: Chosen): number {
  return chosen.reduce((sum, count) => sum + count, 0);
}

function pairOf(question: string, one: View, other: View): PredictedPair {
  const [a, b] = [sideOf(one, other), sideOf(other, one)];
  if (!hasEnough(one) || !hasEnough(other)) {
    return { question, a, b, reason: "not-enough-answers" };
  }
  const isReal = directionOf(one.own, other.own) !== "same";
  const isKnown = a.knows !== false && b.knows !== false;
  const known = isReal ? "known-difference" : "known-agreement";
  const unknown = isReal ? "unknown-difference" : "imagined-difference";
  return { question, a, b, outcome: isKnown ? known : unknown };
}

function hasEnough({ own, expected, isAsked }: View): boolean {
  return own !== undefined && (expected !== undefined || !isAsked);
}

function sideOf(view: View, other: View): PredictedSide {
  const { department, respondents, own, predicting, expected, levels } = view;
  const expects = directionOf(own, expected);
  const real = directionOf(own, other.own);
  const figures = omitUndefined({
    own: own === undefined ? undefined : positionAt(own, levels),
    expected: expected === undefined ? undefined : positionAt(expected, levels),
    expects,
    knows: expects === undefined || real === undefined ? undefined : expects === real,
  });
  return { department, respondents, predicting, ...figures };
}

/** Where a second position is, seen from a first. */
function directionOf(from: number | undefined, to: number | undefined): Direction | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (Math.abs(to - from) < FAR) return "same";
  return to > from ? "higher" : "lower";
}
