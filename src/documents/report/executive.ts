import { peopleIn } from "../../analyse/headcount.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { RecommendationResult } from "../../model/index.ts";
import { type Block, chart, facts, group, list, paragraph, paragraphs, table } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import { adviceWithheld } from "../findings/level.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import {
  confidenceOf,
  hasTargets,
  labelsOf,
  levelRange,
  levelText,
  meanOf,
  meanRange,
  reasonOf,
  targetOf,
  withRange,
} from "../node.ts";
import { planLead } from "../plan-lead.ts";
import { effortLines, FIRST, LEADING, moreThan, titleOf } from "../priorities.ts";
import { levelMeaning, spoken } from "../words.ts";
import { pairRows, talkItems } from "./agreement.ts";
import { firstDays } from "./first-days.ts";
import { byNeed, markedTitle, profileChart, smallChart } from "./profile.ts";
import { sourceOf } from "./recommendation-facts.ts";
import { overview, reasonsFor } from "./recommendations.ts";
import { phases, planInputOf } from "./roadmap.ts";

/** What to do, the first recommendations with their reasons and first steps. */
export function actions(input: ReportInput): readonly Section[] {
  const { labels } = input.texts;
  const all = input.result.recommendations;
  if (all.length === 0) return [];
  return section("recommendations", labels.recommendations, [
    ...overview(all.slice(0, LEADING), input),
    ...paragraph(moreThan(LEADING, input), "note"),
    ...paragraphs(textsOf(adviceWithheld(input)), "note"),
    ...all.slice(0, FIRST).flatMap((one, index) => action(one, index, input)),
    ...paragraphs(effortLines(input), "note"),
  ]);
}

function action(one: RecommendationResult, index: number, input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const source = sourceOf(one, input);
  const [firstStep] = source?.steps ?? [];
  return group(
    `${index + 1}. ${titleOf(one, input.texts)}`,
    [
      ...paragraphs(reasonsFor(one, input), "intro"),
      ...facts(
        [
          [reportTexts(input.texts.language).firstStep, spoken(firstStep, input)],
          [labels.stop, spoken(source?.stop, input)],
          [labels.takesHold, spoken(source?.takesHold, input)],
          [labels.risk, spoken(source?.risk, input)],
        ],
        "further",
      ),
    ],
    { id: `recommendation-${index + 1}`, role: "recommendation" },
  );
}

/** Each dimension today, and whether departments see the same. */
export function standing(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  const { hasDimensions, isWhole, levels } = kindOf(input.questionnaire);
  const found = findingsOf(input);
  const isAimed = levels.dimension || hasTargets(input);
  const columns = [
    { title: labels.dimension, isHeading: true as const },
    levels.dimension ? labels.level : labels.mean,
    ...(isAimed ? [labels.target] : []),
    levels.dimension ? labels.means : labels.range,
    labels.confidenceWord,
  ];
  const rows = byNeed(input).map((one) => [
    markedTitle(one, input),
    levels.dimension
      ? withRange(levelText(one, input), levelRange(one, input))
      : meanOf(one, "dimension", input),
    ...(isAimed ? [targetOf(one, "dimension", input)] : []),
    (levels.dimension
      ? levelMeaning(one.id, one.level, input)
      : meanRange(one, "dimension", input)) || reasonOf(one, input, "dimension"),
    confidenceOf(one, "dimension", input, "confidence"),
  ]);
  const pairs = pairRows(input).map(({ title, sentence }) => `${title}: ${sentence}`);
  const seen = isWhole
    ? []
    : group(labels.perceptionHeading, [
        ...paragraph(found.agreement.text),
        ...list(pairs),
        ...group(labels.worthTalking, list(talkItems(input, FIRST))),
      ]);
  return section("profile", labels.profile, [
    ...(hasDimensions && smallChart(input).length === 0
      ? chart(profileChart("chart-profile", byNeed(input), input, false), labels.chartNote)
      : []),
    ...(hasDimensions ? table({ label: labels.profile, columns, rows }) : []),
    ...seen,
  ]);
}

/** The plan by its phases, and the first ninety days. */
export function plan(input: ReportInput): readonly Section[] {
  const planned = planInputOf(input);
  if (planned === undefined) return [];
  const { labels } = input.texts;
  return section("roadmap", labels.roadmap, [
    ...paragraphs(planLead(planned), "intro"),
    ...phases(planned),
    ...group(reportTexts(input.texts.language).firstDays, firstDays(planned)),
  ]);
}

/** What the document rests on, and what it must not be used for. */
export function basis(input: ReportInput): readonly Section[] {
  const { texts, result } = input;
  const words = reportTexts(texts.language);
  const { isWhole } = kindOf(input.questionnaire);
  return section("method", texts.labels.methodHeading, [
    ...list([
      isWhole ? words.method.whole : words.peopleAssessed({ people: peopleIn(result) }),
      ...textsOf(findingsOf(input).confidence),
      words.notForUse,
    ]),
  ]);
}
