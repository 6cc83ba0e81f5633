import type { AnswerEvidence, AnswerInFile } from "../../model/index.ts";

/** The evidence of an answer in its long form: a text alone is something said. */
export function readEvidence({ evidence = [] }: AnswerInFile): readonly AnswerEvidence[] {
  return evidence.map((one) => (typeof one === "string" ? { kind: "said", what: one } : one));
}
