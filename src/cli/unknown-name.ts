import { didYouMean } from "../text/did-you-mean.ts";
import { EXIT, Failure } from "./failure.ts";

/**
 * Ends a command because a name is not known: with the known one that is like it, else `otherwise`. In a
 * file of its own, so that help does not load what measures likeness.
 */
export function unknownName(
  message: string,
  name: string,
  known: readonly string[],
  otherwise: string,
): Failure {
  const likely = didYouMean(name, known);
  const remedy = likely === undefined ? otherwise : `did you mean "${likely}"?`;
  return new Failure(EXIT.usage, message, remedy);
}
