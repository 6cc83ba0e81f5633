import type {
  CapabilityMove,
  CapabilityResult,
  DimensionMove,
  QuestionMove,
  QuestionResult,
  Result,
} from "../../model/index.ts";
import { moveOf } from "./moves.ts";
import { pairUp } from "./pair-up.ts";
import type { Titles } from "./titles.ts";

type CapabilityIn = CapabilityResult & { readonly dimension: string };
type QuestionIn = QuestionResult & { readonly dimension: string; readonly capability: string };

/** Both results with the titles and today's ids of the questionnaire. */
export interface BothResults {
  readonly before: Result;
  readonly after: Result;
  readonly titles: Titles;
  /** Both were answered by the same model. */
  readonly isOneModel: boolean;
}

export function dimensionMoves(both: BothResults): readonly DimensionMove[] {
  const { before, after, titles, isOneModel } = both;
  return pairUp(before.dimensions, after.dimensions).map(({ id, before, after }) => {
    const title = titles.of(id, place(before, after).title);
    return { id, title, ...moveOf(before, after, isOneModel) };
  });
}

export function capabilityMoves(both: BothResults): readonly CapabilityMove[] {
  const { before, after, titles, isOneModel } = both;
  return pairUp(capabilitiesIn(before), capabilitiesIn(after)).map(({ id, before, after }) => {
    const { dimension, title } = place(before, after);
    return { id, title: titles.of(id, title), dimension, ...moveOf(before, after, isOneModel) };
  });
}

/** A question's id never changes its meaning, so its change counts across models too. */
export function questionMoves(both: BothResults): readonly QuestionMove[] {
  const { before, after, titles } = both;
  const pairs = pairUp(questionsIn(before, titles), questionsIn(after, titles));
  return pairs.flatMap(({ id, before, after }) => {
    if (isUnscored(before) && isUnscored(after)) return [];
    const { dimension, capability, title } = place(before, after);
    const named = { id, title: titles.of(id, title), dimension, capability };
    return [{ ...named, ...moveOf(before, after, true) }];
  });
}

/** Of the later where there is one; a pair has at least one of the two. */
function place<Item>(before: Item | undefined, after: Item | undefined): Item {
  return after ?? (before as Item);
}

function isUnscored(question: QuestionResult | undefined): boolean {
  return question?.kind !== "scored" && (question?.reason ?? "unscored") === "unscored";
}

function capabilitiesIn({ dimensions }: Result): readonly CapabilityIn[] {
  return dimensions.flatMap(({ id, capabilities }) =>
    capabilities.map((capability) => ({ ...capability, dimension: id })),
  );
}

/** The questions of a result under the ids that they have today. */
export function questionsIn(result: Result, { currentId }: Titles): readonly QuestionIn[] {
  return capabilitiesIn(result).flatMap(({ id, dimension, questions }) =>
    questions.map((question) => ({
      ...question,
      id: currentId(question.id),
      dimension,
      capability: id,
    })),
  );
}
