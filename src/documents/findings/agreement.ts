import type { DepartmentsCompared, SidesCompared } from "../../model/index.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { hasLevels } from "../../model/levels.ts";
import { OVERALL } from "../../model/outline.ts";
import type { ReportInput } from "../input.ts";
import { dimensionTitle } from "../words.ts";
import { isPairId, levels, names, outcomeText } from "./contrast-words.ts";
import { type Finding, lazyFinding } from "./finding.ts";
import { noticedOf } from "./noticed.ts";

/** What the sentence about a difference also says. */
export interface Said {
  /** Which departments differ. */
  readonly isNamed: boolean;
  /** Whose answers would help most, of what is compared overall. */
  readonly hasMore: boolean;
  /** Only the outcome, without its limits. */
  readonly isBrief?: true;
}

const PLAIN: Said = { isNamed: true, hasMore: false };

/** A difference between departments in a sentence. */
export function agreementFinding(
  compared: DepartmentsCompared,
  input: ReportInput,
  said: Said = PLAIN,
): Finding {
  const { id, reason, questions } = compared;
  const isPair = isPairId(id, input);
  const rule = reason === "organization" ? "answered-as-whole" : isPair ? "pair" : "agreement";
  const facts = { rule, about: id, restsOn: questions } as const;
  return lazyFinding(facts, () => textOf(compared, input, said));
}

/** The same for all departments; nothing in a result of an earlier version. */
export function overallFinding(input: ReportInput): Finding {
  const { agreement } = input.result;
  return agreement === undefined
    ? { rule: "agreement", about: OVERALL, text: "", restsOn: [] }
    : agreementFinding(agreement.overall, input);
}

function textOf(
  compared: DepartmentsCompared,
  input: ReportInput,
  { isNamed, hasMore, isBrief }: Said,
): string {
  const { outcome, p, adjustedP } = compared;
  if (outcome === undefined) return reasonText(compared, input);
  if (isBrief) return outcomeText(compared, outcome, adjustedP ?? p, input, isNamed);
  return [...sentencesOf(compared, outcome, input, { isNamed, hasMore }), basis(compared, input)]
    .filter((part) => part !== "")
    .join(" ");
}

function sentencesOf(
  compared: DepartmentsCompared,
  outcome: NonNullable<SidesCompared["outcome"]>,
  input: ReportInput,
  { isNamed, hasMore }: Said,
): readonly string[] {
  const { id, p, adjustedP } = compared;
  const text = outcomeText(compared, outcome, adjustedP ?? p, input, isNamed);
  if (compared.assumed === true) {
    return [text, findingsTexts(input.texts.language).assumedScatter];
  }
  if (outcome !== "unclear-large" && outcome !== "unclear-small") return [text];
  const isDetailed = id === OVERALL || isPairId(id, input);
  return [
    text,
    ...(isDetailed ? [caveat(compared, input)] : []),
    noticedOf(compared, input, isDetailed && isNamed && hasMore),
  ];
}

/** On how many questions an outcome rests, if the answers to others are withheld. */
function basis({ questions, allQuestions }: DepartmentsCompared, input: ReportInput): string {
  if (allQuestions === undefined) return "";
  const words = findingsTexts(input.texts.language);
  return words.someQuestions({ shown: questions.length, all: allQuestions });
}

/** How wide chance alone spreads the means of so many normal numbers, in standard deviations. */
const CHANCE: readonly number[] = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078];

/** What single respondents mean for an unclear difference. */
function caveat(compared: DepartmentsCompared, input: ReportInput): string {
  const { a, b, departments, outcome, assumedVariance = 0 } = compared;
  const words = findingsTexts(input.texts.language);
  if (isPairId(compared.id, input)) {
    return a?.respondents === 1 || b?.respondents === 1 ? words.oneRespondentSide : "";
  }
  const width = CHANCE[departments.length - 2];
  const isSingle = departments.every(({ respondents }) => respondents === 1);
  if (!isSingle || outcome !== "unclear-large" || width === undefined) return "";
  const spread = levels(width * Math.sqrt(assumedVariance), input);
  return words.chanceSpread({ departments: departments.length, spread });
}

function reasonText(compared: SidesCompared, input: ReportInput): string {
  const words: FindingsTexts = findingsTexts(input.texts.language);
  const { id, reason, a, b } = compared;
  const isPair = isPairId(id, input);
  const facts = { side: unheardSide(id, input) };
  if (reason === undefined) return "";
  switch (reason) {
    case "organization":
      return words.answeredAsWhole;
    case "withheld": {
      const fewest = Math.min(a?.respondents ?? 0, b?.respondents ?? 0);
      const minimum = input.result.minimumGroup ?? 1;
      return isPair && fewest < minimum
        ? words.pairWithheld({ people: fewest, minimum })
        : words.gapWithheld;
    }
    case "one-department":
      return isInapplicable(id, input) ? words.gapNotApplicable : words.oneDepartment;
    case "no-common-question":
      return words.notCompared[isPair ? "no-common-pair" : reason](facts);
    case "no-levels":
      return words.notCompared[
        hasLevels(input.questionnaire) && id === OVERALL ? "own-levels" : reason
      ](facts);
    case "two-levels":
    case "no-question":
    case "not-heard":
    case "one-group":
    case "too-few-of-many":
      return words.notCompared[reason](facts);
  }
}

/** The departments of the first side without respondents. */
function unheardSide(id: string, input: ReportInput): readonly string[] {
  const pair = input.questionnaire.agreement.pairs.find((one) => one.id === id);
  const heard = new Set(Object.keys(input.result.headcount ?? {}));
  const silent = [pair?.a ?? [], pair?.b ?? []].find((side) => !side.some((one) => heard.has(one)));
  return names(silent ?? [], input);
}

/** Whether no question in a node applies. */
function isInapplicable(id: string, { result }: ReportInput): boolean {
  return result.dimensions
    .filter((one) => id === OVERALL || one.id === id)
    .every((one) => one.kind === "not-scored" && one.reason === "not-applicable");
}

/** The title of a named pair: both sides. */
export function pairTitle({ id }: SidesCompared, input: ReportInput): string {
  const pair = input.questionnaire.agreement.pairs.find((one) => one.id === id);
  const words = findingsTexts(input.texts.language);
  return words.pairTitle({ a: names(pair?.a ?? [], input), b: names(pair?.b ?? [], input) });
}

/** The dimension with the largest difference between two departments, where they may be named. */
export function widestFinding(input: ReportInput): readonly Finding[] {
  const { dimensions = [] } = input.result.agreement ?? {};
  if (dimensions.length < 2) return [];
  const [widest] = dimensions
    .filter(({ difference }) => difference !== undefined)
    .filter(({ outcome }) => outcome === "apart" || outcome === "unclear-large")
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || (one.id < other.id ? -1 : 1));
  if (widest === undefined) return [];
  const finding = agreementFinding(widest, input);
  const { about, restsOn } = finding;
  const words = findingsTexts(input.texts.language);
  const title = dimensionTitle(widest.id, input);
  return [
    lazyFinding({ rule: "widest-gap", about, restsOn }, () =>
      words.widest({ title, sentence: finding.text }),
    ),
  ];
}

function sizeOf({ difference = 0 }: SidesCompared): number {
  return Math.abs(difference);
}
