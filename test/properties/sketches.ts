import fc from "fast-check";
import type { Questionnaire, Result, Score } from "../../src/core/model/index.ts";
import { type Answers, DONT_KNOW, NOT_APPLICABLE, type People, questionnaire, SKIPPED } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, choice, dimension, dimensions, level, question, steps, yesNo } from "../support/yaml.ts";

/** A small questionnaire, drawn at random; its questions are named by their place: `q0`, `q1`, … */
export interface Sketch {
  readonly levels: readonly number[];
  readonly scoring: string;
  readonly dimensions: readonly { readonly weight: number; readonly capabilities: readonly SketchCapability[] }[];
}

interface SketchCapability {
  readonly weight: number;
  readonly questions: readonly SketchQuestion[];
}

interface SketchQuestion {
  readonly kind: "level" | "yes-no" | "choice" | "number";
  readonly weight: number;
  readonly rest: string;
}

/** One person: a department, and a number for each question that says what became of it. */
export interface Person {
  readonly department: string;
  readonly gate: boolean;
  readonly cells: readonly number[];
}

const MOST_QUESTIONS = 12;
const weight = fc.integer({ min: 0, max: 4 });

const sketchQuestion: fc.Arbitrary<SketchQuestion> = fc.record({
  kind: fc.constantFrom("level", "yes-no", "choice", "number"),
  weight,
  rest: fc.constantFrom("", "", "requiredFor: 2", "requiredFor: 3", "when: { question: gate, is: yes }"),
});

const sketchDimension = fc.record({
  weight,
  capabilities: fc.array(
    fc.record({ weight, questions: fc.array(sketchQuestion, { minLength: 1, maxLength: 3 }) }),
    { minLength: 1, maxLength: 2 },
  ),
});

const LEVEL_RULES = [
  "criteria",
  "{ rule: criteria, strict: true }",
  "{ rule: bands, from: { 1: 0, 2: 30, 3: 75 } }",
  "staged",
  "weakest",
  "capped",
  "none",
];
const METHODS = ["weighted-mean", "sum", "min", "percent-mean"];
const TIERS = ["capability", "dimension", "overall"];

/** Scoring rules of the methods given; everything else is drawn. */
export function scoringOf(methods: readonly string[] = METHODS, policies = true): fc.Arbitrary<string> {
  const byTier = (values: readonly string[]) =>
    fc
      .tuple(...TIERS.map(() => fc.constantFrom(...values)))
      .map((drawn) => `{ ${drawn.map((value, index) => `${TIERS[index]}: ${value}`).join(", ")} }`);
  const drawn = {
    methods: byTier(methods),
    level: byTier(LEVEL_RULES),
    percent: fc.constantFrom("of-range", "of-maximum"),
    coverage: fc.constantFrom("{ publish: 0 }", "{ publish: 0.5 }"),
    respondents: fc.constantFrom("{ within: median }", "{ within: mean }", "{ within: mean, across: mean }"),
    notApplicable: policies ? fc.constantFrom("exclude", "lowest", "highest") : fc.constant("exclude"),
    unknown: policies ? fc.constantFrom("exclude", "lowest") : fc.constant("exclude"),
  };
  return fc.record(drawn).map((rules) => {
    const pairs = Object.entries(rules).map(([key, value]) => `${key}: ${value}`);
    return `scoring: { ${pairs.join(", ")} }`;
  });
}

export function sketchOf(scoring: fc.Arbitrary<string> = scoringOf()): fc.Arbitrary<Sketch> {
  return fc.record({
    levels: fc.constantFrom([1, 2, 3, 4, 5], [0, 1, 2, 3]),
    scoring,
    dimensions: fc.array(sketchDimension, { minLength: 1, maxLength: 2 }),
  });
}

export const people: fc.Arbitrary<readonly Person[]> = fc.array(
  fc.record({
    department: fc.constantFrom("it", "marketing", "sales"),
    gate: fc.boolean(),
    cells: fc.array(fc.nat(99), { minLength: MOST_QUESTIONS, maxLength: MOST_QUESTIONS }),
  }),
  { minLength: 1, maxLength: 4 },
);

export interface Rendering {
  /** All weights times this. */
  readonly scale?: number;
  /** Leaves a question out, and what is empty without it. */
  readonly without?: string;
}

