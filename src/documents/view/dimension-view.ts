import type {
  CapabilityResult,
  DimensionResult,
  NotScoredReason,
  QuestionResult,
} from "../../model/index.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { levelView } from "./level-view.ts";
import { nodeView } from "./node-view.ts";
import { questionView, spoken } from "./question-view.ts";
import type { OnLevelView } from "./section-views.ts";
import type { CapabilityView, DimensionView, QuestionView } from "./view.ts";

/** A dimension with its capabilities; withheld parts are folded into one sentence. */
export function dimensionView(dimension: DimensionResult, input: ReportInput): DimensionView {
  const { questionnaire, texts } = input;
  const source = questionnaire.dimensions.find(({ id }) => id === dimension.id);
  const level = dimension.kind === "scored" ? dimension.level : undefined;
  const next = questionnaire.levels.find((one) => level !== undefined && one.level > level);
  const words = reportTexts(texts.language);
  const shown = dimension.capabilities.filter((one) => !isWithheld(one));
  const hidden = dimension.capabilities.filter(isWithheld).map(({ title }) => title);
  const more = shown.flatMap((one) => one.questions).filter(isWithheld).length;
  const capabilities = shown.map((one) => capabilityView(one, input));
  const questions = capabilities.flatMap((one) => one.questions);
  const isPartial = hidden.length + more > 0 || questions.some(({ isHidden }) => isHidden);
  return {
    ...nodeView(dimension, "dimension", input),
    description: source?.description === undefined ? "" : spoken(source.description, input),
    today: levelView(level, input),
    next: next === undefined ? [] : [levelView(next.level, input)],
    distribution: isPartial ? [] : distributionOf(questions, input),
    capabilities,
    withheld:
      hidden.length + more === 0
        ? ""
        : words.notShown({
            titles: [...hidden, ...(more === 0 ? [] : [words.questions({ count: more })])],
          }),
    answersWithheld: withheldNote(questions, input),
  };
}

/**
 * A notice that answers are withheld, and that remaining quotes were released; empty if none is
 * withheld.
 */
export function withheldNote(
  questions: readonly Pick<QuestionView, "isHidden" | "quotes">[],
  { texts }: ReportInput,
): string {
  const { answersWithheld, quotesReleased } = texts.labels;
  const hidden = questions.filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return "";
  const isQuoted = hidden.some(({ quotes }) => quotes.length > 0);
  return isQuoted ? `${answersWithheld} ${quotesReleased}` : answersWithheld;
}

function isWithheld(node: CapabilityResult | QuestionResult): boolean {
  return node.kind === "not-scored" && node.reason === "withheld";
}

/** A question that is withheld is counted elsewhere; one that tells nothing is left out. */
function capabilityView(capability: CapabilityResult, input: ReportInput): CapabilityView {
  const questions = capability.questions.filter((one) => !isWithheld(one) && !isSilent(one));
  return {
    ...nodeView(capability, "capability", input),
    questions: questions.map((question) => questionView(question, input)),
  };
}

/** Context that nobody gave, or a question that nobody was asked. */
function isSilent(question: QuestionResult): boolean {
  const isOpen = question.kind === "scored" || !SILENT.has(question.reason);
  return !isOpen && question.answers.length === 0;
}

const SILENT: ReadonlySet<NotScoredReason> = new Set(["unscored", "not-asked"]);

/**
 * The number of answers at each level, over the questions that describe levels; empty if some are
 * withheld, because a part of them would look like the total.
 */
function distributionOf(
  questions: readonly QuestionView[],
  { questionnaire, texts }: ReportInput,
): readonly OnLevelView[] {
  const answers = questions.flatMap((one) => one.answers.filter(({ text }) => text !== ""));
  const words = reportTexts(texts.language);
  const counts = questionnaire.levels.map(({ level }) => ({
    level: String(level),
    count: answers
      .filter(({ answer }) => answer === String(level))
      .reduce((sum, { count }) => sum + count, 0),
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  if (most === 0) return [];
  return counts.map(({ level, count }) => ({
    level,
    count: String(count),
    spoken: words.answersAtLevel({ level, count }),
    percent: roundHalfAway((count / most) * 100, 2),
  }));
}
