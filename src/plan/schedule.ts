import type { PackageId } from "../model/index.ts";
import { seededRandom, shuffle } from "../analyse/random.ts";
import type { Candidate, Positions } from "./candidates.ts";

/** Weeks of a quarter. */
export const QUARTER = 13;

const WORKING_DAYS = 5;

/** The packages in the order in which they are decided on. */
export const PACKAGES: readonly PackageId[] = ["ninety-days", "next-level", "ambition"];

/**
 * When a step takes place: from the start of one week to the end of another, both counted from 0.
 */
interface Slot {
  readonly startWeek: number;
  /** The first week after it. */
  readonly endWeek: number;
}

/** A step with its dates and its package. */
export interface Placed {
  readonly step: Candidate;
  readonly slot: Slot;
  /** The steps that end before it begins. */
  readonly before: readonly string[];
  readonly package: PackageId;
}

/** How many steps are under way at a time, unless a plan says otherwise. */
export const PARALLEL = 3;

/** The time limits of a plan. */
export interface Time {
  /** Likely person-days a quarter by department. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Tries other orders if a step ends after this many quarters. */
  readonly quarters?: number;
  /** The most steps that are under way at a time, from 1; three if absent. */
  readonly parallel?: number;
}

/**
 * The steps by start, then by priority. Each begins as early as its predecessors, the capacity and
 * the steps with a higher priority allow.
 */
export function placeSteps(
  steps: readonly Candidate[],
  today: Positions,
  time: Time,
  toNextLevel: ReadonlySet<string>,
  priorities: readonly string[],
): readonly Placed[] {
  const before = precedence(steps, today);
  const ordered = byPriority(steps, before, priorities);
  const slots = schedule({ ...time, ordered, before });
  const ranks = new Map(priorities.map((id, rank) => [id, rank]));
  const rankOf = ({ step }: Placed): number => ranks.get(step.id) ?? priorities.length;
  return ordered
    .map((step): Placed => {
      const slot = slots.get(step.id) as Slot;
      return {
        step,
        slot,
        before: before.get(step.id) as readonly string[],
        package: packageOf(step.id, slot, toNextLevel),
      };
    })
    .toSorted((a, b) => a.slot.startWeek - b.slot.startWeek || rankOf(a) - rankOf(b));
}

/** Steps that end within ninety days, the others that the next level needs, and the rest. */
function packageOf(id: string, slot: Slot, toNextLevel: ReadonlySet<string>): PackageId {
  if (slot.endWeek <= QUARTER) return "ninety-days";
  return toNextLevel.has(id) ? "next-level" : "ambition";
}

/**
 * The steps in order of priority, each after its predecessors. Steps that are not priorities come
 * before the first one that waits for them; the others last, by id.
 */
function byPriority(
  steps: readonly Candidate[],
  before: ReadonlyMap<string, readonly string[]>,
  priorities: readonly string[],
): readonly Candidate[] {
  const ordered = new Set<Candidate>();
  const add = (id: string): void => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined) return;
    for (const earlier of before.get(id) as readonly string[]) add(earlier);
    ordered.add(step);
  };
  for (const id of [...priorities, ...steps.map((step) => step.id).toSorted()]) add(id);
  return [...ordered];
}

/**
 * For each step of a plan, by id, the steps that must end before it begins: its prerequisites, and
 * those that raise its questions to the level from which it applies. The steps are in the order of
 * the candidates.
 */
function precedence(
  steps: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, readonly string[]>();
  const applied = new Map<string, readonly { readonly id: string; readonly lands: number }[]>();
  for (const { id, requires, raises } of steps) {
    const needed = new Set(requires.filter((one) => steps.some((step) => step.id === one)));
    for (const { question, from, lands } of raises) {
      const earlier = applied.get(question) ?? [];
      const isAtLevel = (today.get(question) ?? -Infinity) >= from;
      const foothold = earlier.find((one) => one.lands >= from);
      if (!isAtLevel && foothold === undefined) continue;
      if (!isAtLevel && foothold !== undefined) needed.add(foothold.id);
      applied.set(question, [...earlier, { id, lands }]);
    }
    before.set(id, [...needed].toSorted());
  }
  return before;
}

interface ScheduleInput extends Time {
  /** In order of priority, each after its predecessors. */
  readonly ordered: readonly Candidate[];
  /** The steps that must end before each one begins. */
  readonly before: ReadonlyMap<string, readonly string[]>;
}

/** How many other orders to try if a step ends after the last quarter. */
const TRIES = 300;
const SEED = 20_270_104;

/**
 * Places each step in turn as early as its predecessors, the departments' capacity and the number
 * of steps at a time allow, with its effort spread evenly over its weeks. A step that exceeds a
 * quarter's capacity is stretched. The schedule is good, but not proven best.
 */
