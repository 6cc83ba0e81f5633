import { leaveOneOuts, overallSureness } from "../analyse/confidence.ts";
import type {
  AnswerState,
  CoverageResult,
  EvidenceResult,
  LeaveOneOut,
  Questionnaire,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL, questionsOf } from "../model/outline.ts";
import { entryScore } from "../score/answer-score.ts";
import type { Heard, SheetEntry, Speaker } from "../score/answer-sheet.ts";
import { compare, fraction } from "../score/fraction.ts";
import { questionMeasure } from "../score/measure.ts";
import { type ScoredTree, scoreIn } from "../score/profile.ts";

/**
 * How much of the questionnaire is known, counted over respondents and scored questions, and the
 * confidence in the overall score.
 */
export function coverageResult(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  scored: ScoredTree,
  isOverallShown: boolean,
): CoverageResult {
  const entries = heard.flatMap(({ sheet }) => [...sheet.values()]);
  const counted = entries.filter(({ question }) => question.scored);
  const count = (state: AnswerState): number =>
    counted.filter((entry) => entry.state === state).length;
  const { coverage } = scoreIn(scored.profile, OVERALL);
  return {
    asked: counted.length - count("not-shown"),
    answered: count("answered"),
    dontKnow: count("dont-know"),
    notApplicable: count("not-applicable"),
    skipped: count("skipped"),
    unanswered: count("unanswered"),
    ...omitUndefined({ ratio: coverage }),
    ...confidenceOf(scored, isOverallShown),
    unheard: unheardDepartments(questionnaire, heard),
  };
}

/** In one word, with its reason; does not reveal the levels of a hidden overall score. */
function confidenceOf(
  scored: ScoredTree,
  isOverallShown: boolean,
): Pick<CoverageResult, "confidence" | "confidenceReason" | "oneRespondent"> {
  const sureness = overallSureness(scored);
  if (sureness.confidenceReason !== "one-respondent" || !isOverallShown) return sureness;
  const { score: _, ...oneRespondent } = leaveOneOuts(scored).get(OVERALL) as LeaveOneOut & {
    readonly level: readonly [number, number];
  };
  return { ...sureness, oneRespondent };
}

function unheardDepartments(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
): readonly string[] {
  const named = new Set(questionsOf(questionnaire).flatMap(({ ask }) => ask));
  const speaking = new Set(heard.map(({ department }) => department));
  return questionnaire.departments
    .map(({ id }) => id)
    .filter((id) => named.has(id) && !speaking.has(id));
}

/** Whether an answer is on one of the model's top two levels, and so should cite evidence. */
function isHigh(entry: SheetEntry, questionnaire: Questionnaire): boolean {
  const { question, state } = entry;
  const score = question.scored && state === "answered" ? entryScore(entry) : undefined;
  const second = questionnaire.levels.at(-2);
  if (score === undefined || second === undefined) return false;
  const { position } = questionMeasure(question, score, questionnaire);
  return compare(position, fraction(second.level)) >= 0;
}

/** A high answer that cites no evidence. */
export function isBareClaim(entry: SheetEntry, questionnaire: Questionnaire): boolean {
  return entry.answer?.evidence.length === 0 && isHigh(entry, questionnaire);
}

/** How many answers are on the top two levels, and how many of them cite no evidence. */
export function evidenceResult(
  questionnaire: Questionnaire,
  speakers: readonly Speaker[],
  isShown: (question: string) => boolean,
): EvidenceResult {
  const high = speakers
    .flatMap(({ sheet }) => [...sheet.values()])
    .filter((entry) => isShown(entry.question.id) && isHigh(entry, questionnaire));
  const bare = high.filter((entry) => isBareClaim(entry, questionnaire));
  return { high: high.length, unevidenced: bare.length };
}
