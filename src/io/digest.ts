import { createHash } from "node:crypto";
import { digestInput, questionDigestInput } from "../score/digest-input.ts";
import type { Questionnaire } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";

/** The fingerprint of what scores in a questionnaire. */
export function questionnaireDigest(questionnaire: Questionnaire): string {
  return `sha256:${createHash("sha256").update(digestInput(questionnaire)).digest("hex")}`;
}

const SHORT = 8;

/**
 * The fingerprint of the scoring of each question, by its id; short, because it only detects
 * changes.
 */
export function questionDigests(questionnaire: Questionnaire): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questionsOf(questionnaire).map((question) => {
      const digest = createHash("sha256")
        .update(questionDigestInput(question, questionnaire))
        .digest("hex");
      return [question.id, digest.slice(0, SHORT)];
    }),
  );
}
