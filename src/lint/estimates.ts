import type { Effort, Estimate, Problem, Recommendation } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";

interface PlacedEstimate {
  readonly what: string;
  readonly estimate: Estimate;
  readonly path: Path;
}

/** Estimates ascend, and a unit in which an effort grows has a reference to state its days for. */
export function checkEstimates(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  return questionnaire.recommendations.flatMap((recommendation, index) => {
    const path = ["recommendations", index];
    const disorder = estimatesOf(recommendation, path).flatMap(({ what, estimate, path: own }) => {
      const { low, likely, high } = estimate;
      const details = { what, id: recommendation.id, low, likely, high };
      return low <= likely && likely <= high ? [] : [problem("effort-order", locate(own), details)];
    });
    return [...disorder, ...missingReferences(recommendation, path, input)];
  });
}

function estimatesOf(
  { effort, allocated, upkeep, money, duration }: Recommendation,
  path: Path,
): readonly PlacedEstimate[] {
  const single = (what: string, estimate: Estimate | undefined, own: Path) =>
    estimate === undefined ? [] : [{ what, estimate, path: [...path, ...own] }];
  const byDepartment = (what: string, key: string, all: ReadonlyMap<string, Estimate>) =>
    [...all].flatMap(([id, one]) => single(what, one, [key, id]));
  return [
    ...[...effort].flatMap(([id, { fixed, per }]) => [
      ...single("effort", fixed, ["effort", id, "fixed"]),
      ...[...per].flatMap(([unit, each]) => single("effort", each, ["effort", id, "per", unit])),
    ]),
    ...byDepartment("allocated time", "allocated", allocated),
    ...byDepartment("upkeep", "upkeep", upkeep),
    ...single("money", money?.once, ["money", "once"]),
    ...single("money", money?.yearly, ["money", "yearly"]),
    ...single("duration", duration, ["duration"]),
  ];
}

function missingReferences(
  { id, effort }: Recommendation,
  path: Path,
  { questionnaire: { scale }, locateKey }: LintInput,
): readonly Problem[] {
  return [...effort].flatMap(([department, { per }]: [string, Effort]) =>
    [...per.keys()]
      .filter((unit) => scale.units.has(unit) && !scale.reference.has(unit))
      .map((unit) => {
        const at = locateKey([...path, "effort", department, "per", unit]);
        return problem("unit-without-reference", at, { id, unit });
      }),
  );
}
