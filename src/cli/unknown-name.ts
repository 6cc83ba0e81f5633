import { didYouMean } from "../text/did-you-mean.ts";
import { EXIT, Failure } from "./failure.ts";

/**
 * Ends a command because of an unknown name, and suggests a similar known one, else `otherwise`. In
 * a separate file, so that help does not load the code that measures similarity.
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
