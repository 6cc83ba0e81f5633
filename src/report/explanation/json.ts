import { forJson } from "../../text/encode/json.ts";
import type { ExplanationInput } from "./view.ts";

/** The explanation as data: numbers unrounded, titles in the language asked for. */
export function jsonExplanation({ explanation, questionnaire }: ExplanationInput): string {
  const { id, version } = questionnaire;
  const document = { schemaVersion: 1, questionnaire: { id, version }, explanation };
  return forJson(document);
}
