import type { Estimate, PlanCosts, Recommendation } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { totalDays } from "./candidates.ts";

/** What a step takes besides its effort; absent where it takes nothing of a kind. */
export function costsOf(
  { allocated, upkeep, money }: Recommendation,
  languages: readonly string[],
): PlanCosts {
  return omitUndefined({
    allocatedDays: likelyDays([allocated]),
    upkeepDays: likelyDays([upkeep]),
    money: money && {
      once: sumOf([money.once]),
      yearly: sumOf([money.yearly]),
      ...(money.for === undefined ? {} : { for: localize(money.for, languages) }),
    },
  });
}

/** The same of several steps together, without what the money is for. */
export function totalCosts(steps: readonly Recommendation[]): PlanCosts {
  const spent = steps.flatMap(({ money }) => money ?? []);
  return omitUndefined({
    allocatedDays: likelyDays(steps.map(({ allocated }) => allocated)),
    upkeepDays: likelyDays(steps.map(({ upkeep }) => upkeep)),
    money:
      spent.length === 0
        ? undefined
        : {
            once: sumOf(spent.map(({ once }) => once)),
            yearly: sumOf(spent.map(({ yearly }) => yearly)),
          },
  });
}

function sumOf(estimates: readonly Estimate[]): Estimate {
  const total = (part: keyof Estimate): number => totalDays(estimates.map((one) => one[part]));
  return { low: total("low"), likely: total("likely"), high: total("high") };
}

/** The likely days by department, in the order of the ids; undefined if there are none. */
function likelyDays(
  all: readonly ReadonlyMap<string, Estimate>[],
): Readonly<Record<string, number>> | undefined {
  const departments = [...new Set(all.flatMap((one) => [...one.keys()]))].toSorted();
  if (departments.length === 0) return undefined;
  return Object.fromEntries(
    departments.map((id) => [id, totalDays(all.map((one) => one.get(id)?.likely ?? 0))]),
  );
}
