/** The subject of a comparison. `option` is the answer of the question that has the rule. */
export type Subject =
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "level"; readonly id: string }
  | { readonly kind: "score"; readonly id: string }
  | { readonly kind: "state"; readonly id: string }
  | { readonly kind: "coverage"; readonly id: string }
  | { readonly kind: "silo-index"; readonly id: string }
  | { readonly kind: "spread"; readonly id: string }
  | { readonly kind: "chosen"; readonly id: string }
  | { readonly kind: "department"; readonly id: "own" | "heard" }
  | { readonly kind: "part"; readonly id: string }
  /** The id joins the states that are counted. */
  | { readonly kind: "parts"; readonly id: string; readonly states: readonly PartState[] }
  | { readonly kind: "option" };

/**
 * The state of a part that a verdict needs: it holds; it does not, but will be signed, has been
 * refused, or neither; nobody could say; or the answers contradict one another.
 */
export type PartState = "holds" | "signed" | "missing" | "refused" | "unknown" | "disputed";

export type Operator = "is" | "in" | "lt" | "lte" | "gt" | "gte" | "includes";

export type Operand = number | string | readonly (number | string)[];

/** One comparison; several operators must all be true: `{ gte: 2, lt: 4 }`. */
export interface Comparison {
  readonly kind: "comparison";
  readonly subject: Subject;
  readonly tests: readonly { readonly operator: Operator; readonly operand: Operand }[];
  /** Where departments differ, it is asked of every answer between theirs. */
  readonly agreed?: true;
}

/** A structured condition; an unknown one does not apply. */
export type Condition =
  | { readonly kind: "all"; readonly conditions: readonly Condition[] }
  | { readonly kind: "any"; readonly conditions: readonly Condition[] }
  | { readonly kind: "not"; readonly condition: Condition }
  | Comparison;

/** The value of a subject; a list is compared by its length and by the items that it includes. */
export type Value = number | string | readonly string[];

/** The values of a question on which departments differ. */
export interface Differing {
  readonly each: readonly Value[];
}

/** Kleene's three truth values: an unknown condition could still be either. */
export type Truth = "true" | "false" | "unknown";
