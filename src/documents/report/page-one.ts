import type { Score } from "../../model/index.ts";
import { OVERALL, questionsBelow } from "../../model/outline.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { formatPercent } from "../../text/format.ts";
import { peopleIn } from "../../analyse/headcount.ts";
import { quotesIn } from "../answers.ts";
import {
  type Block,
  facts,
  group,
  labelled,
  list,
  minor,
  numbered,
  paragraph,
  paragraphs,
  quotes,
  type Words,
} from "../blocks.ts";
import { headlineOf } from "../comparison-words.ts";
import { section, type Section } from "../document.ts";
import { type Finding, textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import { measureFacts } from "../measures.ts";
import { speakerOf } from "../moves.ts";
import {
  labelsOf,
  levelRange,
  levelText,
  meanOf,
  meanRange,
  overallOf,
  reasonOf,
  targetOf,
} from "../node.ts";
import { levelMeaning, questionResults } from "../words.ts";
import { highlightsOf } from "./highlights.ts";
import { smallChart } from "./profile.ts";

const CAUSES = 2;

/** The most consequential gap, why to believe it, and what to do first. */
export function pageOne(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  const found = findingsOf(input);
  const decisions =
    found.decisions.length === 0
      ? paragraph(textsOf(found.noRecommendation).join(""))
      : numbered(textsOf(found.decisions), "plain");
  return section(
    "summary",
    labels.summary,
    [
      ...paragraph(found.level.text, "lead"),
      ...paragraph(levelMeaning(OVERALL, input.result.overall.level, input), "meaning"),
      ...changed(input),
      ...group(
        "",
        [...labelled(labels.causes, list(textsOf(causes(input)), "plain")), ...voice(input)],
        { role: "causes" },
      ),
      ...standing(input),
      ...smallChart(input),
      ...paragraphs(textsOf([...apart(input), ...found.limitNotRaised])),
      ...paragraph(strongest(input)),
      ...group(labels.decisions, [...decisions, ...paragraphs(textsOf(found.success), "success")], {
        role: "do-first",
      }),
      ...labelled(
        labels.beforeNumbers,
        list(textsOf(limitsIn(input))),
        {
          role: "notices",
        },
      ),
    ],
    { role: "summary" },
  );
}

/**
 * What to know before reading on. The cover of an executive report has the confidence, and the section
 * on recommendations has the number of those that are withheld.
 */
function limitsIn(input: ReportInput): readonly Finding[] {
  const { limits, limitsAndConfidence } = findingsOf(input);
  const all = input.background?.audience === "executive" ? limits : limitsAndConfidence;
  return all.filter(({ rule }) => rule !== "advice-withheld");
}

/** What rose and fell most since the previous assessment. */
function changed(input: ReportInput): readonly Block[] {
  const comparison = input.background?.progress;
  return comparison === undefined
    ? []
    : paragraph(
        reportTexts(input.texts.language).since({
          assessment: comparison.before.assessment,
          headline: headlineOf(comparison, speakerOf(input)),
        }),
        "changed",
      );
}

/** The ids of the questions that limit the overall level, or of all questions if nothing does. */
function limitingQuestions({ result, questionnaire }: ReportInput): ReadonlySet<string> {
  const { binding = [] } = result.overall;
  const nodes = binding.length === 0 ? result.dimensions.map(({ id }) => id) : binding;
  return new Set(nodes.flatMap((id) => questionsBelow(questionnaire, id).map((one) => one.id)));
}

/** The reasons of the first priorities: the first about each dimension that limits the level, then others. */
function causes(input: ReportInput): readonly Finding[] {
  const { binding = [] } = input.result.overall;
  const reasons = findingsOf(input).reasons.filter(({ rule }) => rule === "reason");
  const about = (id: string): readonly Finding[] => {
    const below = new Set(questionsBelow(input.questionnaire, id).map((one) => one.id));
    return reasons.filter(({ restsOn }) => restsOn.some((question) => below.has(question)));
  };
  const limiting = binding.map(about);
  const first = [...limiting.flatMap((some) => some.slice(0, 1)), ...limiting.flat(), ...reasons];
  return [...new Set(first)].slice(0, CAUSES);
}

/** One cleared quote about a cause, or else about what limits the level; none if too few people answered. */
function voice(input: ReportInput): readonly Block[] {
  const { minimumGroup = 1, withheld } = input.result;
  if (peopleIn(input.result) < minimumGroup) return [];
  const all = questionResults(input.result);
  const isQuoted = ({ restsOn }: Finding): boolean =>
    all.some((one) => restsOn.includes(one.id) && quotesIn(one).length > 0);
  const ids = causes(input).find(isQuoted)?.restsOn ?? [...limitingQuestions(input)];
  const asked = all.find((one) => ids.includes(one.id) && quotesIn(one).length > 0);
  if (asked === undefined) return [];
  const question = asked.short ?? asked.title;
  return labelled(reportTexts(input.texts.language).quoteOn({ question }), [
    ...quotes(quotesIn(asked).slice(0, 1)),
    ...paragraph(withheld.length > 0 ? input.texts.labels.quotesReleased : "", "note"),
  ]);
}

/** Whether departments see the same: the named pairs that are apart or agree, or else the widest gap. */
function apart(input: ReportInput): readonly Finding[] {
  const { pairs = [] } = input.result.agreement ?? {};
  const { pairAgreement, widestGap, unforeseen } = findingsOf(input);
  const told = pairAgreement.filter((_, index) => {
    const outcome = pairs[index]?.outcome;
    return outcome === "apart" || outcome === "alike";
  });
  return [...(told.length > 0 ? told : widestGap), ...unforeseen];
}

/** The capabilities that are strengths, in one sentence; empty without any. */
function strongest(input: ReportInput): string {
  const { levels } = kindOf(input.questionnaire);
  const { level: overall } = input.result.overall;
  const { strengths } = highlightsOf(input);
  const above = strengths.filter(
    ({ capability: { level } }) => overall === undefined || (level ?? overall) > overall,
  );
  const named = above.map(({ capability }) => ({
    title: capability.title,
    level: levels.capability ? levelText(capability, input) : "",
  }));
  const words = reportTexts(input.texts.language);
  return named.length === 0 ? "" : words.strongest({ strengths: named.map(words.strength) });
}

/** What the first sentence does not say: the range of the level, or the score with its target and range. */
function standing(input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const overall = overallOf(input);
  const { hasOverall, levels } = kindOf(input.questionnaire);
  if (!hasOverall) return [];
  const own: readonly (readonly [string, Words])[] = levels.overall
    ? [[labels.range, levelRange(overall, input)]]
    : [
        [overall.title, scoreText(overall, input)],
        [labels.target, targetOf(overall, "overall", input)],
        [labels.range, meanRange(overall, "overall", input)],
      ];
  return facts([...own, ...measureFacts(input)], "figures");
}

/** The overall score, with its percent where it is not one itself; the reason where there is none. */
function scoreText(overall: Score, input: ReportInput): Words {
  const { isPercent } = kindOf(input.questionnaire);
  if (overall.kind === "not-scored") return reasonOf(overall, input, "overall");
  const percent = formatPercent(overall.percent / 100, input.texts.language);
  return [meanOf(overall, "overall", input), isPercent ? "" : minor(percent)];
}
