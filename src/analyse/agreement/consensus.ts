import type { Level, QuestionConsensus, Questionnaire } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { capabilitiesOf } from "../../model/outline.ts";
import { toNumber } from "../../score/fraction.ts";
import { type Profile, scoreIn } from "../../score/profile.ts";
import { scoreQuestionNode } from "../../score/score-leaf.ts";
import { levelOf, type PassInput } from "../../score/scored-node.ts";
import { positionAt } from "./ladder.ts";
import { consensusOn, medianOf } from "../../score/statement.ts";
import { choicesOf, type DepartmentChoices } from "../../score/chosen-steps.ts";

/**
 * How far the answers to each question of type level and choice bear out the level that they give,
 * whatever a review says. STATISTICS.md §4.1.
 */
export function consensusOf(input: PassInput): readonly QuestionConsensus[] {
  const { questionnaire, tally } = input;
  const unreviewed = { ...input, reviews: new Map() };
  return [...tally.questions.values()].flatMap((one) => {
    const { question } = one;
    const levels = levelsOf(questionnaire, question.id);
    const isLeveled = question.scored && (question.type === "level" || question.type === "choice");
    if (!isLeveled || levels.length < 2) return [];
    const level = levelOf(scoreQuestionNode(question, unreviewed, "as-answered"));
    const choices = choicesOf(one, questionnaire);
    return level === undefined || choices.length === 0
      ? []
      : described(question.id, level, choices, levels);
  });
}

/**
 * The capabilities that never count as a strength: people are divided on a question, or a
 * department's own answers are two levels below. STATISTICS.md §4.2.
 */
export function dividedCapabilities(
  questions: readonly QuestionConsensus[],
  questionnaire: Questionnaire,
  profile: Profile,
): ReadonlySet<string> {
  const known = new Map(questions.map((one) => [one.id, one]));
  const divided = capabilitiesOf(questionnaire).filter((capability) => {
    const own = capability.questions.flatMap(({ id }) => known.get(id) ?? []);
    const score = scoreIn(profile, capability.id);
    const level = score.kind === "scored" ? score.level : undefined;
    return (
      own.some(({ statement }) => statement === "divided") ||
      (level !== undefined && isFarBelow(own, level, levelsOf(questionnaire, capability.id)))
    );
  });
  return new Set(divided.map(({ id }) => id));
}

const FAR = 2;

/** Whether the mean of some department's medians reaches no more than two levels below. */
function isFarBelow(
  own: readonly QuestionConsensus[],
  level: number,
  levels: readonly Level[],
): boolean {
  const said = own.flatMap(({ departments }) => departments);
  const at = levels.findIndex((one) => one.level === level);
  return [...new Set(said.map(({ id }) => id))].some((department) => {
    const medians = said.filter(({ id }) => id === department).map(({ median }) => median);
    const mean = total(medians) / medians.length;
    return levels.findLastIndex((one) => one.level <= mean) <= at - FAR;
  });
}

function described(
  id: string,
  level: number,
  choices: readonly DepartmentChoices[],
  levels: readonly Level[],
): QuestionConsensus {
  const step = levels.findIndex((one) => one.level === level);
  const found = consensusOn(
    step,
    choices.map(({ chosen }) => chosen),
  );
  const medians = choices.map(({ chosen }) => toNumber(medianOf(chosen)));
  return {
    id,
    level,
    statement: found.statement,
    respondents: total(choices.flatMap(({ chosen }) => chosen)),
    byDepartment: toNumber(found.byDepartment),
    byPerson: toNumber(found.byPerson),
    far: toNumber(found.far),
    spread: toNumber(found.spread),
    departments: choices.map((own, index) => ({
      id: own.id,
      respondents: total(own.chosen),
      median: positionAt(medians[index] as number, levels),
    })),
    range: rangeOf(choices, medians).map((one) => levels[one]?.level) as [number, number],
  };
}

/** The lowest and the highest step that a tenth of the people chose, or those of the medians. */
function rangeOf(
  choices: readonly DepartmentChoices[],
  medians: readonly number[],
): readonly [number, number] {
  const everyone = total(choices.flatMap(({ chosen }) => chosen));
  const steps = [...(choices[0] as DepartmentChoices).chosen.keys()];
  const usual = steps.filter(
    (step) => 10 * total(choices.map(({ chosen }) => chosen[step] as number)) >= everyone,
  );
  const isOne = usual.length < 2;
  const ends = isOne ? medians.map(Math.floor) : usual;
  return [Math.min(...ends), Math.max(...ends)];
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
