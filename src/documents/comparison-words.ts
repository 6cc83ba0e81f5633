import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import type {
  AssessmentComparison,
  Extremes,
  Move,
  ProgressOutcome,
  Questionnaire,
  RecommendationProgress,
} from "../model/index.ts";
import type { ComparisonTexts } from "../generated/catalogs/comparison.ts";
import { grammarTexts } from "../generated/catalogs/grammar.ts";
import { formatDate } from "../text/format.ts";
import { chanceNotices, hasLimits } from "./chance-words.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { meanText, type MoveWords, type Named, nodeInWords, type Speaker } from "./moves.ts";

/** What a comparison is rendered from. */
export interface ComparisonInput {
  readonly comparison: AssessmentComparison;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  readonly tool: string;
}

/** The overall, the further measures and the dimensions then and now. */
export function nodeMoves(
  { overall, measures = [], dimensions }: AssessmentComparison,
  speaker: Speaker,
): readonly MoveWords[] {
  const whole = { id: OVERALL, title: speaker.overall };
  return [
    ...(speaker.kind.hasOverall ? [nodeInWords(whole, overall, speaker)] : []),
    ...measures.map((one) => nodeInWords(one, one, speaker)),
    ...(speaker.kind.hasDimensions ? dimensions.map((one) => nodeInWords(one, one, speaker)) : []),
  ];
}

/** What rose most and what fell most, and whether there is a break, in one sentence. */
export function headlineOf(comparison: AssessmentComparison, speaker: Speaker): string {
  const { dimensions, questions, furthest } = comparison;
  const { words } = speaker;
  const below = extremesBelow(comparison, speaker);
  if (comparison.break !== undefined) {
    if (questions.every(({ change }) => change === undefined)) return words.nothingCompared;
    const changes = movesIn(below, words);
    return words.brokenHeadline({
      changes: changes.length === 0 ? [words.noQuestionChanged] : changes,
    });
  }
  const { risen, fallen } = extremesOf(furthest.dimensions, dimensions, speaker);
  // A withheld dimension may have moved too.
  if (dimensions.some(isWithheldMove) && [risen, fallen, below.risen, below.fallen].some(isGiven)) {
    const shown = { ...below, ...omitUndefined({ risen, fallen }) };
    return words.movesHeadline({ moves: movesIn(shown, words) });
  }
  if (speaker.kind.hasDimensions && hasLimits(comparison)) {
    if (risen === undefined && fallen === undefined) return words.noClearChange;
    return words.headline({
      rise: risen === undefined ? words.noClearRise : words.rise.most(risen),
      fall: fallen === undefined ? words.noClearFall : words.fall.most(fallen),
    });
  }
  const rise = risen === undefined ? riseBelow(below.risen, words) : words.rise.most(risen);
  const fall = fallen === undefined ? fallBelow(below.fallen, words) : words.fall.most(fallen);
  if (!speaker.kind.hasDimensions) return capabilitiesHeadline(below, words);
  const hasMoved = [risen, fallen, below.risen, below.fallen].some(isGiven);
  if (hasMoved) return words.headline({ rise, fall });
  const isCompared = dimensions.some(
    ({ before, after }) => before?.kind === "scored" && after?.kind === "scored",
  );
  return isCompared ? words.unchangedHeadline : words.noneScoredHeadline;
}

/** The same where dimensions have no score, so that none can rise or fall. */
function capabilitiesHeadline(below: MovedExtremes, words: ComparisonTexts): string {
  const moves = movesIn(below, words);
  return moves.length === 0 ? words.noCapabilityChanged : words.movesHeadline({ moves });
}

function movesIn(
  { risen, fallen }: MovedExtremes,
  { rise, fall }: ComparisonTexts,
): readonly string[] {
  return [
    ...(risen === undefined ? [] : [rise.most(risen)]),
    ...(fallen === undefined ? [] : [fall.most(fallen)]),
  ];
}

function isGiven(facts: MovedFacts | undefined): boolean {
  return facts !== undefined;
}

function riseBelow(risen: MovedFacts | undefined, { rise, noRise }: ComparisonTexts): string {
  return risen === undefined ? noRise : rise.below(risen);
}

function fallBelow(fallen: MovedFacts | undefined, { fall, noFall }: ComparisonTexts): string {
  return fallen === undefined ? noFall : fall.below(fallen);
}

/** A title with the means of both assessments. */
type MovedFacts = Parameters<ComparisonTexts["rise"]["most"]>[0];

interface MovedExtremes {
  readonly risen?: MovedFacts;
  readonly fallen?: MovedFacts;
}

/** The largest changes below the dimensions; after a break only questions can be compared. */
function extremesBelow(
  { capabilities, questions, furthest, break: broken }: AssessmentComparison,
  speaker: Speaker,
): MovedExtremes {
  const { quoted } = grammarTexts(speaker.texts.language);
  const named = questions.map((one) => ({ ...one, title: quoted({ text: one.title }) }));
  return {
    ...extremesOf(furthest.questions, named, speaker),
    ...(broken === undefined ? extremesOf(furthest.capabilities, capabilities, speaker) : {}),
  };
}

