import { roundHalfAway } from "./round.ts";
import type { NumberStyle } from "./texts.ts";

/** A number as the language writes it, rounded once, half away from zero. */
export function formatNumber(value: number, decimals: number, style: NumberStyle): string {
  return roundHalfAway(value, decimals).replace(".", style.decimalMark);
}

/** A share from 0 to 1 in whole percent. */
export function formatPercent(share: number, style: NumberStyle): string {
  return `${formatNumber(share * 100, 0, style)} %`;
}

/** A number with no more decimals than it has. */
export function formatPlain(value: number, style: NumberStyle): string {
  return String(value).replace(".", style.decimalMark);
}

/** An ISO date as the language writes it, whatever the machine's zone and locale. */
export function formatDate(date: string, { locale }: NumberStyle): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(time);
}
