import { seededRandom, shuffle } from "../../../analyse/random.ts";
import type { Candidate } from "./candidates.ts";

/** Weeks of a quarter. */
export const QUARTER = 13;

const WORKING_DAYS = 5;

/** When a step is worked on: from the beginning of a week to the end of another, both from 0. */
export interface Slot {
  readonly startWeek: number;
  /** The first week after it. */
  readonly endWeek: number;
}

export interface ScheduleInput {
  readonly steps: readonly Candidate[];
  /** What must end before each step begins. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** Likely person-days a quarter by department. */
  readonly capacity: ReadonlyMap<string, number>;
  /** The steps that are placed before others where both could begin. */
  readonly first: ReadonlySet<string>;
  /** Where a step ends after so many quarters, other orders are tried. */
  readonly quarters?: number;
}

/**
 * Places each step as early as what comes before it and the departments' capacity allow, effort
 * spread evenly over its weeks; a step that a quarter's capacity cannot hold is stretched. Steps
 * with the longest way behind them come first. It is a good schedule, not a proven best one.
 */
export function schedule(input: ScheduleInput): ReadonlyMap<string, Slot> {
  const usual = placed(inOrder(input), input);
  if (input.quarters === undefined || endOf(usual) <= input.quarters * QUARTER) return usual;
  const random = seededRandom(SEED);
  const tried = Array.from({ length: TRIES }, () => {
    const left = [...input.steps];
    shuffle(left, random);
    return placed(afterWhatComesBefore(left, input), input);
  });
  return tried.reduce((best, one) => (endOf(one) < endOf(best) ? one : best), usual);
}

/** Other orders that are tried where a step ends after the last quarter. */
const TRIES = 300;
const SEED = 20_270_104;

function endOf(slots: ReadonlyMap<string, Slot>): number {
  return Math.max(0, ...[...slots.values()].map(({ endWeek }) => endWeek));
}

function placed(
  order: readonly Candidate[],
  { capacity, before }: ScheduleInput,
): ReadonlyMap<string, Slot> {
  const spent = new Map<string, number>();
  const slots = new Map<string, Slot>();
  for (const step of order) {
    const weeks = weeksOf(step, capacity);
    const ends = beforeOf(step, before).map((id) => (slots.get(id) as Slot).endWeek);
    let startWeek = Math.max(0, ...ends);
    while (!fits(step, { startWeek, endWeek: startWeek + weeks }, capacity, spent)) startWeek += 1;
    const slot = { startWeek, endWeek: startWeek + weeks };
    for (const { key, days } of loadsOf(step, slot)) spent.set(key, (spent.get(key) ?? 0) + days);
    slots.set(step.id, slot);
  }
  return slots;
}

/** Every step after those before it: the wished first, then the longest way to go, then by id. */
function inOrder({ steps, before, capacity, first }: ScheduleInput): readonly Candidate[] {
  const after = (id: string): readonly Candidate[] =>
    steps.filter((one) => beforeOf(one, before).includes(id));
  const tails = new Map<string, number>();
  const tailOf = (step: Candidate): number => {
    const known = tails.get(step.id);
    if (known !== undefined) return known;
    const tail = weeksOf(step, capacity) + Math.max(0, ...after(step.id).map(tailOf));
    tails.set(step.id, tail);
    return tail;
  };
  const rank = (step: Candidate): number => (first.has(step.id) ? 0 : 1);
  const wished = steps.toSorted(
    (a, b) => rank(a) - rank(b) || tailOf(b) - tailOf(a) || (a.id < b.id ? -1 : 1),
  );
  return afterWhatComesBefore(wished, { before });
}

/** The same order, but for steps that wait for what comes before them. */
function afterWhatComesBefore(
  steps: readonly Candidate[],
  { before }: Pick<ScheduleInput, "before">,
): readonly Candidate[] {
  const left = [...steps];
  const ordered: Candidate[] = [];
  while (left.length > 0) {
    // One there is always: what comes before a step comes before it in the order of candidates.
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

/** Its duration, or one person's full weeks if none is given; longer where capacity is short. */
function weeksOf(
  { recommendation, effort, byDepartment }: Candidate,
  capacity: ReadonlyMap<string, number>,
): number {
  const own = recommendation.duration ?? Math.ceil(effort / WORKING_DAYS);
  const stretched = [...capacity].map(([department, days]) =>
    Math.ceil(((byDepartment.get(department) ?? 0) / days) * QUARTER),
  );
  return Math.max(own, ...stretched);
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

/** The person-days that a step takes of each department in each quarter. */
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
