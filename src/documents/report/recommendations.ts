import { raisedLevels } from "../../analyse/raised-levels.ts";
import type { RecommendationResult } from "../../model/index.ts";
import { formatPlain, DASH } from "../../text/format.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import {
  type Block,
  facts,
  group,
  labelled,
  list,
  numbered,
  paragraph,
  paragraphs,
  table,
} from "../blocks.ts";
import { likelyMoney } from "../costs.ts";
import { section, type Section } from "../document.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import { adviceWithheld } from "../findings/level.ts";
import type { ReportInput } from "../input.ts";
import { planLead } from "../plan-lead.ts";
import {
  effortLines,
  LEADING,
  moreThan,
  priorityLines,
  signersOf,
  titleOf,
} from "../priorities.ts";
import { questionIn, spoken } from "../words.ts";
import { isQuestionWithheld, matrix } from "./matrix.ts";
import { besideFacts, furtherFacts, sourceOf } from "./recommendation-facts.ts";

/** How many of the leading recommendations have a card. */
const IN_FULL = 5;

/** What to do, the first recommendations in full. */
export function recommendations(input: ReportInput): readonly Section[] {
  const { labels } = input.texts;
  const all = input.result.recommendations;
  if (all.length === 0) {
    const none = textsOf(findingsOf(input).noRecommendation).join("");
    return section("recommendations", labels.recommendations, paragraph(none));
  }
  const leading = all.slice(0, LEADING);
  const more = moreThan(LEADING, input);
  return section("recommendations", labels.recommendations, [
    ...paragraphs(
      [...unplanned(input), ...effortLines(input), ...textsOf(adviceWithheld(input))],
      "note",
    ),
    ...overview(leading, input),
    ...matrix(input),
    ...leading.flatMap((one, index) => (index < IN_FULL ? recommendation(one, index, input) : [])),
    ...group(labels.recommendationsMore, [
      ...(more === "" ? [] : paragraph(`${more}:`)),
      ...list(priorityLines(input).slice(LEADING), "further-list"),
    ]),
  ]);
}

/** The leading recommendations in a table: who signs, and what each takes. */
export function overview(
  leading: readonly RecommendationResult[],
  input: ReportInput,
): readonly Block[] {
  const { labels } = input.texts;
  return table({
    label: labels.recommendations,
    role: "overview",
    columns: [
      { title: labels.recommendation, isHeading: true },
      labels.owner,
      { title: labels.days, align: "end" },
      { title: labels.weeks, align: "end" },
      labels.money,
    ],
    rows: leading.map((one, index) => {
      const source = sourceOf(one, input);
      return [
        `${index + 1}. ${titleOf(one, input.texts)}`,
        signersOf(source, input),
        likelyNumber(one.effortDays, input),
        likelyNumber(source?.duration, input),
        source?.money === undefined ? "" : likelyMoney(source.money, input.texts),
      ];
    }),
  });
}

function likelyNumber(
  estimate: { readonly likely: number } | undefined,
  { texts }: ReportInput,
): string {
  return estimate === undefined ? "" : formatPlain(estimate.likely, texts.language);
}

/** A recommendation with its reasons in today's answers, its steps, and every other fact by label. */
function recommendation(
  result: RecommendationResult,
  index: number,
  input: ReportInput,
): readonly Block[] {
  const { texts } = input;
  const { labels } = texts;
  const source = sourceOf(result, input);
  return group(
    `${index + 1}. ${titleOf(result, texts)}`,
    [
      ...paragraphs(reasonsFor(result, input), "intro"),
      ...labelled(labels.changes, list(changes(result, input)), { role: "because" }),
      ...group(
        "",
        [
          ...labelled(
            labels.steps,
            numbered((source?.steps ?? []).map((step) => spoken(step, input))),
            { role: "steps" },
          ),
          // What decides whether it is taken up.
          ...facts(besideFacts(result, input), "beside"),
        ],
        { role: "how" },
      ),
      ...facts(furtherFacts(result, input), "further"),
    ],
    { id: `recommendation-${index + 1}`, role: "recommendation" },
  );
}

/** Why it applies: sentences that are true today, or that they are withheld. */
export function reasonsFor(
  { id, withheld }: RecommendationResult,
  input: ReportInput,
): readonly string[] {
  const { minimumGroup: minimum = 1 } = input.result;
  return withheld === true
    ? [reportTexts(input.texts.language).whyWithheld({ minimum })]
    : textsOf(findingsOf(input).reasons.filter(({ about }) => about === id));
}

/** That no recommendation of the model can be planned; nothing where some can. */
function unplanned({ result, questionnaire, texts, background }: ReportInput): readonly string[] {
  const { plan } = background ?? {};
  if (plan?.status !== "nothing-to-plan") return [];
  const languages = [result.language, ...questionnaire.languages];
  return planLead({ plan, questionnaire, texts, languages });
}

/** The questions that it raises: today's level and the one afterwards. */
function changes({ because, raises }: RecommendationResult, input: ReportInput): readonly string[] {
  const words = reportTexts(input.texts.language);
  const goals = new Map(
    raisedLevels(raises, input.questionnaire).map(({ question, to }) => [question, to] as const),
  );
  return because.flatMap(({ question: id, level }) => {
    const to = goals.get(id);
    const isRaised = level === undefined || (to !== undefined && level < to);
    if (!isRaised) return [];
    const { short, text = id } = questionIn(input, id) ?? {};
    const question = spoken(short ?? text, input);
    const raised = { question, to: String(to ?? DASH) };
    if (isQuestionWithheld(id, input)) return words.risesWithheld(raised);
    return level === undefined
      ? words.risesUnknown(raised)
      : words.rises({ ...raised, today: String(level) });
  });
}
