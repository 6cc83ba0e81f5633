import type { Definition } from "./definition.ts";
import { DOCUMENT_PARTS } from "./document-parts.ts";
import { COMMON } from "./parts.ts";
import { RESPONSE_PARTS } from "./response.ts";
import { THRESHOLD_PARTS } from "./threshold.ts";

/** The parts that any format can name. */
export type CommonParts = typeof COMMON & typeof DOCUMENT_PARTS;
export const COMMON_PARTS: Readonly<Record<string, Definition>> = {
  ...COMMON,
  ...DOCUMENT_PARTS,
  ...THRESHOLD_PARTS,
  ...RESPONSE_PARTS,
};
