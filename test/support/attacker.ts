import { explain } from "../../src/analyse/explain.ts";
import type { Issued } from "../../src/analyse/held-questions.ts";
import { withIssue } from "../../src/analyse/issued-figures.ts";
import { resultOf } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import { planFrom } from "../../src/assess/plan.ts";
import type { Plan, Questionnaire, Response, Result } from "../../src/model/index.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import { recommendations, solve } from "./plan.ts";
import { questionnaire } from "./read.ts";
import { capability, dimension, dimensions, level, steps } from "./yaml.ts";

export const MINIMUM = 3;

/** Everything that documents for a client are made of. */
export interface Printed {
  readonly result: Result;
  readonly plan: Plan;
  readonly gains: readonly (readonly [string, number])[];
  readonly explanation: unknown;
}

/** The attacker knows the questionnaire and the rules, and reads all documents. */
export async function print(
  asked: Questionnaire,
  heard: readonly Response[],
  issued?: Issued,
): Promise<Printed> {
  const settings = {
    toolVersion: "0.0.0",
    digest: "",
    minimumGroup: MINIMUM,
    ...(issued === undefined ? {} : { issued }),
  };
  const examination = examine(asked, heard, settings);
  const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
  const request = { ...settings, capacity: new Map(), wishes };
  const { plan } = await planFrom(examination, request, solve);
  return {
    result: resultOf(examination, { ...settings, unquotedWords: false }),
    plan,
    gains: [...gainsOf(examination)],
    explanation: explain(asked, heard, "overall", settings),
  };
}

/** The published functions of all answers: levels, their confidence, verdicts, priorities, the plan. */
export function published({ result, plan }: Printed): string {
  const { overall, coverage, dimensions: parts, verdicts, recommendations: listed } = result;
  return JSON.stringify([
    [overall, ...parts].map(({ level: one }) => one),
    [coverage.confidence, coverage.confidenceReason],
    verdicts.map(({ outcome }) => outcome),
    listed.map(({ id, because }) => [id, because]),
    plan,
  ]);
}

const digestOf = (answers: string): string => answers;

/** What a document about these responses leaves on record. */
export function issue(
  asked: Questionnaire,
  heard: readonly Response[],
  before?: Issued,
  date = "2026-11-01",
): Issued {
  const settings = {
    toolVersion: "0.0.0",
    digest: "",
    minimumGroup: MINIMUM,
    ...(before === undefined ? {} : { issued: before }),
  };
  const examination = examine(asked, heard, settings);
  const result = resultOf(examination, settings);
  const record = withIssue(before?.record, result, examination, { date, digestOf });
  return { record, isComparable: true, digestOf };
}

export const HIGHEST = 3;

const TREE = tree([three("few")]);

/** The rules by which the same questions are scored. */
export const RULES = [
  ["criteria and means", ""],
  [
    "bands, the weakest and sums",
    "scoring: { methods: { capability: min, dimension: weighted-mean, overall: sum }, level: { capability: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } }, dimension: weakest, overall: capped } }",
  ],
  [
    "means inside and across departments",
    "scoring: { respondents: { within: mean, across: mean }, level: { overall: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } } } }",
  ],
  ["unknown answers at their lowest", "scoring: { unknown: lowest, coverage: { publish: 0 } }"],
] as const;

/** Models in which an answer to `few` has further effects: what they are, the rules, the tree. */
export const MODELS: readonly (readonly [string, string, string])[] = [
  [
    "a question that is asked after one answer only",
    "",
    tree([three("few"), three("next", "when: { question: few, gte: 2 }")]),
  ],
  [
    "a question of another dimension that is asked after one answer only",
    "",
    tree([three("few")], [three("next", "when: { question: few, gte: 2 }")]),
  ],
  [
    "a question that few are asked because of an answer that is shown",
    "",
    tree([three("few", "when: { question: a, gte: 2 }")]),
  ],
  ["a question that takes the answer", "", tree([three("few")], [three("used", "use: few")])],
  [
    "a ladder with a step that few answered",
    "scoring: { methods: { capability: ladder } }",
    tree([three("few")]),
  ],
];

/** The tree with these questions beside `a`, and these beside `j`. */
function tree(own: readonly string[], others: readonly string[] = []): string {
  return dimensions(
    dimension("d", [
      capability("c", [three("a"), ...own]),
      capability("e", [three("b"), three("f"), three("g")]),
    ]),
    dimension("h", [capability("i", [three("j"), three("k", "ask: [it, sales]"), ...others])]),
  );
}

export function askedBy(rules: string, tree: string = TREE): Questionnaire {
  return questionnaire(
    `levels: ${steps(1, 2, 3)}`,
    ...(rules === "" ? [] : [rules]),
    tree,
    recommendations(
      { id: "raise-few", effort: 3, raises: { few: [1, 3] } },
      { id: "raise-a", effort: 2, raises: { a: [1, 3], b: [1, 2] } },
      { id: "raise-j", effort: 4, raises: { j: [1, 3], k: [1, 3] } },
    ),
    "verdicts: { v: [{ id: low, title: Low, when: { level: d, lte: 1 }, text: Low. }, { id: high, title: High }] }",

    "measures: [{ id: m, title: Measure, method: weighted-mean, level: none }]",
  );
}

/** A question on three levels. */
export function three(id: string, rest = ""): string {
  return level(id, rest).replace("5: high", "3: high");
}

/** The questions that everyone answers. */
export const QUESTIONS: readonly string[] = ["a", "b", "f", "g", "j", "k"];
export const DEPARTMENTS: readonly string[] = ["it", "marketing", "sales"];

export type Random = () => number;

export function pick(random: Random, count: number): number {
  return Math.floor(random() * count);
}
