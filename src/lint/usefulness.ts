import type { Problem, SizedEstimate } from "../model/index.ts";
import { hasLevels } from "../model/levels.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions, rulesPath } from "./outline.ts";

/** Efforts and marks have an effect, and no rule hides the ones after it. */
export function checkUsefulness(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const verdicts = questionnaire.verdicts.flatMap((verdict) =>
    verdict.rules
      .slice(0, -1)
      .flatMap(({ id, when }, index) =>
        when === undefined
          ? [problem("always-first", locate([...rulesPath(verdict), index, "id"]), { id })]
          : [],
      ),
  );
  const about = placedQuestions(questionnaire).flatMap(({ item, path }) =>
    item.about !== undefined && (!item.scored || item.ask?.length === 1)
      ? [problem("about-without-use", locate([...path, "about"]), { question: item.id })]
      : [],
  );
  return [...efforts(input), ...unplannable(input), ...verdicts, ...about];
}

/** Without levels nothing can be raised, so efforts and targets lead to no plan. */
function unplannable({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { recommendations, targets } = questionnaire;
  if (hasLevels(questionnaire) || recommendations.length === 0) return [];
  const withEffort = recommendations.findIndex(({ effort }) => effort.size > 0);
  const [target] = targets.byId.keys();
  const path =
    withEffort < 0 ? ["targets", target ?? ""] : ["recommendations", withEffort, "effort"];
  return withEffort < 0 && target === undefined
    ? []
    : [problem("nothing-to-plan", locate(path), {})];
}

/** A plan uses recommendations that raise something and take effort. */
function efforts({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { recommendations } = questionnaire;
  const hasEffort = (effort: ReadonlyMap<string, SizedEstimate>): boolean =>
    [...effort.values()].some(({ likely }) => likely > 0);
  const isPlanned = recommendations.some(
    ({ effort, raises }) => raises.size > 0 && hasEffort(effort),
  );
  return recommendations.flatMap(({ id, raises, effort }, index) => {
    const path = ["recommendations", index];
    const at = locate([...path, "id"]);
    // Without levels, nothing can be raised.
    const isIdle = effort.size > 0 && raises.size === 0 && hasLevels(questionnaire);
    const isFree = isPlanned && raises.size > 0 && !hasEffort(effort);
    return [
      ...(isIdle ? [problem("effort-without-raises", at, { id })] : []),
      ...(isFree ? [problem("raises-without-effort", at, { id })] : []),
    ];
  });
}
