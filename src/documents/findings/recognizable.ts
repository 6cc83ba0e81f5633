import type { ComparedSide, SidesCompared } from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import type { ReportInput } from "../input.ts";
import { agreementFinding, pairTitle } from "./agreement.ts";

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
    .map(({ one, isNamed }) => agreementFinding(one, input, { isNamed, hasMore: true }).text);
}

/**
 * Pairs and the overall where they have an outcome, each with the department whose answers would
 * help most.
 */
export function agreementWithMore(input: ReportInput): readonly string[] {
  const { agreement } = input.result;
  const said = { isNamed: true, hasMore: true };
  const isOpen = ({ outcome }: SidesCompared): boolean => outcome !== undefined;
  const textOf = (one: SidesCompared): string => agreementFinding(one, input, said).text;
  return [
    ...(agreement?.pairs ?? [])
      .filter(isOpen)
      .map((pair) => `${pairTitle(pair, input)}: ${textOf(pair)}`),
    ...(agreement === undefined ? [] : [agreement.overall].filter(isOpen).map(textOf)),
  ];
}
