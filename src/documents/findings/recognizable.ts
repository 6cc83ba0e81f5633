import type { ComparedSide } from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import type { ReportInput } from "../input.ts";
import { agreementFinding } from "./agreement.ts";

/**
 * Pairs and the overall, without the names of departments with fewer people than this, in which a
 * person could be recognized.
 */
export function recognizableLeftOut(input: ReportInput, fewest: number): readonly string[] {
  const { agreement } = input.result;
  const isLarge = (side: ComparedSide | undefined): boolean =>
    side === undefined || side.respondents >= fewest;
  const compared = [...(agreement?.pairs ?? []), ...(agreement ? [agreement.overall] : [])];
  return compared
    .map((one) => ({ one, isNamed: isLarge(one.a) && isLarge(one.b) }))
    .filter(({ one, isNamed }) => one.id === OVERALL || isNamed)
    .map(({ one, isNamed }) => agreementFinding(one, input, isNamed).text);
}
