import { createHash } from "node:crypto";
import { digestInput } from "../core/digest-input.ts";
import type { Questionnaire } from "../core/model/index.ts";

/** The fingerprint of what scores in a questionnaire. */
export function questionnaireDigest(questionnaire: Questionnaire): string {
  return `sha256:${createHash("sha256").update(digestInput(questionnaire)).digest("hex")}`;
}
