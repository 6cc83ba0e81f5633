import type {
  AgreementMoment,
  AgreementMoves,
  PairMove,
  Questionnaire,
  SidesCompared,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import type { BothResults } from "./compared-results.ts";
import { isMove, pairUp } from "./moves.ts";

/**
 * The outcomes of the differences between departments, then and now. Only a named pair has the same
 * sides both times, so only its difference has a change. docs/scoring.md §11.
 */
export function agreementMoves(
  { before, after, titles, isOneModel }: BothResults,
  { agreement: { pairs } }: Questionnaire,
): AgreementMoves | undefined {
  const [then, now] = [before.agreement, after.agreement];
  if (then === undefined || now === undefined) return undefined;
  const namesOf = (side: readonly string[]): readonly string[] =>
    side.map((id) => titles.department(id, id));
  const titleIn = (id: string): string | undefined =>
    [after, before].flatMap(({ dimensions }) => dimensions).find((one) => one.id === id)?.title;
  return {
    overall: { id: OVERALL, title: "", ...momentsOf(then.overall, now.overall) },
    dimensions: pairUp(then.dimensions, now.dimensions).map(
      ({ id, before: one, after: other }) => ({
        id,
        title: titles.of(id, titleIn(id) ?? id),
        ...momentsOf(one, other),
      }),
    ),
    pairs: pairs.flatMap(({ id, a, b }): PairMove | [] => {
      const [one, other] = [then, now].map((own) => own.pairs.find((pair) => pair.id === id));
      if (one === undefined && other === undefined) return [];
      const moments = momentsOf(one, other);
      const change = isOneModel ? changeOf(one, other) : {};
      return { id, a: namesOf(a), b: namesOf(b), ...moments, ...change };
    }),
  };
}

function momentsOf(
  before: SidesCompared | undefined,
  after: SidesCompared | undefined,
): { readonly before?: AgreementMoment; readonly after?: AgreementMoment } {
  return omitUndefined({ before: before && momentOf(before), after: after && momentOf(after) });
}

function momentOf({ outcome, reason, difference }: SidesCompared): AgreementMoment {
  return omitUndefined({ outcome, reason, difference });
}

/** The change of a pair's difference, beside that which the intervals of both allow by chance. */
function changeOf(
  before: SidesCompared | undefined,
  after: SidesCompared | undefined,
): Pick<PairMove, "change" | "limit" | "movement"> {
  const [then, now] = [before, after].map((one) => {
    const { difference, interval } = one ?? {};
    return difference === undefined || interval === undefined
      ? undefined
      : { difference, reach: (interval[1] - interval[0]) / 2 };
  });
  if (then === undefined || now === undefined) return {};
  const change = now.difference - then.difference;
  const limit = Math.hypot(then.reach, now.reach);
  const movement = pairMovement(then.difference, now.difference, limit);
  return { change, limit, movement };
}

function pairMovement(then: number, now: number, limit: number): NonNullable<PairMove["movement"]> {
  if (!isMove(now - then)) return "unchanged";
  if (Math.abs(now - then) <= limit) return "within-limit";
  if (Math.abs(now) < Math.abs(then)) return "narrower";
  return then * now < 0 ? "reversed" : "wider";
}
