import type { Score } from "../../model/index.ts";
import { headcountOf, peopleIn } from "../../analyse/headcount.ts";
import { OVERALL } from "../../model/outline.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { levelsOf } from "../../model/levels.ts";
import { formatDate, formatPercent } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { kindOf, type Missing, missingOf } from "../kind.ts";
import { isPlaced, isWithheld, meanOf, scaleOf } from "../node.ts";
import { departmentName, dimensionTitle, levelName } from "../words.ts";
import type { Finding, FindingRule } from "./finding.ts";

/** The overall level and what limits it, or the overall score, or which of four reasons leaves it open. */
export function levelFinding(input: ReportInput): Finding {
  const { overall, dimensions } = input.result;
  const words = findingsTexts(input.texts.language);
  const restsOn = dimensions.map(({ id }) => id);
  const { level } = overall;
  if (level === undefined) return { ...withoutLevel(words, input), about: OVERALL, restsOn };
  const reached = words.level({
    level: String(level),
    ...scaleOf(levelsOf(input.questionnaire, OVERALL)),
    name: levelName(OVERALL, level, input),
  });
  const text = [reached, ...limits(level, words, input)].join(" ");
  return { rule: "level", about: OVERALL, text, restsOn };
}

/** The dimensions that limit the level; the others are left out if one of them is withheld. */
function limits(level: number, words: FindingsTexts, { result }: ReportInput): readonly string[] {
  const { overall, dimensions } = result;
  const { binding = [] } = overall;
  if (binding.length === 0) return [];
  const limiting = dimensions.filter(({ id }) => binding.includes(id));
  const others = dimensions.filter(({ id }) => !binding.includes(id));
  const isAllEqual = others.length === 0 && limiting.every((one) => one.level === level);
  if (isAllEqual) return [words.allAtLevel({ level: String(level) })];
  const titles = limiting.map(({ title }) => title);
  return [words.limitedBy({ titles, others: othersOf(others, words) })];
}

function othersOf(others: readonly Score[], words: FindingsTexts): string {
  // Without a level, a dimension is at none.
  const known = others.flatMap(({ level }) => level ?? []);
  if (known.length < others.length || known.length === 0 || others.some(isWithheld)) return "";
  const levels = known.map(String).toSorted();
  const [level = ""] = levels;
  const isSame = levels.every((one) => one === level);
  const kind = levels.length === 1 ? "one" : isSame ? "same" : "different";
  return words.others[kind]({ level, levels });
}

/** Without an overall level: the overall score, or which of four reasons leaves it open. */
function withoutLevel(words: FindingsTexts, input: ReportInput): Pick<Finding, "rule" | "text"> {
  const { overall, coverage } = input.result;
  const { hasLevels, hasOverall, isOfMaximum, isPercent, levels } = kindOf(input.questionnaire);
  if (overall.kind === "scored") {
    const percent = formatPercent(overall.percent / 100, input.texts.language);
    const score = meanOf(overall, "overall", input);
    // Where no score is above 0, percent are of the range in any model.
    const basis = isOfMaximum && (overall.score > 0 || overall.percent === 0) ? "maximum" : "range";
    const said = isPercent
      ? words.percent({ percent: score })
      : words.score({ score, percent, basis });
    const none = words.noLevel.notInModel({ answered: coverage.answered, asked: coverage.asked });
    return { rule: "score", text: hasLevels ? `${none} ${said}` : said };
  }
  const reason = missingOf(overall);
  const isLevel = levels.overall || (hasLevels && !hasOverall);
  const facts = { answered: coverage.answered, asked: coverage.asked };
  const text = (isLevel ? words.noLevel : words.noOverallScore)[reason](facts);
  return { rule: NO_SCORE[reason], text };
}

const NO_SCORE: Readonly<Record<Missing, FindingRule>> = {
  notInModel: "not-in-model",
  notEnoughAnswers: "too-few-answers",
  inDispute: "in-dispute",
  notApplicable: "not-applicable",
  withheld: "withheld",
};

/** Which departments are withheld, and what uses their answers; empty where nobody answered. */
export function departmentsWithheld(input: ReportInput): string {
  const { result, texts } = input;
  if (result.withheld.length === 0 || result.coverage.answered === 0) return "";
  const departments = result.withheld.map((id) => departmentName(id, input));
  return findingsTexts(texts.language).departmentsWithheld({ departments, whole: wholeOf(input) });
}

