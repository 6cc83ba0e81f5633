import type { Blocking, PlanTarget, ResultTarget, Score } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import { formatNumber, NO_NUMBER, withPercent } from "../text/format.ts";
import { overallTitle } from "./kind.ts";
import type { PlanInput } from "./plan-words.ts";

/** A target with today's level or score, and whether the plan reaches it. */
export function targetLine(
  { id, title, target, today, isReached }: PlanTarget,
  input: PlanInput,
): string {
  const words = planTexts(input.texts.language);
  const name = nodeTitle(id, title, input);
  if (target === undefined) return `${name}: ${todayWords(today, target, input)}`;
  const reached = hasReached(today, target) ? "alreadyReached" : "reached";
  return words.target({
    title: name,
    target: targetWords(target, input),
    today: todayWords(today, target, input),
    outcome: words.outcomes[isReached ? reached : "missed"],
  });
}

function hasReached(today: Score, target: ResultTarget): boolean {
  if ("level" in target) return (today.level ?? -Infinity) >= target.level;
  return today.kind === "scored" && today.score >= target.score;
}

function todayWords(today: Score, target: ResultTarget | undefined, input: PlanInput): string {
  const words = planTexts(input.texts.language);
  const isOfLevel = target !== undefined && "level" in target;
  if (isOfLevel && today.level !== undefined) return words.atLevel({ level: String(today.level) });
  if (today.kind === "not-scored") {
    return today.reason === "withheld" ? words.withheld : words.noScore;
  }
  return isOfLevel
    ? words.atLevel({ level: NO_NUMBER })
    : words.atScore({ score: score(today.score, input) });
}

function targetWords(target: ResultTarget, input: PlanInput): string {
  const words = planTexts(input.texts.language);
  return "level" in target
    ? words.atLevel({ level: String(target.level) })
    : words.atScore({ score: score(target.score, input) });
}

function score(value: number, { questionnaire, texts }: PlanInput): string {
  return formatNumber(value, questionnaire.scoring.decimals, texts.language);
}

function nodeTitle(id: string, title: string, { questionnaire, texts }: PlanInput): string {
  return title === "" ? overallTitle(questionnaire, texts) : `${title} (${id})`;
}

/** Which target cannot be reached, and what comes nearest. */
export function blockedSentence(
  { id, title, target, nearest }: Blocking,
  input: PlanInput,
): string {
  const { blocked } = planTexts(input.texts.language);
  const why = target === undefined ? "withheld" : nearest === undefined ? "noScore" : "outOfReach";
  return blocked[why]({
    title: nodeTitle(id, title, input),
    target: target === undefined ? "" : targetWords(target, input),
    nearest: nearest === undefined ? "" : targetWords(nearest, input),
  });
}

/** Questions that are named; the data has them all. */
const SHOWN = 6;

/** The questions that stay below a target, the first of them by name. */
export function blockingQuestions({ questions }: Blocking, input: PlanInput): readonly string[] {
  const words = planTexts(input.texts.language);
  return [
    ...questions.slice(0, SHOWN).map(({ id, title, position }) =>
      words.blockingQuestion[position === undefined ? "unknown" : "known"]({
        title: `${title} (${id})`,
        position: position === undefined ? "" : positionText(id, position, input),
      }),
    ),
    ...(questions.length > SHOWN ? [words.moreQuestions({ count: questions.length - SHOWN })] : []),
  ];
}

/** A position on the levels of a question; a percent where it has none. */
function positionText(id: string, position: number, input: PlanInput): string {
  const text = score(position, input);
  const isPercent = levelsOf(input.questionnaire, id).length === 0;
  return isPercent ? withPercent(text, input.texts.language) : text;
}
