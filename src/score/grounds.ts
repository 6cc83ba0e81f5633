import type { Comparison, Condition, Truth } from "../model/index.ts";
import { evaluateCondition, type ReadSubject } from "./condition.ts";

/**
 * The comparisons that make a condition true. A part that cannot be evaluated may be true, so the
 * true comparisons in it count; none count in a part that is false.
 */
export function groundsOf(condition: Condition, read: ReadSubject): readonly Comparison[] {
  return supporting(condition, "true", read);
}

type Known = Exclude<Truth, "unknown">;

const OPPOSITE: Readonly<Record<Known, Known>> = { true: "false", false: "true" };

function supporting(condition: Condition, wanted: Known, read: ReadSubject): readonly Comparison[] {
  const truth = evaluateCondition(condition, read);
  if (truth === OPPOSITE[wanted]) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.conditions.flatMap((part) => supporting(part, wanted, read));
    case "not":
      return supporting(condition.condition, OPPOSITE[wanted], read);
    case "comparison":
      return truth === wanted ? [condition] : [];
  }
}
