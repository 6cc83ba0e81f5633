import type { Answer, NotScoredReason, Question, ScoringRules } from "../model/index.ts";
import type { SheetEntry } from "./answer-sheet.ts";
import { average } from "./averages.ts";
import { byDepartment, questionCoverage, type Spoken } from "./coverage.ts";
import { type Fraction, fraction, ONE } from "./fraction.ts";
import { type Bounds, questionBounds } from "./question-bounds.ts";
import { scoreAnswer } from "./score-answer.ts";
import type { Fill, PassInput, Speaker } from "./standing.ts";

/** A question over all respondents: its score, or why there is none. */
export type QuestionScore =
  | { readonly kind: "scored"; readonly score: Fraction; readonly coverage?: Fraction }
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason; readonly coverage?: Fraction };

/**
 * The average inside each department, then the average across the departments, so that each has
 * one voice; docs/scoring.md §4.
 */
export function scoreQuestion(
  question: Question,
  { questionnaire, speakers }: PassInput,
  fill: Fill,
): QuestionScore {
  const rules = questionnaire.scoring;
  const bounds = questionBounds(question, questionnaire.levels);
  const spoken = spokenOf(question, speakers);
  const voices = spoken.flatMap(({ department, entry }) => {
    const score = scoreEntry(entry, bounds, rules, fill);
    return score === undefined ? [] : [{ department, score }];
  });
  const coverage = questionCoverage(spoken);
  const covered = coverage === undefined ? {} : { coverage };
  return voices.length === 0
    ? { kind: "not-scored", reason: reasonWithoutScore(spoken), ...covered }
    : { kind: "scored", score: acrossDepartments(voices, rules), ...covered };
}

/** A review's answer in place of the aggregate: its own score, else as if it were the only voice. */
export function scoreReview(
  question: Question,
  answer: Answer,
  input: PassInput,
  fill: Fill,
): QuestionScore {
  if (answer.score !== undefined) {
    return { kind: "scored", score: fraction(answer.score), coverage: ONE };
  }
  const sheet = new Map([[question.id, { question, state: answer.state, answer }]]);
  return scoreQuestion(question, { ...input, speakers: [{ department: "review", sheet }] }, fill);
}

/** The average inside each department, then across them; at least one voice. */
export function acrossDepartments(
  voices: readonly { readonly department: string; readonly score: Fraction }[],
  { respondents }: ScoringRules,
): Fraction {
  const departments = [...byDepartment(voices).values()].map((group) =>
    average[respondents.within](group.map(({ score }) => score)),
  );
  return average[respondents.across](departments);
}

/** The entries of one question, of every speaker who is asked it. */
export function spokenOf(question: Question, speakers: readonly Speaker[]): readonly Spoken[] {
  return speakers.flatMap(({ department, sheet }) => {
    const entry = sheet.get(question.id);
    return entry === undefined ? [] : [{ department, entry }];
  });
}

function scoreEntry(
  { question, state, answer }: SheetEntry,
  bounds: Bounds,
  rules: ScoringRules,
  fill: Fill,
): Fraction | undefined {
  switch (state) {
    case "answered":
      return scoreAnswer(question, answer?.value);
    case "not-shown":
      return undefined;
    case "not-applicable":
      return atPolicy(rules.notApplicable, bounds);
    case "dont-know":
    case "skipped":
    case "unanswered":
      return atPolicy(fill === "as-answered" ? rules.unknown : fill, bounds);
  }
}

function atPolicy(
  policy: "exclude" | "lowest" | "highest",
  { min, max }: Bounds,
): Fraction | undefined {
  if (policy === "exclude") return undefined;
  return policy === "lowest" ? min : max;
}

function reasonWithoutScore(spoken: readonly Spoken[]): NotScoredReason {
  const shown = spoken.filter(({ entry }) => entry.state !== "not-shown");
  if (shown.length === 0) return "not-asked";
  if (shown.every(({ entry }) => entry.state === "not-applicable")) return "not-applicable";
  return shown.some(({ entry }) => entry.state === "answered") ? "no-rule" : "nothing-answered";
}
