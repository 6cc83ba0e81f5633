import type { Effort, Estimate, Questionnaire, Size } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { add, type Fraction, fraction, multiply, toNumber } from "./fraction.ts";

/** How many of each unit an organization has, by unit. */
export type UnitCounts = ReadonlyMap<string, number>;

/** The least person-days of a department that takes part in work that grows with a size. */
const LEAST_DAYS = 0.5;

/** Without a size the range of a unit goes from half its reference to twice as much. */
const UNKNOWN = { low: 0.5, likely: 1, high: 2 } as const;

const PARTS = ["low", "likely", "high"] as const;

/**
 * The questionnaire with the efforts of an organization of this size. A unit that it does not give
 * counts at the reference. docs/scoring.md §10.
 */
export function sizedTo(
  questionnaire: Questionnaire,
  counts: UnitCounts = new Map(),
): Questionnaire {
  const { recommendations, scale, absent } = questionnaire;
  const everyEffort = [
    ...recommendations.map(({ effort }) => effort),
    ...(absent ?? []).map(({ efforts }) => efforts),
  ];
  if (!everyEffort.some(isSized)) return questionnaire;
  const countOf = (unit: string, part: keyof Estimate): number =>
    counts.get(unit) ?? (scale.reference.get(unit) ?? 0) * UNKNOWN[part];
  const sized = (efforts: Efforts): Efforts =>
    new Map([...efforts].map(([id, effort]) => [id, { ...effort, ...daysOf(effort, countOf) }]));
  return {
    ...questionnaire,
    recommendations: recommendations.map((one) => ({ ...one, effort: sized(one.effort) })),
    ...(absent && {
      absent: absent.map((one) => ({ ...one, efforts: sized(one.efforts) })),
    }),
  };
}

/** fixed + Σ per × count; at least half a day where anything is left to do. */
function daysOf(
  { low, likely, high, fixed, per }: Effort,
  countOf: (unit: string, part: keyof Estimate) => number,
): Estimate {
  if (per.size === 0) return { low, likely, high };
  const total = (part: keyof Estimate): number =>
    toNumber(
      [...per].reduce<Fraction>(
        (sum, [unit, each]) =>
          add(sum, multiply(fraction(each[part]), fraction(countOf(unit, part)))),
        fraction(fixed[part]),
      ),
    );
  const days = { low: total("low"), likely: total("likely"), high: total("high") };
  if (PARTS.every((part) => days[part] === 0)) return days;
  return {
    low: Math.max(days.low, LEAST_DAYS),
    likely: Math.max(days.likely, LEAST_DAYS),
    high: Math.max(days.high, LEAST_DAYS),
  };
}

type Efforts = ReadonlyMap<string, Effort>;

function isSized(efforts: Efforts): boolean {
  return [...efforts.values()].some(({ per }) => per.size > 0);
}

/** The counts for which the days are estimated; undefined if no effort grows with a size. */
export function sizeOf(
  { recommendations, scale }: Questionnaire,
  counts: UnitCounts = new Map(),
  languages: readonly string[],
): readonly Size[] | undefined {
  const grown = new Set(
    recommendations.flatMap(({ effort }) =>
      [...effort.values()].flatMap(({ per }) => [...per.keys()]),
    ),
  );
  const units = [...scale.units].filter(([unit]) => grown.has(unit));
  if (units.length === 0) return undefined;
  return units.map(([unit, name]) => ({
    unit,
    name: localize(name, languages),
    count: counts.get(unit) ?? scale.reference.get(unit) ?? 0,
    isReference: !counts.has(unit),
  }));
}
