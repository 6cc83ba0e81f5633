import type { RecommendationResult } from "../../model/index.ts";
import { questionsBelow } from "../../model/outline.ts";
import { formatPlain } from "../../text/format.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { profileOf } from "../../documents/plan-words.ts";
import { gapFacts } from "./perception-view.ts";
import { FIRST, priorityLines } from "./priorities.ts";
import { departmentName, spoken } from "./question-view.ts";

/** The text after the verdict: the largest difference between departments, and the first step. */
export function leadSentences(input: ReportInput): readonly string[] {
  const [first] = input.result.recommendations;
  const { begin } = reportTexts(input.texts.language);
  return [
    ...widestGap(input),
    ...blocked(input),
    ...(first?.title === undefined ? [] : [begin(first.title, ownerOf(first, input))]),
  ];
}

/** That no recommendation raises what limits the level; empty where one does, or may. */
function blocked({ result, questionnaire, texts }: ReportInput): readonly string[] {
  const { overall, recommendations, dimensions } = result;
  const binding = overall.kind === "scored" ? (overall.binding ?? []) : [];
  const limiting = new Set(
    binding.flatMap((id) => questionsBelow(questionnaire, id).map((one) => one.id)),
  );
  const mayRaise = ({ withheld, raises }: RecommendationResult): boolean =>
    withheld === true ||
    Object.keys(raises).some((node) =>
      questionsBelow(questionnaire, node).some(({ id }) => limiting.has(id)),
    );
  if (binding.length === 0 || recommendations.length === 0 || recommendations.some(mayRaise))
    return [];
  const titles = dimensions.flatMap(({ id, title }) => (binding.includes(id) ? title : []));
  return [reportTexts(texts.language).heldUnplanned(titles)];
}

/** The largest difference between two departments, in a sentence; nothing where it may not be shown. */
export function widestGap(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const [widest] = result.perception.dimensions
    .filter(({ shift = 0 }) => shift > 0)
    .toSorted((a, b) => (b.shift ?? 0) - (a.shift ?? 0) || (a.id < b.id ? -1 : 1));
  if (widest === undefined || result.dimensions.length < 2) return [];
  const facts = gapFacts(widest, input);
  if (facts.width === undefined) return [];
  const title = result.dimensions.find(({ id }) => id === widest.id)?.title ?? widest.id;
  const sentence = reportTexts(texts.language).widest(title, facts.width);
  return [`${sentence} ${texts.gapCaveat(facts)}`];
}

/** The person who answers for a recommendation; empty where the questionnaire does not say. */
function ownerOf(one: RecommendationResult | undefined, input: ReportInput): string {
  const owner = input.questionnaire.recommendations.find(({ id }) => id === one?.id)?.owner;
  return owner === undefined ? "" : spoken(owner, input);
}

/** The first priorities, and whom to interview where there are fewer than three. */
export function decisionsOf(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const unheard = result.coverage.unheard.map((id) => departmentName(id, input));
  const { hear, byOwner } = reportTexts(texts.language);
  const lines = priorityLines(input).map((line, index) =>
    byOwner(line, ownerOf(result.recommendations[index], input)),
  );
  return [...lines, ...(unheard.length === 0 ? [] : [hear(unheard)])].slice(0, FIRST);
}

/** Where the steps of the plan lead, and when to measure again; empty without steps. */
export function outlookOf(input: ReportInput): readonly string[] {
  const { plan } = input.background ?? {};
  if (plan === undefined || plan.steps.length === 0) return [];
  const { aim } = reportTexts(input.texts.language);
  return [
    aim({
      steps: plan.steps.length,
      days: formatPlain(plan.effortDays, input.texts.language),
      from: profileOf(plan.today),
      to: profileOf(plan.projected),
      target: targetProfile(input),
      weeks: plan.durationWeeks,
    }),
  ];
}

/** The target levels of the dimensions; empty if one of them has no such level. */
function targetProfile({ result }: ReportInput): string {
  const levels = result.dimensions.flatMap(({ target }) =>
    target !== undefined && "level" in target ? target.level : [],
  );
  return levels.length === result.dimensions.length ? levels.join("·") : "";
}
