import fc from "fast-check";

/** A small questionnaire, drawn at random; its questions are named by position: `q0`, `q1`, … */
export interface Sketch {
  readonly levels: readonly number[];
  readonly scoring: string;
  readonly dimensions: readonly {
    readonly weight: number;
    readonly capabilities: readonly SketchCapability[];
  }[];
}

interface SketchCapability {
  readonly weight: number;
  readonly questions: readonly SketchQuestion[];
}

export interface SketchQuestion {
  readonly kind: "level" | "yes-no" | "choice" | "number";
  readonly weight: number;
  readonly rest: string;
}

/** One person: a department, and a number for each question that determines its answer. */
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
  rest: fc.constantFrom(
    "",
    "",
    "requiredFor: 2",
    "requiredFor: 3",
    "when: { question: gate, is: yes }",
  ),
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

/** Scoring rules with the given methods; everything else is drawn. */
export function scoringOf(
  methods: readonly string[] = METHODS,
  policies = true,
): fc.Arbitrary<string> {
  const byTier = (values: readonly string[]) =>
    fc
      .tuple(...TIERS.map(() => fc.constantFrom(...values)))
      .map((drawn) => `{ ${drawn.map((value, index) => `${TIERS[index]}: ${value}`).join(", ")} }`);
  const drawn = {
    methods: byTier(methods),
    level: byTier(LEVEL_RULES),
    percent: fc.constantFrom("of-range", "of-maximum"),
    coverage: fc.constantFrom("{ publish: 0 }", "{ publish: 0.5 }"),
    respondents: fc.constantFrom(
      "{ within: median }",
      "{ within: mean }",
      "{ within: mean, across: mean }",
    ),
    notApplicable: policies
      ? fc.constantFrom("exclude", "lowest", "highest")
      : fc.constant("exclude"),
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
