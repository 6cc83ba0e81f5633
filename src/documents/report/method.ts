import type { LevelRule, PerceptionGap, Questionnaire } from "../../model/index.ts";
import { levelRuleOf, levelsOf } from "../../model/levels.ts";
import { peopleIn } from "../../analyse/headcount.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { type ReportTexts, reportTexts } from "../../generated/catalogs/report.ts";
import { formatNumber, formatPercent, formatPlain } from "../../text/format.ts";
import type { CommonTexts } from "../../generated/catalogs/common.ts";
import { type Block, facts, group, labelled, list, paragraph, paragraphs } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import { otherWeights } from "../findings/confidence.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import { labelsOf } from "../node.ts";
import { OVERALL } from "../../model/outline.ts";
import { reviewText } from "../reviews.ts";
import { dimensionTitle, spoken } from "../words.ts";

/** The method behind the numbers, and the changes by reviewers. */
export function method(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  const { labels } = texts;
  const { heading, lines } = otherWeights(input);
  const overrides = result.overrides.map((one) => reviewText(one, input));
  return section("method", labels.methodHeading, [
    ...group(labels.assessmentHeading, assessmentFacts(input)),
    ...paragraphs(rules(input)),
    ...group(reportTexts(texts.language).measuresHeading, list(measureLines(input))),
    ...group(findingsTexts(texts.language).confidenceHeading, [
      ...list(textsOf(findingsOf(input).confidence)),
      ...labelled(heading, list(lines)),
    ]),
    ...gapNumbers(input),
    ...group(labels.overrides, list(overrides)),
  ]);
}

/** Scope, respondents, sponsor and weights; missing facts are marked as not stated. */
function assessmentFacts({
  result,
  questionnaire,
  texts,
  background,
}: ReportInput): readonly Block[] {
  const { isWhole } = kindOf(questionnaire);
  const { labels, language } = texts;
  const { scope, period, respondents, sponsor } = background?.assessment ?? {};
  const words = reportTexts(language);
  const weights = result.dimensions.map(({ title, weight }) =>
    words.weight({ title, weight: formatPlain(weight, language) }),
  );
  return facts(
    [
      [labels.scope, scope ?? labels.notStated],
      [labels.period, period ?? labels.notStated],
      [labels.chosen, respondents ?? (isWhole ? "" : labels.notStated)],
      [labels.sponsor, sponsor ?? labels.notStated],
      [labels.weights, weights.join(" · ")],
    ],
    "facts-wide",
  );
}

function rules(input: ReportInput): readonly string[] {
  const { result, questionnaire, texts } = input;
  const { respondents, notApplicable, unknown, coverage, evidence } = questionnaire.scoring;
  const words = reportTexts(texts.language);
  const { hasLevels, hasOverall, isWhole } = kindOf(questionnaire);
  const required = {
    publish: coverage.publish === 0 ? "" : formatPercent(coverage.publish, texts.language),
    firm: formatPercent(coverage.firm, texts.language),
  };
  const enough = isWhole ? "whole" : hasLevels ? "people" : "scores";
  return [
    isWhole
      ? words.method.whole
      : words.method.people({
          people: peopleIn(result),
          within: words.average[respondents.within],
          across: words.average[respondents.across],
        }),
    ...levelRules(input, words),
    ...(hasOverall ? constantLine(questionnaire, texts) : [words.method.noOverall]),
    words.method.unknown[isProrated(questionnaire) ? "prorated" : unknown],
    ...(evidence === undefined ? [] : [words.method.evidence(evidence)]),
    words.method.notApplicable[notApplicable],
    words.method.coverage[enough](required),
    isWhole ? words.conversationWhole : words.conversation,
  ];
}

/** How the overall score begins at another number than 0; empty if it does not. */
function constantLine({ scoring }: Questionnaire, { labels, language }: CommonTexts): string[] {
  const { constant, methods } = scoring;
  if (constant === 0) return [];
  const { measureMethods } = reportTexts(language);
  const facts = { title: labels.overallScore, constant: formatPlain(constant, language) };
  return methods.overall === "none" ? [] : [measureMethods[methods.overall](facts)];
}

