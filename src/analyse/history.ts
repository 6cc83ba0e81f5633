import type {
  History,
  HistoryLine,
  HistoryPoint,
  ModelBreak,
  Questionnaire,
  Result,
  Score,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import { limitsBetween } from "./change-limit.ts";
import { modelBreak, titlesIn } from "./compared-results.ts";
import { moveOf } from "./moves.ts";
import { type BothRounds, heardTwiceMove } from "./same-people.ts";
import { comparedAssessment } from "./node-moves.ts";
import { unreadFilesIn } from "./unread-files.ts";

/** A result with the break between it and the previous one. */
interface Step {
  readonly result: Result;
  readonly earlier?: Result;
  readonly broken?: ModelBreak;
}

/**
 * The assessments of one organization by the date of their latest answer, then by name. Assessments
 * without a date come last. The questionnaire provides the titles. There is at least one result.
 * `heardTwice` are the last two, from the people heard in both.
 */
export function historyOf(
  results: readonly [Result, ...Result[]],
  questionnaire: Questionnaire,
  language?: string,
  heardTwice?: BothRounds,
): History {
  const titles = titlesIn(questionnaire, language);
  const ordered = results.toSorted(byDate);
  const steps = ordered.map((result, index): Step => {
    const earlier = ordered[index - 1];
    if (earlier === undefined) return { result };
    const broken = modelBreak(earlier, result, titles);
    return { result, earlier, ...omitUndefined({ broken }) };
  });
  const [{ organization }] = results;
  return {
    questionnaire: { id: questionnaire.id, title: titles.questionnaire },
    organization,
    ...omitUndefined({ unreadFiles: unreadFilesIn(ordered.flatMap(({ problems }) => problems)) }),
    assessments: steps.map(({ result, broken }) => ({
      ...comparedAssessment(result),
      ...omitUndefined({ break: broken }),
    })),
    lines: [
      lineOf(OVERALL, "", steps, { nodes: 1, scoreOf: ({ overall }) => overall }),
      ...[measuresIn, dimensionsIn].flatMap((nodesOf) => {
        const known = nodesOfAny(ordered, nodesOf);
        return known.map(({ id, title }) =>
          lineOf(id, titles.of(id, title), steps, {
            nodes: known.length,
            scoreOf: (result) => nodesOf(result).find((node) => node.id === id),
          }),
        );
      }),
    ],
    ...omitUndefined({
      heardTwice:
        heardTwice === undefined || steps.at(-1)?.broken !== undefined
          ? undefined
          : heardTwiceMove(heardTwice),
    }),
  };
}

/** The earlier of two assessments first; ties and missing dates are ordered by name. */
export function byDate(a: Result, b: Result): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Missing dates come last. */
function placeOf({ date = "~", assessment }: Result): string {
  return `${date} ${assessment}`;
}

type TitledScore = Score & { readonly id: string; readonly title: string };
type NodesOf = (result: Result) => readonly TitledScore[];

const measuresIn: NodesOf = ({ measures = [] }) => measures;
const dimensionsIn: NodesOf = ({ dimensions }) => dimensions;

/** Every node of any result: in the order of the latest result, then the removed ones. */
function nodesOfAny(results: readonly Result[], nodesOf: NodesOf): readonly TitledScore[] {
  const known = new Map<string, TitledScore>();
  for (const one of results.toReversed().flatMap(nodesOf)) {
    known.set(one.id, known.get(one.id) ?? one);
  }
  return [...known.values()];
}

/** A node of a tier with so many nodes. */
interface TierNode {
  readonly nodes: number;
  readonly scoreOf: (result: Result) => Score | undefined;
}

function lineOf(
  id: string,
  title: string,
  steps: readonly Step[],
  { nodes, scoreOf }: TierNode,
): HistoryLine {
  const points = steps.map(({ result, earlier, broken }): HistoryPoint => {
    const before = earlier === undefined ? undefined : scoreOf(earlier);
    const limitOf = earlier === undefined ? undefined : limitsBetween(earlier, result, nodes);
    const move = moveOf(before, scoreOf(result), broken === undefined, limitOf);
    const { after, movement, change, levelChange, limit } = move;
    return {
      assessment: result.assessment,
      ...omitUndefined({ moment: after }),
      ...(earlier === undefined ? {} : { movement }),
      ...omitUndefined({ change, levelChange, limit }),
    };
  });
  return { id, title, points };
}
