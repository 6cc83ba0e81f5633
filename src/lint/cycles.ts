import { comparisonsIn } from "../score/condition.ts";
import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Path, placedQuestions } from "./outline.ts";

interface Dependent {
  readonly id: string;
  readonly path: Path;
  readonly needs: readonly string[];
}

/** Reports questions that show each other and recommendations that require each other. */
export function checkCycles({ questionnaire, locate }: LintInput): readonly Problem[] {
  const questions = placedQuestions(questionnaire).map(({ item, path }) => ({
    id: item.id,
    path: [...path, "when"],
    needs:
      item.when === undefined ? [] : comparisonsIn(item.when).map(({ subject }) => idOf(subject)),
  }));
  const recommendations = questionnaire.recommendations.map(({ id, requires }, index) => ({
    id,
    path: ["recommendations", index, "requires"],
    needs: requires,
  }));
  const found = (what: string, dependents: readonly Dependent[]): readonly Problem[] =>
    cyclesOf(dependents).map(({ path, cycle }) =>
      problem("cycle", locate(path), { what, path: cycle }),
    );
  return [...found("questions", questions), ...found("recommendations", recommendations)];
}

function idOf(subject: object): string {
  return "id" in subject ? String(subject.id) : "";
}

/** One cycle for each group of items that depend on each other, listed from its first item. */
function cyclesOf(dependents: readonly Dependent[]) {
  const needs = new Map(dependents.map((one) => [one.id, one.needs]));
  const told = new Set<string>();
  return dependents.flatMap(({ id, path }) => {
    const cycle = told.has(id) ? undefined : wayBack(id, id, needs, new Set());
    for (const one of cycle ?? []) told.add(one);
    return cycle === undefined ? [] : [{ path, cycle: [id, ...cycle] }];
  });
}

function wayBack(
  from: string,
  goal: string,
  needs: ReadonlyMap<string, readonly string[]>,
  visited: Set<string>,
): readonly string[] | undefined {
  for (const next of needs.get(from) ?? []) {
    if (next === goal) return [goal];
    if (visited.has(next)) continue;
    visited.add(next);
    const rest = wayBack(next, goal, needs, visited);
    if (rest !== undefined) return [next, ...rest];
  }
  return undefined;
}