/** Each further overall measure with its method, and what the model says about it. */
function measureLines(input: ReportInput): readonly string[] {
  const { measureMethods } = reportTexts(input.texts.language);
  return input.questionnaire.measures.map(({ title, method, constant, description }) => {
    const added = constant === 0 ? "" : formatPlain(constant, input.texts.language);
    const how = measureMethods[method]({ title: spoken(title, input), constant: added });
    return [how, spoken(description, input)].filter((one) => one !== "").join(" ");
  });
}

/** How levels are set, of what has a level. */
function levelRules(input: ReportInput, words: ReportTexts): readonly string[] {
  const { questionnaire } = input;
  const { levels } = kindOf(questionnaire);
  const overall = words.overallRules[questionnaire.scoring.level.overall.kind];
  const byKind = new Map<LevelRule["kind"], string[]>();
  for (const { id, title } of questionnaire.dimensions) {
    if (levelsOf(questionnaire, id).length === 0) continue;
    const { kind } = levelRuleOf(questionnaire, "dimension", id);
    byKind.set(kind, [...(byKind.get(kind) ?? []), spoken(title, input)]);
  }
  if (levels.dimension && byKind.size > 1) {
    const own = [...byKind].map(([kind, titles]) =>
      words.method.someLevels({ titles, dimension: words.levelRules[kind] }),
    );
    return [...own, ...(levels.overall ? [words.method.overallLevel({ overall })] : [])];
  }
  const [kind = "none"] = byKind.keys();
  const facts = { dimension: words.levelRules[kind], overall };
  if (levels.dimension && levels.overall) return [words.method.levels(facts)];
  if (levels.dimension) return [words.method.dimensionLevels(facts)];
  return [levels.overall ? words.method.overallLevel(facts) : words.method.scores];
}

/** The figures behind the section on agreement. */
function gapNumbers(input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const { overall, dimensions } = input.result.perception;
  const all = kindOf(input.questionnaire).hasOverall ? [overall] : [];
  const lines = [...dimensions, ...all].flatMap((gap) => {
    const title = gap.id === OVERALL ? labels.overall : dimensionTitle(gap.id, input);
    const numbers = numbersOf(gap, input.texts);
    return numbers === "" ? [] : `${title}: ${numbers}`;
  });
  if (lines.length === 0) return [];
  return group(labels.gapNumbersHeading, [
    ...paragraph(peopleAssumed(input)),
    ...list(lines),
    ...paragraph(labels.gapNumbersNote),
  ]);
}

/** How people are taken to scatter, where departments were compared. */
function peopleAssumed({ result, questionnaire, texts: { language } }: ReportInput): string {
  if (result.agreement?.overall.outcome === undefined) return "";
  const { sd, noise, weight } = questionnaire.agreement.people;
  return findingsTexts(language).peopleAssumed({
    sd: formatPlain(sd, language),
    noise: formatPlain(noise, language),
    weight: formatPlain(weight, language),
  });
}

function numbersOf(
  { siloIndex, chanceCorrected, p, smallestP }: PerceptionGap,
  { labels, language }: CommonTexts,
): string {
  if (siloIndex === undefined) return "";
  const say = (value: number): string => formatNumber(value, 2, language);
  const isTested = p !== undefined && smallestP !== undefined;
  return findingsTexts(language).gapNumbers({
    index: say(siloIndex),
    corrected:
      chanceCorrected === undefined
        ? ""
        : chanceCorrected < 0
          ? labels.belowZero
          : say(chanceCorrected),
    p: isTested ? probability(p, language) : "",
    smallestP: isTested ? probability(smallestP, language) : "",
  });
}

/** Small ones keep a digit that says how small. */
function probability(p: number, language: string): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(p, p < 0.01 ? 3 : 2, language);
}

/** Whether a sum fills in for unknown answers. */
function isProrated({ scoring: { unknown, methods } }: Questionnaire): boolean {
  return unknown === "exclude" && Object.values(methods).includes("sum");
}
