import type { PerceptionGap } from "../../model/index.ts";
import { peopleIn } from "../../analyse/headcount.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { formatNumber } from "../../text/format.ts";
import { questionsOf } from "../../model/outline.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { answerText } from "../answers.ts";
import {
  type Block,
  group,
  list,
  paragraph,
  paragraphs,
  strong,
  table,
  type Words,
} from "../blocks.ts";
import { section, type Section } from "../document.ts";
import { agreementFinding, pairTitle } from "../findings/agreement.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { consensusIn } from "../statements.ts";
import { expectationBlocks } from "../expectations.ts";
import { textsOf } from "../findings/finding.ts";
import { isListed } from "../tags.ts";
import { kindOf } from "../kind.ts";
import { labelsOf, levelText } from "../node.ts";
import { departmentName, questionIn, questionResults, questionTitle, spoken } from "../words.ts";

const MOST_TALKED = 8;

/** Whether departments see the same organization: level and gap, and what to talk about. */
export function agreement(input: ReportInput): readonly Section[] {
  const { hasLevels, levels, isWhole } = kindOf(input.questionnaire);
  if (isWhole) return [];
  const labels = labelsOf(input);
  const sentence = findingsOf(input).agreement.text;
  const row = ({ title, level, sentence: said }: ComparedRow): readonly string[] => [
    title,
    ...(levels.dimension ? [level] : []),
    said,
  ];
  const rows = [...pairRows(input), ...dimensionRows(input)];
  const compared = [
    ...paragraph(hasLevels ? labels.perceptionNote : labels.perceptionScores),
    ...table({
      label: labels.perceptionHeading,
      columns: [
        { title: labels.dimension, isHeading: true },
        ...(levels.dimension ? [{ title: labels.level, align: "end" as const }] : []),
        labels.gapWord,
      ],
      rows: rows.map(row),
    }),
  ];
  return section("perception", labels.perceptionHeading, [
    ...paragraph(sentence, "lead"),
    // Where every row would repeat why nothing is compared, the sentence is enough.
    ...(isCompared(input) || rows.some((one) => one.sentence !== sentence) ? compared : []),
    ...group(labels.worthTalking, list(talkItems(input, MOST_TALKED))),
    ...toVerify(input),
    ...expectations(input),
    ...paragraphs(limitsOf(input), "note"),
  ]);
}

/** Those who decide get one sentence, and only about a difference that surprises a department. */
function expectations(input: ReportInput): readonly Block[] {
  return input.background?.audience === "executive"
    ? paragraphs(textsOf(findingsOf(input).unforeseen))
    : expectationBlocks(input);
}

function isCompared({ result }: ReportInput): boolean {
  return result.agreement?.overall.outcome !== undefined;
}

/** A pair or a dimension with the sentence about its departments. */
interface ComparedRow {
  readonly title: string;
  /** Empty for a pair. */
  readonly level: string;
  readonly sentence: string;
}

/** The named pairs, in the order of the questionnaire. */
export function pairRows(input: ReportInput): readonly ComparedRow[] {
  const { pairAgreement } = findingsOf(input);
  const { pairs = [] } = input.result.agreement ?? {};
  return pairs.map((pair, index) => ({
    title: pairTitle(pair, input),
    level: "",
    sentence: pairAgreement[index]?.text ?? "",
  }));
}

/** The dimensions beside their levels, in the order of the result, each with its outcome alone. */
function dimensionRows(input: ReportInput): readonly ComparedRow[] {
  const { dimensions = [] } = input.result.agreement ?? {};
  const brief = { isNamed: true, hasMore: false, isBrief: true } as const;
  return input.result.dimensions.map((dimension, index) => {
    const compared = dimensions[index];
    return {
      title: dimension.title,
      level: levelText(dimension, input),
      sentence: compared === undefined ? "" : agreementFinding(compared, input, brief).text,
    };
  });
}

