/** What a comparison reads. `option` is the answer of the question that holds the rule. */
export type Subject =
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "level"; readonly id: string }
  | { readonly kind: "score"; readonly id: string }
  | { readonly kind: "state"; readonly id: string }
  | { readonly kind: "coverage"; readonly id: string }
  | { readonly kind: "silo-index"; readonly id: string }
  | { readonly kind: "department"; readonly id: "own" | "heard" }
  | { readonly kind: "option" };

export type Operator = "is" | "in" | "lt" | "lte" | "gt" | "gte" | "includes";

export type Operand = number | string | readonly (number | string)[];

/** One comparison; several operators must all hold: `{ gte: 2, lt: 4 }`. */
export interface Comparison {
  readonly kind: "comparison";
  readonly subject: Subject;
  readonly tests: readonly { readonly operator: Operator; readonly operand: Operand }[];
}

/** A structured condition; it holds only when it is true, never when it is unknown. */
export type Condition =
  | { readonly kind: "all"; readonly conditions: readonly Condition[] }
  | { readonly kind: "any"; readonly conditions: readonly Condition[] }
  | { readonly kind: "not"; readonly condition: Condition }
  | Comparison;

/** What a subject turns out to be; a list compares by its length and by what it includes. */
export type Value = number | string | readonly string[];

/** Kleene's three values: what is unknown may still turn out either way. */
export type Truth = "true" | "false" | "unknown";
