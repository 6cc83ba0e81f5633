import { forJson } from "../../text/encode/json.ts";
import type { HistoryInput } from "./history-view.ts";

/** The history as data: numbers unrounded, titles in the language asked for. */
export function jsonHistory({ history, tool, texts }: HistoryInput): string {
  const document = { schemaVersion: 1, tool, language: texts.language, ...history };
  return forJson(document);
}
