import type {
  Questionnaire,
  Reachable,
  Response,
  Role,
  Scenario,
  ScenarioResult,
  TestRun,
  Tier,
} from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
import type { Location } from "../model/location.ts";
import { OVERALL, questionsOf } from "../model/outline.ts";
import { shownIn } from "../score/tally.ts";
import { examine, type Examination } from "./examine.ts";
import { checkScenario, type Outcome, outcomeOf } from "./test-scenario.ts";

/** A scenario with its responses and its place in the file. */
export interface ReadScenario {
  readonly scenario: Scenario;
  readonly responses: readonly Response[];
  readonly at: Location;
}

/** Scores every scenario and compares the outcome with what it expects. */
export function testScenarios(
  questionnaire: Questionnaire,
  scenarios: readonly ReadScenario[],
): TestRun {
  const runs = scenarios.map((one) => runScenario(questionnaire, one));
  const { id, version } = questionnaire;
  return {
    questionnaire: { id, version },
    scenarios: runs.map(({ result }) => result),
    passed: runs.every(({ result }) => result.passed),
    reached: reachedIn(questionnaire, runs),
  };
}

/** A scenario with what its answers lead to. */
interface Run {
  readonly result: ScenarioResult;
  readonly outcome: Outcome;
  /** The questions that somebody is shown. */
  readonly shown: ReadonlySet<string>;
}

function runScenario(questionnaire: Questionnaire, { scenario, responses, at }: ReadScenario): Run {
  const { id, title, variant, expect } = scenario;
  const examination = examine(questionnaire, responses, {
    ...(variant === undefined ? {} : { variant }),
    certainty: false,
    repeated: false,
  });
  const outcome = outcomeOf(examination, questionnaire);
  const checks = checkScenario(expect, outcome);
  const passed = checks.every((one) => one.passed);
  return { result: { id, title, at, checks, passed }, outcome, shown: shownQuestions(examination) };
}

function shownQuestions({ scored }: Examination): ReadonlySet<string> {
  const { questions } = scored.input.tally;
  const shown = [...questions].filter(([, { departments }]) =>
    departments.some((one) => shownIn(one) > 0),
  );
  return new Set(shown.map(([id]) => id));
}

/** The outlooks that scenarios can bring about, by how a role is judged. */
const OUTLOOKS = {
  conditions: ["succeeds", "fails"],
  parts: ["succeeds", "conditional", "fails"],
} as const;

function reachedBy(
  { id, by }: Role,
  count: (holds: (run: Run) => boolean) => number,
): readonly Reachable[] {
  return OUTLOOKS[by].map((kind) => {
    return { kind, id, scenarios: count(({ outcome }) => outcome.roles.get(id) === kind) };
  });
}

/** How many scenarios bring about each condition and each level. */
function reachedIn(questionnaire: Questionnaire, runs: readonly Run[]): readonly Reachable[] {
  const { recommendations, verdicts, roles } = questionnaire;
  const count = (holds: (run: Run) => boolean): number => runs.filter(holds).length;
  return [
    ...recommendations.map(({ id }): Reachable => {
      const scenarios = count(({ outcome }) => outcome.recommended.includes(id));
      return { kind: "recommendation", id, scenarios };
    }),
    ...verdicts.flatMap((verdict) =>
      verdict.rules.map((rule): Reachable => {
        const scenarios = count(({ outcome }) => outcome.verdicts.get(verdict.id) === rule.id);
        return { kind: "rule", id: `${verdict.id}/${rule.id}`, scenarios };
      }),
    ),
    ...roles.flatMap((role) => reachedBy(role, count)),
    ...(questionnaire.search?.flags ?? []).map(({ id }): Reachable => {
      return { kind: "flag", id, scenarios: count(({ outcome }) => outcome.flags.includes(id)) };
    }),
    ...questionsOf(questionnaire)
      .filter(({ when }) => when !== undefined)
      .map(({ id }): Reachable => {
        return { kind: "question", id, scenarios: count(({ shown }) => shown.has(id)) };
      }),
    ...levelled(questionnaire).flatMap((id) =>
      levelsOf(questionnaire, id).map(({ level }): Reachable => {
        const scenarios = count(({ outcome }) => {
          const score = outcome.scoreOf(id);
          return score.kind === "scored" && score.level === level;
        });
        return { kind: "level", id, level, scenarios };
      }),
    ),
  ];
}

/** The overall and the dimensions, as far as the model gives them levels. */
function levelled(questionnaire: Questionnaire): readonly string[] {
  const hasLevel = (tier: Tier, id: string): boolean =>
    levelRuleOf(questionnaire, tier, id).kind !== "none";
  const dimensions = questionnaire.dimensions.map(({ id }) => id);
  return [
    ...(hasLevel("overall", OVERALL) ? [OVERALL] : []),
    ...dimensions.filter((id) => hasLevel("dimension", id)),
  ];
}
