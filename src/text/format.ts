import { roundHalfAway } from "./round.ts";
import { grammarTexts } from "../generated/catalogs/grammar.ts";

/** Replaces a missing number. */
export const NO_NUMBER = "–";

/** In place of a missing value. */
export const DASH = "–";

/** A number as the language writes it, rounded once, half away from zero. */
export function formatNumber(value: number, decimals: number, language: string): string {
  return spelled(roundHalfAway(value, decimals), language);
}

/** A share from 0 to 1 in whole percent. */
export function formatPercent(share: number, language: string): string {
  return withPercent(formatNumber(share * 100, 0, language), language);
}

/** A number with its percent sign: "96%" in English, with a space in Swedish. */
export function withPercent(number: string, language: string): string {
  return grammarTexts(language).percent({ number });
}

/** A number with no more decimals than it has. */
export function formatPlain(value: number, language: string): string {
  return spelled(String(value), language);
}

/** With the decimal mark of the language and a minus sign, which is as wide as a plus. */
function spelled(number: string, language: string): string {
  return number.replace(".", grammarTexts(language).decimalMark).replace(/^-/u, "−");
}

/** An ISO date as the language writes it; other texts stay as they are. */
export function formatDate(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = grammarTexts(language).months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}