/** Which figures are those of an earlier document, and why; empty where none is. */
function keptFigures(input: ReportInput): string {
  const { result, texts } = input;
  if (result.issued === undefined) return "";
  const date = formatDate(result.issued.date, texts.language);
  const { minimumGroup: minimum = 1 } = result;
  return findingsTexts(texts.language).keptFigures({ date, minimum, whole: wholeOf(input) });
}

/** What a model has that uses all answers. */
function wholeOf({ questionnaire, texts }: ReportInput): readonly string[] {
  const { whole } = findingsTexts(texts.language);
  const { hasLevels, levels } = kindOf(questionnaire);
  const { verdicts, recommendations } = questionnaire;
  const more = [
    ...(verdicts.length > 0 ? [whole.verdicts] : []),
    ...(recommendations.length > 0 ? [whole.priorities] : []),
    ...(recommendations.some(({ raises }) => raises.size > 0) ? [whole.plan] : []),
  ];
  const isOneLevel = levels.overall && more.length > 0;
  return [isOneLevel ? whole.level : hasLevels ? whole.levels : whole.scores, ...more];
}

/** What to know before reading the numbers: who was not interviewed, what is withheld, what has no score. */
export function limitFindings(input: ReportInput): readonly Finding[] {
  const { result, texts } = input;
  const words = findingsTexts(texts.language);
  const say = (rule: FindingRule, text: string, restsOn: readonly string[] = []): Finding => {
    return { rule, about: OVERALL, text, restsOn };
  };
  const issued = keptFigures(input);
  const kept = issued === "" ? [] : [say("withheld", issued)];
  if (isNothingShown(input)) {
    return [say("withheld", onlyShown(input)), ...kept, ...adviceWithheld(input)];
  }
  const { unheard } = result.coverage;
  const departments = departmentsWithheld(input);
  const lost = result.overall.kind === "scored" ? (result.overall.lost ?? []) : [];
  const titles = lost.map((id) => dimensionTitle(id, input));
  const names = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => departmentName(id, input));
  return [
    ...(lost.length === 0 ? [] : [say("too-few-answers", words.tooFewToScore({ titles }), lost)]),
    ...(unheard.length === 0
      ? []
      : [say("not-interviewed", words.notInterviewed({ departments: names(unheard) }))]),
    ...(departments === "" ? [] : [say("withheld", departments)]),
    ...kept,
    ...adviceWithheld(input),
  ];
}

/** On how few people and departments everything rests; nothing if the organization answered as a whole. */
export function provisional({ result, questionnaire, texts }: ReportInput): readonly Finding[] {
  if (kindOf(questionnaire).isWhole) return [];
  const departments = headcountOf(result).size;
  const people = peopleIn(result);
  const text = findingsTexts(texts.language).provisional({ people, departments });
  return [{ rule: "one-interview", about: OVERALL, text, restsOn: [] }];
}

/** Whether scores are withheld and none is left. */
function isNothingShown({ result }: ReportInput): boolean {
  const { overall, dimensions } = result;
  const parts = [...dimensions, ...dimensions.flatMap((one) => one.capabilities)];
  return (
    [overall, ...parts].some((one) => one.kind === "not-scored" && one.reason === "withheld") &&
    overall.kind === "not-scored" &&
    !parts.some(isPlaced)
  );
}

/** Names the parts of the model that can still be shown. */
function onlyShown({ result, texts }: ReportInput): string {
  const words = findingsTexts(texts.language);
  const { overall, verdicts, recommendations, minimumGroup: minimum = 1 } = result;
  const shown = [
    ...(overall.level === undefined ? [] : [words.shown.level]),
    ...(verdicts.length === 0 ? [] : [words.shown.verdicts]),
    ...(recommendations.length === 0 ? [] : [words.shown.priorities]),
  ];
  const some = shown.length > 0 ? "yes" : "no";
  return words.onlyShown({ some, shown, people: peopleIn(result), minimum });
}

/** How many recommendations are not named; nothing if all are. */
export function adviceWithheld({ result, texts }: ReportInput): readonly Finding[] {
  const count = result.recommendations.filter(({ withheld }) => withheld).length;
  if (count === 0) return [];
  const facts = { count, minimum: result.minimumGroup ?? 1 };
  const text = findingsTexts(texts.language).adviceWithheld(facts);
  return [{ rule: "advice-withheld", about: OVERALL, text, restsOn: [] }];
}
