import type { Candidate } from "./candidates.ts";
import type { Expression, Requirement, Solve } from "./linear-program.ts";
import { neededFor } from "./needed.ts";
import { type Part, partsOf, within } from "./parts.ts";
import { stepName } from "./raise-variables.ts";
import { earliestOf, stage } from "./stages.ts";
import { onesOf, tighten, type Tightened } from "./tighten.ts";

/** What makes one choice better than another. */
interface Preference {
  /** The effort, which every step increases. */
  readonly least: Expression;
  /** Between choices of the same effort: the gain. */
  readonly most: Expression;
  /** Between choices of the same gain: the candidates, earlier priorities first. */
  readonly ordered: readonly Candidate[];
  /** Any choice of the least effort is enough. */
  readonly anyOfEqual: boolean;
}

/**
 * The binaries that are 1 in the best choice; undefined if nothing meets the requirement. Effort
 * and gain are sums, so the best choice consists of the best choice in each part.
 */
export async function cheapest(
  requirement: Requirement,
  preference: Preference,
  solve: Solve,
): Promise<ReadonlySet<string> | undefined> {
  const reduced = withoutNeedless(requirement, preference.least);
  if (reduced === undefined) return undefined;
  const ones = new Set(onesOf(reduced.fixed));
  for (const part of partsOf(reduced)) {
    const found = await cheapestIn(part, preference, solve);
    if (found === undefined) return undefined;
    for (const name of found) ones.add(name);
  }
  return ones;
}

/** Fixes the steps that help no constraint: each takes effort, so the best choice has none. */
function withoutNeedless(
  requirement: Requirement,
  { terms: effort }: Expression,
): Tightened | undefined {
  const tight = tighten(requirement);
  if (tight === undefined) return undefined;
  const needed = neededFor(tight);
  const needless = tight.binaries.filter((name) => effort.has(name) && !needed.has(name));
  return tighten(tight, new Map([...tight.fixed, ...needless.map((name) => [name, 0] as const)]));
}

async function cheapestIn(
  part: Part,
  { least, most, ordered, anyOfEqual }: Preference,
  solve: Solve,
): Promise<ReadonlySet<string> | undefined> {
  const effort = { direction: "minimize", objective: within(least, part) } as const;
  const first = await stage(part, effort, solve);
  if (first === undefined || anyOfEqual) return first?.ones;
  const gain = { direction: "maximize", objective: within(most, part) } as const;
  const last = await stage(first.bound, gain, solve);
  const own = ordered.filter(({ id }) => part.variables.has(stepName(id)));
  return (await earliestOf(last ?? first, own, solve)).ones;
}
