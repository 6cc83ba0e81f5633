import type { Expectation, Questionnaire, ScenarioCheck, Score } from "../model/index.ts";
import { judge, weighRole } from "../plan/advice.ts";
import { searchResult } from "../plan/search.ts";
import { scoreIn } from "../score/profile.ts";
import type { Examination } from "./examine.ts";

/** What a scenario's answers lead to. */
export interface Outcome {
  readonly scoreOf: (id: string) => Score;
  /** The recommendations that apply, in order of priority. */
  readonly recommended: readonly string[];
  /** By verdict: the rule that applies, or none. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** By role. */
  readonly roles: ReadonlyMap<string, string>;
  /** The red flags that are raised. */
  readonly flags: readonly string[];
}

/** The level, verdict or rule of something that has none. */
const NONE = "none";

/** What an examined assessment leads to, by all answers. */
export function outcomeOf(examination: Examination, questionnaire: Questionnaire): Outcome {
  const { profile, languages, priorities } = examination;
  return {
    scoreOf: (id) => scoreIn(profile, id),
    recommended: priorities().map(({ recommendation }) => recommendation.id),
    verdicts: new Map(
      questionnaire.verdicts.map((verdict) => [
        verdict.id,
        judge(verdict, examination, languages).outcome ?? NONE,
      ]),
    ),
    roles: new Map(
      questionnaire.roles.map((role) => [role.id, weighRole(role, examination, languages).outlook]),
    ),
    flags: (searchResult(examination, languages).search?.flags ?? []).map(({ id }) => id),
  };
}

/** Compares an outcome with everything that a scenario expects. */
export function checkScenario(expected: Expectation, outcome: Outcome): readonly ScenarioCheck[] {
  const { levels = {}, scores = {}, percents = {}, notScored = [], verdicts = {} } = expected;
  const { roles = {}, recommendations = {}, flags } = expected;
  const { scoreOf } = outcome;
  return [
    ...Object.entries(levels).map(([id, level]) => levelCheck(id, level, scoreOf(id))),
    ...Object.entries(scores).map(([id, score]) => {
      const actual = scoreOf(id);
      return near("score", id, score, actual.kind === "scored" ? actual.score : actual.reason);
    }),
    ...Object.entries(percents).map(([id, percent]) => {
      const actual = scoreOf(id);
      return near(
        "percent",
        id,
        percent,
        actual.kind === "scored" ? actual.percent : actual.reason,
      );
    }),
    ...notScored.map((id): ScenarioCheck => {
      const { kind } = scoreOf(id);
      const passed = kind === "not-scored";
      return { metric: "not-scored", id, expected: "not-scored", actual: kind, passed };
    }),
    ...checkAdvice(recommendations, outcome.recommended),
    ...Object.entries(verdicts).map(([id, rule]) =>
      same("verdict", id, rule, outcome.verdicts.get(id) ?? NONE),
    ),
    ...Object.entries(roles).map(([id, outlook]) =>
      same("role", id, outlook, outcome.roles.get(id) ?? NONE),
    ),
    ...(flags === undefined
      ? []
      : [same("flags", "", listOf(flags.toSorted()), listOf(outcome.flags.toSorted()))]),
  ];
}

/** A node without a score has no level either. */
function levelCheck(id: string, expected: number | string, score: Score): ScenarioCheck {
  if (score.kind === "scored") return same("level", id, expected, score.level ?? NONE);
  const check = same("level", id, expected, score.reason);
  return expected === NONE ? { ...check, passed: true } : check;
}

function checkAdvice(
  { include = [], exclude = [], first, exactly }: NonNullable<Expectation["recommendations"]>,
  recommended: readonly string[],
): readonly ScenarioCheck[] {
  const appliesTo = (id: string): string =>
    recommended.includes(id) ? "applies" : "does not apply";
  const check = (id: string, expected: string): ScenarioCheck =>
    same("recommendation", id, expected, appliesTo(id));
  return [
    ...include.map((id) => check(id, "applies")),
    ...exclude.map((id) => check(id, "does not apply")),
    ...(first === undefined
      ? []
      : [same("first-priorities", "", listOf(first), listOf(recommended.slice(0, first.length)))]),
    ...(exactly === undefined
      ? []
      : [
          same(
            "all-recommendations",
            "",
            listOf(exactly.toSorted()),
            listOf(recommended.toSorted()),
          ),
        ]),
  ];
}

function listOf(ids: readonly string[]): string {
  return ids.length === 0 ? NONE : ids.join(", ");
}

function same(
  metric: ScenarioCheck["metric"],
  id: string,
  expected: string | number,
  actual: string | number,
): ScenarioCheck {
  return { metric, id, expected, actual, passed: actual === expected };
}

/**
 * Equal when rounded to the decimals that are written, halves away from zero; a reason is never
 * equal.
 */
function near(
  metric: ScenarioCheck["metric"],
  id: string,
  expected: number,
  actual: number | string,
): ScenarioCheck {
  const [, decimals = ""] = String(expected).split(".");
  const passed = typeof actual === "number" && isRoundedTo(expected, actual, decimals.length);
  return { metric, id, expected, actual, passed };
}

function isRoundedTo(expected: number, actual: number, decimals: number): boolean {
  const unit = 10 ** decimals;
  const rounded = Math.floor(Math.abs(actual) * unit + 0.5 + ROUNDING) * Math.sign(actual);
  return Math.abs(rounded - expected * unit) < ROUNDING * unit;
}

/** What binary fractions may take from a decimal. */
const ROUNDING = 1e-9;
