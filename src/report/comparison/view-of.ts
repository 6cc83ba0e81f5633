import type { AssessmentComparison, ComparedAssessment, Move } from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import type { ComparisonTexts } from "../../text/comparison/comparison-texts.ts";
import { comparisonTexts } from "../../text/comparison/index.ts";
import { formatDate, formatPercent } from "../../text/format.ts";
import { DASH } from "../view/node-view.ts";
import type {
  ComparisonInput,
  ComparisonView,
  DepartmentMoveView,
  FactMoveView,
  GapMoveView,
  MoveView,
  VerdictMoveView,
} from "./comparison-view.ts";
import { headlineOf } from "./headline.ts";
import { gapView, moveView, type Named, type Speaker } from "./move-view.ts";
import { noticesOf } from "./notices.ts";
import { progressView } from "./progress-view.ts";

/** The view that every face of a comparison renders. */
export function comparisonView({
  comparison,
  questionnaire,
  texts,
  tool,
}: ComparisonInput): ComparisonView {
  const words = comparisonTexts(texts.language);
  const speaker: Speaker = { words, texts, decimals: questionnaire.scoring.decimals };
  const { before, after, overall, dimensions, perception, recommendations } = comparison;
  const whole = texts.labels.overall;
  const capabilities = movedOf(comparison.capabilities, speaker);
  const questions = movedOf(comparison.questions, speaker);
  const isSaid = recommendations.some(({ done }) => done === "done");
  return {
    language: texts.language,
    tool,
    labels: words.labels,
    title: words.title(comparison.organization),
    organization: comparison.organization,
    questionnaire: comparison.questionnaire.title,
    earlier: before.assessment,
    later: after.assessment,
    headline: headlineOf(comparison, speaker),
    notices: noticesOf(comparison, speaker),
    facts: factsOf(before, after, speaker),
    dimensions: [
      moveView({ id: OVERALL, title: whole }, overall, speaker),
      ...dimensions.map((one) => moveView(one, one, speaker)),
    ],
    capabilitiesHeading:
      comparison.break === undefined ? words.labels.capabilities : words.labels.capabilitiesBeside,
    capabilities: capabilities.moved,
    capabilitiesStill: capabilities.still,
    questions: questions.moved,
    questionsStill: questions.still,
    departments: departmentsOf(comparison, speaker),
    departmentsWithheld: withheldOf(comparison, speaker),
    gaps: gapsOf(perception, speaker),
    progress: progressView(recommendations, speaker),
    progressHint: isSaid || recommendations.length === 0 ? "" : words.labels.noneDone,
    verdicts: verdictsOf(comparison, speaker),
  };
}

/** Nothing where no gap was measured either time. */
function gapsOf(
  { overall, dimensions }: AssessmentComparison["perception"],
  speaker: Speaker,
): readonly GapMoveView[] {
  if ([overall, ...dimensions].every(({ movement }) => movement === "not-measured")) return [];
  return [
    gapView(speaker.texts.labels.overall, overall, speaker),
    ...dimensions.map((one) => gapView(one.title, one, speaker)),
  ];
}

/** What moved in score, in level or out of sight; the rest is counted. */
function movedOf(
  moves: readonly (Move & Named)[],
  speaker: Speaker,
): { readonly moved: readonly MoveView[]; readonly still: string } {
  const unscored = moves.filter(({ movement }) => movement === "not-scored");
  const unmoved = moves.filter(
    ({ movement, levelChange = 0 }) => movement === "unchanged" && levelChange === 0,
  );
  const isStill = (move: Move & Named): boolean =>
    unscored.includes(move) || unmoved.includes(move);
  return {
    moved: moves.filter((move) => !isStill(move)).map((one) => moveView(one, one, speaker)),
    still: moves.some(isStill) ? speaker.words.still(unmoved.length, unscored.length) : "",
  };
}

function factsOf(
  before: ComparedAssessment,
  after: ComparedAssessment,
  { words, texts }: Speaker,
): readonly FactMoveView[] {
  const { labels } = words;
  const row = (label: string, say: (one: ComparedAssessment) => string): FactMoveView => ({
    label,
    before: say(before),
    after: say(after),
  });
  const hasVariant = before.variant !== undefined || after.variant !== undefined;
  return [
    row(labels.date, ({ date }) => (date === undefined ? DASH : formatDate(date, texts.numbers))),
    row(labels.model, (one) => `${texts.labels.version} ${versionText(one, words)}`),
    ...(hasVariant ? [row(labels.variant, ({ variant }) => variant ?? labels.whole)] : []),
    row(labels.people, ({ respondents }) => String(respondents)),
    row(labels.coverage, ({ coverage }) =>
      coverage === undefined ? DASH : formatPercent(coverage, texts.numbers),
    ),
    row(labels.confidence, ({ confidence }) => texts.confidence[confidence]),
  ];
}

/** The version that scored, and those that were answered where they are others. */
export function versionText(
  { version, answered }: ComparedAssessment,
  words: ComparisonTexts,
): string {
  return answered === undefined ? version : words.scoredBy(answered, version);
}

function departmentsOf(
  { departments }: AssessmentComparison,
  speaker: Speaker,
): readonly DepartmentMoveView[] {
  const { words, texts } = speaker;
  return departments.map((one) => {
    const view = moveView(one, one, speaker);
    const { before, after } = one.respondents;
    const said = one.withheld ? words.because(view.word, texts.reasons.withheld) : view.said;
    return { ...view, said, people: words.peopleIn(before, after) };
  });
}

/** Which departments are not shown, and why. */
function withheldOf({ departments }: AssessmentComparison, { words, texts }: Speaker): string {
  const titles = departments.flatMap(({ title, withheld }) => (withheld === true ? [title] : []));
  return titles.length === 0 ? "" : `${words.because(titles.join(", "), texts.reasons.withheld)}.`;
}

function verdictsOf(
  { verdicts }: AssessmentComparison,
  { words }: Speaker,
): readonly VerdictMoveView[] {
  return verdicts.map(({ title, before, after }) => {
    const [then, now] = [before, after].map((one) => one?.title ?? words.labels.noOutcome);
    const isChanged = before?.id !== after?.id;
    return {
      name: title,
      text: isChanged ? `${then} → ${now}` : words.unchangedVerdict(now ?? ""),
      isChanged,
    };
  });
}
