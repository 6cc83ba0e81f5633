import { comparisonsIn } from "../score/condition.ts";
import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import {
  type LintInput,
  type Path,
  type PlacedWhen,
  placedQuestions,
  placedWhens,
} from "./outline.ts";

interface Dependent {
  readonly id: string;
  readonly needs: readonly string[];
  /** The path of what makes it depend on another. */
  readonly pathTo: (id: string) => Path;
}

/** Reports questions that show each other and recommendations that require each other. */
export function checkCycles({ questionnaire, locate }: LintInput): readonly Problem[] {
  const whens = placedWhens(questionnaire);
  const questions = placedQuestions(questionnaire).map(({ item, path }): Dependent => {
    const above = whens.filter((one) => one.questions.includes(item));
    const needs = [
      ...above.flatMap((one) => needsOf(one).map((id) => [id, one.path] as const)),
      ...(item.use === undefined ? [] : [[item.use, [...path, "use"]] as const]),
    ];
    const places = new Map(needs);
    return { id: item.id, needs: [...places.keys()], pathTo: (id) => places.get(id) ?? path };
  });
  const recommendations = questionnaire.recommendations.map(({ id, requires }, index) => ({
    id,
    needs: requires,
    pathTo: () => ["recommendations", index, "requires"],
  }));
  const found = (what: string, dependents: readonly Dependent[]): readonly Problem[] =>
    cyclesOf(dependents).map(({ path, cycle }) =>
      problem("cycle", locate(path), { what, path: cycle }),
    );
  return [...found("questions", questions), ...found("recommendations", recommendations)];
}

function needsOf({ item }: PlacedWhen): readonly string[] {
  return comparisonsIn(item).flatMap(({ subject }) => ("id" in subject ? [subject.id] : []));
}

/** One cycle for each group of items that depend on each other, listed from its first item. */
function cyclesOf(dependents: readonly Dependent[]) {
  const needs = new Map(dependents.map((one) => [one.id, one.needs]));
  const told = new Set<string>();
  return dependents.flatMap(({ id, pathTo }) => {
    const cycle = told.has(id) ? undefined : wayBack(id, id, needs, new Set());
    for (const one of cycle ?? []) told.add(one);
    if (cycle === undefined) return [];
    const [next = id] = cycle;
    return [{ path: pathTo(next), cycle: [id, ...cycle] }];
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
