import type { ReportInput } from "./input.ts";
import { overviewView } from "./view/overview-view.ts";
import { FIRST, moreThan } from "./view/priorities.ts";
import { textsOf } from "./findings/finding.ts";
import { findingsOf } from "./findings/findings.ts";
import type { OverviewView } from "./view/view.ts";
import {
  type Block,
  chart,
  facts,
  list,
  numbered,
  paragraph,
  paragraphs,
  table,
} from "./blocks.ts";
import { chartMarks } from "./charts.ts";
import { type Document, section, type Section } from "./document.ts";
import { frameOf, type Say } from "./frame.ts";
import { levelView } from "./view/level-view.ts";

/** The profile on one screen: verdict, a bar for each dimension, departments, priorities. */
export function profileScreen(input: ReportInput): Document {
  const view = overviewView(input);
  return {
    ...headOf(view, input),
    sections: [
      ...section("verdict", "", paragraph(view.verdictSentence, "lead")),
      ...section("profile", "", bars(view, input)),
      ...section("overall", "", overall(view)),
      ...section("projection", view.projection.heading, paragraphs(view.projection.lines)),
      ...departments(view),
      ...agreement(view),
      ...section("confidence", view.certainty.heading, [
        ...paragraphs(view.certainty.lines),
        ...paragraph(view.certainty.weightsHeading),
        ...list(view.certainty.weights),
      ]),
      ...priorities(view, input),
      ...section(
        "verdicts",
        "",
        paragraphs(view.verdicts.map(({ name, title }) => `${name} · ${title}`)),
      ),
      ...section("notices", "", paragraphs(view.notices, "note")),
    ],
  };
}

/** What a report says first, to show around a table. */
export function reportScreen(input: ReportInput): Document {
  const view = overviewView(input);
  const findings = findingsOf(input);
  return {
    ...headOf(view, input),
    sections: [
      ...section("verdict", "", [
        ...paragraph(view.verdictSentence, "lead"),
        ...paragraphs(textsOf(findings.widestGap)),
      ]),
      ...section("profile", "", bars(view, input)),
      ...priorities(view, input, false),
      ...section("outlook", "", [
        ...paragraphs(textsOf(findings.outlook)),
        ...paragraphs(textsOf(findings.limitsAndConfidence), "note"),
      ]),
    ],
  };
}

function headOf(view: OverviewView, input: ReportInput): Omit<Document, "sections"> {
  const { labels } = view;
  const { coverageWord } = labels;
  return {
    ...frameOf(input),
    kind: "screen",
    title: view.organization,
    eyebrow: "",
    heading: view.organization,
    hasContents: false,
    cover: [
      ...facts([
        [labels.assessment, view.assessment],
        [labels.model, view.questionnaire],
        [labels.date, view.date],
      ]),
      ...facts([
        [labels.respondents, view.interviewed],
        [coverageWord, `${coverageWord} ${view.coverageRatio}`],
        [labels.confidenceWord, view.confidence],
      ]),
    ],
  };
}

/** A bar for each dimension, with its numbers. */
function bars({ standings, labels }: OverviewView, input: ReportInput): readonly Block[] {
  const say: Say = (label) => labels[label];
  const levels = input.questionnaire.levels.map(({ level }) => levelView(level, input));
  return chart(
    {
      type: "profile",
      id: "chart-profile",
      title: say("profile"),
      note: say("chartNote"),
      ...chartMarks(standings, levels),
      limits: say("holdsIt"),
      isCompact: true,
      labels: { level: say("level"), mean: say("mean"), target: say("target") },
    },
    "",
  );
}

/** The overall level in one line. */
function overall({ overall: node, labels }: OverviewView): readonly Block[] {
  const name = node.levelName === "" ? "" : ` (${node.levelName})`;
  const title = labels.overall;
  if (!node.isScored) {
    return paragraph(`${title}: ${name === "" ? node.reason : `${node.level}${name}`}`);
  }
  const said = [
    `${labels.mean.toLowerCase()} ${node.mean}`,
    node.levelRange === "" ? "" : `${labels.level.toLowerCase()} ${node.levelRange}`,
    node.grounds,
  ].filter((part) => part !== "");
  return paragraph(`${title}: ${node.level}${name}; ${said.join(", ")}`);
}

/** Fewer departments than this have nothing to be compared with. */
const FEWEST = 2;

function departments({ departments: own, labels }: OverviewView): readonly Section[] {
  if (own.rows.length < FEWEST) return [];
  const title = labels.departmentsHeading;
  return section(
    "departments",
    title,
    table({
      label: title,
      columns: [
        { title: "", isHeading: true },
        ...own.columns.map((column) => ({ title: column, align: "end" as const })),
      ],
      rows: own.rows.map((row) => [row.title, ...row.cells.map(({ mean }) => mean)]),
    }),
  );
}

/** Overall in one sentence, and each dimension in which a difference is shown. */
function agreement({ perception, labels }: OverviewView): readonly Section[] {
  const signals = perception.dimensions.filter(({ isSignal }) => isSignal);
  return section("agreement", labels.perceptionHeading, [
    ...paragraph(perception.overall.sentence),
    ...paragraphs(
      signals.map(({ title, sentence }) => `${title}: ${sentence}`),
      "warning",
    ),
  ]);
}

function priorities(
  { priorities: first, noRecommendation, labels }: OverviewView,
  input: ReportInput,
  isMoreSaid = true,
): readonly Section[] {
  if (first.length === 0) return section("priorities", "", paragraph(noRecommendation));
  return section("priorities", labels.priorities, [
    ...numbered(first),
    ...(isMoreSaid ? paragraph(moreThan(FIRST, input), "note") : []),
  ]);
}
