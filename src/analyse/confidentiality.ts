import type {
  Dimension,
  GapReading,
  NotScored,
  Perception,
  PerceptionGap,
  Question,
  Score,
} from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import type { Heard } from "../score/answer-sheet.ts";
import { isZero } from "../score/fraction.ts";
import type { Profile } from "../score/profile.ts";
import { questionNodes, type ScoredNode } from "../score/scored-node.ts";

/** In place of a score that must not be shown. */
export const WITHHELD: NotScored = { kind: "not-scored", reason: "withheld" };

/** In place of a score of which the level alone may be shown. */
export function levelAlone({ level }: Score): NotScored {
  return level === undefined ? WITHHELD : { ...WITHHELD, level };
}

/**
 * Those that are too small to be shown, and where that is one alone, the next smallest, for the whole
 * less the others would betray it. What does not count in the whole betrays and covers nothing.
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

/** The departments whose score of one dimension is withheld: those with too few people in it. */
export function withheldInDimension(
  { capabilities }: Dimension,
  speaking: ReadonlyMap<string, readonly Heard[]>,
  withheld: readonly string[],
  minimumGroup: number,
): readonly string[] {
  const questions = capabilities.flatMap((capability) => capability.questions);
  const counted = [...speaking]
    .map(([id, heard]) => ({ id, people: peopleAnswering(questions, heard) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const guarded = withCover(
    counted,
    ({ id, people }) => withheld.includes(id) || people < minimumGroup,
  );
  return guarded.map(({ id }) => id);
}

/**
 * The dimensions, capabilities and questions whose scores would show what fewer than `minimumGroup`
 * people said; and where that is the only hidden one that counts in its parent, the sibling with the
 * next fewest that counts too, so that the parent does not betray it. A parent in which it alone
 * counts says the same as it, and is hidden itself. docs/scoring.md §4.
 */
export function withheldNodes(
  overall: ScoredNode,
  heard: readonly Heard[],
  minimumGroup: number,
): ReadonlySet<string> {
  const withheld = new Set(isTooSmall(overall, heard, minimumGroup) ? [overall.id] : []);
  addWithheld(overall.children, heard, minimumGroup, withheld);
  return withheld;
}

/** The profile as it may be shown. */
export function disclosedProfile(profile: Profile, withheld: ReadonlySet<string>): Profile {
  return new Map([...profile].map(([id, score]) => [id, disclosedScore(id, score, withheld)]));
}

/** How many people answered at least one of the questions that score. */
export function peopleAnswering(questions: readonly Question[], heard: readonly Heard[]): number {
  const scored = questions.filter(({ scored: counts }) => counts);
  return heard.filter(({ sheet }) => scored.some(({ id }) => sheet.get(id)?.state === "answered"))
    .length;
}

function addWithheld(
  siblings: readonly ScoredNode[],
  heard: readonly Heard[],
  minimumGroup: number,
  withheld: Set<string>,
): void {
  const counted = siblings
    .map((node) => ({ node, people: peopleBelow(node, heard) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const guarded = withCover(
    counted,
    ({ node }) => isTooSmall(node, heard, minimumGroup),
    ({ node }) => contributes(node),
  );
  for (const id of guarded.flatMap(({ node }) => idsFrom(node))) withheld.add(id);
  for (const { children } of siblings) addWithheld(children, heard, minimumGroup, withheld);
}

/** Too few people speak in it, or one child alone gives it its score and they are too few in that. */
function isTooSmall(node: ScoredNode, heard: readonly Heard[], minimumGroup: number): boolean {
  const people = peopleBelow(node, heard);
  if (people > 0 && people < minimumGroup) return true;
  const [only, ...others] = node.children.filter(contributes);
  return only !== undefined && others.length === 0 && isTooSmall(only, heard, minimumGroup);
}

/** Whether a node has a part in the score of its parent. */
function contributes({ outcome, weight }: ScoredNode): boolean {
  return outcome.kind === "scored" && !isZero(weight);
}

function peopleBelow(node: ScoredNode, heard: readonly Heard[]): number {
  const questions = questionNodes(node).map(({ question }) => question as Question);
  return peopleAnswering(questions, heard);
}

/** A node and everything below it: what a node hides, its children must not show. */
function idsFrom({ id, children }: ScoredNode): readonly string[] {
  return [id, ...children.flatMap(idsFrom)];
}

/**
 * A score as it may be shown; the children that limit it are not named where these are withheld. The
 * overall level is always shown: it follows from all answers.
 */
function disclosedScore(id: string, score: Score, withheld: ReadonlySet<string>): Score {
  if (withheld.has(id)) return id === OVERALL ? levelAlone(score) : WITHHELD;
  if (score.kind === "not-scored" || score.binding === undefined) return score;
  return { ...score, binding: score.binding.filter((child) => !withheld.has(child)) };
}

/** The readings of a gap that show how answers differ. */
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
  const isGuarded = ({ id, reading, departments }: PerceptionGap): boolean => {
    const people = departments.reduce((total, { respondents }) => total + respondents, 0);
    return TELLING.has(reading) && (hidden.has(id) || people < minimumGroup);
  };
  const guarded = [overall, ...dimensions, ...questions].filter(isGuarded);
  const isOneAlone = dimensions.filter(isGuarded).length === 1;
  return new Set([...guarded.map(({ id }) => id), ...(isOneAlone ? [overall.id] : [])]);
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
  const disclosed = (gap: PerceptionGap): PerceptionGap => {
    if (guarded.has(gap.id)) return { id: gap.id, reading: "withheld", departments: [] };
    const { shift: _, between: __, delta: ___, pairs: ____, ...rest } = gap;
    return { ...rest, departments: [] };
  };
  return { questions: [], dimensions: dimensions.map(disclosed), overall: disclosed(overall) };
}
