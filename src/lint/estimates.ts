import type { Estimate, Problem, Recommendation, SizedEstimate } from "../model/index.ts";
import { EMPLOYEES } from "../score/sized-estimates.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";

interface PlacedEstimate {
  readonly what: string;
  readonly estimate: Estimate;
  readonly path: Path;
}

/** An estimate that may grow with a size, with its place. */
export interface PlacedSized {
  readonly what: string;
  readonly sized: SizedEstimate;
  readonly path: Path;
}

/** The person-days and the money of a recommendation, each with its place. */
export function placedSized(
  { effort, allocated, upkeep, money }: Recommendation,
  path: Path,
): readonly PlacedSized[] {
  const byDepartment = (what: string, key: string, all: ReadonlyMap<string, SizedEstimate>) =>
    [...all].map(([id, sized]): PlacedSized => ({ what, sized, path: [...path, key, id] }));
  const amounts = money === undefined ? [] : (["once", "yearly"] as const);
  return [
    ...byDepartment("effort", "effort", effort),
    ...byDepartment("allocated time", "allocated", allocated),
    ...byDepartment("upkeep", "upkeep", upkeep),
    ...amounts.flatMap((key) => {
      const sized = money?.[key];
      return sized === undefined ? [] : [{ what: "money", sized, path: [...path, "money", key] }];
    }),
  ];
}

/** The range of employees ascends, and the scale has employees to compare with it. */
export function checkRange({
  questionnaire: {
    scale: { range, units },
  },
  locateKey,
}: LintInput): readonly Problem[] {
  if (range === undefined) return [];
  const at = locateKey(["scale", "range"]);
  const [from = 0, to = 0] = range;
  return [
    ...(from > to ? [problem("range-order", at, { from, to })] : []),
    ...(units.has(EMPLOYEES) ? [] : [problem("range-without-employees", at, {})]),
  ];
}

/** Estimates ascend, and a unit in which one grows has a reference to state it for. */
export function checkEstimates(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  return questionnaire.recommendations.flatMap((recommendation, index) => {
    const { id } = recommendation;
    const path = ["recommendations", index];
    const sized = placedSized(recommendation, path);
    const disorder = [...sized.flatMap(partsOf), ...durationOf(recommendation, path)].flatMap(
      ({ what, estimate: { low, likely, high }, path: own }) =>
        low <= likely && likely <= high
          ? []
          : [problem("effort-order", locate(own), { what, id, low, likely, high })],
    );
    return [...disorder, ...sized.flatMap((one) => missingReferences(id, one, input))];
  });
}

/** An estimate as the file has it: whole, or its fixed part and that for each unit. */
function partsOf({ what, sized: { fixed, per }, path }: PlacedSized): readonly PlacedEstimate[] {
  return [
    { what, estimate: fixed, path: [...path, "fixed"] },
    ...[...per].map(([unit, estimate]) => ({ what, estimate, path: [...path, "per", unit] })),
  ];
}

function durationOf({ duration }: Recommendation, path: Path): readonly PlacedEstimate[] {
  if (duration === undefined) return [];
  return [{ what: "duration", estimate: duration, path: [...path, "duration"] }];
}

function missingReferences(
  id: string,
  { sized, path }: PlacedSized,
  { questionnaire: { scale }, locateKey }: LintInput,
): readonly Problem[] {
  return [...sized.per.keys()]
    .filter((unit) => scale.units.has(unit) && !scale.reference.has(unit))
    .map((unit) =>
      problem("unit-without-reference", locateKey([...path, "per", unit]), { id, unit }),
    );
}
