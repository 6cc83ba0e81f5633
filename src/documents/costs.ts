import type { Estimate, PlanCosts } from "../model/index.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { formatPlain } from "../text/format.ts";

/** What steps take besides their effort, a phrase for each kind. */
export function costPhrases(
  { allocatedDays, upkeepDays, money }: PlanCosts,
  texts: CommonTexts,
): readonly string[] {
  const { costs } = planTexts(texts.language);
  const days = (byDepartment: Readonly<Record<string, number>> = {}): string => {
    const likely = sumOf(Object.values(byDepartment));
    return likely === 0 ? "" : yearlyDays({ low: likely, likely, high: likely }, texts);
  };
  const [allocated, upkeep] = [days(allocatedDays), days(upkeepDays)];
  const amount = money === undefined ? "" : moneyText(money, texts);
  return [
    ...(allocated === "" ? [] : [costs.allocated({ amount: allocated, purpose: "" })]),
    ...(upkeep === "" ? [] : [costs.upkeep({ amount: upkeep, purpose: "" })]),
    ...(amount === "" ? [] : [costs.money({ amount, purpose: money?.for ?? "" })]),
  ];
}

/** A sum to six decimals, so that 0.1 and 0.2 are 0.3. */
export function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, one) => sum + one, 0).toFixed(6));
}

/** "165 person-days a year (110 to 440)". */
export function yearlyDays(days: Estimate, texts: CommonTexts): string {
  const { low, likely, high } = inWords(days, texts);
  return texts.daysAYear({ days: likely, low, high });
}

/** "90 thousand euro once (30 to 250), 60 thousand euro a year"; empty if it costs nothing. */
export function moneyText(
  { once, yearly }: { readonly once: Estimate; readonly yearly: Estimate },
  texts: CommonTexts,
): string {
  const said = (amount: Estimate, say: CommonTexts["moneyOnce"]): readonly string[] => {
    if (amount.high === 0) return [];
    const { low, likely, high } = inWords(amount, texts);
    return [say({ amount: likely, low, high })];
  };
  return [...said(once, texts.moneyOnce), ...said(yearly, texts.moneyYearly)].join(", ");
}

/** The same without the ranges. */
export function likelyMoney(
  { once, yearly }: Parameters<typeof moneyText>[0],
  texts: CommonTexts,
): string {
  const alone = ({ likely }: Estimate): Estimate => ({ low: likely, likely, high: likely });
  return moneyText({ once: alone(once), yearly: alone(yearly) }, texts);
}

/** The numbers as text; without a range if they are equal. */
function inWords(estimate: Estimate, { language }: CommonTexts) {
  const [low, likely, high] = [estimate.low, estimate.likely, estimate.high].map((one) =>
    formatPlain(one, language),
  ) as [string, string, string];
  return low === high ? { low: "", likely, high: "" } : { low, likely, high };
}