function schedule(input: ScheduleInput): ReadonlyMap<string, Slot> {
  const usual = slotsOf(input.ordered, input);
  if (input.quarters === undefined || endOf(usual) <= input.quarters * QUARTER) return usual;
  const random = seededRandom(SEED);
  const tried = Array.from({ length: TRIES }, () => {
    const left = [...input.ordered];
    shuffle(left, random);
    return slotsOf(afterWhatComesBefore(left, input), input);
  });
  return tried.reduce((best, one) => (endOf(one) < endOf(best) ? one : best), usual);
}

function endOf(slots: ReadonlyMap<string, Slot>): number {
  return Math.max(0, ...[...slots.values()].map(({ endWeek }) => endWeek));
}

function slotsOf(
  order: readonly Candidate[],
  { capacity, before, parallel = PARALLEL }: ScheduleInput,
): ReadonlyMap<string, Slot> {
  const spent = new Map<string, number>();
  /** By week: the steps that are under way. */
  const busy: number[] = [];
  /** The last week of a slot in which no other step can be under way. */
  const lastFull = ({ startWeek, endWeek }: Slot): number | undefined => {
    for (let week = endWeek - 1; week >= startWeek; week -= 1) {
      if ((busy[week] ?? 0) >= parallel) return week;
    }
    return undefined;
  };
  const slots = new Map<string, Slot>();
  for (const step of order) {
    const weeks = weeksOf(step, capacity);
    const ends = beforeOf(step, before).map((id) => (slots.get(id) as Slot).endWeek);
    const at = (startWeek: number): Slot => ({ startWeek, endWeek: startWeek + weeks });
    let slot = at(Math.max(0, ...ends));
    let full = lastFull(slot);
    while (full !== undefined || !fits(step, slot, capacity, spent)) {
      slot = at((full ?? slot.startWeek) + 1);
      full = lastFull(slot);
    }
    for (const { key, days } of loadsOf(step, slot)) spent.set(key, (spent.get(key) ?? 0) + days);
    for (let week = slot.startWeek; week < slot.endWeek; week += 1) {
      busy[week] = (busy[week] ?? 0) + 1;
    }
    slots.set(step.id, slot);
  }
  return slots;
}

/** The same order, except for steps that wait for their predecessors. */
function afterWhatComesBefore(
  steps: readonly Candidate[],
  { before }: Pick<ScheduleInput, "before">,
): readonly Candidate[] {
  const left = [...steps];
  const ordered: Candidate[] = [];
  while (left.length > 0) {
    // One always exists: the predecessors of a step precede it in the order of candidates.
    const next = left.findIndex((step) =>
      beforeOf(step, before).every((id) => ordered.some((one) => one.id === id)),
    );
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

function beforeOf({ id }: Candidate, before: ScheduleInput["before"]): readonly string[] {
  return before.get(id) as readonly string[];
}

/**
 * The whole weeks of its duration, at least one, or one person's full weeks if none is given;
 * longer if it needs more than a quarter's capacity.
 */
function weeksOf(
  { recommendation, effort, byDepartment }: Candidate,
  capacity: ReadonlyMap<string, number>,
): number {
  const own = Math.ceil(recommendation.duration?.likely ?? effort / WORKING_DAYS);
  const stretched = [...capacity].map(([department, days]) => {
    const needed = byDepartment.get(department) ?? 0;
    return needed > days ? Math.ceil((needed / days) * QUARTER) : 0;
  });
  return Math.max(1, own, ...stretched);
}

function fits(
  step: Candidate,
  slot: Slot,
  capacity: ReadonlyMap<string, number>,
  spent: ReadonlyMap<string, number>,
): boolean {
  return loadsOf(step, slot).every(
    ({ key, department, days }) =>
      (spent.get(key) ?? 0) + days <= (capacity.get(department) ?? Infinity) + 1e-9,
  );
}

/** The person-days that a step takes from each department in each quarter. */
function loadsOf({ byDepartment }: Candidate, { startWeek, endWeek }: Slot) {
  const quarters = Array.from(
    { length: Math.ceil(endWeek / QUARTER) - Math.floor(startWeek / QUARTER) },
    (_, index) => Math.floor(startWeek / QUARTER) + index,
  );
  return [...byDepartment].flatMap(([department, effort]) =>
    quarters.map((quarter) => {
      const from = Math.max(startWeek, quarter * QUARTER);
      const to = Math.min(endWeek, (quarter + 1) * QUARTER);
      const days = (effort * (to - from)) / (endWeek - startWeek);
      return { key: `${department} ${quarter}`, department, days };
    }),
  );
}
