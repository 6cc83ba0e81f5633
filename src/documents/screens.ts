import { projectionTexts } from "../generated/catalogs/projection.ts";
import { findingsTexts } from "../generated/catalogs/findings.ts";
import type { Score, SidesCompared } from "../model/index.ts";
import { DASH, formatNumber } from "../text/format.ts";
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
import { type Document, section, type Section } from "./document.ts";
import { factsSection } from "./facts.ts";
import { pairTitle } from "./findings/agreement.ts";
import { otherWeights } from "./findings/confidence.ts";
import { textsOf } from "./findings/finding.ts";
import { findingsOf } from "./findings/findings.ts";
import { aboutAssessment, frameOf } from "./frame.ts";
import type { ReportInput } from "./input.ts";
import { leftOutNote } from "./left-out.ts";
import { measureLines } from "./measures.ts";
import { kindOf } from "./kind.ts";
import {
  confidenceOf,
  isPlaced,
  labelsOf,
  levelOf,
  levelRange,
  meanOf,
  overallOf,
  reasonOf,
} from "./node.ts";
import { leftOut } from "./plan-lead.ts";
import {
  absentLine,
  FIRST,
  moreThan,
  priorityLines,
  rangeLine,
  shortSizeLine,
} from "./priorities.ts";
import { profileChart } from "./report/profile.ts";
import { isListed, tagNote } from "./tags.ts";
import { dimensionTitle, levelName, verdictTitle } from "./words.ts";

/** The profile on one screen: verdict, a bar for each dimension, departments, priorities. */
export function profileScreen(input: ReportInput): Document {
  const { result, texts } = input;
  const findings = findingsOf(input);
  const { heading, lines } = otherWeights(input);
  return {
    ...headOf(input),
    sections: [
      ...section("verdict", "", paragraph(findings.level.text, "lead")),
      ...section("listed", "", [...paragraph(tagNote(input), "note"), ...leftOutNote(input)]),
      ...section("profile", "", bars(input)),
      ...section("overall", "", [...overall(input), ...paragraphs(measureLines(input))]),
      ...projection(input),
      ...departments(input),
      ...agreement(input),
      ...factsSection(input),
      ...section("confidence", findingsTexts(texts.language).confidenceHeading, [
        ...paragraphs(textsOf(findings.confidence)),
        ...paragraph(heading),
        ...list(lines),
      ]),
      ...priorities(input),
      ...section(
        "verdicts",
        "",
        paragraphs(
          result.verdicts.map((one) => `${one.name ?? one.id} · ${verdictTitle(one, texts)}`),
        ),
      ),
      ...section("notices", "", paragraphs(textsOf(findings.limits), "note")),
    ],
  };
}

/** What a report says first, to show around a table. */
export function reportScreen(input: ReportInput): Document {
  const findings = findingsOf(input);
  const { plan } = input.background ?? {};
  return {
    ...headOf(input),
    sections: [
      ...section("verdict", "", [
        ...paragraph(findings.level.text, "lead"),
        ...paragraphs(textsOf(findings.widestGap)),
      ]),
      ...section("listed", "", [...paragraph(tagNote(input), "note"), ...leftOutNote(input)]),
      ...section("profile", "", [...bars(input), ...paragraphs(measureLines(input))]),
      ...factsSection(input),
      ...priorities(input, false),
      ...section("outlook", "", [
        ...paragraphs(textsOf(findings.outlook)),
        ...paragraphs(plan === undefined ? [] : leftOut({ plan, texts: input.texts })),
        ...paragraphs(textsOf(findings.limitsAndConfidence), "note"),
      ]),
    ],
  };
}

function headOf(input: ReportInput): Omit<Document, "sections"> {
  const { labels } = input.texts;
  const { organization } = input.result;
  const about = aboutAssessment(input);
  return {
    ...frameOf(input),
    kind: "screen",
    title: organization,
    eyebrow: "",
    heading: organization,
    hasContents: false,
    cover: [
      ...facts([
        [labels.assessment, about.assessment],
        [labels.model, about.model],
        [labels.date, about.date],
      ]),
      ...facts([
        [labels.respondents, about.respondents],
        [labels.coverageWord, `${labels.coverageWord} ${about.coverage}`],
        [labels.confidenceWord, about.confidence],
      ]),
    ],
  };
}

/** A bar for each dimension in the order of the questionnaire, with its numbers. */
function bars(input: ReportInput): readonly Block[] {
  if (!kindOf(input.questionnaire).hasDimensions) return [];
  const shown = input.result.dimensions.filter(({ id }) => isListed(id, input));
  return chart(profileChart("chart-profile", shown, input, true), "");
}

