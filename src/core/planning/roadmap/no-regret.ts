import { seededRandom } from "../../../analyse/random.ts";
import type { Candidate } from "./candidates.ts";
import { chooseSteps, type Goal } from "./choose-steps.ts";
import type { Solve } from "./linear-program.ts";
import type { Terrain } from "./terrain.ts";

/** Plans drawn, and how far an effort may be from its likely one. */
const DRAWS = 200;
const SPREAD = 0.3;
const SEED = 20_260_601;

/**
 * How often each step is in the best plan, 0 to 1, when every effort is up to 30 % more or less than
 * likely: 200 seeded plans. docs/scoring.md §10.
 */
export async function planShares(
  terrain: Terrain,
  goal: Goal,
  solve: Solve,
  drawn: (share: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const random = seededRandom(SEED);
  const any = { ...goal, anyOfEqual: true };
  const counts = new Map(terrain.candidates.map(({ id }) => [id, 0]));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const candidates = terrain.candidates.map((one): Candidate => {
      const factor = 1 - SPREAD + 2 * SPREAD * random();
      return {
        ...one,
        effort: one.effort * factor,
        byDepartment: scaled(one.byDepartment, factor),
      };
    });
    const steps = await chooseSteps({ ...terrain, candidates }, any, solve);
    for (const { id } of steps ?? []) counts.set(id, (counts.get(id) as number) + 1);
    drawn((draw + 1) / DRAWS);
  }
  return new Map([...counts].map(([id, count]) => [id, count / DRAWS]));
}

function scaled(days: ReadonlyMap<string, number>, factor: number): ReadonlyMap<string, number> {
  return new Map([...days].map(([department, likely]) => [department, likely * factor]));
}
