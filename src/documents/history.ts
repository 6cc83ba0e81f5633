import type { HistoryTexts } from "../generated/catalogs/history.ts";
import type { History, HistoryAssessment, Questionnaire } from "../model/index.ts";
import { DASH, formatDate, formatPercent } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { type Block, chart, type Column, group, paragraph, paragraphs, table } from "./blocks.ts";
import { type Document, plainFrame, section, type Section } from "./document.ts";
import { type LinePoint, levelMarks } from "./charts.ts";
import { heardTwiceNotice } from "./chance-words.ts";
import { unreadNote } from "./left-out.ts";
import { cellOf, changeOf, levelIn, shownLines, wordsFor } from "./history-words.ts";
import { levelText, meanText, percentText, type Speaker, speakerOf, versionText } from "./moves.ts";

/** What a history is rendered from. */
export interface HistoryInput {
  readonly history: History;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  readonly tool: string;
}

/** What every part of the document needs. */
interface Parts {
  readonly input: HistoryInput;
  readonly words: HistoryTexts;
  readonly speaker: Speaker;
  readonly lines: readonly Line[];
  /** One entry per assessment; a bar before it marks a break. */
  readonly names: readonly string[];
}

/** Overall, a measure or a dimension. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly points: readonly LinePoint[];
  /** "2 · 2.1" for each assessment. */
  readonly cells: readonly string[];
  /** From the last assessment but one. */
  readonly change: string;
}

/** Each assessment of an organization, and a line overall and for each dimension. */
export function historyDocument(input: HistoryInput): Document {
  const parts = partsOf(input);
  const { words, lines, names } = parts;
  const { organization, questionnaire } = input.history;
  return {
    ...headOf(parts),
    eyebrow: words.document,
    cover: [
      ...paragraph(questionnaire.title, "cover-line"),
      ...paragraph(headlineOf(parts), "lead"),
      ...unreadNote(input.history, input.texts),
    ],
    sections: [
      ...section("lines", words.lines, [
        ...paragraph(breaksOf(parts), "warning"),
        ...charts(parts),
        ...table({
          label: words.lines,
          columns: [{ title: words.node, isHeading: true }, ...names, words.change],
          rows: lines.map(({ title, cells, change }) => [title, ...cells, change]),
        }),
        ...paragraph(parts.speaker.kind.levels.dimension ? words.cells : "", "note"),
        ...paragraphs(heardTwiceNotice(input.history.heardTwice, parts.speaker), "note"),
      ]),
      ...assessmentsSection(parts),
    ],
    imprint: [organization, questionnaire.title, input.tool],
  };
}

/** As many assessments as fit beside a title; the line shows all of them. */
const SHOWN = 3;

/** The same for a terminal: a line of signs for each node, and the last few assessments. */
export function historyScreen(input: HistoryInput): Document {
  const parts = partsOf(input);
  const { words, lines, names } = parts;
  const columns: readonly (Column | string)[] = [
    { title: words.node, isHeading: true },
    { title: words.line, align: "end" },
    ...names.slice(-SHOWN).map((title) => ({ title, align: "end" as const })),
    words.change,
  ];
  return {
    ...headOf(parts),
    title: input.history.organization,
    eyebrow: "",
    cover: paragraph(input.history.questionnaire.title, "note"),
    sections: [
      ...section("headline", "", [
        ...paragraph(headlineOf(parts), "lead"),
        ...unreadNote(input.history, input.texts),
      ]),
      ...section("lines", words.lines, [
        ...table({
          label: words.lines,
          columns,
          rows: lines.map(({ title, points, cells, change }) => [
            title,
            { words: "", trend: points },
            ...cells.slice(-SHOWN),
            change,
          ]),
        }),
        ...paragraph(
          [
            parts.speaker.kind.levels.dimension ? words.cells : "",
            words.heights,
            names.length > SHOWN ? words.lastOf({ shown: SHOWN, all: names.length }) : "",
          ],
          "note",
        ),
      ]),
      ...section("breaks", "", paragraph(breaksOf(parts), "warning")),
      ...section(
        "heard-twice",
        "",
        paragraphs(heardTwiceNotice(input.history.heardTwice, parts.speaker), "note"),
      ),
      ...assessmentsSection(parts),
    ],
    imprint: [],
  };
}

