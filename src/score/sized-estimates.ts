import type {
  Estimate,
  EstimateRange,
  Questionnaire,
  Recommendation,
  Size,
  SizedEstimate,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { add, type Fraction, fraction, multiply, toNumber } from "./fraction.ts";

/** How many of each unit an organization has, by unit. */
export type UnitCounts = ReadonlyMap<string, number>;

/** What grows with a size is rounded to half days and half thousands of euro. */
const STEP = 0.5;

/** Without a stated number the range of a unit goes from half its likely number to twice as much. */
const UNKNOWN = { low: 0.5, likely: 1, high: 2 } as const;

const PARTS = ["low", "likely", "high"] as const;

/** The unit from which others can be estimated. */
export const EMPLOYEES = "employees";

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

/** How many of a unit the low, the likely and the high number of an estimate count. */
type CountIn = (unit: string, part: keyof Estimate) => number;

/**
 * The questionnaire with the person-days and the money of an organization of this size. A unit that
 * it does not give is estimated from its employees, or counts at the reference. docs/scoring.md §10.
 */
export function sizedTo(
  questionnaire: Questionnaire,
  counts: UnitCounts = new Map(),
): Questionnaire {
  const { recommendations, scale, absent } = questionnaire;
  const everyEstimate = [
    ...recommendations.flatMap(estimatesIn),
    ...(absent ?? []).flatMap(({ efforts }) => [...efforts.values()]),
  ];
  if (everyEstimate.every(({ per }) => per.size === 0)) return questionnaire;
  const countIn: CountIn = (unit, part) => {
    const { count, origin } = countOf(unit, scale, counts);
    return origin === "own" ? count : count * UNKNOWN[part];
  };
  return {
    ...questionnaire,
    recommendations: recommendations.map((one) => adviceOf(one, countIn)),
    ...(absent && {
      absent: absent.map((one) => ({ ...one, efforts: daysByKey(one.efforts, countIn) })),
    }),
  };
}

function adviceOf(recommendation: Recommendation, countIn: CountIn): Recommendation {
  const { effort, allocated, upkeep, money } = recommendation;
  return {
    ...recommendation,
    effort: daysByKey(effort, countIn),
    allocated: daysByKey(allocated, countIn),
    upkeep: daysByKey(upkeep, countIn),

    ...(money && {
      money: {
        ...money,
        once: moneyOf(money.once, countIn),
        yearly: moneyOf(money.yearly, countIn),
      },
    }),
  };
}

function daysByKey(
  all: ReadonlyMap<string, SizedEstimate>,
  countIn: CountIn,
): ReadonlyMap<string, SizedEstimate> {
  return new Map([...all].map(([key, one]) => [key, daysOf(one, countIn)]));
}

/** At least half a day for a department where anything that grows with a size is left to do. */
function daysOf(estimate: SizedEstimate, countIn: CountIn): SizedEstimate {
  if (estimate.per.size === 0) return estimate;
  const exact = sumOf(estimate, countIn);
  const isNothing = PARTS.every((part) => exact[part] === 0);
  const rounded = (part: keyof Estimate): number =>
    isNothing ? 0 : Math.max(toStep(exact[part]), STEP);
  return { ...estimate, low: rounded("low"), likely: rounded("likely"), high: rounded("high") };
}

function moneyOf(estimate: SizedEstimate, countIn: CountIn): SizedEstimate {
  if (estimate.per.size === 0) return estimate;
  const { low, likely, high } = sumOf(estimate, countIn);
  return { ...estimate, low: toStep(low), likely: toStep(likely), high: toStep(high) };
}

function toStep(amount: number): number {
  return Math.round(amount / STEP) * STEP;
}

/** fixed + Σ per × count. */
function sumOf({ fixed, per }: SizedEstimate, countIn: CountIn): Estimate {
  const total = (part: keyof Estimate): number =>
    toNumber(
      [...per].reduce<Fraction>(
        (sum, [unit, each]) =>
          add(sum, multiply(fraction(each[part]), fraction(countIn(unit, part)))),
        fraction(fixed[part]),
      ),
    );
  return { low: total("low"), likely: total("likely"), high: total("high") };
}

/** Every estimate of a recommendation that can grow with a size. */
function estimatesIn({
  effort,
  allocated,
  upkeep,
  money,
}: Recommendation): readonly SizedEstimate[] {
  return [
    ...[effort, allocated, upkeep].flatMap((one) => [...one.values()]),
    ...(money === undefined ? [] : [money.once, money.yearly]),
  ];
}

/** The counts for which the estimates are made; undefined if none of them grows with a size. */
export function sizeOf(
  { recommendations, scale }: Questionnaire,
  counts: UnitCounts = new Map(),
  languages: readonly string[],
): readonly Size[] | undefined {
  const grown = new Set(recommendations.flatMap(estimatesIn).flatMap(({ per }) => [...per.keys()]));
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

/**
 * The range of employees that the estimates are made for, if the organization states a number
 * outside it.
 */
export function outsideRange(
  { scale: { range } }: Questionnaire,
  counts: UnitCounts = new Map(),
): EstimateRange | undefined {
  const employees = counts.get(EMPLOYEES);
  const [from, to] = range ?? [];
  if (employees === undefined || from === undefined || to === undefined) return undefined;
  return employees < from || employees > to ? { from, to, employees } : undefined;
}
