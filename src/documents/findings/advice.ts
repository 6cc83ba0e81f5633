import type { ConfidenceReason, Recommendation, RecommendationResult } from "../../model/index.ts";
import { isTooLittleKnown } from "../../analyse/confidence.ts";
import { OVERALL, questionsBelow } from "../../model/outline.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { formatPlain } from "../../text/format.ts";
import { list as joined } from "../../text/grammar.ts";
import type { ReportInput } from "../input.ts";
import { profileOf } from "../plan-words.ts";
import { likelyMoney } from "../costs.ts";
import { FIRST, likelyEffort, signerNames, titleOf } from "../priorities.ts";
import { departmentName, spoken } from "../words.ts";
import type { Finding } from "./finding.ts";

/** The sign that the first recommendation is in place; nothing where it is not named or has none. */
export function success(input: ReportInput): readonly Finding[] {
  const [first] = input.result.recommendations;
  const sign = first?.title === undefined ? "" : spoken(sourceOf(first, input)?.takesHold, input);
  if (first === undefined || sign === "") return [];
  const text = findingsTexts(input.texts.language).success({ sign });
  return [{ rule: "success", about: first.id, text, restsOn: reasonsOf(first) }];
}

/** The first priorities, and whom to interview where there are fewer than three. */
export function decisions(input: ReportInput): readonly Finding[] {
  const { result, texts } = input;
  const words = findingsTexts(texts.language);
  const taken = result.recommendations.map((one): Finding => {
    const source = sourceOf(one, input);
    const signers = signerNames(source, input);
    const text = words.decision({
      title: titleOf(one, texts),
      facts: takes(one, source, input).join(", "),
      signers: joined(texts.language, signers),
      owner: signers.length === 0 ? spoken(source?.owner, input) : "",
    });
    return { rule: "priority", about: one.id, text, restsOn: reasonsOf(one) };
  });
  const departments = result.coverage.unheard.map((id) => departmentName(id, input));
  const interviews: readonly Finding[] =
    departments.length === 0
      ? []
      : [
          {
            rule: "not-interviewed",
            about: OVERALL,
            text: words.interviewFirst({ departments }),
            restsOn: [],
          },
        ];
  return [...taken, ...interviews].slice(0, FIRST);
}

/** That no recommendation raises what limits the level; nothing where one does, or may. */
export function limitNotRaised({ result, questionnaire, texts }: ReportInput): readonly Finding[] {
  const { overall, recommendations, dimensions } = result;
  const { binding = [] } = overall;
  const limiting = new Set(
    binding.flatMap((id) => questionsBelow(questionnaire, id).map((one) => one.id)),
  );
  const mayRaise = ({ withheld, because }: RecommendationResult): boolean =>
    withheld === true || because.some(({ question }) => limiting.has(question));
  if (binding.length === 0 || recommendations.length === 0 || recommendations.some(mayRaise)) {
    return [];
  }
  const titles = dimensions.flatMap(({ id, title }) => (binding.includes(id) ? title : []));
  const text = findingsTexts(texts.language).limitNotRaised({ titles });
  return [{ rule: "not-raised", about: OVERALL, text, restsOn: binding }];
}

/** Where the steps of the plan lead, and when to measure again; nothing without steps. */
export function outlook(input: ReportInput): readonly Finding[] {
  const { plan } = input.background ?? {};
  if (plan === undefined || plan.steps.length === 0) return [];
  const [to, target] = [profileOf(plan.projected), targetProfile(input)];
  const text = findingsTexts(input.texts.language).outlook({
    steps: plan.steps.length,
    days: formatPlain(plan.effortDays, input.texts.language),
    from: profileOf(plan.today),
    to,
    target: target === to ? "" : target,
    weeks: plan.durationWeeks,
  });
  const restsOn = input.result.dimensions.map(({ id }) => id);
  return [{ rule: "outlook", about: OVERALL, text, restsOn }];
}

const NOT_ENOUGH: ReadonlySet<ConfidenceReason> = new Set(["dimension-lost", "not-scored"]);

/** Why nothing is recommended; nothing if something is. */
export function noRecommendation({
  result,
  questionnaire,
  texts,
}: ReportInput): readonly Finding[] {
  if (result.recommendations.length > 0) return [];
  const { recommendationsAbsent, recommendationsNone, recommendationsUnknown } = texts.labels;
  const { confidence, confidenceReason, ratio = 0 } = result.coverage;
  const isKnown =
    confidence === "none"
      ? !result.dimensions.some((one) => one.kind === "not-scored" && isTooLittleKnown(one.reason))
      : !NOT_ENOUGH.has(confidenceReason) && ratio >= questionnaire.scoring.coverage.firm;
  const isInModel = questionnaire.recommendations.length > 0;
  const text = isInModel
    ? isKnown
      ? recommendationsNone
      : recommendationsUnknown
    : recommendationsAbsent;
  const restsOn = isInModel ? result.dimensions.map(({ id }) => id) : [];
  return [{ rule: "priority", about: OVERALL, text, restsOn }];
}

/** Person-days, weeks and money, as far as they may be shown. */
function takes(
  one: RecommendationResult,
  source: Recommendation | undefined,
  { texts }: ReportInput,
): readonly string[] {
  const money = source?.money === undefined ? "" : likelyMoney(source.money, texts);
  const weeks = source?.duration?.likely;
  return [
    likelyEffort(one, texts),
    weeks === undefined ? "" : texts.weeks({ count: weeks }),
    money,
  ].filter((part) => part !== "");
}

function sourceOf(
  { id }: RecommendationResult,
  { questionnaire }: ReportInput,
): Recommendation | undefined {
  return questionnaire.recommendations.find((one) => one.id === id);
}

function reasonsOf({ because }: RecommendationResult): readonly string[] {
  return because.map(({ question }) => question);
}

/** The target levels of the dimensions; empty if one of them has none. */
function targetProfile({ result }: ReportInput): string {
  const levels = result.dimensions.flatMap(({ target }) =>
    target !== undefined && "level" in target ? target.level : [],
  );
  return levels.length === result.dimensions.length ? levels.join("·") : "";
}