function extremesOf(
  { risen, fallen }: Extremes,
  moves: readonly (Move & Named)[],
  speaker: Speaker,
): MovedExtremes {
  const factsOf = (id: string | undefined): MovedFacts | undefined => {
    const move = moves.find((one) => one.id === id);
    if (move === undefined) return undefined;
    const [from, to] = [meanText(move.before, speaker), meanText(move.after, speaker)];
    return { title: move.title, from, to };
  };
  return omitUndefined({ risen: factsOf(risen), fallen: factsOf(fallen) });
}

/** What to know before the numbers: a break, other people, two dates the wrong way round. */
export function noticesOf(comparison: AssessmentComparison, speaker: Speaker): readonly string[] {
  const { break: broken, before, after, questions } = comparison;
  const { words, texts } = speaker;
  const [first, second] = [before.date, after.date];
  const isReversed = first !== undefined && second !== undefined && first > second;
  const once = questions.filter(
    ({ movement }) => movement === "newly-scored" || movement === "no-longer-scored",
  );
  return [
    ...(broken === undefined ? [] : breakNotices(broken, questions, speaker)),
    ...(isReversed
      ? [
          words.reversed({
            before: formatDate(first, texts.language),
            after: formatDate(second, texts.language),
          }),
        ]
      : []),
    ...peopleNotices(comparison, speaker),
    ...chanceNotices(comparison, speaker),
    // After a break nothing above the questions is compared anyway.
    ...(broken !== undefined || once.length === 0
      ? []
      : [words.scoredOnce({ count: once.length })]),
  ];
}

function breakNotices(
  { because, added, removed }: NonNullable<AssessmentComparison["break"]>,
  questions: AssessmentComparison["questions"],
  { words }: Speaker,
): readonly string[] {
  const reworded = questions.filter(({ movement }) => movement === "not-comparable");
  return [
    words.broken({ reasons: because.map((reason) => words.breakReasons[reason]) }),
    ...(reworded.length === 0 ? [] : [words.reworded({ count: reworded.length })]),
    ...(added.length === 0 ? [] : [words.added({ questions: added })]),
    ...(removed.length === 0 ? [] : [words.removed({ questions: removed })]),
  ];
}

/** The same people need no word. */
function peopleNotices(
  { before, after, people, departments }: AssessmentComparison,
  { words, kind }: Speaker,
): readonly string[] {
  const others = departments
    .filter(({ respondents: { before: then, after: now, inBoth: same = now } }) => {
      return then !== now || same < now;
    })
    .map(({ title, respondents: { before: then, after: now, inBoth: same = now } }) =>
      then === now ? words.exchanged({ title, now, same }) : `${title} ${then} → ${now}`,
    );
  const { inBoth } = people;
  if (kind.isWhole) return [];
  const areSame = inBoth === before.respondents && inBoth === after.respondents;
  return [
    ...(areSame || inBoth === undefined
      ? []
      : [
          words.people({
            before: before.respondents,
            after: after.respondents,
            inBoth,
          }),
        ]),
    ...(people.isOtherMix ? [words.otherPeople({ departments: others })] : []),
  ];
}

const OUTCOMES: readonly ProgressOutcome[] = [
  "took-hold",
  "rising",
  "mixed",
  "fallen",
  "not-moved",
  "cannot-tell",
];

/** Recommendations with the same outcome. */
export interface Outcome {
  readonly heading: string;
  readonly items: readonly RecommendationOutcome[];
}

/** The outcome of a recommendation. */
export interface RecommendationOutcome {
  readonly title: string;
  readonly isDone: boolean;
  /** "(done, no longer recommended)"; empty with nothing to say. */
  readonly remarks: string;
  /** The questions that it raises, with their means then and now. */
  readonly raises: readonly string[];
}

/** The recommendations by their outcome, those in place first; within it, those that were done. */
export function outcomesOf(
  { recommendations }: AssessmentComparison,
  speaker: Speaker,
): readonly Outcome[] {
  return OUTCOMES.flatMap((outcome) => {
    const items = recommendations
      .filter((one) => one.outcome === outcome)
      .map((one) => outcomeOf(one, speaker))
      .toSorted((a, b) => Number(b.isDone) - Number(a.isDone));
    const isHidden = recommendations.some(
      (one) => one.outcome === outcome && one.raises.some(isWithheldMove),
    );
    const { outcomes } = speaker.words;
    const heading = outcome === "cannot-tell" && isHidden ? outcomes.withheld : outcomes[outcome];
    return items.length === 0 ? [] : [{ heading, items }];
  });
}

/** Whether a score then or now may not be shown. */
function isWithheldMove({ before, after }: Pick<Move, "before" | "after">): boolean {
  return [before, after].some((one) => one?.kind === "not-scored" && one.reason === "withheld");
}

function outcomeOf(
  { title, done, isRecommended, raises }: RecommendationProgress,
  speaker: Speaker,
): RecommendationOutcome {
  const { labels, raise } = speaker.words;
  const isDone = done === "done";
  const remarks = [
    ...(isDone ? [labels.done] : []),
    ...(isRecommended === undefined
      ? []
      : [isRecommended ? labels.stillRecommended : labels.noLongerRecommended]),
  ];
  return {
    title,
    isDone,
    remarks: remarks.length === 0 ? "" : `(${remarks.join(", ")})`,
    raises: raises.map(({ title: question, to, before, after }) =>
      raise({
        title: question,
        to,
        before: meanText(before, speaker),
        after: meanText(after, speaker),
      }),
    ),
  };
}
