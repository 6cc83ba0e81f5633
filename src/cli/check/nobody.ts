import type { Response, Result } from "../../model/index.ts";
import { nodesOf } from "../../analyse/result-nodes.ts";
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

/** Refuses a baseline from which nothing could ever drop; what is withheld has a score all the same. */
export function refuseUnscored(result: Result): void {
  const hasScores = nodesOf(result).some(
    ({ score }) => score.kind === "scored" || score.reason === "withheld",
  );
  if (hasScores) return;
  throw new Failure(
    EXIT.nothing,
    "nothing in these responses has a score, so nothing could drop from this baseline",
    "finish the interviews first; unsilo explain FILES says what is missing",
  );
}
