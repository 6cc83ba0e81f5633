import type { Problem, Recommendation } from "../model/index.ts";
import { everyDepartment } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** Those who sign a recommendation have authority over every department whose days it takes. */
export function checkSigners({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { positions, recommendations } = questionnaire;
  const ids = everyDepartment(questionnaire).map(({ id }) => id);
  return recommendations.flatMap((one, index) => {
    if (one.signs.length === 0) return [];
    const above = new Set(
      one.signs.flatMap((id) => {
        const own = positions.get(id)?.above ?? [];
        return own === "all" ? ids : own;
      }),
    );
    const others = ids.filter((id) => takesDaysOf(id, one) && !above.has(id));
    const at = locate(["recommendations", index, "signs"]);
    return others.length === 0
      ? []
      : [problem("signer-without-authority", at, { id: one.id, departments: others })];
  });
}

function takesDaysOf(department: string, { effort, allocated, upkeep }: Recommendation): boolean {
  return [effort, allocated, upkeep].some((days) => (days.get(department)?.high ?? 0) > 0);
}
