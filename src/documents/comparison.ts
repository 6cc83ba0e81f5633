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
import { type Document, section, type Section } from "./document.ts";
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
  type ComparisonView,
  comparisonView,
  type OutcomeView,
  type ProgressView,
} from "./comparison-view.ts";
import { movesTable, type Speaker, speakerOf } from "./moves.ts";
import { levelMarks } from "./charts.ts";
import { plainFrame } from "./plain.ts";

/** Everything that changed between two assessments. */
export function comparisonDocument(input: ComparisonInput): Document {
  const { comparison, tool } = input;
  const view = comparisonView(input);
  const speaker = speakerOf(input);
  const { labels } = speaker.words;
  const names = `${view.earlier} → ${view.later}`;
  return {
    ...headOf(view, input),
    heading: comparison.organization,
    eyebrow: `${labels.document}: ${names}`,
    cover: [
      ...paragraph(comparison.questionnaire.title, "cover-line"),
      ...paragraph(view.headline, "lead"),
      ...paragraphs(view.notices, "warning"),
    ],
    sections: [
      ...section("dimensions", labels.dimensions, [
        ...moves(view, input),
        ...table(movesTable(labels.dimensions, view.dimensions, labels)),
      ]),
      ...factsSection(view, comparison, speaker),
      ...capabilitiesSection(comparison, speaker),
      ...questionsSection(comparison, ({ title }) => title, speaker),
      ...departmentsSection(comparison, speaker),
      ...agreementSection(comparison, speaker),
      ...section("recommendations", labels.recommendations, [
        ...(view.progress.length === 0 ? [] : paragraph(labels.recommendationsNote)),
        ...view.progress.flatMap(({ heading, items }) => outcomeBlocks(heading, items)),
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
  const view = comparisonView(input);
  const speaker = speakerOf(input);
  const { labels } = speaker.words;
  const rows = factRows(comparison, speaker);
  const heading = `${comparison.organization}: ${view.earlier} → ${view.later}`;
  return {
    ...headOf(view, input),
    title: heading,
    heading,
    eyebrow: "",
    cover: paragraph(comparison.questionnaire.title, "note"),
    sections: [
      ...section("headline", "", paragraph(view.headline, "lead")),
      ...section("notices", "", paragraphs(view.notices, "warning")),
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
      ...section(
        "dimensions",
        labels.dimensions,
        table(movesTable(labels.dimensions, view.dimensions, labels)),
      ),
      ...capabilitiesSection(comparison, speaker),
      ...questionsSection(
        comparison,
        ({ id, title }) => `${id}: ${shortened(title, Math.max(0, LONGEST - id.length))}`,
        speaker,
      ),
      ...departmentsSection(comparison, speaker),
      ...agreementSection(comparison, speaker),
      ...section("recommendations", labels.recommendations, [
        ...view.progress.flatMap(shownBriefly),
        ...paragraph(hintOf(comparison, speaker), "note"),
      ]),
      ...verdictsSection(comparison, speaker),
    ],
    imprint: [],
  };
}

function headOf(
  { labels }: ComparisonView,
  { comparison: { organization }, texts, tool }: ComparisonInput,
): Omit<Document, "heading" | "eyebrow" | "cover" | "sections" | "imprint"> {
  return {
    ...plainFrame(texts.language, labels.skip),
    kind: "comparison",
    title: `${labels.document}: ${organization}`,
    organization,
    tool,
  };
}

/** Where each dimension was, and where it is. */
function moves(
  { dimensions, labels }: ComparisonView,
  { questionnaire, texts }: ComparisonInput,
): readonly Block[] {
  const spec = {
    type: "moves",
    id: "chart-moves",
    title: labels.dimensions,
    note: labels.chartNote,
    rows: dimensions,
    levels: levelMarks(questionnaire, texts.language),
  } as const;
  return chart(spec, labels.chartNote);
}

function factsSection(
  { earlier, later, labels }: ComparisonView,
  comparison: AssessmentComparison,
  speaker: Speaker,
): readonly Section[] {
  const title = `${labels.before} → ${labels.after}`;
  return section(
    "facts",
    title,
    table({
      label: title,
      columns: [{ title: "", isHeading: true }, earlier, later],
      rows: factRows(comparison, speaker),
    }),
  );
}

function outcomeBlocks(
  heading: string,
  items: readonly ProgressView[],
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

/** Completed recommendations also list the questions that they raise. */
function shownBriefly({ heading, items }: OutcomeView): readonly Block[] {
  const shown = items
    .slice(0, SHOWN)
    .map((one) => ({ ...one, raises: one.isDone ? one.raises : [] }));
  return outcomeBlocks(`${heading} (${items.length})`, shown, items.length - shown.length);
}

/** How to say what was carried out, where nobody did. */
function hintOf({ recommendations }: AssessmentComparison, { words }: Speaker): string {
  const isSaid = recommendations.some(({ done }) => done === "done");
  return isSaid || recommendations.length === 0 ? "" : words.labels.noneDone;
}
