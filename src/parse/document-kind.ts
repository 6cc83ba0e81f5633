import { readTree } from "./read-document.ts";
import type { Source } from "./source.ts";

/** The kinds of file that people write. */
export type DocumentKind = "questionnaire" | "response" | "config";

/**
 * What a file is meant to be: a config by its name, a questionnaire by its model (or by saying the
 * texts of one in another language), else a response.
 */
export function documentKind(source: Source): DocumentKind {
  if (/(^|\/)unsilo\.config\.ya?ml$/u.test(source.file)) return "config";
  const { tree } = readTree(source, "a questionnaire or a response");
  const keys = tree?.kind === "map" ? tree.entries : new Map();
  const isTranslation = keys.has("language") && !keys.has("questionnaire");
  const isModel = keys.has("dimensions") || keys.has("levels");
  return isModel || isTranslation ? "questionnaire" : "response";
}