/** The questionnaire of a sketch; the gate, which is not scored, has a dimension of its own. */
export function render(sketch: Sketch, { scale = 1, without }: Rendering = {}): Questionnaire {
  const weighted = (own: number, rest = ""): string => `weight: ${own * scale}${rest === "" ? "" : `, ${rest}`}`;
  let place = 0;
  const parts = sketch.dimensions.flatMap((one, d) => {
    const capabilities = one.capabilities.flatMap((two, c) => {
      const questions = two.questions.flatMap((three) => {
        const id = `q${place++}`;
        return id === without ? [] : [questionOf(three, id, weighted(three.weight, three.rest))];
      });
      return questions.length === 0 ? [] : [capability(`c${d}-${c}`, questions, weighted(two.weight))];
    });
    return capabilities.length === 0 ? [] : [dimension(`d${d}`, capabilities, weighted(one.weight))];
  });
  const gate = dimension("context", [capability("gates", [yesNo("gate", "scored: false")])]);
  return questionnaire(`levels: ${steps(...sketch.levels)}`, sketch.scoring, dimensions(...parts, gate));
}

function questionOf({ kind }: SketchQuestion, id: string, rest: string): string {
  switch (kind) {
    case "level":
      return level(id, rest);
    case "yes-no":
      return yesNo(id, rest);
    case "choice":
      return choice(id, [0, 1, 3.5, 10], rest);
    case "number":
      return question(id, "number", `bands: [{ from: 0, score: 1 }, { from: 10, score: 2 }, { from: 20, score: 5 }], ${rest}`);
  }
  return kind satisfies never;
}

/** The questions of a sketch by id, each with its answers from the worst to the best. */
export function ranked(sketch: Sketch): ReadonlyMap<string, readonly unknown[]> {
  const answers = {
    level: sketch.levels,
    "yes-no": [false, true],
    choice: ["s0", "s1", "s3.5", "s10"],
    number: [3, 10, 21],
  };
  const questions = sketch.dimensions.flatMap(({ capabilities }) => capabilities).flatMap((one) => one.questions);
  return new Map(questions.map(({ kind }, place) => [`q${place}`, answers[kind]]));
}

/** What everybody answers; `instead` takes the place of one person's answer, or of everybody's. */
export function answersOf(
  sketch: Sketch,
  persons: readonly Person[],
  instead?: { readonly person?: number; readonly question: string; readonly answer: unknown },
): People {
  const entries = persons.map(({ department, gate, cells }, index): [string, Answers] => {
    const own = [...ranked(sketch)].map(([id, answers], place) => [id, cellAnswer(cells[place] ?? 0, answers)]);
    const isReplaced = instead !== undefined && (instead.person ?? index) === index;
    const replaced = isReplaced ? { [instead.question]: instead.answer } : {};
    return [`${department}.${index}`, { gate, ...Object.fromEntries(own), ...replaced }];
  });
  return Object.fromEntries(entries);
}

/** Seven in ten cells are answers; the rest is a state, or nothing. */
function cellAnswer(cell: number, answers: readonly unknown[]): unknown {
  if (cell < 70) return answers[rankOf(cell, answers)];
  if (cell < 80) return DONT_KNOW;
  if (cell < 85) return SKIPPED;
  return cell < 92 ? NOT_APPLICABLE : undefined;
}

/** Which of its ranked answers an answered cell gives. */
export function rankOf(cell: number, answers: readonly unknown[]): number {
  return cell < 70 ? cell % answers.length : Number.NaN;
}

/** Every node of a result with its score. */
export function nodesOf(result: Result): ReadonlyMap<string, Score> {
  const capabilities = result.dimensions.flatMap((one) => one.capabilities);
  const questions = capabilities.flatMap((one) => one.questions);
  const nodes = [...result.dimensions, ...capabilities, ...questions];
  return new Map<string, Score>([["overall", result.overall], ...nodes.map((node): [string, Score] => [node.id, node])]);
}

export function nodesWhen(sketch: Sketch, given: People, rendering?: Rendering): ReadonlyMap<string, Score> {
  return nodesOf(score(render(sketch, rendering), given));
}
