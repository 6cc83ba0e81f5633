import type { Perception, PerceptionGap } from "../model/index.ts";

/**
 * What of the perception may be shown where departments are withheld: how large the gap is, but
 * not between whom, by how many levels, or at which question: with few voices these give answers
 * away.
 */
export function disclosedPerception(perception: Perception, isAnonymous: boolean): Perception {
  if (!isAnonymous) return perception;
  return {
    questions: [],
    dimensions: perception.dimensions.map(withoutDepartments),
    overall: withoutDepartments(perception.overall),
  };
}

function withoutDepartments(gap: PerceptionGap): PerceptionGap {
  const { shift: _, between: __, delta: ___, pairs: ____, ...rest } = gap;
  return { ...rest, departments: [] };
}

/** Λ of a node by its id; undefined where it has none. */
export function siloIndexOf(
  { overall, dimensions, questions }: Perception,
  id: string,
): number | undefined {
  const gaps = [overall, ...dimensions, ...questions];
  return gaps.find((gap) => gap.id === id)?.siloIndex;
}
