import type { GapReading, Perception, PerceptionGap } from "../../model/index.ts";

/** What of a gap's readings tells how answers stand to one another. */
const TELLING: ReadonlySet<GapReading> = new Set(["measured", "no-disagreement", "one-voice-each"]);

/**
 * The nodes whose gap may not be shown: fewer than `minimumGroup` people gave it, so that each of
 * them could work out the others' answers, or their scores are hidden; and where that is one
 * dimension alone, the overall, for it less the others would betray it.
 */
export function withheldGaps(
  { questions, dimensions, overall }: Perception,
  hidden: ReadonlySet<string>,
  minimumGroup: number,
): ReadonlySet<string> {
  const isGuarded = (gap: PerceptionGap): boolean =>
    TELLING.has(gap.reading) && (hidden.has(gap.id) || peopleIn(gap) < minimumGroup);
  const guarded = [overall, ...dimensions, ...questions].filter(isGuarded);
  const isOneAlone = dimensions.filter(isGuarded).length === 1;
  return new Set([...guarded.map(({ id }) => id), ...(isOneAlone ? [overall.id] : [])]);
}

function peopleIn({ departments }: PerceptionGap): number {
  return departments.reduce((people, { respondents }) => people + respondents, 0);
}

/**
 * What of the perception may be shown where departments are withheld: how large the gap is, but
 * not between whom, by how many levels, or at which question: with few voices these give answers
 * away.
 */
export function disclosedPerception(
  { dimensions, overall }: Perception,
  guarded: ReadonlySet<string>,
): Perception {
  const disclosed = (gap: PerceptionGap): PerceptionGap =>
    guarded.has(gap.id)
      ? { id: gap.id, reading: "withheld", departments: [] }
      : withoutDepartments(gap);
  return { questions: [], dimensions: dimensions.map(disclosed), overall: disclosed(overall) };
}

function withoutDepartments(gap: PerceptionGap): PerceptionGap {
  const { shift: _, between: __, delta: ___, pairs: ____, ...rest } = gap;
  return { ...rest, departments: [] };
}

/** Λ of a node by its id; 0 where all say the same, undefined where it is not measured. */
export function siloIndexOf(
  { overall, dimensions, questions }: Perception,
  id: string,
): number | undefined {
  const gaps = [overall, ...dimensions, ...questions];
  const gap = gaps.find((one) => one.id === id);
  return gap?.reading === "no-disagreement" ? 0 : gap?.siloIndex;
}
