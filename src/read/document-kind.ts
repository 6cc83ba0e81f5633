import { readTree } from "./read-document.ts";
import type { Source } from "./source.ts";

/** The kinds of files that are checked. */
export type DocumentKind =
  | "questionnaire"
  | "response"
  | "config"
  | "result"
  | "scenarios"
  | "terms"
  | "document"
  | "issued";

const CONFIG = /(^|\/)unsilo\.config\.ya?ml$/iu;

const ISSUED = /(^|\/)unsilo\.issued\.json$/iu;

/** A key that identifies a response, a result, scenarios or terms; the spaces before it are on its line. */
const OWN_KEY = /^[^\S\r\n]*["']?(?:answers|tool|scenarios|terms)["']?\s*:/mu;

const OWN_KEYS = ["answers", "tool", "scenarios", "terms"];

/** Keys that only this kind of file has. */
const CONFIG_KEYS = ["responses", "thresholds", "reports", "minimumGroup"];

/**
 * Keys that only one of the documents has that unsilo writes beside results: a plan, a comparison, a
 * history, an explanation, a test run, the problems of lint, and what templates get.
 */
const DOCUMENT_KEYS = [
  "packages",
  "before",
  "assessments",
  "explanation",
  "reached",
  "warnings",
  "sections",
];

/**
 * The intended kind of a file: a config by its name or its keys, a record of issued documents by its
 * name, a result by the tool that wrote it, another document of unsilo by its content, scenarios and
 * terms by their list, a questionnaire by its model or as a language file, else a response.
 */
export function documentKind(source: Source): DocumentKind {
  if (CONFIG.test(source.file)) return "config";
  if (ISSUED.test(source.file)) return "issued";
  const { tree } = readTree(source, "a questionnaire or a response");
  const keys = tree?.kind === "map" ? tree.entries : new Map();
  const isTranslation = keys.has("language") && !keys.has("questionnaire");
  const isModel = keys.has("dimensions") || keys.has("levels");
  const isOurs = keys.has("tool") || keys.has("scenarios");
  if (isOurs && DOCUMENT_KEYS.some((key) => keys.has(key))) return "document";
  if (keys.has("tool")) return "result";
  if (keys.has("scenarios")) return "scenarios";
  if (keys.has("terms")) return "terms";
  if (isModel || isTranslation) return "questionnaire";
  return !keys.has("answers") && CONFIG_KEYS.some((key) => keys.has(key)) ? "config" : "response";
}

/**
 * Whether a file in a questionnaire's folder is part of it, rather than a response, a result,
 * scenarios or terms stored there.
 */
export function isQuestionnairePart(source: Source): boolean {
  if (CONFIG.test(source.file)) return false;
  if (!OWN_KEY.test(source.text)) return true;
  const { tree } = readTree(source, "a questionnaire");
  return tree?.kind !== "map" || !OWN_KEYS.some((key) => tree.entries.has(key));
}
