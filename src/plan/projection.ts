import type { ProjectedResult, Question, Questionnaire } from "../model/index.ts";
import type { Guard } from "../analyse/guarded-questions.ts";
import { subtract, toNumber } from "../score/fraction.ts";
import { OVERALL } from "../model/outline.ts";
import { scoreIn, type ScoredTree, scoreProfile } from "../score/profile.ts";
import { questionSteps } from "../score/raised-questions.ts";
import type { ScoredNode } from "../score/scored-node.ts";
import { raisesAny } from "./advice.ts";
import type { Candidate } from "./candidates.ts";
import { planningContextOf, treeAfter } from "./planning-context.ts";

/**
 * An assumption about a capability applies to each of its questions, and to those that read the same
 * answers; the higher one counts.
 */
export function raisesOf(
  questionnaire: Questionnaire,
  assumed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const raises = new Map<string, number>();
  const steps = [...assumed].map(([node, to]) => [node, { from: -Infinity, to }] as const);
  for (const { question, to } of questionSteps(questionnaire, steps)) {
    raises.set(question.id, Math.max(to, raises.get(question.id) ?? to));
  }
  return raises;
}

/** The scores with the assumptions; docs/scoring.md §6. */
export function projectedResult(
  { input }: ScoredTree,
  assumed: ReadonlyMap<string, number>,
): ProjectedResult {
  const { questionnaire } = input;
  const profile = scoreProfile({ ...input, raises: raisesOf(questionnaire, assumed) });
  return {
    assumed: Object.fromEntries(assumed),
    overall: scoreIn(profile, OVERALL),
    dimensions: questionnaire.dimensions.map(({ id }) => ({ id, ...scoreIn(profile, id) })),
  };
}

/** The change of the unrounded overall score; undefined without an overall score. */
export function gainOf(
  { outcome: today }: ScoredNode,
  { outcome: later }: ScoredNode,
): number | undefined {
  if (today.kind === "not-scored" || later.kind === "not-scored") return undefined;
  return toNumber(subtract(later.measure.score, today.measure.score));
}

/**
 * By recommendation: the change of the unrounded overall score if only this one were carried out.
 * Leaves out those that cannot be planned, and those whose gain would reveal what few people
 * answered. docs/scoring.md §6.
 */
export function gainsOf({
  scored,
  hidden,
  guard,
}: {
  readonly scored: ScoredTree;
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
  readonly guard: Pick<Guard, "dependent">;
}): ReadonlyMap<string, number> {
  const context = planningContextOf(scored, { exclude: new Set(), done: new Set() });
  const isDiluted = dilutedBy(guard.dependent, context.questionnaire);
  const isHidden = ({ recommendation }: Candidate): boolean =>
    raisesAny(recommendation, context.questionnaire, (id) => hidden.has(id) || isDiluted(id));
  return new Map(
    context.candidates.flatMap((candidate): [string, number][] => {
      if (isHidden(candidate)) return [];
      const gain = gainOf(context.today, treeAfter(context, [candidate]));
      return gain === undefined ? [] : [[candidate.id, gain]];
    }),
  );
}

/**
 * Whether the effect of a question depends on how many others count, where a withheld answer decides
 * whether some of them are asked: others of its capability, or a part beside it that has no others.
 */
function dilutedBy(
  dependent: ReadonlySet<string>,
  { dimensions }: Questionnaire,
): (question: string) => boolean {
  if (dependent.size === 0) return () => false;
  const isUncertain = ({ id, scored }: Question): boolean => scored && dependent.has(id);
  const mayVanish = (questions: readonly Question[]): boolean =>
    questions.some(isUncertain) && questions.every((one) => !one.scored || dependent.has(one.id));
  const isAnyGone = dimensions.some(({ capabilities }) =>
    mayVanish(capabilities.flatMap(({ questions }) => questions)),
  );
  const diluted = dimensions.flatMap(({ capabilities }) => {
    const isPartGone = capabilities.some(({ questions }) => mayVanish(questions));
    return capabilities
      .filter(({ questions }) => isAnyGone || isPartGone || questions.some(isUncertain))
      .flatMap(({ questions }) => questions.map(({ id }) => id));
  });
  const ids = new Set(diluted);
  return (question) => ids.has(question);
}
