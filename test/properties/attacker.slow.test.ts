import { expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { seededRandom } from "../../src/analyse/random.ts";
import { resultOf } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import { planFrom } from "../../src/assess/plan.ts";
import type { Plan, Questionnaire, Result } from "../../src/model/index.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import { recommendations, solve } from "../support/plan.ts";
import { DONT_KNOW, type People, questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level, steps } from "../support/yaml.ts";

const MINIMUM = 3;
const HIGHEST = 3;
const ROUNDS = 8;

/** Everything that documents for a client are made of. */
interface Printed {
  readonly result: Result;
  readonly plan: Plan;
  readonly gains: readonly (readonly [string, number])[];
  readonly explanation: unknown;
}

/** The attacker knows the questionnaire and the rules, and reads all documents. */
async function print(asked: Questionnaire, people: People): Promise<Printed> {
  const heard = respondents(asked, people);
  const settings = { toolVersion: "0.0.0", digest: "", minimumGroup: MINIMUM };
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

/** The published functions of all answers: levels, verdicts, the list of priorities, the plan. */
function published({ result, plan }: Printed): string {
  const { overall, dimensions: parts, verdicts, recommendations: listed } = result;
  return JSON.stringify([
    [overall, ...parts].map(({ level: one }) => one),
    verdicts.map(({ outcome }) => outcome),
    listed.map(({ id, because }) => [id, because]),
    plan,
  ]);
}

const TREE = dimensions(
  dimension("d", [
    capability("c", [three("a"), three("few")]),
    capability("e", [three("b"), three("f"), three("g")]),
  ]),
  dimension("h", [capability("i", [three("j"), three("k", "ask: [it, sales]")])]),
);

/** The rules by which the same questions are scored. */
const RULES = [
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

function askedBy(rules: string): Questionnaire {
  return questionnaire(
    `levels: ${steps(1, 2, 3)}`,
    ...(rules === "" ? [] : [rules]),
    TREE,
    recommendations(
      { id: "raise-few", effort: 3, raises: { few: [1, 3] } },
      { id: "raise-a", effort: 2, raises: { a: [1, 3], b: [1, 2] } },
      { id: "raise-j", effort: 4, raises: { j: [1, 3], k: [1, 3] } },
    ),
    "verdicts: { v: [{ id: low, title: Low, when: { level: d, lte: 1 }, text: Low. }, { id: high, title: High }] }",

    "measures: [{ id: m, title: Measure, method: weighted-mean, level: none }]",
  );
}

function three(id: string, rest = ""): string {
  return level(id, rest).replace("5: high", "3: high");
}

const QUESTIONS = ["a", "b", "f", "g", "j", "k"];
const DEPARTMENTS = ["it", "marketing", "sales"];

type Random = () => number;

function pick(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** Three or four people of each department; all but one or two leave `few` open. */
function peopleOf(random: Random): { readonly people: People; readonly few: readonly string[] } {
  const names = DEPARTMENTS.flatMap((department) =>
    Array.from({ length: MINIMUM + pick(random, 2) }, (_, index) => `${department}.${index}`),
  );
  const few = names.toSorted(() => random() - 0.5).slice(0, 1 + pick(random, 2));
  const answers = (name: string) =>
    QUESTIONS.filter((id) => id !== "k" || !name.startsWith("marketing")).map((id) => [
      id,
      random() < 0.05 ? DONT_KNOW : 1 + pick(random, HIGHEST),
    ]);
  return {
    people: Object.fromEntries(
      names.map((name) => [
        name,
        {
          ...Object.fromEntries(answers(name)),
          few: few.includes(name) ? 1 + pick(random, HIGHEST) : DONT_KNOW,
        },
      ]),
    ),
    few,
  };
}

/** Every combination of answers that the few could have given. */
function alternatives(people: People, few: readonly string[]): readonly People[] {
  return few.reduce<readonly People[]>(
    (all, name) =>
      all.flatMap((one) =>
        Array.from({ length: HIGHEST }, (_, index) => ({
          ...one,
          [name]: { ...one[name], few: index + 1 },
        })),
      ),
    [people],
  );
}

test.each(RULES)(
  "by %s, documents narrow a withheld answer no further than levels, verdicts, priorities and plan do",
  async (_, rules) => {
    const asked = askedBy(rules);
    const random = seededRandom(20_261_130);
    let told = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { people, few } = peopleOf(random);
      const before = await print(asked, people);
      for (const other of alternatives(people, few)) {
        const after = await print(asked, other);
        if (published(after) !== published(before)) continue;
        told += JSON.stringify(other) === JSON.stringify(people) ? 0 : 1;
        expect(after).toEqual(before);
      }
    }
    // The property is empty unless other answers have the same levels, verdicts and priorities.
    expect(told).toBeGreaterThan(ROUNDS / 4);
  },
  600_000,
);
