import {
  type Block,
  chart,
  facts,
  group,
  labelled,
  levelBlock,
  list,
  minor,
  numbered,
  paragraph,
  strong,
} from "../blocks.ts";
import { formatPercent } from "../../text/format.ts";
import { OVERALL } from "../../model/outline.ts";
import { section, type Section } from "../document.ts";
import { type Finding, textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { measureFacts } from "../measures.ts";
import { kindOf, measureLabel } from "../kind.ts";
import {
  confidenceOf,
  labelsOf,
  levelOf,
  levelRange,
  levelText,
  meanOf,
  meanRange,
  overallOf,
  reasonOf,
  targetOf,
} from "../node.ts";
import { levelMeaning, levelName } from "../words.ts";
import { type Highlight, highlightsOf } from "./highlights.ts";
import { byNeed, profileChart } from "./profile.ts";

/** The summary fits on a printed page with so many rows. */
const MOST_ROWS = 6;

/** What an executive takes away, if nothing else. */
export function summary(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  const { overall, dimensions } = input.result;
  const found = findingsOf(input);
  const { strengths, gaps } = highlightsOf(input);
  const lead = textsOf([
    ...toldPairs(input),
    ...found.widestGap,
    ...found.limitNotRaised,
    ...found.topPriority,
  ]);
  const meaning = levelMeaning(OVERALL, overall.level, input);
  const { hasDimensions } = kindOf(input.questionnaire);
  const isShort = hasDimensions && dimensions.length <= MOST_ROWS;
  return section(
    "summary",
    labels.summary,
    [
      ...paragraph(found.level.text, "lead"),
      ...paragraph(lead.join(" "), "verdict-lead"),
      ...group("", overallFigures(input), { role: "standing" }),
      ...paragraph(meaning === "" ? "" : [strong(`${labels.means}:`), meaning], "meaning"),
      ...(isShort ? chart(profileChart("chart-summary", byNeed(input), input, true), "") : []),
      ...group(
        "",
        [
          ...group(labels.strengths, briefly(strengths, input)),
          ...group(labels.gaps, briefly(gaps, input)),
          ...group(
            labels.decisions,
            found.decisions.length === 0
              ? paragraph(textsOf(found.noRecommendation).join(""))
              : numbered(textsOf(found.decisions), "plain"),
            { role: "do-first" },
          ),
        ],
        { role: "columns" },
      ),
      ...labelled(labels.beforeNumbers, list(textsOf(found.limitsAndConfidence)), {
        role: "notices",
      }),
    ],
    { role: "summary" },
  );
}

/** The named pairs whose departments are apart, or agree. */
function toldPairs(input: ReportInput): readonly Finding[] {
  const { pairs = [] } = input.result.agreement ?? {};
  return findingsOf(input).pairAgreement.filter((_, index) => {
    const outcome = pairs[index]?.outcome;
    return outcome === "apart" || outcome === "alike";
  });
}

function overallFigures(input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const overall = overallOf(input);
  const { hasOverall, isPercent, levels: has } = kindOf(input.questionnaire);
  if (!hasOverall) return [];
  const mean = meanOf(overall, "overall", input);
  const percent =
    overall.kind === "scored" && !isPercent
      ? formatPercent(overall.percent / 100, input.texts.language)
      : "";
  const [range, levels] = [meanRange(overall, "overall", input), levelRange(overall, input)];
  const isWide = range !== "" && levels !== "";
  return [
    ...levelBlock(
      has.overall ? levelOf(overall) : mean,
      (has.overall ? levelName(overall.id, overall.level, input) : percent) ||
        reasonOf(overall, input, "overall"),
      overall.title,
      "level-today",
    ),
    ...facts(
      [
        [labels.target, targetOf(overall, "overall", input)],
        [labels.mean, has.overall ? reasonOf(overall, input, "overall") || mean : ""],
        [labels.range, isWide ? [range, minor(`${labels.level} ${levels}`)] : range],
        [labels.confidenceWord, confidenceOf(overall, "overall", input, "confidence")],
        ...measureFacts(input),
      ],
      "figures",
    ),
  ];
}

function briefly(highlights: readonly Highlight[], input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  return list(
    highlights.map(({ dimension, capability }) => {
      const facts = [
        dimension.title,
        ...(kindOf(input.questionnaire).levels.capability
          ? [`${labels.level} ${levelText(capability, input)}`]
          : []),
        `${measureLabel("capability", input.questionnaire, input.texts)} ${meanOf(capability, "capability", input)}`,
      ];
      return [strong(capability.title), minor(facts.join(" · "))];
    }),
    "plain",
  );
}
