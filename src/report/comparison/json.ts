import { forJson } from "../../text/encode/json.ts";
import type { ComparisonInput } from "./comparison-view.ts";

/** The comparison as data: numbers unrounded, titles in the language asked for. */
export function jsonComparison({ comparison, tool, texts }: ComparisonInput): string {
  const document = { schemaVersion: 1, tool, language: texts.language, ...comparison };
  return forJson(document);
}
