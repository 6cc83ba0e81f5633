import type { Estimate, SizedEstimate } from "../../model/index.ts";
import { isObject } from "../../model/walk.ts";
import { add, fraction, multiply, toNumber } from "../../score/fraction.ts";

/** An estimate as a file has it: the likely value, or the low, the likely and the high one. */
export type EstimateInFile = number | readonly number[];

interface BySize {
  readonly fixed?: EstimateInFile;
  readonly per?: Readonly<Record<string, EstimateInFile>>;
}

export type SizedInFile = EstimateInFile | BySize;
export type EffortsInFile = EstimateInFile | Readonly<Record<string, SizedInFile>>;

/** How many of each unit the estimates of a questionnaire are stated for. */
export type Reference = Readonly<Record<string, number>>;

export function estimateOf(given: EstimateInFile): Estimate {
  if (typeof given === "number") return { low: given, likely: given, high: given };
  const [low = 0, likely = low, high = likely] = given;
  return { low, likely, high };
}

/** By department; an effort without departments is stored under `any`. */
export function effortsOf(
  efforts: EffortsInFile,
  reference: Reference,
): ReadonlyMap<string, SizedEstimate> {
  if (!isObject(efforts)) return new Map([["any", sizedOf(efforts, reference)]]);
  return new Map(
    Object.entries(efforts).map(([department, days]) => [department, sizedOf(days, reference)]),
  );
}

/** Lint reports a unit without a reference, whose days or money are left out here. */
export function sizedOf(given: SizedInFile, reference: Reference): SizedEstimate {
  const { fixed = 0, per = {} } = isBySize(given) ? given : { fixed: given };
  const start = estimateOf(fixed);
  const units = new Map(Object.entries(per).map(([unit, each]) => [unit, estimateOf(each)]));
  const total = (part: keyof Estimate): number =>
    toNumber(
      [...units].reduce(
        (sum, [unit, each]) =>
          add(sum, multiply(fraction(each[part]), fraction(reference[unit] ?? 0))),
        fraction(start[part]),
      ),
    );
  return {
    low: total("low"),
    likely: total("likely"),
    high: total("high"),
    fixed: start,
    per: units,
  };
}

function isBySize(given: SizedInFile): given is BySize {
  return isObject(given);
}
