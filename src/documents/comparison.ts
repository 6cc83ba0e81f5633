import type { AssessmentComparison } from "../model/index.ts";
import { shortened } from "../text/shorten.ts";
import {
  type Block,
  chart,
  group,
  list,
  minor,
  paragraph,
  paragraphs,
  strong,
  table,
} from "./blocks.ts";
import { type Document, plainFrame, section, type Section } from "./document.ts";
import {
  agreementSection,
  capabilitiesSection,
  departmentsSection,
  factRows,
  questionsSection,
  verdictsSection,
} from "./comparison-sections.ts";
import {
  type ComparisonInput,
  headlineOf,
  nodeMoves,
  noticesOf,
  type Outcome,
  outcomesOf,
  type RecommendationOutcome,
} from "./comparison-words.ts";
import { limitNote } from "./chance-words.ts";
import { unreadNote } from "./left-out.ts";
import { movesChart, movesTable, type Speaker, speakerOf } from "./moves.ts";
import { levelMarks } from "./charts.ts";

/** Everything that changed between two assessments. */
export function comparisonDocument(input: ComparisonInput): Document {
  const { comparison, questionnaire, texts, tool } = input;
  const speaker = speakerOf(input);
  const { labels } = speaker.words;
  const names = namesOf(comparison);
  const rows = nodeMoves(comparison, speaker);
  const levels = levelMarks(questionnaire, texts.language);
  const outcomes = outcomesOf(comparison, speaker);
  return {
    ...headOf(input, speaker),
    heading: comparison.organization,
    eyebrow: `${labels.document}: ${names}`,
    cover: [
      ...paragraph(comparison.questionnaire.title, "cover-line"),
      ...paragraph(headlineOf(comparison, speaker), "lead"),
      ...paragraphs(noticesOf(comparison, speaker), "warning"),
      ...unreadNote(comparison, texts),
    ],
    sections: [
      ...section("dimensions", labels.dimensions, [
        ...chart(
          movesChart("chart-moves", labels.dimensions, rows, levels, labels),
          labels.chartNote,
        ),
        ...table(movesTable(labels.dimensions, rows, speaker)),
        ...paragraph(limitNote(comparison, speaker), "note"),
      ]),
      ...factsSection(comparison, speaker),
      ...capabilitiesSection(comparison, speaker),
      ...questionsSection(comparison, ({ title }) => title, speaker),
      ...departmentsSection(comparison, speaker),
      ...agreementSection(comparison, speaker),
      ...section("recommendations", labels.recommendations, [
        ...(isRaising(comparison) ? paragraph(labels.recommendationsNote) : []),
        ...outcomes.flatMap(({ heading, items }) => outcomeBlocks(heading, items)),
        ...paragraph(hintOf(comparison, speaker), "note"),
      ]),
      ...verdictsSection(comparison, speaker),
      ...section("method", labels.methodHeading, paragraph(labels.method)),
    ],
    imprint: [comparison.organization, names, comparison.questionnaire.title, tool],
  };
}

/** As many recommendations of an outcome as a screen shows. */
const SHOWN = 4;
/** As many characters of a question and its id as leave room for its move. */
const LONGEST = 36;

/** The same for a terminal: facts that did not change said once, long lists cut. */
export function comparisonScreen(input: ComparisonInput): Document {
  const { comparison } = input;
  const speaker = speakerOf(input);
  const { labels } = speaker.words;
  const rows = factRows(comparison, speaker);
  const heading = `${comparison.organization}: ${namesOf(comparison)}`;
  return {
    ...headOf(input, speaker),
    title: heading,
    heading,
    eyebrow: "",
    cover: paragraph(comparison.questionnaire.title, "note"),
    sections: [
      ...section("headline", "", paragraph(headlineOf(comparison, speaker), "lead")),
      ...section("notices", "", [
        ...paragraphs(noticesOf(comparison, speaker), "warning"),
        ...unreadNote(comparison, input.texts),
      ]),
      ...section(
        "facts",
        "",
        table({
          label: labels.document,
          columns: ["", ""],
          rows: rows.map(([label, before, after]) => [
            label,
            before === after ? before : `${before} → ${after}`,
          ]),
        }),
      ),
      ...section("dimensions", labels.dimensions, [
        ...table(movesTable(labels.dimensions, nodeMoves(comparison, speaker), speaker)),
        ...paragraph(limitNote(comparison, speaker), "note"),
      ]),
      ...capabilitiesSection(comparison, speaker),
      ...questionsSection(
        comparison,
        ({ id, title }) => `${id}: ${shortened(title, Math.max(0, LONGEST - id.length))}`,
        speaker,
      ),
      ...departmentsSection(comparison, speaker),
      ...agreementSection(comparison, speaker),
      ...section("recommendations", labels.recommendations, [
        ...outcomesOf(comparison, speaker).flatMap(shownBriefly),
        ...paragraph(hintOf(comparison, speaker), "note"),
      ]),
      ...verdictsSection(comparison, speaker),
    ],
    imprint: [],
  };
}

function headOf(
  { comparison: { organization }, texts, tool }: ComparisonInput,
  { words: { labels } }: Speaker,
): Omit<Document, "heading" | "eyebrow" | "cover" | "sections" | "imprint"> {
  return {
    ...plainFrame(texts.language, labels.skip),
    kind: "comparison",
    title: `${labels.document}: ${organization}`,
    organization,
    tool,
  };
}

function namesOf({ before, after }: AssessmentComparison): string {
  return `${before.assessment} → ${after.assessment}`;
}

function factsSection(comparison: AssessmentComparison, speaker: Speaker): readonly Section[] {
  const { labels } = speaker.words;
  const title = `${labels.before} → ${labels.after}`;
  return section(
    "facts",
    title,
    table({
      label: title,
      columns: [
        { title: "", isHeading: true },
        comparison.before.assessment,
        comparison.after.assessment,
      ],
      rows: factRows(comparison, speaker),
    }),
  );
}

function outcomeBlocks(
  heading: string,
  items: readonly RecommendationOutcome[],
  rest = 0,
): readonly Block[] {
  return group(heading, [
    ...list(
      items.map(({ title, remarks, raises }) => ({
        words: [strong(title), minor(remarks)],
        items: raises,
      })),
      "outcome",
    ),
    ...paragraph(rest > 0 ? `+ ${rest}` : "", "note"),
  ]);
}

/** Completed recommendations, with the questions that they raise. */
function shownBriefly({ heading, items }: Outcome): readonly Block[] {
  const shown = items
    .slice(0, SHOWN)
    .map((one) => ({ ...one, raises: one.isDone ? one.raises : [] }));
  return outcomeBlocks(`${heading} (${items.length})`, shown, items.length - shown.length);
}

/** Whether a recommendation raises a question to a level. */
function isRaising({ recommendations }: AssessmentComparison): boolean {
  return recommendations.some(({ raises }) => raises.length > 0);
}

/** How to say what was carried out, where nobody did. */
function hintOf({ recommendations }: AssessmentComparison, { words }: Speaker): string {
  const isSaid = recommendations.some(({ done }) => done === "done");
  return isSaid || recommendations.length === 0 ? "" : words.labels.noneDone;
}
