import type { Problem } from "../../core/model/index.ts";
import { lintResult } from "../../lint/lint-result.ts";
import type { SavedResult } from "../../parse/result/read-result.ts";
import { loadShipped } from "./load-questionnaire.ts";

/**
 * Where a saved result does not add up: by itself, and by the shipped questionnaire that it names,
 * if that still scores as it did then.
 */
export async function resultProblems(saved: SavedResult): Promise<readonly Problem[]> {
  const { id, digest } = saved.result.questionnaire;
  const shipped = await loadShipped(id);
  const own = shipped?.digest === digest ? { questionnaire: shipped.questionnaire } : {};
  return lintResult({ ...saved, ...own });
}
