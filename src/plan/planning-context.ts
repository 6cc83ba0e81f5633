import type { Questionnaire } from "../model/index.ts";
import { raisedPasses, raisedTree, type ScoreBounds, type ScoredTree } from "../score/profile.ts";
import type { ScoredNode } from "../score/scored-node.ts";
import {
  type Candidate,
  candidatesOf,
  levelsRaisedBy,
  type Positions,
  positionsOf,
} from "./candidates.ts";
import { type RaiseVariables, raiseVariables } from "./raise-variables.ts";

/** The starting point of a plan, and the steps that it can choose from. */
export interface PlanningContext {
  readonly questionnaire: Questionnaire;
  /** Today's scores, with the assumptions. */
  readonly scored: ScoredTree;
  /** The scores as answered: the overall with everything below it. */
  readonly today: ScoredNode;
  readonly positions: Positions;
  /** The steps that can be chosen, in order; their prerequisites are met or can be chosen too. */
  readonly candidates: readonly Candidate[];
  /** Whether a recommendation is done, or everything that it raises has already been reached. */
  readonly isMet: (id: string) => boolean;
  readonly variables: RaiseVariables;
}

/** The client's decisions about single recommendations, by id. */
export interface PlanConstraints {
  readonly exclude: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly must: ReadonlySet<string>;
}

/** `foundations` are those that apply, by id: they can be chosen even if they raise nothing. */
export function planningContextOf(
  scored: ScoredTree,
  { exclude, done }: Pick<PlanConstraints, "exclude" | "done">,
  foundations: ReadonlySet<string> = new Set(),
): PlanningContext {
  const { questionnaire } = scored.input;
  const today = scored.asAnswered;
  const positions = positionsOf(today, questionnaire);
  const all = candidatesOf(questionnaire, foundations);
  const isReached = ({ raises }: Candidate): boolean =>
    raises.length > 0 &&
    raises.every(({ question, lands }) => (positions.get(question) ?? lands) >= lands);
  const reached = new Set(all.filter(isReached).map(({ id }) => id));
  const empty = questionnaire.recommendations.filter(({ id }) => !all.some((one) => one.id === id));
  const met = new Set([...done, ...reached, ...empty.map(({ id }) => id)]);
  const isMet = (id: string): boolean => met.has(id);
  const open = all.filter(({ id }) => !done.has(id) && !exclude.has(id) && !reached.has(id));
  const candidates = withRequirements(open, isMet);
  const variables = raiseVariables(candidates, positions);
  return { questionnaire, scored, today, positions, candidates, isMet, variables };
}

/** Those whose prerequisites are met or can be chosen too. */
function withRequirements(
  open: readonly Candidate[],
  isMet: (id: string) => boolean,
): readonly Candidate[] {
  const ids = new Set(open.map(({ id }) => id));
  const kept = open.filter(({ requires }) => requires.every((id) => isMet(id) || ids.has(id)));
  return kept.length === open.length ? kept : withRequirements(kept, isMet);
}

/** The tree after the given steps: scored again, not estimated. */
export function treeAfter(context: PlanningContext, steps: readonly Candidate[]): ScoredNode {
  const { input, levels } = raisedBy(steps, context);
  return raisedTree(context.today, input, new Set(levels.keys()), "as-answered");
}

/** The scores after each step, in all three passes, for the ranges. */
export function passesAlong(
  context: PlanningContext,
  steps: readonly Candidate[],
): readonly ScoreBounds[] {
  let passes: ScoreBounds = context.scored;
  let before: ReadonlyMap<string, number> = new Map();
  return steps.map((_, index) => {
    const { input, levels } = raisedBy(steps.slice(0, index + 1), context);
    const known = before;
    const risen = [...levels.keys()].filter((id) => levels.get(id) !== known.get(id));
    passes = raisedPasses(passes, input, new Set(risen));
    before = levels;
    return passes;
  });
}

/** The scores after all the steps. */
export function passesAfter(context: PlanningContext, steps: readonly Candidate[]): ScoreBounds {
  const { input, levels } = raisedBy(steps, context);
  return raisedPasses(context.scored, input, new Set(levels.keys()));
}

/** Steps raise in the order of the candidates, whenever they end. */
function raisedBy(steps: readonly Candidate[], { scored, positions, candidates }: PlanningContext) {
  const { input } = scored;
  const ids = new Set(steps.map(({ id }) => id));
  const levels = levelsRaisedBy(
    candidates.filter(({ id }) => ids.has(id)),
    positions,
  );
  const raises = new Map([...(input.raises ?? []), ...levels]);
  return { input: { ...input, raises }, levels };
}
