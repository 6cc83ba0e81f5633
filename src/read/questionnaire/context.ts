import type { Condition, Problem } from "../../model/index.ts";
import { problem, type ProblemCode } from "../../text/problems.ts";
import { nodeAt, type Path, type Tree } from "../tree.ts";
import { type ConditionPlace, readCondition } from "./condition.ts";
import type { RawCondition, RawOption } from "./raw.ts";

/** What the parts of a questionnaire are read with: its tree, its option sets, and where problems go. */
export interface ReadingContext {
  readonly tree: Tree;
  readonly optionSets: Readonly<Record<string, readonly RawOption[]>>;
  readonly problems: Problem[];
}

/** Notes a problem at the value of a path. */
export function report<C extends ProblemCode>(
  context: ReadingContext,
  code: C,
  path: Path,
  details: Parameters<typeof problem<C>>[2],
): void {
  context.problems.push(problem(code, nodeAt(context.tree, path).at, details));
}

/** A condition that cannot be read is noted, and never holds. */
export function conditionOf(
  context: ReadingContext,
  path: Path,
  raw: RawCondition,
  where: ConditionPlace = "anywhere",
): Condition {
  const reading = readCondition(raw, where);
  if (reading.kind === "read") return reading.condition;
  report(context, "bad-condition", path, { reason: reading.reason });
  return { kind: "any", conditions: [] };
}
