import { formatNumber, formatPlain } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { Recommendation, RecommendationResult, Result, Size } from "../model/index.ts";
import { sumOf } from "./costs.ts";
import type { ReportInput } from "./input.ts";
import { spoken } from "./words.ts";

/** How many recommendations a report describes in full. */
export const LEADING = 7;

/** How many priorities page one, the brief and the terminal name. */
export const FIRST = 3;

/** The title of a recommendation or a step; where it may not be shown, that it is discussed separately. */
export function titleOf({ title }: { readonly title?: string }, { labels }: CommonTexts): string {
  return title ?? labels.discussedSeparately;
}

/** How many apply beyond the first ones; empty if none does. */
export function moreThan(first: number, { result, texts }: ReportInput): string {
  const count = result.recommendations.length - first;
  return count > 0 ? texts.moreRecommendations({ count }) : "";
}

/** The recommendations in their one order, each with its likely days: "Name a conductor (8 days)". */
export function priorityLines({ result, texts }: ReportInput): readonly string[] {
  return result.recommendations.map((one) =>
    texts.priority({ title: titleOf(one, texts), days: daysOf(one, texts) }),
  );
}

/** The size for which person-days are estimated; nothing if none of them grows with a size. */
export function sizeLine(size: readonly Size[] = [], texts: CommonTexts): readonly string[] {
  if (size.length === 0) return [];
  const listed = (units: readonly Size[]): string =>
    units.map(({ name, count }) => `${formatPlain(count, texts.language)} ${name}`).join(", ");
  const [reference, known] = [size.filter(isUsual), size.filter((one) => !isUsual(one))];
  return [
    texts.size({
      own: listed(known.filter(({ isEstimated }) => isEstimated !== true)),
      estimated: listed(known.filter(({ isEstimated }) => isEstimated === true)),
      reference: listed(reference),
    }),
  ];
}

function isUsual({ isReference }: Size): boolean {
  return isReference;
}

/** That the estimates are made for companies of another size. */
export function rangeLine(range: Result["outsideRange"], texts: CommonTexts): readonly string[] {
  if (range === undefined) return [];
  const said = (count: number): string => formatNumber(count, 0, texts.language);
  const { from, to, employees } = range;
  return [texts.outsideRange({ from: said(from), to: said(to), employees: said(employees) })];
}

/** The days that no total contains, because the client does not have their departments. */
export function absentLine(
  all: Result["absentDepartments"] = [],
  texts: CommonTexts,
): readonly string[] {
  const counted = all.filter(({ effortDays }) => effortDays > 0);
  if (counted.length === 0) return [];
  const days = formatPlain(sumOf(counted.map(({ effortDays }) => effortDays)), texts.language);
  const names = counted.map(({ title }) => title);
  return [texts.absentDepartments({ days, names, count: names.length })];
}

/** What the person-days of a report are estimated for, and what they leave out. */
export function effortLines({ result, texts }: ReportInput): readonly string[] {
  return [
    ...sizeLine(result.size, texts),
    ...rangeLine(result.outsideRange, texts),
    ...absentLine(result.absentDepartments, texts),
  ];
}

/** On a screen the reference size is not spelled out: the report names its units. */
export function shortSizeLine(size: readonly Size[] = [], texts: CommonTexts): readonly string[] {
  const isReference = size.length > 0 && size.every((one) => one.isReference);
  return isReference ? [texts.referenceSize] : sizeLine(size, texts);
}

/** "8 person-days": the likely effort of a recommendation; empty where it is not estimated. */
export function likelyEffort(one: RecommendationResult, texts: CommonTexts): string {
  const days = daysOf(one, texts);
  return days === "" ? "" : texts.days({ days });
}

function daysOf({ effortDays }: RecommendationResult, { language }: CommonTexts): string {
  return effortDays === undefined ? "" : formatPlain(effortDays.likely, language);
}

/** Who signs a recommendation, or else its owner; empty where the questionnaire does not say. */
export function signersOf(one: Recommendation | undefined, input: ReportInput): string {
  const signers = signerNames(one, input);
  return signers.length === 0
    ? spoken(one?.owner, input)
    : input.texts.signedBy({ signers, count: signers.length });
}

/** The positions that sign a recommendation. */
export function signerNames(
  one: Recommendation | undefined,
  input: ReportInput,
): readonly string[] {
  const { positions } = input.questionnaire;
  return (one?.signs ?? []).map((id) => spoken(positions.get(id)?.name ?? id, input));
}
