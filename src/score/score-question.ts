import type {
  Answer,
  NotScoredReason,
  Question,
  Questionnaire,
  ScoringRules,
} from "../model/index.ts";
import { type Bounds, entryScore, questionBounds } from "./answer-score.ts";
import type { SheetEntry, Speaker } from "./answer-sheet.ts";
import {
  appliesToNobody,
  byDepartment,
  departmentVoice,
  type DepartmentVoice,
  shownStates,
  spokenOf,
} from "./department-voice.ts";
import { average, type Fraction, fraction, meanOf, ONE } from "./fraction.ts";
import type { PassInput, UnknownPolicy } from "./scored-node.ts";

/** A question over all respondents: its score, or the reason why there is none. */
export type QuestionScore = {
  /**
   * The mean of the departments' coverage, 0 to 1; absent if none was asked. docs/scoring.md §2.
   */
  readonly coverage: Fraction | undefined;
  /** For each department that was asked. */
  readonly voices: readonly DepartmentVoice[];
} & (
  | { readonly kind: "scored"; readonly score: Fraction }
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason }
);

/**
 * The average inside each department, then the average across the departments, so that each
 * department counts once; docs/scoring.md §4.
 */
export function scoreQuestion(
  question: Question,
  { questionnaire, speakers }: PassInput,
  policy: UnknownPolicy,
): QuestionScore {
  const scoreOf = entryScorer(question, questionnaire, policy);
  const { within } = questionnaire.scoring.respondents;
  const voices = [...byDepartment(spokenOf(question, speakers))].map(([department, people]) =>
    departmentVoice(
      department,
      people.map(({ entry }) => entry),
      scoreOf,
      within,
    ),
  );
  return scoreVoices(voices, questionnaire);
}

/** The same without one person, whose department is computed again. */
export function scoreWithout(
  { department, sheet }: Speaker,
  question: Question,
  voices: readonly DepartmentVoice[],
  questionnaire: Questionnaire,
): QuestionScore {
  const scoreOf = entryScorer(question, questionnaire, "as-answered");
  const { within } = questionnaire.scoring.respondents;
  const left = sheet.get(question.id);
  const others = voices.flatMap((voice) => {
    if (voice.department !== department) return voice;
    const entries = voice.entries.filter((entry) => entry !== left);
    return entries.length === 0 ? [] : departmentVoice(department, entries, scoreOf, within);
  });
  return scoreVoices(others, questionnaire);
}

function scoreVoices(
  voices: readonly DepartmentVoice[],
  { scoring }: Questionnaire,
): QuestionScore {
  const coverage = meanOf(voices.map((voice) => voice.coverage));
  const scores = voices.flatMap(({ score }) => score ?? []);
  return scores.length === 0
    ? { kind: "not-scored", reason: reasonWithoutScore(voices), voices, coverage }
    : { kind: "scored", score: average[scoring.respondents.across](scores), voices, coverage };
}

/** The score of one entry under the rules; undefined if it does not count. */
export function entryScorer(
  question: Question,
  { scoring, levels }: Questionnaire,
  policy: UnknownPolicy,
): (entry: SheetEntry) => Fraction | undefined {
  const bounds = questionBounds(question, levels);
  return (entry) => scoreEntry(entry, bounds, scoring, policy);
}

/** A review's answer replaces the aggregate: its own score, or its value as the only answer. */
export function scoreReview(
  question: Question,
  answer: Answer,
  input: PassInput,
  policy: UnknownPolicy,
): QuestionScore {
  if (answer.score !== undefined) {
    return { kind: "scored", score: fraction(answer.score), coverage: ONE, voices: [] };
  }
  const sheet = new Map([[question.id, { question, state: answer.state, answer }]]);
  return scoreQuestion(question, { ...input, speakers: [{ department: "review", sheet }] }, policy);
}

function scoreEntry(
  entry: SheetEntry,
  bounds: Bounds,
  rules: ScoringRules,
  policy: UnknownPolicy,
): Fraction | undefined {
  switch (entry.state) {
    case "answered":
      return entryScore(entry);
    case "not-shown":
      return undefined;
    case "not-applicable":
      return atPolicy(rules.notApplicable, bounds);
    case "dont-know":
    case "skipped":
    case "unanswered":
      return atPolicy(policy === "as-answered" ? rules.unknown : policy, bounds);
  }
}

function atPolicy(
  policy: "exclude" | "lowest" | "highest",
  { min, max }: Bounds,
): Fraction | undefined {
  if (policy === "exclude") return undefined;
  return policy === "lowest" ? min : max;
}

function reasonWithoutScore(voices: readonly DepartmentVoice[]): NotScoredReason {
  const shown = shownStates(voices);
  if (shown.length === 0) return "not-asked";
  if (appliesToNobody(voices)) return "not-applicable";
  return shown.includes("answered") ? "no-rule" : "nothing-answered";
}
