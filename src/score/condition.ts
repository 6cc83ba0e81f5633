import type {
  Comparison,
  Condition,
  Differing,
  Operand,
  Operator,
  Subject,
  Truth,
  Value,
} from "../model/index.ts";

/** Reads the value of a subject; undefined if it is unknown. */
export interface ReadSubject {
  (subject: Subject): Value | undefined;
  /** With `agreed`, of a question on which departments differ: every value between theirs. */
  (subject: Subject, agreed: true): Value | Differing | undefined;
}

/**
 * Whether a condition is true, by Kleene's logic: a comparison with an unknown value is unknown.
 */
export function evaluateCondition(condition: Condition, read: ReadSubject): Truth {
  switch (condition.kind) {
    case "all":
      return every(condition.conditions.map((part) => evaluateCondition(part, read)));
    case "any":
      return some(condition.conditions.map((part) => evaluateCondition(part, read)));
    case "not":
      return negate(evaluateCondition(condition.condition, read));
    case "comparison":
      return evaluateComparison(condition, read);
  }
}

/** Every comparison in a condition, at any depth. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.conditions.flatMap(comparisonsIn);
    case "not":
      return comparisonsIn(condition.condition);
    case "comparison":
      return [condition];
  }
}

function evaluateComparison({ subject, tests, agreed }: Comparison, read: ReadSubject): Truth {
  const value = agreed === true ? read(subject, agreed) : read(subject);
  if (value === undefined) return "unknown";
  const holds = (one: Value): Truth =>
    every(tests.map(({ operator, operand }) => OPERATORS[operator](one, operand)));
  if (!isDiffering(value)) return holds(value);
  const [first = "unknown", ...others] = value.each.map(holds);
  return others.every((one) => one === first) ? first : "unknown";
}

/** Whether departments differ on a value. */
export function isDiffering(value: Value | Differing): value is Differing {
  return typeof value === "object" && "each" in value;
}

const OPERATORS: Readonly<Record<Operator, (value: Value, operand: Operand) => Truth>> = {
  is: (value, operand) => truthOf(value === operand),
  in: (value, operand) => truthOf(listOf(operand).some((item) => item === value)),
  includes: (value, operand) =>
    truthOf(listOf(operand).every((item) => Array.isArray(value) && value.includes(item))),
  lt: numeric((value, bound) => value < bound),
  lte: numeric((value, bound) => value <= bound),
  gt: numeric((value, bound) => value > bound),
  gte: numeric((value, bound) => value >= bound),
};

/** A list is compared by its length; a value without a magnitude is unknown. */
function numeric(holds: (value: number, bound: number) => boolean) {
  return (value: Value, operand: Operand): Truth => {
    const magnitude = Array.isArray(value) ? value.length : value;
    return typeof magnitude === "number" && typeof operand === "number"
      ? truthOf(holds(magnitude, operand))
      : "unknown";
  };
}

function listOf(operand: Operand): readonly (number | string)[] {
  return typeof operand === "object" ? operand : [operand];
}

function truthOf(value: boolean): Truth {
  return value ? "true" : "false";
}

/** False if any is false, else unknown if any is unknown. */
function every(truths: readonly Truth[]): Truth {
  if (truths.includes("false")) return "false";
  return truths.includes("unknown") ? "unknown" : "true";
}

function negate(truth: Truth): Truth {
  return truth === "unknown" ? "unknown" : truthOf(truth === "false");
}

/** True if any is true, else unknown if any is unknown. */
function some(truths: readonly Truth[]): Truth {
  return negate(every(truths.map(negate)));
}
