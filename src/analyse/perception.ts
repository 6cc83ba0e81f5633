import type {
  Level,
  Perception,
  PerceptionGap,
  Questionnaire,
  SiloSignal,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { isFact } from "../score/dispute.ts";
import { OVERALL, questionsBelow } from "../model/outline.ts";
import {
  type PermutationTest,
  permutationTests,
  type Ratings,
  type TestedNode,
} from "./permutation-test.ts";
import { siloIndex } from "./silo-index.ts";
import { falseDiscovery } from "./statistics.ts";
import {
  type Electorate,
  isShared,
  onLadderOf,
  pairsApart,
  ratingsOf,
  samplesOf,
  standingsOf,
  type Vote,
  votesOf,
} from "./votes.ts";

/** A chance-corrected silo index of this much or more is a strong gap. */
const STRONG = 0.3;
/** The largest p that counts as unlikely to be chance. */
const SELDOM = 0.1;

/** In percent, in a model without levels. */
const QUARTER = 25;

/** A node before it is tested. */
interface Draft {
  readonly gap: PerceptionGap;
  /** The input of the test; absent if nothing is tested. */
  readonly tested?: readonly Vote[];
}

/** Among more people than this, no gap is tested: chance no longer explains a gap of a level. */
const MOST_TESTED = 100;

/**
 * How much the departments disagree: the silo index of every question, every dimension and the
 * overall, with its chance correction and, on request, its test and signal. docs/scoring.md §7.
 */
export function perceive(
  questionnaire: Questionnaire,
  electorate: Electorate,
  isWanted: boolean,
): Perception {
  const isTested = isWanted && electorate.matrix.people <= MOST_TESTED;
  const votes = votesOf(questionnaire, electorate);
  const answered = votes.filter(({ part }) => part.people > 0);
  const questions = answered.map((vote) => questionDraft(vote, electorate, questionnaire));
  const pooled = (id: string): Draft => pooledDraft(id, votes, electorate, questionnaire);
  const dimensions = questionnaire.dimensions.map(({ id }) => pooled(id));
  const overall = pooled(OVERALL);
  const drafts = [overall, ...dimensions, ...questions];
  const tests = testsOf(isTested ? drafts : [], electorate);
  const tested = ({ gap, tested: node }: Draft): PerceptionGap => ({ ...gap, ...tests.get(node) });
  const signalled = (draft: Draft): PerceptionGap => {
    const gap = tested(draft);
    return isTested && gap.reading === "measured"
      ? { ...gap, signal: signalOf(gap, levelsOf(questionnaire, gap.id)) }
      : gap;
  };
  return {
    questions: adjusted(questions.map(tested)),
    dimensions: dimensions.map(signalled),
    overall: signalled(overall),
  };
}

function questionDraft(vote: Vote, electorate: Electorate, questionnaire: Questionnaire): Draft {
  const { gap, ...draft } = draftOf(vote.question.id, [vote], electorate, questionnaire);
  const { pairs: _, ...single } = gap;
  return { ...draft, gap: isFact(vote.question) ? { ...single, isFact: true } : single };
}

/** The questions below a node that every department was asked and that are a matter of opinion. */
function pooledDraft(
  id: string,
  votes: readonly Vote[],
  electorate: Electorate,
  questionnaire: Questionnaire,
): Draft {
  const below = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
  const common = votes.filter(
    ({ question, isCommon }) => isCommon && isShared(question) && below.has(question.id),
  );
  return common.length > 0 || electorate.count < 2
    ? draftOf(id, onLadderOf(id, common, questionnaire), electorate, questionnaire)
    : { gap: { id, reading: "no-common-question", departments: [] } };
}

function draftOf(
  id: string,
  votes: readonly Vote[],
  electorate: Electorate,
  questionnaire: Questionnaire,
): Draft {
  const found = siloIndex(votes.map(({ part }) => part));
  const samples = samplesOf(votes, electorate);
  const departments = standingsOf(votes, samples, electorate, levelsOf(questionnaire, id));
  if (found.kind === "one-group") return { gap: { id, reading: "one-department", departments } };
  if (found.kind === "no-disagreement") return { gap: { id, reading: found.kind, departments } };
  const { index, chanceCorrected } = found;
  const pairs = pairsApart(samples, electorate.names);
  const apart = { ...pairs[0], pairs, departments };
  return chanceCorrected === undefined
    ? { gap: { id, reading: "one-voice-each", siloIndex: index, ...apart } }
    : {
        gap: { id, reading: "measured", siloIndex: index, chanceCorrected, ...apart },
        tested: votes,
      };
}

/** Runs all tests of the drafts together. */
function testsOf(
  drafts: readonly Draft[],
  electorate: Electorate,
): ReadonlyMap<Draft["tested"], PermutationTest> {
  const nodes = drafts.flatMap(({ tested }) => (tested === undefined ? [] : [tested]));
  const votes = [...new Set(nodes.flat())];
  const ratings = new Map(votes.map((vote) => [vote, ratingsOf(vote, electorate)]));
  const tests = permutationTests(
    nodes.map((node): TestedNode => node.map((vote) => ratings.get(vote) as Ratings)),
    electorate,
  );
  return new Map(tests.map((test, index) => [nodes[index], test]));
}

/** Some of many questions differ by chance; q estimates that share. */
function adjusted(gaps: readonly PerceptionGap[]): readonly PerceptionGap[] {
  const tested = gaps.flatMap(({ id, p }) => (p === undefined ? [] : [{ id, p }]));
  const values = falseDiscovery(tested.map(({ p }) => p));
  const byId = new Map(tested.map(({ id }, index) => [id, values[index]]));
  return gaps.map((gap) => {
    const q = byId.get(gap.id);
    return q === undefined ? gap : { ...gap, q };
  });
}

/**
 * A signal if the gap is strong, at least one level wide and unlikely to be chance; possible if it
 * is only strong; else none.
 */
function signalOf(gap: PerceptionGap, levels: readonly Level[]): SiloSignal {
  const { chanceCorrected = 0 } = gap;
  if (chanceCorrected < STRONG) return "none";
  return isWide(gap, levels) && isSeldom(gap) ? "silo-signal" : "possible";
}

/** Whether a difference this large between departments is unlikely to be chance. */
function isSeldom({ p = 1 }: PerceptionGap): boolean {
  return p <= SELDOM;
}

/** Whether the two departments that differ most are at least one level apart. */
function isWide({ shift = 0 }: PerceptionGap, levels: readonly Level[]): boolean {
  return shift >= oneLevel(levels);
}

/** One level in steps of x*; without levels a quarter of the range, as on five levels. */
function oneLevel(levels: readonly Level[]): number {
  if (levels.length === 0) return QUARTER;
  const steps = levels.map(({ level }) => level);
  return (Math.max(...steps) - Math.min(...steps)) / (steps.length - 1);
}

/** Λ of a node by its id; 0 if all answers are the same, undefined if it is not measured. */
export function siloIndexOf(
  { overall, dimensions, questions }: Perception,
  id: string,
): number | undefined {
  const gaps = [overall, ...dimensions, ...questions];
  const gap = gaps.find((one) => one.id === id);
  return gap?.reading === "no-disagreement" ? 0 : gap?.siloIndex;
}
