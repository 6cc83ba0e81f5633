import type { Questionnaire, Variant } from "../model/index.ts";
import { EXIT, Failure } from "./failure.ts";

/** The variant asked for; refuses one that the questionnaire does not have. */
export function variantNamed(
  id: string | undefined,
  { variants }: Questionnaire,
): Variant | undefined {
  const found = variants.find((variant) => variant.id === id);
  if (id === undefined || found !== undefined) return found;
  const known = variants.map((variant) => variant.id).join(", ");
  throw new Failure(EXIT.usage, `there is no variant "${id}"`, `variants: ${known || "none"}`);
}
