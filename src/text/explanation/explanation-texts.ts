import type {
  Average,
  LevelCheck,
  LevelStep,
  Method,
  Need,
  Operator,
  Subject,
  Tier,
  Truth,
} from "../../model/index.ts";

/** The words of an explanation, in one language. Numbers come in as texts. */
export interface ExplanationTexts {
  readonly tiers: Readonly<Record<Tier | "question", string>>;
  readonly heading: (facts: HeadingFacts) => string;
  readonly notScored: (reason: string) => string;
  /** The same as a sentence. */
  readonly noScore: (reason: string) => string;
  readonly rule: (section: string) => string;
  readonly answers: (within: Average, across: Average, score: string) => string;
  readonly ladder: string;
  readonly department: (name: string, score: string, answers: readonly string[]) => string;
  readonly scores: (value: string, score: string) => string;
  readonly hiddenAnswers: string;
  readonly review: (by: string, reason: string, score: string) => string;
  readonly method: Readonly<Record<Method, string>>;
  readonly combined: (method: string, count: number, score: string) => string;
  readonly weight: (weight: string) => string;
  /** The text for a sum with unknown parts. */
  readonly prorated: string;
  readonly coverage: (known: string, publish: string, firm: string) => string;
  readonly place: (facts: PlaceFacts) => string;
  readonly level: (rule: LevelStep["rule"], level: number, position: string) => string;
  readonly check: (check: LevelCheck, share: string, isStrict: boolean) => string;
  readonly nextLevel: (level: number, name: string) => string;
  readonly need: (need: Need, facts: NeedFacts) => string;
  readonly describes: (text: string) => string;
  readonly applies: Readonly<Record<Truth, string>>;
  readonly rules: Readonly<Record<Truth | "not-reached", string>>;
  readonly truths: Readonly<Record<Truth, string>>;
  readonly connectives: Readonly<Record<"all" | "any" | "not", string>>;
  readonly subject: (kind: Subject["kind"], title: string) => string;
  readonly operator: (operator: Operator, operand: string) => string;
  readonly comparison: (facts: ComparisonFacts) => string;
  /** A question that must pass: "A (≥ 3)". */
  readonly mustPass: (title: string, pass: string, isKnown: boolean) => string;
  readonly raises: (title: string, from: number, to: number, today: string) => string;
  /** Above the outline of the nodes below. */
  readonly below: string;
}

export interface HeadingFacts {
  readonly title: string;
  readonly tier: string;
  readonly level: string;
  readonly mean: string;
}

export interface PlaceFacts {
  readonly score: string;
  readonly lowest: string;
  readonly highest: string;
  readonly percent: string;
  readonly position: string;
  readonly of: "range" | "maximum";
}

export interface NeedFacts {
  /** "A (2.5)", with the current level of each. */
  readonly named: readonly string[];
  readonly today: string;
  readonly from: string;
}

export interface ComparisonFacts {
  readonly subject: string;
  readonly tests: readonly string[];
  /** Empty where it is unknown or withheld. */
  readonly value: string;
  readonly truth: string;
}
