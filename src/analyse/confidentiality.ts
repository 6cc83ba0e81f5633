import type { Dimension, NotScored, NotScoredReason, Score } from "../model/index.ts";
import { conditionOf, questionsBelow } from "../model/outline.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import type { Profile } from "../score/profile.ts";
import { type Guard, isTellingFor } from "./guarded-questions.ts";
import { answeringByDepartment } from "./people-answering.ts";

const WITHHELD: NotScored = { kind: "not-scored", reason: "withheld" };

/** Why a model gives no score, whatever is answered. */
export const IN_MODEL: ReadonlySet<NotScoredReason> = new Set([
  "no-method",
  "few-questions",
  "unscored",
]);

/** Why answers give no score, without revealing one of them. */
const IN_STATES: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "not-applicable",
  "not-asked",
  "no-weight",
]);

/**
 * Replaces a score that must not be shown. A node without a score keeps the reason, because there is
 * nothing to withhold, unless that would reveal an answer: one that no rule scores, one that decides
 * whether a question is asked, or one that is new since a document was issued.
 */
export function undisclosed(
  id: string,
  score: Score,
  { questionnaire, held, dependent }: Pick<Guard, "questionnaire" | "held" | "dependent">,
): NotScored {
  if (score.kind === "scored") return WITHHELD;
  const { reason } = score;
  const isConditional = questionsBelow(questionnaire, id).some(
    ({ id: one }) =>
      conditionOf(questionnaire, one) !== undefined || held.has(one) || dependent.has(one),
  );
  return IN_MODEL.has(reason) || (IN_STATES.has(reason) && !isConditional)
    ? { kind: "not-scored", reason }
    : WITHHELD;
}

/** Replaces a score of which only the level may be shown. */
export function levelAlone({ level, binding }: Score): NotScored {
  if (level === undefined) return WITHHELD;
  return binding === undefined ? { ...WITHHELD, level } : { ...WITHHELD, level, binding };
}

/**
 * The items that are too small to show. If there is only one, the next smallest is hidden too,
 * because the total minus the others would reveal it. Items that do not count towards the total
 * reveal and protect nothing.
 */
function withCover<Item>(
  ascending: readonly Item[],
  isSmall: (item: Item) => boolean,
  counts: (item: Item) => boolean = () => true,
): readonly Item[] {
  const small = ascending.filter(isSmall);
  const next = ascending.find((item) => !isSmall(item) && counts(item));
  const isAlone = small.filter(counts).length === 1;
  return isAlone && next !== undefined ? [...small, next] : small;
}

/** The departments whose own profile is withheld: those with fewer people than `minimumGroup`. */
export function withheldDepartments(
  respondents: ReadonlyMap<string, number>,
  minimumGroup: number,
): readonly string[] {
  const bySize = [...respondents].toSorted(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  return withCover(bySize, ([, count]) => count < minimumGroup).map(([id]) => id);
}

/**
 * The departments whose score in one dimension is withheld: too few of their people answered there,
 * or the score would reveal their answers to a guarded question. All are, if the dimension's own
 * score is.
 */
export function withheldInDimension(
  dimension: Dimension,
  matrix: AnswerMatrix,
  guarded: ReadonlySet<string>,
  guard: Guard,
): readonly string[] {
  const { withheld, minimumGroup, hidden, levels } = guard;
  if (minimumGroup === 1) return [];
  if (hidden.has(dimension.id) && !levels.has(dimension.id)) return matrix.departments;
  const questions = dimension.capabilities.flatMap((capability) => capability.questions);
  const counted = [...answeringByDepartment(questions, matrix)]
    .map(([id, people]) => ({ id, people }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const small = withCover(
    counted,
    ({ id, people }) =>
      withheld.includes(id) || people < minimumGroup || isTellingFor(id, dimension, guarded, guard),
  );
  return small.map(({ id }) => id);
}

/** The profile, limited to what may be shown. */
export function disclosedProfile(
  profile: Profile,
  { hidden, levels, ...guard }: Omit<Guard, "tally" | "minimumGroup" | "withheld">,
): Profile {
  const isUnknown = (id: string): boolean => hidden.has(id) && !levels.has(id);
  const disclosed = (id: string, score: Score): Score => {
    const named = withoutBinding(score, isUnknown);
    if (!hidden.has(id)) return named;
    return levels.has(id) && score.kind === "scored"
      ? levelAlone(named)
      : undisclosed(id, score, guard);
  };
  return new Map([...profile].map(([id, score]) => [id, disclosed(id, score)]));
}

/** A score that does not name the withheld children that limit it. */
function withoutBinding(score: Score, isWithheld: (child: string) => boolean): Score {
  if (score.binding === undefined) return score;
  return { ...score, binding: score.binding.filter((child) => !isWithheld(child)) };
}
