import type { Problem } from "../../model/index.ts";
import { lintResult } from "../../lint/lint-result.ts";
import type { SavedResult } from "../../read/result/read-result.ts";
import { type LoadedQuestionnaire, loadShipped } from "./load-questionnaire.ts";

/**
 * Where a saved result does not add up: by itself, and by the questionnaire at hand, else the shipped
 * one that it names, if that still scores as it did then.
 */
export async function resultProblems(
  saved: SavedResult,
  atHand?: LoadedQuestionnaire,
): Promise<readonly Problem[]> {
  const { id, digest } = saved.result.questionnaire;
  const loaded = atHand?.digest === digest ? atHand : await loadShipped(id);
  const own = loaded?.digest === digest ? { questionnaire: loaded.questionnaire } : {};
  return lintResult({ ...saved, ...own });
}
