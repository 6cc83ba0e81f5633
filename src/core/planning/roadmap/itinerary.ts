import type { PackageId } from "../../../model/index.ts";
import type { Candidate } from "./candidates.ts";
import { packageOf } from "./packages.ts";
import { precedence } from "./precedence.ts";
import { schedule, type ScheduleInput, type Slot } from "./schedule.ts";
import type { Terrain } from "./terrain.ts";

/** A step with its place in time and in the packages. */
export interface Placed {
  readonly step: Candidate;
  readonly slot: Slot;
  /** The steps that end before it begins. */
  readonly before: readonly string[];
  readonly package: PackageId;
}

/** What the time of a plan is bound by. */
export type Time = Pick<ScheduleInput, "capacity" | "quarters">;

/**
 * The steps in the order of the priorities. A step that is not a priority comes before the first that
 * waits for it; those that no step waits for come last, by the week in which they begin.
 */
export function itinerary(
  steps: readonly Candidate[],
  { positions }: Terrain,
  { capacity, quarters }: Time,
  toNextLevel: ReadonlySet<string>,
  priorities: readonly string[],
): readonly Placed[] {
  const before = precedence(steps, positions);
  const slots = schedule({
    steps,
    before,
    capacity,
    first: toNextLevel,
    ...(quarters === undefined ? {} : { quarters }),
  });
  const placed = steps
    .map((step) => {
      const slot = slots.get(step.id) as Slot;
      return {
        step,
        slot,
        before: before.get(step.id) as readonly string[],
        package: packageOf(step.id, slot, toNextLevel),
      };
    })
    .toSorted(
      (a, b) =>
        a.slot.startWeek - b.slot.startWeek ||
        a.slot.endWeek - b.slot.endWeek ||
        (a.step.id < b.step.id ? -1 : 1),
    );
  return inOrder(placed, priorities);
}

function inOrder(byTime: readonly Placed[], priorities: readonly string[]): readonly Placed[] {
  const ordered = new Set<Placed>();
  const add = (id: string): void => {
    const one = byTime.find(({ step }) => step.id === id);
    if (one === undefined) return;
    for (const earlier of one.before) {
      if (!priorities.includes(earlier)) add(earlier);
    }
    ordered.add(one);
  };
  for (const id of [...priorities, ...byTime.map(({ step }) => step.id)]) add(id);
  return [...ordered];
}
