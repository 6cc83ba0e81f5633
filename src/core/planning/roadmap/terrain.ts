import type { Questionnaire } from "../../model/index.ts";
import { scorePass } from "../../scoring/score-pass.ts";
import type { ScoredTree } from "../../scoring/score-profile.ts";
import type { PassInput, Standing } from "../../scoring/standing.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { isReached, type Positions, positionsOf, raisesBy } from "./positions.ts";
import { type Reach, reachOf } from "./reach.ts";

/** What a plan starts from, and what it may choose among. */
export interface Terrain {
  readonly questionnaire: Questionnaire;
  /** Today, with what is assumed of it. */
  readonly input: PassInput;
  readonly today: Standing;
  readonly positions: Positions;
  /** What may be chosen, in the order of the ids: with all that it requires, met or to be chosen. */
  readonly candidates: readonly Candidate[];
  /** Whether a recommendation is done, or all that it raises stands there already. */
  readonly isMet: (id: string) => boolean;
  readonly reach: Reach;
}

/** What the client says about single recommendations, by their ids. */
export interface Wishes {
  readonly exclude: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly must: ReadonlySet<string>;
}

export function terrainOf({ input, asAnswered }: ScoredTree, { exclude, done }: Wishes): Terrain {
  const { questionnaire } = input;
  const positions = positionsOf(asAnswered, questionnaire);
  const all = candidatesOf(questionnaire);
  const reached = new Set(all.filter((one) => isReached(one, positions)).map(({ id }) => id));
  const empty = questionnaire.recommendations.filter(({ id }) => !all.some((one) => one.id === id));
  const met = new Set([...done, ...reached, ...empty.map(({ id }) => id)]);
  const isMet = (id: string): boolean => met.has(id);
  const open = all.filter(({ id }) => !done.has(id) && !exclude.has(id) && !reached.has(id));
  const candidates = withRequirements(open, isMet);
  const reach = reachOf(candidates, positions);
  return { questionnaire, input, today: asAnswered, positions, candidates, isMet, reach };
}

/** Those whose requirements are met or may be chosen too. */
function withRequirements(
  open: readonly Candidate[],
  isMet: (id: string) => boolean,
): readonly Candidate[] {
  const ids = new Set(open.map(({ id }) => id));
  const kept = open.filter(({ requires }) => requires.every((id) => isMet(id) || ids.has(id)));
  return kept.length === open.length ? kept : withRequirements(kept, isMet);
}

/** What today becomes with steps taken. */
export function inputAfter({ input, positions }: Terrain, steps: readonly Candidate[]): PassInput {
  const raises = new Map(input.raises);
  for (const [question, level] of raisesBy(steps, positions)) {
    raises.set(question, Math.max(level, raises.get(question) ?? level));
  }
  return { ...input, raises };
}

/** The tree that today becomes with steps taken: scored anew, not estimated. */
export function treeAfter(terrain: Terrain, steps: readonly Candidate[]): Standing {
  return scorePass(inputAfter(terrain, steps), "as-answered");
}