function partsOf(input: HistoryInput): Parts {
  const { history, texts } = input;
  const speaker = speakerOf(input);
  const { kind } = speaker;
  const measure = speaker.words.labels.mean.toLowerCase();
  const words = wordsFor(kind, texts.language);
  const isBroken = history.assessments.map((one) => one.break !== undefined);
  return {
    input,
    words,
    speaker,
    names: history.assessments.map(
      ({ assessment }, at) => `${isBroken[at] === true ? "| " : ""}${assessment}`,
    ),
    lines: shownLines(history, kind).map(({ id, title, points }) => ({
      id,
      title: title === "" ? speaker.overall : title,
      cells: points.map(({ moment }) => cellOf(moment, speaker)),
      points: points.map(({ assessment, moment }, at) => {
        const mean = meanText(moment, speaker);
        return {
          assessment,
          mean,
          percent: percentText(moment),
          spoken: words.point({ assessment, level: levelIn(moment, speaker), measure, mean }),
          isBroken: isBroken[at] === true,
        };
      }),
      change: changeOf(points.at(-1), speaker),
    })),
  };
}

function headOf({
  input: { history, texts, tool },
  words,
}: Parts): Omit<Document, "eyebrow" | "cover" | "sections" | "imprint"> {
  const { organization } = history;
  return {
    ...plainFrame(texts.language, words.skip),
    kind: "history",
    title: `${words.document}: ${organization}`,
    heading: organization,
    organization,
    tool,
  };
}

function headlineOf({ input: { history, texts }, words, speaker }: Parts): string {
  const { assessments, lines } = history;
  const [first, last] = [assessments[0]?.assessment ?? "", assessments.at(-1)?.assessment ?? ""];
  if (assessments.length === 1) return words.onlyOne({ assessment: first });
  const [from, to] = [lines[0]?.points[0]?.moment, lines[0]?.points.at(-1)?.moment];
  if (assessments.some((one) => one.break !== undefined)) {
    return words.brokenHeadline({ count: assessments.length, first, last });
  }
  const facts = { count: assessments.length, first, last };
  if (!speaker.kind.hasOverall) return words.noOverallHeadline(facts);
  const missing = [from, to].map((one) => (one?.kind === "not-scored" ? one.reason : undefined));
  const levels = [from?.level, to?.level];
  if (missing.some((one) => one !== undefined) && !levels.includes(undefined)) {
    return words.levelHeadline({ ...facts, level: levelText(from), laterLevel: levelText(to) });
  }
  if (missing.every((one) => one !== undefined)) {
    const reason = texts.reasons[missing[1] ?? "not-asked"];
    return words.unscoredHeadline({ ...facts, reason });
  }
  const measure = speaker.words.labels.mean.toLowerCase();
  const means = { measure, mean: meanText(from, speaker), laterMean: meanText(to, speaker) };
  return speaker.kind.levels.overall
    ? words.headline({ ...facts, ...means, level: levelText(from), laterLevel: levelText(to) })
    : words.scoreHeadline({ ...facts, ...means });
}

/** Where the lines are broken, and why. */
function breaksOf({ input: { history }, words, speaker }: Parts): string {
  const marks = history.assessments.flatMap(({ assessment, break: broken }) =>
    broken === undefined
      ? []
      : words.breakBefore({
          assessment,
          reasons: broken.because.map((reason) => speaker.words.breakReasons[reason]),
        }),
  );
  return marks.length === 0 ? "" : words.breaks({ marks });
}

function charts({ input: { questionnaire, texts }, words, lines }: Parts): readonly Block[] {
  const levels = levelMarks(questionnaire, texts.language);
  return group(
    words.means,
    lines.flatMap(({ id, title, points }) =>
      chart({ type: "line", id: `line-${id}`, title, note: "", points, levels }, title),
    ),
    { role: "charts" },
  );
}

function assessmentsSection({ input: { history }, words, speaker }: Parts): readonly Section[] {
  const { assessment, date, model, respondents, coverage, confidence } = words.columns;
  return section(
    "assessments",
    words.assessments,
    table({
      label: words.assessments,
      columns: [
        { title: assessment, isHeading: true },
        date,
        model,
        ...(speaker.kind.isWhole ? [] : [{ title: respondents, align: "end" as const }]),
        { title: coverage, align: "end" },
        confidence,
      ],
      rows: history.assessments.map((one) => assessmentRow(one, speaker)),
    }),
  );
}

function assessmentRow(one: HistoryAssessment, speaker: Speaker): readonly string[] {
  const { assessment, date, variant, respondents, coverage, confidence } = one;
  const { texts } = speaker;
  const version = versionText(one, speaker);
  return [
    assessment,
    date === undefined ? DASH : formatDate(date, texts.language),
    variant === undefined ? version : `${version}, ${variant}`,
    ...(speaker.kind.isWhole ? [] : [String(respondents)]),
    coverage === undefined ? DASH : formatPercent(coverage, texts.language),
    texts.confidence[confidence],
  ];
}
