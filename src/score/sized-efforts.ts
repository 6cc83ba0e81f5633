import type { Effort, Estimate, Questionnaire, Size } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { add, type Fraction, fraction, multiply, toNumber } from "./fraction.ts";

/** How many of each unit an organization has, by unit. */
export type UnitCounts = ReadonlyMap<string, number>;

/** The least person-days of a department that takes part in work that grows with a size. */
const LEAST_DAYS = 0.5;

/** Without a stated number the range of a unit goes from half its likely number to twice as much. */
const UNKNOWN = { low: 0.5, likely: 1, high: 2 } as const;

const PARTS = ["low", "likely", "high"] as const;

/** The unit from which others can be estimated. */
const EMPLOYEES = "employees";

interface Count {
  readonly count: number;
  /** The client's own, or estimated from its employees; else the questionnaire's reference. */
  readonly origin: "own" | "estimated" | "reference";
}

/** How many of a unit an organization has. An estimate is a whole number, and at least 1. */
function countOf(
  unit: string,
  { reference, growth }: Questionnaire["scale"],
  counts: UnitCounts,
): Count {
  const own = counts.get(unit);
  if (own !== undefined) return { count: own, origin: "own" };
  const usual = reference.get(unit) ?? 0;
  const [employees, usualEmployees] = [counts.get(EMPLOYEES), reference.get(EMPLOYEES)];
  const exponent = growth.get(unit);
  if (!employees || !usualEmployees || exponent === undefined) {
    return { count: usual, origin: "reference" };
  }
  const estimate = Math.round(usual * (employees / usualEmployees) ** exponent);
  return { count: Math.max(estimate, 1), origin: "estimated" };
}

/**
 * The questionnaire with the efforts of an organization of this size. A unit that it does not give
 * is estimated from its employees, or counts at the reference. docs/scoring.md §10.
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
  const countIn = (unit: string, part: keyof Estimate): number => {
    const { count, origin } = countOf(unit, scale, counts);
    return origin === "own" ? count : count * UNKNOWN[part];
  };
  const sized = (efforts: Efforts): Efforts =>
    new Map([...efforts].map(([id, effort]) => [id, { ...effort, ...daysOf(effort, countIn) }]));
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
  countIn: (unit: string, part: keyof Estimate) => number,
): Estimate {
  if (per.size === 0) return { low, likely, high };
  const total = (part: keyof Estimate): number =>
    toNumber(
      [...per].reduce<Fraction>(
        (sum, [unit, each]) =>
          add(sum, multiply(fraction(each[part]), fraction(countIn(unit, part)))),
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
  const all = [...grown].map((unit) => countOf(unit, scale, counts));
  if (all.some(({ origin }) => origin === "estimated")) grown.add(EMPLOYEES);
  const units = [...scale.units].filter(([unit]) => grown.has(unit));
  if (units.length === 0) return undefined;
  return units.map(([unit, name]): Size => {
    const { count, origin } = countOf(unit, scale, counts);
    return {
      unit,
      name: localize(name, languages),
      count,
      isReference: origin === "reference",
      ...(origin === "estimated" ? { isEstimated: true } : {}),
    };
  });
}