/** The overall level or score in one line; nothing if the model has neither. */
function overall(input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const { hasOverall, levels } = kindOf(input.questionnaire);
  if (!hasOverall) return [];
  const node = overallOf(input);
  if (!isPlaced(node)) return paragraph(`${node.title}: ${reasonOf(node, input)}`);
  const mean = meanOf(node, "overall", input);
  const grounds = confidenceOf(node, "overall", input, "grounds");
  if (!levels.overall) return paragraph(`${node.title}: ${mean}; ${grounds}`);
  const name = levelName(node.id, node.level, input);
  const level = name === "" ? levelOf(node) : `${levelOf(node)} (${name})`;
  const range = levelRange(node, input);
  const said = [
    reasonOf(node, input) || `${labels.mean.toLowerCase()} ${mean}`,
    range === "" ? "" : `${labels.level.toLowerCase()} ${range}`,
    grounds,
  ].filter((part) => part !== "");
  return paragraph(`${node.title}: ${level}; ${said.join(", ")}`);
}

/** Today's profile beside the one that is assumed; nothing where none is. */
function projection(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  const { projected } = result;
  if (projected === undefined) return [];
  const words = projectionTexts(texts.language);
  const assumed = Object.entries(projected.assumed).map(([id, level]) =>
    words.assumed({ id, level }),
  );
  const dimensions = result.dimensions.map((dimension) => {
    const later = projected.dimensions.find(({ id }) => id === dimension.id);
    return projectionLine(dimension.title, dimension, later ?? dimension, input);
  });
  const whole = projectionLine(labelsOf(input).overall, result.overall, projected.overall, input);
  return section("projection", words.heading({ assumed }), paragraphs([...dimensions, whole]));
}

function projectionLine(title: string, today: Score, later: Score, input: ReportInput): string {
  const words = projectionTexts(input.texts.language);
  const [level, mean] = figures(today, input);
  const [laterLevel, laterMean] = figures(later, input);
  return level === laterLevel && mean === laterMean
    ? words.same({ title, level, mean })
    : words.change({ title, level, mean, laterLevel, laterMean });
}

/** Level and mean, or two dashes. */
function figures(score: Score, { questionnaire, texts }: ReportInput): readonly [string, string] {
  if (score.kind === "not-scored") return [DASH, DASH];
  const { decimals } = questionnaire.scoring;
  return [levelOf(score), formatNumber(score.score, decimals, texts.language)];
}

/** Fewer departments than this have nothing to be compared with. */
const FEWEST = 2;

function departments(input: ReportInput): readonly Section[] {
  const { departments: own, dimensions } = input.result;
  if (own.length < FEWEST) return [];
  const title = input.texts.labels.departmentsHeading;
  return section(
    "departments",
    title,
    table({
      label: title,
      columns: [
        { title: "", isHeading: true },
        ...dimensions.map((one) => ({ title: one.title, align: "end" as const })),
      ],
      rows: own.map((row) => [
        row.title,
        ...row.dimensions.map((one) => meanOf(one, "dimension", input)),
      ]),
    }),
  );
}

/** Overall in one sentence, and each dimension in which a difference of a level or more is shown. */
/** The pairs, the overall, and the dimensions in which departments are apart. */
function agreement(input: ReportInput): readonly Section[] {
  if (kindOf(input.questionnaire).isWhole) return [];
  const findings = findingsOf(input);
  const { pairs = [], dimensions = [] } = input.result.agreement ?? {};
  const said = findings.pairAgreement.map(
    ({ text }, index) => `${pairTitle(pairs[index] as SidesCompared, input)}: ${text}`,
  );
  const apart = findings.dimensionAgreement.flatMap(({ about, text }, index) =>
    dimensions[index]?.outcome === "apart" ? `${dimensionTitle(about, input)}: ${text}` : [],
  );
  return section("agreement", input.texts.labels.perceptionHeading, [
    ...paragraphs(said),
    ...paragraph(findings.agreement.text),
    ...paragraphs(apart, "warning"),
  ]);
}

function priorities(input: ReportInput, isMoreSaid = true): readonly Section[] {
  const first = priorityLines(input).slice(0, FIRST);
  if (first.length === 0) {
    const none = textsOf(findingsOf(input).noRecommendation).join("");
    return section("priorities", "", paragraph(none));
  }
  return section("priorities", input.texts.labels.priorities, [
    ...numbered(first),
    ...paragraphs(
      [
        ...shortSizeLine(input.result.size, input.texts),
        ...rangeLine(input.result.outsideRange, input.texts),
        ...absentLine(input.result.absentDepartments, input.texts),
      ],
      "note",
    ),
    ...(isMoreSaid ? paragraph(moreThan(FIRST, input), "note") : []),
  ]);
}
