import type { CapabilityResult, DimensionResult, QuestionResult } from "../../model/index.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { levelsOf } from "../../model/levels.ts";
import { once } from "../../model/once.ts";
import { answerCounts, quotesIn, voices, withheldNote } from "../answers.ts";
import { type Block, group, labelled, list, paragraph, strong } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { kindOf, measureLabel } from "../kind.ts";
import { decidedText, reviewOf } from "../reviews.ts";
import { labelsOf, levelText, meanOf } from "../node.ts";
import { todayStatement } from "../statements.ts";

const HIGHLIGHTS = 3;
/** Below the middle of its range, or on the lowest level, nothing is called a strength. */
const STRENGTH_PERCENT = 50;

/** A capability among the strongest or the weakest. */
export interface Highlight {
  readonly dimension: DimensionResult;
  readonly capability: CapabilityResult;
}

/** The capabilities that are highest and lowest. */
export const highlightsOf: (input: ReportInput) => {
  readonly strengths: readonly Highlight[];
  readonly gaps: readonly Highlight[];
} = once(({ result, questionnaire }: ReportInput) => {
  const scored = result.dimensions.flatMap((dimension) =>
    dimension.capabilities.flatMap((capability) =>
      capability.kind === "scored" ? [{ dimension, capability }] : [],
    ),
  );
  const most = Math.min(HIGHLIGHTS, Math.floor(scored.length / 2));
  const highest = scored.toSorted((a, b) => b.capability.percent - a.capability.percent);
  const lowest = highest
    .toSorted((a, b) => a.capability.percent - b.capability.percent)
    .slice(0, most);
  // Nothing is both; where all are equal and strong, none is called low.
  const gaps = lowest.filter((one) => one.capability.percent < topOf(highest));
  const strengths = highest
    .slice(0, most)
    .filter(({ capability: { id, percent, level, divided } }) => {
      const first = levelsOf(questionnaire, id)[0]?.level;
      const isLow = level !== undefined && level === first;
      return divided !== true && percent >= STRENGTH_PERCENT && percent > topOf(gaps) && !isLow;
    });
  return { strengths, gaps: strengths.length === 0 ? lowest : gaps };
});

/** The highest percent of some capabilities; below all others for none. */
function topOf(some: readonly { readonly capability: { readonly percent: number } }[]): number {
  return Math.max(-1, ...some.map(({ capability }) => capability.percent));
}

/** The lowest and the highest capabilities, each with what shows it. */
export function highlights(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  const { strengths, gaps } = highlightsOf(input);
  const groups = [
    ...group(
      labels.gaps,
      gaps.flatMap((one) => highlight(one, input)),
    ),
    ...group(
      labels.strengths,
      strengths.flatMap((one) => highlight(one, input)),
    ),
  ];
  const withheld = input.result.withheld.length === 0 ? [] : [...strengths, ...gaps];
  const note = withheldNote(
    withheld.map(({ capability }) => scoredIn(capability).flatMap(quotesIn)),
    input,
  );
  return section("strengths-and-gaps", labels.strengthsAndGaps, [
    ...groups,
    ...(groups.length === 0 ? [] : paragraph(note, "note")),
  ]);
}

function highlight({ dimension, capability }: Highlight, input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const questions = scoredIn(capability);
  const label = measureLabel("capability", input.questionnaire, input.texts);
  const mean = `${label} ${meanOf(capability, "capability", input)}`;
  return group(
    capability.title,
    [
      ...paragraph(
        kindOf(input.questionnaire).levels.capability
          ? [
              strong(`${labels.level} ${levelText(capability, input)}`),
              `· ${mean} · ${dimension.title}`,
            ]
          : [strong(mean), `· ${dimension.title}`],
        "measures",
      ),
      ...labelled(
        labels.shownBy,
        list(
          questions.flatMap((one) => shownBy(one, input)),
          "shown-by",
        ),
      ),
      ...voices(questions, input),
    ],
    { role: "card" },
  );
}

function scoredIn({ questions }: CapabilityResult): readonly QuestionResult[] {
  return questions.filter(({ kind }) => kind === "scored");
}

/** What today's level says; without such a description the question and its answers, if they show. */
function shownBy(result: QuestionResult, input: ReportInput): readonly string[] {
  const today = todayStatement(result, input);
  const title = result.short ?? result.title;
  if (today !== "") return [result.answersWithheld === true ? `${title} ${today}` : today];
  const review = reviewOf(result.id, input);
  if (review !== undefined) {
    const words = reportTexts(input.texts.language);
    return [words.reviewed({ title, decided: decidedText(review, input) })];
  }
  const { isWhole } = kindOf(input.questionnaire);
  const given = answerCounts(result, input).map(({ answer, count }) =>
    isWhole ? answer : `${answer} (${count})`,
  );
  return given.length === 0 ? [] : [`${title} ${given.join(", ")}`];
}
