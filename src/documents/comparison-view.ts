import { OVERALL } from "../model/outline.ts";
import type {
  AssessmentComparison,
  Extremes,
  Move,
  ProgressOutcome,
  Questionnaire,
  RecommendationProgress,
} from "../model/index.ts";
import type { ComparisonTexts, MovedFacts } from "../text/comparison/comparison-texts.ts";
import { formatDate } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { meanText, type MoveView, moveView, type Named, type Speaker, speakerOf } from "./moves.ts";

/** What a comparison is rendered from. */
export interface ComparisonInput {
  readonly comparison: AssessmentComparison;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  readonly tool: string;
}

/** What a comparison says first, in the reader's language. */
export interface ComparisonView {
  readonly labels: ComparisonTexts["labels"];
  /** The names of the two assessments. */
  readonly earlier: string;
  readonly later: string;
  readonly headline: string;
  /** What to know before the numbers: a break, other people, two dates the wrong way round. */
  readonly notices: readonly string[];
  /** Overall, then the dimensions. */
  readonly dimensions: readonly MoveView[];
  /** The recommendations by their outcome, those in place first. */
  readonly progress: readonly OutcomeView[];
}

export interface OutcomeView {
  readonly heading: string;
  readonly items: readonly ProgressView[];
}

export interface ProgressView {
  readonly title: string;
  readonly isDone: boolean;
  /** "(done, no longer recommended)"; empty where there is nothing to say. */
  readonly remarks: string;
  /** The questions that it raises, with their means then and now. */
  readonly raises: readonly string[];
}

export function comparisonView(input: ComparisonInput): ComparisonView {
  const { comparison, texts } = input;
  const speaker = speakerOf(input);
  const overall = { id: OVERALL, title: texts.labels.overall };
  return {
    labels: speaker.words.labels,
    earlier: comparison.before.assessment,
    later: comparison.after.assessment,
    headline: headlineOf(comparison, speaker),
    notices: noticesOf(comparison, speaker),
    dimensions: [
      moveView(overall, comparison.overall, speaker),
      ...comparison.dimensions.map((one) => moveView(one, one, speaker)),
    ],
    progress: progressOf(comparison.recommendations, speaker),
  };
}

/** What rose most and what fell most, and whether there is a break, in one sentence. */
function headlineOf(comparison: AssessmentComparison, speaker: Speaker): string {
  const { dimensions, capabilities, questions, furthest } = comparison;
  const isBroken = comparison.break !== undefined;
  const quoted = questions.map((one) => ({ ...one, title: speaker.words.quoted(one.title) }));
  const { risen: risenBelow, fallen: fallenBelow } = {
    ...extremesOf(furthest.questions, quoted, speaker),
    ...(isBroken ? {} : extremesOf(furthest.capabilities, capabilities, speaker)),
  };
  return speaker.words.headline({
    isBroken,
    ...extremesOf(furthest.dimensions, dimensions, speaker),
    ...(risenBelow === undefined ? {} : { risenBelow }),
    ...(fallenBelow === undefined ? {} : { fallenBelow }),
  });
}

function extremesOf(
  { risen, fallen }: Extremes,
  moves: readonly (Move & Named)[],
  speaker: Speaker,
): { readonly risen?: MovedFacts; readonly fallen?: MovedFacts } {
  const factsOf = (id: string | undefined): MovedFacts | undefined => {
    const move = moves.find((one) => one.id === id);
    if (move === undefined) return undefined;
    const [from, to] = [meanText(move.before, speaker), meanText(move.after, speaker)];
    return { title: move.title, from, to };
  };
  const [up, down] = [factsOf(risen), factsOf(fallen)];
  return {
    ...(up === undefined ? {} : { risen: up }),
    ...(down === undefined ? {} : { fallen: down }),
  };
}

function noticesOf(comparison: AssessmentComparison, speaker: Speaker): readonly string[] {
  const { break: broken, before, after, questions } = comparison;
  const { words, texts } = speaker;
  const [first, second] = [before.date, after.date];
  const isReversed = first !== undefined && second !== undefined && first > second;
  const once = questions.filter(
    ({ movement }) => movement === "newly-scored" || movement === "no-longer-scored",
  );
  return [
    ...(broken === undefined ? [] : breakNotices(broken, speaker)),
    ...(isReversed
      ? [words.reversed(formatDate(first, texts.language), formatDate(second, texts.language))]
      : []),
    ...peopleNotices(comparison, speaker),
    // After a break nothing above the questions is compared anyway.
    ...(broken !== undefined || once.length === 0 ? [] : [words.scoredOnce(once.length)]),
  ];
}

function breakNotices(
  { because, added, removed }: NonNullable<AssessmentComparison["break"]>,
  { words }: Speaker,
): readonly string[] {
  return [
    words.broken(because.map((reason) => words.breakReasons[reason])),
    ...(added.length === 0 ? [] : [words.added(added)]),
    ...(removed.length === 0 ? [] : [words.removed(removed)]),
  ];
}

/** The same people need no word. */
function peopleNotices(
  { before, after, people, departments }: AssessmentComparison,
  { words }: Speaker,
): readonly string[] {
  const others = departments
    .filter(({ respondents }) => respondents.before !== respondents.after)
    .map(
      ({ title, respondents }) =>
        `${title} ${words.peopleIn(respondents.before, respondents.after)}`,
    );
  const areSame = people.inBoth === before.respondents && people.inBoth === after.respondents;
  return [
    ...(areSame ? [] : [words.samePeople(people.inBoth, before.respondents, after.respondents)]),
    ...(people.isOtherMix ? [words.otherPeople(others)] : []),
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

/** By outcome; those that were done come first. */
function progressOf(
  recommendations: readonly RecommendationProgress[],
  speaker: Speaker,
): readonly OutcomeView[] {
  return OUTCOMES.flatMap((outcome) => {
    const items = recommendations
      .filter((one) => one.outcome === outcome)
      .map((one) => progressView(one, speaker))
      .toSorted((a, b) => Number(b.isDone) - Number(a.isDone));
    return items.length === 0 ? [] : [{ heading: speaker.words.outcomes[outcome], items }];
  });
}

function progressView(
  { title, done, isRecommended, raises }: RecommendationProgress,
  speaker: Speaker,
): ProgressView {
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
