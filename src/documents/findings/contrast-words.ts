import type { DepartmentsCompared, SidesCompared } from "../../model/index.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import type { Outcome } from "../../analyse/agreement/outcomes.ts";
import { OVERALL } from "../../model/outline.ts";
import { formatNumber } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { departmentName } from "../words.ts";

/** The p up to which a difference is unlikely to be chance. */
const SELDOM = 0.05;

/** A smaller difference, in levels, is printed as none. */
const NOTICED = 0.05;

/** Two sides that may be named, the higher first. */
interface Named {
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  /** In levels, "1" for exactly one. */
  readonly shift: string;
  /** Whether the difference is printed as 0. */
  readonly isNone: boolean;
  readonly low: string;
  readonly high: string;
}

/** An outcome in a sentence, without what could be noticed. */
export function outcomeText(
  compared: SidesCompared,
  outcome: Outcome,
  p: number | undefined,
  input: ReportInput,
  isNamed = true,
): string {
  const words = findingsTexts(input.texts.language);
  const named = isNamed ? namedIn(compared, input) : undefined;
  const margin = levels(compared.margin ?? 1, input);
  const people = compared.respondents;
  switch (outcome) {
    case "apart":
      return named === undefined
        ? words.apartUnnamed({ margin })
        : words.apart({ ...named, seen: seen(compared.id, named, input) });
    case "alike":
      return alikeText(compared, named, margin, input);
    case "unclear-large":
      return named === undefined
        ? words.unclearLargeUnnamed({ margin, people })
        : words.unclearLarge({ people, seen: seen(compared.id, named, input) });
    case "unclear-small":
      if (named === undefined) return words.unclearSmallUnnamed({ people });
      if (named.isNone) return words.unclearNone({ people });
      return p !== undefined && p <= SELDOM
        ? words.differSmall({ margin, seen: seen(compared.id, named, input) })
        : words.unclearSmall({ people, shift: named.shift });
  }
}

function alikeText(
  { id, a }: SidesCompared,
  named: Named | undefined,
  margin: string,
  input: ReportInput,
): string {
  const words = findingsTexts(input.texts.language);
  const isPair = isPairId(id, input) && named !== undefined;
  const shift = named === undefined || named.isNone ? "" : named.shift;
  if (!isPair) return words.departmentsAlike({ margin, shift });
  const isAHigher = a !== undefined && names(a.departments, input).join() === named.higher.join();
  const [one, other] = isAHigher ? [named.higher, named.lower] : [named.lower, named.higher];
  const least = formatNumber(2 * NOTICED, 1, input.texts.language);
  return words.alike({ a: one, b: other, margin, shift, least });
}

function seen(id: string, { higher, lower, shift }: Named, input: ReportInput): string {
  const { rates } = findingsTexts(input.texts.language);
  const isWhole = id === OVERALL || isPairId(id, input);
  const several = higher.length > 1 ? "yes" : "no";
  return rates[isWhole ? "overall" : "dimension"]({ higher, lower, shift, several });
}

/** Whether an id is that of a named pair. */
export function isPairId(id: string, { questionnaire }: ReportInput): boolean {
  return questionnaire.agreement.pairs.some((pair) => pair.id === id);
}

function namedIn(compared: DepartmentsCompared, input: ReportInput): Named | undefined {
  const { a, b, difference, interval } = compared;
  if (a === undefined || b === undefined) return undefined;
  if (difference === undefined || interval === undefined) return undefined;
  const isAHigher = difference >= 0;
  const [higher, lower] = isAHigher ? [a, b] : [b, a];
  const [low, high] = isAHigher ? interval : [-interval[1], -interval[0]];
  const size = Math.abs(difference);
  return {
    higher: names(higher.departments, input),
    lower: names(lower.departments, input),
    shift: levels(size, input),
    isNone: size < NOTICED,
    low: formatNumber(low, 1, input.texts.language),
    high: formatNumber(high, 1, input.texts.language),
  };
}

/** The names of departments. */
export function names(ids: readonly string[], input: ReportInput): readonly string[] {
  return ids.map((id) => departmentName(id, input));
}

/** A number of levels, "1" for exactly one. */
export function levels(value: number, { texts: { language } }: ReportInput): string {
  const text = formatNumber(value, 1, language);
  return text === formatNumber(1, 1, language) ? "1" : text;
}
