import { reportTexts } from "../generated/catalogs/report.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { Questionnaire, TagResult } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { OVERALL } from "../model/outline.ts";
import { DASH, formatNumber, formatPercent, withPercent } from "../text/format.ts";
import { type Block, paragraph, table } from "./blocks.ts";
import { section, type Section } from "./document.ts";
import type { ReportInput } from "./input.ts";
import { addsUp, pointsOfTag } from "./points.ts";

/** A document that may be limited to the questions with some tags. */
export interface Listing {
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** The tags whose questions are listed; all questions if absent. */
  readonly tags?: readonly string[];
}

/** Whether a node is listed: a question with one of the tags, or a node above one. */
export function isListed(id: string, { questionnaire, tags }: Listing): boolean {
  if (tags === undefined || id === OVERALL) return true;
  return questionnaire.dimensions.some((dimension) =>
    dimension.capabilities.some((capability) =>
      capability.questions.some(
        (question) =>
          [dimension.id, capability.id, question.id].includes(id) &&
          question.tags.some((tag) => tags.includes(tag)),
      ),
    ),
  );
}

/** That a document lists only some questions; empty if it lists all of them. */
export function tagNote({ questionnaire, texts, tags }: Listing): string {
  if (tags === undefined) return "";
  const names = tags.map((id) =>
    localize(questionnaire.tags.get(id) ?? id, [texts.language, ...questionnaire.languages]),
  );
  return reportTexts(texts.language).onlyTagged({ tags: names });
}

/** Each tag with its percent and its coverage; nothing if the model has none. */
export function tagsSection(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  const words = reportTexts(texts.language).byTag;
  const hasPoints = addsUp(input.questionnaire);
  const rows = (result.tags ?? []).map((one) => [
    one.title,
    ...(hasPoints ? [pointsWords(one, input)] : []),
    percentWords(one, input),
    one.coverage === undefined ? DASH : formatPercent(one.coverage, texts.language),
    String(one.questions),
  ]);
  const blocks: readonly Block[] = table({
    label: words.heading,
    role: "figures-small",
    columns: [
      { title: words.tag, isHeading: true },
      ...(hasPoints ? [{ title: words.points, align: "end" as const }] : []),
      { title: words.percent, align: "end" },
      { title: texts.labels.coverageWord, align: "end" },
      { title: words.questions, align: "end" },
    ],
    rows,
  });
  const note = hasPoints && rows.length > 0 ? paragraph(words.pointsNote, "note") : [];
  return section("tags", words.heading, [...blocks, ...note]);
}

/** What the questions with a tag add to the overall score; a dash where they have no percent. */
function pointsWords({ id, percent }: TagResult, input: ReportInput): string {
  const { decimals } = input.questionnaire.scoring;
  if (percent === undefined) return DASH;
  return formatNumber(pointsOfTag(id, input), decimals, input.texts.language);
}

function percentWords(
  { percent, reason = "unscored" }: TagResult,
  { questionnaire, texts }: ReportInput,
): string {
  if (percent === undefined) return reportTexts(texts.language).byTag.reasons[reason];
  const { decimals } = questionnaire.scoring;
  return withPercent(formatNumber(percent, decimals, texts.language), texts.language);
}
