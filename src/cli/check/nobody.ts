import type { Response, Result } from "../../core/model/index.ts";
import { type Node, nodesOf } from "../../core/thresholds/nodes.ts";
import { EXIT, Failure } from "../failure.ts";

/** Refuses to judge what nobody was asked: reviews stand above answers, not in place of them. */
export function refuseReviewsAlone(responses: readonly Response[]): void {
  if (responses.some(({ voice }) => voice.kind === "respondent")) return;
  throw new Failure(
    EXIT.nothing,
    "nobody was asked: there are only reviews, and they stand above what people say",
    "add the responses of the people who were asked",
  );
}

/** Refuses a baseline of nothing; what is withheld to protect people was answered. */
export function refuseUnscored(result: Result): void {
  const isThere = ({ score }: Node): boolean =>
    score.kind === "scored" || score.reason === "withheld";
  if (nodesOf(result).some(isThere)) return;
  throw new Failure(
    EXIT.nothing,
    "nothing in these responses has a score, so nothing could drop from this baseline",
    "finish the interviews first; unsilo explain FILES says what is missing",
  );
}
