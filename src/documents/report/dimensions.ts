import type {
  CapabilityResult,
  DimensionResult,
  NotScoredReason,
  QuestionResult,
} from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { answerCounts, quotesIn, withheldNote } from "../answers.ts";
import {
  type Block,
  chart,
  group,
  labelled,
  levelBlock,
  minor,
  paragraph,
  paragraphs,
} from "../blocks.ts";
import type { DistributionChart } from "../charts.ts";
import { section, type Section } from "../document.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { isUnanswered } from "../kind.ts";
import { isWithheld, measures } from "../node.ts";
import { isListed } from "../tags.ts";
import { levelMeaning, levelName, spoken } from "../words.ts";
import { markedTitle } from "./profile.ts";
import { type AskedQuestion, question } from "./questions.ts";

/** Where each dimension is, what comes next, and what was answered. */
export function dimensions(input: ReportInput): readonly Section[] {
  return section(
    "dimensions",
    input.texts.labels.perDimension,
    input.result.dimensions
      .filter(({ id }) => isListed(id, input))
      .flatMap((one) => dimension(one, input)),
  );
}

/** A dimension with its capabilities; withheld parts are summarized in one sentence. */
function dimension(result: DimensionResult, input: ReportInput): readonly Block[] {
  const source = input.questionnaire.dimensions.find(({ id }) => id === result.id);
  const shown = result.capabilities
    .filter((one) => !isWithheld(one) && isListed(one.id, input))
    .map((capability) => ({ capability, asked: askedIn(capability, input) }));
  const asked = shown.flatMap((one) => one.asked);
  const withheld = notShown(result, input);
  const hidden = shown
    .flatMap(({ capability }) => capability.questions)
    .filter((one) => one.answersWithheld === true && !isWithheld(one) && !isUnanswered(one))
    .filter(({ id }) => isListed(id, input));
  const doubts = findingsOf(input).dimensionConfidence.filter(({ about }) => about === result.id);
  const isPartial = withheld !== "" || hidden.some(isScored) || input.tags !== undefined;
  return group(
    markedTitle(result, input),
    [
      ...paragraph(spoken(source?.description, input), "intro"),
      ...measures(result, "dimension", input),
      ...paragraphs(textsOf(doubts)),
      ...group("", todayAndNext(result, input), { role: "today-next" }),
      ...(isPartial ? [] : distribution(result, asked, input)),
      ...paragraph(withheldNote(hidden.map(quotesIn), input), "note"),
      ...shown.flatMap((one) => capabilityBlocks(one.capability, one.asked, input)),
      ...paragraph(withheld, "note"),
    ],
    { id: `dimension-${result.id}`, role: "dimension", isListed: true },
  );
}

function isScored({ kind }: QuestionResult): boolean {
  return kind === "scored";
}

/** The questions of a capability with their answers; one with nothing to report is left out. */
function askedIn({ questions }: CapabilityResult, input: ReportInput): readonly AskedQuestion[] {
  return questions
    .filter((one) => !isWithheld(one) && !isSilent(one) && isListed(one.id, input))
    .map((result) => ({ result, answers: answerCounts(result, input) }));
}

/** Context that nobody gave, or a question that nobody was asked. */
function isSilent(question: QuestionResult): boolean {
  const isOpen = question.kind === "scored" || !SILENT.has(question.reason);
  return !isOpen && question.answers.length === 0;
}

const SILENT: ReadonlySet<NotScoredReason> = new Set(["unscored", "not-asked"]);

/** The capabilities that are withheld by title, the other questions by number; empty where nothing is. */
function notShown({ capabilities }: DimensionResult, { texts }: ReportInput): string {
  const words = reportTexts(texts.language);
  const hidden = capabilities.filter(isWithheld).map(({ title }) => title);
  const count = capabilities
    .filter((one) => !isWithheld(one))
    .flatMap(({ questions }) => questions)
    .filter(isWithheld).length;
  const titles = [...hidden, ...(count === 0 ? [] : [words.questions({ count })])];
  return titles.length === 0 ? "" : words.notShown({ titles });
}

/** Today's level and the one above it, if the model names them. */
function todayAndNext(node: DimensionResult, input: ReportInput): readonly Block[] {
  const { today, next: above } = input.texts.labels;
  const { level } = node;
  if (level === undefined || levelName(node.id, level, input) === "") return [];
  const next = levelsOf(input.questionnaire, node.id).find((one) => one.level > level);
  return [
    ...atLevel(today, node.id, level, "today", input),
    ...(next === undefined ? [] : atLevel(above, node.id, next.level, "next", input)),
  ];
}

function atLevel(
  label: string,
  id: string,
  level: number,
  role: string,
  input: ReportInput,
): readonly Block[] {
  return labelled(
    label,
    [
      ...levelBlock(String(level), levelName(id, level, input)),
      ...paragraph(levelMeaning(id, level, input)),
    ],
    { role },
  );
}

/** How many answers are on each level. */
function distribution(
  { id, title }: DimensionResult,
  asked: readonly AskedQuestion[],
  input: ReportInput,
): readonly Block[] {
  const { labels } = input.texts;
  const bars = barsOf(id, asked, input);
  if (bars.length === 0) return [];
  const name = labels.distribution;
  const spec = {
    type: "distribution",
    id: `chart-${id}`,
    title: `${title}: ${name}`,
    note: "",
    bars,
  } as const;
  return labelled(
    [name, minor(labels.distributionNote)],
    chart(spec, "", {
      role: "distribution",
      table: {
        label: name,
        columns: [
          { title: labels.level, isHeading: true },
          { title: labels.answers, align: "end" },
        ],
        rows: bars.map(({ level, count }) => [level, count]),
        role: "figures-small",
      },
    }),
  );
}

/**
 * Over the questions that describe levels. It is for all answers: where some are withheld, a part of
 * them would look complete.
 */
function barsOf(
  id: string,
  asked: readonly AskedQuestion[],
  { questionnaire, texts }: ReportInput,
): DistributionChart["bars"] {
  const described = asked
    .filter(({ result }) => result.use === undefined)
    .flatMap(({ answers }) => answers.filter(({ text }) => text !== ""));
  const { answersAtLevel } = reportTexts(texts.language);
  const counts = levelsOf(questionnaire, id).map(({ level }) => ({
    level: String(level),
    count: described
      .filter(({ answer }) => answer === String(level))
      .reduce((sum, { count }) => sum + count, 0),
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  if (most === 0) return [];
  return counts.map(({ level, count }) => ({
    level,
    count: String(count),
    spoken: answersAtLevel({ level, count }),
    percent: roundHalfAway((count / most) * 100, 2),
  }));
}

function capabilityBlocks(
  capability: CapabilityResult,
  asked: readonly AskedQuestion[],
  input: ReportInput,
): readonly Block[] {
  const hasSeveral = asked.length > 1;
  return group(
    capability.title,
    [
      ...measures(capability, "capability", input),
      ...asked.flatMap((one) => question(one, hasSeveral, input)),
    ],
    { role: "capability" },
  );
}
