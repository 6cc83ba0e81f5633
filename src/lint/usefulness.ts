import type { Problem } from "../model/index.ts";
import { questionsBelow } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions, rulesPath } from "./outline.ts";

/**
 * Rules must be reachable, recommendations must be able to raise something, and marks must have an
 * effect.
 */
export function checkUsefulness({
  questionnaire,
  locate,
  locateKey,
}: LintInput): readonly Problem[] {
  const levels = questionnaire.levels.map(({ level }) => level);
  const recommendations = questionnaire.recommendations.flatMap(({ id, raises, effort }, index) => {
    const path = ["recommendations", index];
    const steps = [...raises].flatMap(([node, { from, to }]) => {
      const at = locateKey([...path, "raises", node]);
      const strange = [from, to].filter((level) => !levels.includes(level));
      if (strange.length > 0) {
        return strange.map((level) => problem("level-not-in-model", at, { level, levels }));
      }
      if (to <= from) return [problem("raises-nothing", at, { id, node, why: "no-step-up" })];
      const below = questionsBelow(questionnaire, node);
      return below.length > 0 && below.every(({ scored }) => !scored)
        ? [problem("raises-nothing", at, { id, node, why: "not-scored" })]
        : [];
    });
    const isIdle = effort.size > 0 && raises.size === 0;
    return [
      ...steps,
      ...(isIdle ? [problem("effort-without-raises", locate([...path, "id"]), { id })] : []),
    ];
  });
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
    item.about !== undefined && (!item.scored || item.ask.length === 1)
      ? [problem("about-without-use", locate([...path, "about"]), { question: item.id })]
      : [],
  );
  return [...recommendations, ...verdicts, ...about];
}
