import type { PerceptionGap } from "../../model/index.ts";
import { headcountOf, peopleIn } from "../../analyse/headcount.ts";
import { gapOutcome } from "../../analyse/perception.ts";
import { isShared } from "../../analyse/votes.ts";
import { levelsOf } from "../../model/levels.ts";
import { OVERALL, questionsBelow } from "../../model/outline.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { formatNumber } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, dimensionTitle } from "../words.ts";
import type { Finding } from "./finding.ts";

/** A smaller difference, in levels, is printed as 0; in percentage points, one below a half. */
const NOTICED = { levels: 0.05, points: 0.5 };

/** The difference between departments in a node; without names it does not reveal which departments. */
export function gapFinding(gap: PerceptionGap, input: ReportInput, isNamed = true): Finding {
  const facts = factsOf(gap, input, isNamed);
  const words = findingsTexts(input.texts.language);
  const text = gapText(facts, words);
  const rule = gap.reading === "organization" ? "answered-as-whole" : "agreement";
  return { rule, about: gap.id, text, restsOn: comparedBelow(gap.id, input) };
}

/** The largest difference between two departments, in a sentence; nothing where it may not be shown. */
export function widestGap(input: ReportInput): readonly Finding[] {
  const { result, texts } = input;
  const [widest] = widestFirst(result.perception.dimensions);
  if (widest === undefined || result.dimensions.length < 2) return [];
  const facts = factsOf(widest, input, true);
  if (facts.width === undefined) return [];
  const words = findingsTexts(texts.language);
  const title = dimensionTitle(widest.id, input);
  const text = `${words.widest[facts.width.unit]({ title, ...facts.width })} ${caveat(facts, words)}`;
  const restsOn = comparedBelow(widest.id, input);
  return [{ rule: "widest-gap", about: widest.id, text, restsOn }];
}

/** The gaps in which one department is higher than another, the widest first. */
export function widestFirst(gaps: readonly PerceptionGap[]): readonly PerceptionGap[] {
  return gaps
    .filter(({ shift = 0 }) => shift > 0)
    .toSorted((a, b) => (b.shift ?? 0) - (a.shift ?? 0) || (a.id < b.id ? -1 : 1));
}

interface GapFacts {
  readonly reading: PerceptionGap["reading"];
  readonly outcome: ReturnType<typeof gapOutcome>;
  readonly isOverall: boolean;
  /** No question here applies. */
  readonly isInapplicable: boolean;
  /** How many people answered. */
  readonly people: number;
  /** The two departments furthest apart; absent where they are not named. */
  readonly width?: Width;
}

interface Width {
  /** In levels, "1" for exactly one; without levels in percentage points. */
  readonly shift: string;
  readonly unit: keyof typeof NOTICED;
  readonly higher: string;
  readonly lower: string;
}

function factsOf(gap: PerceptionGap, input: ReportInput, isNamed: boolean): GapFacts {
  const { id, reading, departments } = gap;
  const width = isNamed ? widthOf(gap, input) : undefined;
  const answered = departments.reduce((people, { respondents }) => people + respondents, 0);
  return {
    reading,
    outcome: gapOutcome(gap, levelsOf(input.questionnaire, id)),
    isOverall: id === OVERALL,
    isInapplicable: input.result.dimensions
      .filter((one) => id === OVERALL || one.id === id)
      .every((one) => one.kind === "not-scored" && one.reason === "not-applicable"),
    // Where departments are withheld nobody says how many of them answered here.
    people: answered === 0 ? peopleIn(input.result) : answered,
    ...(width === undefined ? {} : { width }),
  };
}

/** The two departments that differ most, if they may be named and differ after rounding. */
function widthOf({ id, shift, between }: PerceptionGap, input: ReportInput): Width | undefined {
  const unit = levelsOf(input.questionnaire, id).length === 0 ? "points" : "levels";
  if (shift === undefined || between === undefined || shift < NOTICED[unit]) return undefined;
  return {
    shift:
      unit === "levels" ? levelsText(shift, input) : formatNumber(shift, 0, input.texts.language),
    unit,
    higher: departmentName(between[0], input),
    lower: departmentName(between[1], input),
  };
}

function levelsText(shift: number, { texts: { language } }: ReportInput): string {
  const levels = formatNumber(shift, 1, language);
  return levels === formatNumber(1, 1, language) ? "1" : levels;
}

function gapText(facts: GapFacts, words: FindingsTexts): string {
  const { people } = facts;
  switch (facts.reading) {
    case "measured":
      if (facts.outcome === "unclear-small") return words.littleDifference({ people });
      if (facts.outcome === "untested-small") return words.littleDifferenceAmongMany;
      return `${seen(facts, words)} ${caveat(facts, words)}`;
    case "one-voice-each":
      return `${seen(facts, words)} ${caveat(facts, words)}`;
    case "no-disagreement":
      return words.noDisagreement({ people });
    case "one-department":
      return facts.isInapplicable ? words.gapNotApplicable : words.oneDepartment;
    case "no-common-question":
      return words.noCommonQuestion;
    case "withheld":
      return words.gapWithheld;
    case "organization":
      return words.answeredAsWhole;
  }
}

/** Who is higher than whom, or only that answers differ. */
function seen({ reading, outcome, isOverall, width }: GapFacts, words: FindingsTexts): string {
  if (width !== undefined) return words[isOverall ? "ratesOverall" : "rates"][width.unit](width);
  if (reading === "one-voice-each" || outcome === "unclear") return words.answersDiffer;
  return isOverall ? words.departmentsDifferOverall : words.departmentsDiffer;
}

/** How far a difference that was seen can be relied on. */
function caveat({ reading, outcome, people, width }: GapFacts, words: FindingsTexts): string {
  if (reading === "one-voice-each") return words.oneVoiceEach;
  switch (outcome) {
    case "shown":
      return width === undefined ? words.unlikelyChance : words.unlikelyChanceThisLarge;
    case "shown-small":
      return words.smallUnlikelyChance;
    case "unclear-large":
    case "unclear-small":
    case "unclear":
      return words.couldBeChance({ people });
    case "untested":
    case "untested-small":
      return words.notTested;
  }
}

/** The answered questions below a node that were put to all departments with respondents. */
function comparedBelow(id: string, { result, questionnaire }: ReportInput): readonly string[] {
  const departments = headcountOf(result);
  const answered = new Set(result.perception.questions.map((one) => one.id));
  return questionsBelow(questionnaire, id)
    .filter((question) => isShared(question) && answered.has(question.id))
    .filter(
      ({ ask }) => ask.length === 0 || [...departments.keys()].every((one) => ask.includes(one)),
    )
    .map((question) => question.id);
}