/** What agreement between departments must not be used for. */
function limitsOf(input: ReportInput): readonly string[] {
  const { result, texts, questionnaire } = input;
  const words = reportTexts(texts.language);
  const { sample } = questionnaire.texts;
  const people =
    sample === undefined
      ? words.peopleAssessed({ people: peopleIn(result) })
      : spoken(sample, input);
  return [people, words.notForUse];
}

/** The questions on which departments differ, the widest gap first. */
export function worthTalking(input: ReportInput): readonly PerceptionGap[] {
  return apartFrom(input).filter(({ isFact }) => isFact !== true);
}

/**
 * Without answers about the respondent's own department, which are expected to differ; an answer
 * that serves several questions is listed once.
 */
function apartFrom(input: ReportInput): readonly PerceptionGap[] {
  const { result, questionnaire } = input;
  const gaps = new Set(result.perception.questions.map(({ id }) => id));
  const others = questionsOf(questionnaire).filter(
    ({ about, use }) => about === "own-department" || (use !== undefined && gaps.has(use)),
  );
  const ids = new Set(others.map(({ id }) => id));
  return widestFirst(result.perception.questions, input).filter(
    ({ id }) => !ids.has(id) && isListed(id, input),
  );
}

/**
 * The gaps in which one department is higher than another: those on which people are divided first,
 * then the widest.
 */
function widestFirst(gaps: readonly PerceptionGap[], input: ReportInput): readonly PerceptionGap[] {
  const divided = (id: string): number => (consensusIn(id, input)?.statement === "divided" ? 1 : 0);
  return gaps
    .filter(({ shift = 0 }) => shift > 0)
    .toSorted(
      (a, b) =>
        divided(b.id) - divided(a.id) || (b.shift ?? 0) - (a.shift ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

/** A department with what it says. */
type Voice = readonly [department: string, value: string];

/** Questions that are worth talking about, with what each department says: "Marketing 3.5, Stores 1". */
export function talkItems(input: ReportInput, most: number): readonly Words[] {
  return itemsOf(worthTalking(input).slice(0, most), ratingsOf, input);
}

function itemsOf(
  gaps: readonly PerceptionGap[],
  voicesOf: (gap: PerceptionGap, input: ReportInput) => readonly Voice[],
  input: ReportInput,
): readonly Words[] {
  const { said } = findingsTexts(input.texts.language);
  return gaps.map((gap) => {
    const voices = voicesOf(gap, input).map(([id, value]) =>
      said({ department: departmentName(id, input), value }),
    );
    return [questionTitle(gap.id, input), strong(voices.join(", "))];
  });
}

/** Counted facts on which departments differ, and those in dispute whose answers are withheld. */
function toVerify(input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const gaps = apartFrom(input).filter(({ isFact }) => isFact === true);
  const listed = new Set(gaps.map(({ id }) => id));
  const others = questionResults(input.result).filter(
    (one) =>
      one.kind === "not-scored" &&
      one.reason === "in-dispute" &&
      !listed.has(one.id) &&
      isListed(one.id, input),
  );
  const titles = others.map(({ id }) => questionTitle(id, input));
  return group(labels.toVerify, list([...itemsOf(gaps, valuesOf, input), ...titles]));
}

function ratingsOf({ departments }: PerceptionGap, { texts }: ReportInput): readonly Voice[] {
  return departments.flatMap(({ id, median }): readonly Voice[] =>
    median === undefined ? [] : [[id, formatNumber(median, 1, texts.language)]],
  );
}

/** A counted fact with the value that each department reports. */
function valuesOf({ id }: PerceptionGap, input: ReportInput): readonly Voice[] {
  const found = questionResults(input.result).find((one) => one.id === id);
  const question = questionIn(input, id);
  return (found?.answers ?? []).flatMap(({ department, value }): readonly Voice[] =>
    department === undefined || value === undefined
      ? []
      : [[department, answerText(value, question, input)]],
  );
}
