import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import type { Location } from "./location.ts";
import type { AnswerInFile } from "./response.ts";

/** The format of an author's scenarios: answers to a questionnaire, and what must follow. */
export const SCENARIOS = {
  name: "scenarios",
  says: "Answers to a questionnaire and the levels, scores, recommendations and verdicts that must follow: for 'unsilo test'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      questionnaire: { ref: "id", says: "The id of the questionnaire that is tested." },
      scenarios: {
        items: {
          with: "given",
          fields: {
            id: { ref: "id", says: "The name of the scenario." },
            "title?": { type: "string", maxLength: 500, says: "The situation in a sentence." },
            "variant?": { ref: "id", says: "The shorter questionnaire that is asked, if any." },
            respondents: {
              default: [],
              items: {
                with: "given",
                fields: {
                  "department?": {
                    ref: "id",
                    says: "The department of these people; absent if the organization answers as a whole.",
                  },
                  people: {
                    type: "integer",
                    minimum: 1,
                    maximum: 100,
                    default: 1,
                    says: "How many people give these answers.",
                  },
                },
              },
              minItems: 1,
              maxItems: 200,
              says: "Who answers; one person of every department if absent.",
            },
            expect: { ref: "expectation", says: "The outcome that must follow from the answers." },
          },
        },
        minItems: 1,
        maxItems: 1000,
        says: "The scenarios.",
      },
    },
  },
  parts: {
    given: {
      fields: {
        answers: {
          values: { ref: "answer" },
          keys: "id",
          default: {},
          says: "By question id, as in a response. Those of a respondent go before those of the scenario.",
        },
        "otherwise?": {
          either: [
            { enum: ["lowest", "highest", "dont-know", "not-applicable"] },
            { type: "integer" },
          ],
          says: "The answer to every other question that is scored: the lowest or highest, a level, or a state. If absent: unanswered.",
        },
      },
    },
    expectation: {
      fields: {
        "levels?": {
          values: { either: [{ const: "none" }, { type: "integer" }] },
          keys: "id",
          minProperties: 1,
          says: "By node: its level, or none.",
        },
        "scores?": {
          values: { type: "number" },
          keys: "id",
          minProperties: 1,
          says: "By node: its score, rounded to as many decimals as are written here.",
        },
        "percents?": {
          values: { type: "number" },
          keys: "id",
          minProperties: 1,
          says: "By node: its percent of the range, rounded likewise.",
        },
        "notScored?": {
          items: { ref: "id" },
          minItems: 1,
          says: "Nodes without a score.",
        },
        "recommendations?": {
          fields: {
            "include?": {
              items: { ref: "id" },
              minItems: 1,
              says: "Recommendations that apply, in any order.",
            },
            "exclude?": {
              items: { ref: "id" },
              minItems: 1,
              says: "Recommendations that do not apply.",
            },
            "first?": {
              items: { ref: "id" },
              minItems: 1,
              says: "The first priorities, in their order.",
            },
            "exactly?": {
              items: { ref: "id" },
              says: "All recommendations that apply, in any order; [] for none.",
            },
          },
          minProperties: 1,
          says: "The recommendations that apply, or do not.",
        },
        "verdicts?": {
          values: { ref: "id" },
          keys: "id",
          minProperties: 1,
          says: "By verdict: the id of the rule that applies, or none.",
        },
        "roles?": {
          values: { enum: ["succeeds", "conditional", "fails", "open"] },
          keys: "id",
          minProperties: 1,
          says: "By role: whether it would succeed.",
        },
        "flags?": {
          items: { ref: "id" },
          says: "All red flags that are raised, in any order; [] for none.",
        },
      },
      minProperties: 1,
    },
  },
} as const;

type Parts = typeof SCENARIOS.parts & CommonParts & { readonly answer: unknown };

/** Answers are read into their long form. */
interface OwnAnswer {
  readonly answer: AnswerInFile;
}

/** Scenarios as their file has them. */
export type ScenariosFile = ValueOf<typeof SCENARIOS.whole, Parts, OwnAnswer>;

/** Answers, and what must follow from them. */
export type Scenario = ScenariosFile["scenarios"][number];

/** What a scenario expects. */
export type Expectation = Scenario["expect"];

/** What answers a question that a scenario does not name. */
export type Otherwise = NonNullable<Scenario["otherwise"]>;

/** What a scenario expects of a node or a rule, and what came out. */
export interface ScenarioCheck {
  readonly metric:
    | "level"
    | "score"
    | "percent"
    | "not-scored"
    | "recommendation"
    | "first-priorities"
    | "all-recommendations"
    | "verdict"
    | "role"
    | "flags";
  /** The node, recommendation, verdict or role; empty for a list of recommendations. */
  readonly id: string;
  readonly expected: string | number;
  readonly actual: string | number;
  readonly passed: boolean;
}

/** The outcome of a scenario. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string | undefined;
  readonly at: Location;
  readonly checks: readonly ScenarioCheck[];
  readonly passed: boolean;
}

/** Something that scenarios can bring about. */
export interface Reachable {
  readonly kind:
    | "recommendation"
    | "rule"
    | "succeeds"
    | "conditional"
    | "fails"
    | "flag"
    | "question"
    | "level";
  /** The recommendation, role, question or node; a rule as "verdict/rule". */
  readonly id: string;
  /** Only of a level. */
  readonly level?: number;
  /** In how many scenarios. */
  readonly scenarios: number;
}

/** All scenarios of a questionnaire, and what they leave untested. */
export interface TestRun {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly scenarios: readonly ScenarioResult[];
  readonly passed: boolean;
  /** The conditions of recommendations, verdicts, roles and questions, and the levels of nodes. */
  readonly reached: readonly Reachable[];
}
