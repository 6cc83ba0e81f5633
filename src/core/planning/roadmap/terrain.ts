import type { Questionnaire } from "../../../model/index.ts";
import { raisedPasses, raisedTree, type Passes, type ScoredTree } from "../../../score/profile.ts";
import type { PassInput, ScoredNode } from "../../../score/scored-node.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { isReached, type Positions, positionsOf, raisesBy } from "./positions.ts";
import { type Reach, reachOf } from "./reach.ts";

/** What a plan starts from, and what it may choose among. */
export interface Terrain {
  readonly questionnaire: Questionnaire;
  /** Today, with what is assumed of it. */
  readonly input: PassInput;
  readonly today: ScoredNode;
  readonly passes: Passes;
  readonly positions: Positions;
  /** What may be chosen, in its order: with all that it requires, met or to be chosen. */
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

export function terrainOf(scored: ScoredTree, { exclude, done }: Wishes): Terrain {
  const { input, asAnswered } = scored;
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
  const now = { questionnaire, input, today: asAnswered, passes: scored, positions };
  return { ...now, candidates, isMet, reach };
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

/** The tree that today becomes with steps taken: scored anew, not estimated. */
export function treeAfter(terrain: Terrain, steps: readonly Candidate[]): ScoredNode {
  const { input, levels } = raisedBy(steps, terrain);
  return raisedTree(terrain.today, input, new Set(levels.keys()), "as-answered");
}

/** What today becomes step by step, in all three passes, for the ranges of the scores. */
export function passesAlong(terrain: Terrain, steps: readonly Candidate[]): readonly Passes[] {
  let passes = terrain.passes;
  let before: ReadonlyMap<string, number> = new Map();
  return steps.map((_, index) => {
    const { input, levels } = raisedBy(steps.slice(0, index + 1), terrain);
    const known = before;
    const risen = [...levels.keys()].filter((id) => levels.get(id) !== known.get(id));
    passes = raisedPasses(passes, input, new Set(risen));
    before = levels;
    return passes;
  });
}

/** What today becomes with all the steps taken. */
export function passesAfter(terrain: Terrain, steps: readonly Candidate[]): Passes {
  const { input, levels } = raisedBy(steps, terrain);
  return raisedPasses(terrain.passes, input, new Set(levels.keys()));
}

/** Steps raise in the order of the candidates, whenever they end. */
function raisedBy(steps: readonly Candidate[], { input, positions, candidates }: Terrain) {
  const ids = new Set(steps.map(({ id }) => id));
  const levels = raisesBy(
    candidates.filter(({ id }) => ids.has(id)),
    positions,
  );
  const raises = new Map([...(input.raises ?? []), ...levels]);
  return { input: { ...input, raises }, levels };
}
