import type { Condition, Problem, Questionnaire, Subject } from "../model/index.ts";
import { comparisonsIn } from "../score/condition.ts";
import { problem, type WhyNever } from "../text/problems.ts";
import { canHold, subjectsOf } from "./can-hold.ts";
import { type LintInput, type Path, placedQuestions, rulesPath } from "./outline.ts";
import { possibleChoices, possibleValues } from "./possible-values.ts";
import { hiddenQuestions, type Never } from "./shown-questions.ts";

/**
 * Reports conditions and ordered rules that can never apply. Needs a questionnaire without errors.
 */
export function checkReachability(input: LintInput): readonly Problem[] {
  const { locate } = input;
  const never = [
    ...hiddenQuestions(input),
    ...idleAdvice(input),
    ...idleVerdicts(input),
    ...idleScoreRules(input),
    ...idleBands(input),
  ];
  return never.map(({ path, ...details }) => problem("never-applies", locate(path), details));
}

function idleAdvice({ questionnaire }: LintInput): readonly Never[] {
  const idle = (what: string, when: Condition, path: Path): readonly Never[] =>
    canEverHold(when, [], questionnaire) ? [] : [{ what, why: "never-true", path }];
  return [
    ...questionnaire.recommendations.flatMap(({ id, when }, index) =>
      idle(`the recommendation ${id}`, when, ["recommendations", index, "when"]),
    ),
    ...questionnaire.roles.flatMap(({ id, succeeds, fails }, index) => [
      ...idle(`"succeeds" of the role ${id}`, succeeds.when, ["roles", index, "succeeds", "when"]),
      ...idle(`"fails" of the role ${id}`, fails.when, ["roles", index, "fails", "when"]),
    ]),
  ];
}

function idleVerdicts({ questionnaire }: LintInput): readonly Never[] {
  return questionnaire.verdicts.flatMap((verdict) => {
    const open = verdict.rules.findIndex(({ when }) => when === undefined);
    const told = open < 0 ? verdict.rules : verdict.rules.slice(0, open);
    return told.flatMap(({ id, when }, index) => {
      if (when === undefined) return [];
      const earlier = told.slice(0, index).flatMap((rule) => rule.when ?? []);
      const path = [...rulesPath(verdict), index, "when"];
      return whyIdle(when, earlier, (one, before) => canEverHold(one, before, questionnaire)).map(
        (why) => ({ what: `the rule ${id}`, why, path }),
      );
    });
  });
}

function idleScoreRules({ questionnaire }: LintInput): readonly Never[] {
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    if (item.type !== "choices" || item.score.by !== "rules") return [];
    const choices = possibleChoices(item);
    const { rules } = item.score;
    return rules.flatMap(({ when }, index) => {
      const earlier = rules.slice(0, index).map((rule) => rule.when);
      const holds = (condition: Condition, before: readonly Condition[]): boolean =>
        canHold({
          condition,
          earlier: before,
          subjects: [{ kind: "option" }],
          valuesOf: () => choices,
        });
      const what = `rule ${index + 1} of ${item.id}`;
      const at = [...path, "score", "rules", index, "when"];
      return whyIdle(when, earlier, holds).map((why) => ({ what, why, path: at }));
    });
  });
}

function idleBands({ questionnaire }: LintInput): readonly Never[] {
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    if (item.type !== "number") return [];
    const { max = Infinity, bands } = item;
    return bands.flatMap(({ from }, index) =>
      from > max
        ? [{ what: `the band from ${from}`, why: "above-max", path: [...path, "bands", index] }]
        : [],
    );
  });
}

function whyIdle(
  condition: Condition,
  earlier: readonly Condition[],
  holds: (condition: Condition, earlier: readonly Condition[]) => boolean,
): readonly WhyNever[] {
  if (holds(condition, earlier)) return [];
  return [holds(condition, []) ? "earlier-rules" : "never-true"];
}

/** Whether a condition on the organization can be true while none of the earlier ones is. */
function canEverHold(
  condition: Condition,
  earlier: readonly Condition[],
  questionnaire: Questionnaire,
): boolean {
  const conditions = [condition, ...earlier];
  const comparisons = conditions.flatMap(comparisonsIn);
  const valuesOf = (subject: Subject) => possibleValues(subject, comparisons, questionnaire);
  return canHold({ condition, earlier, subjects: subjectsOf(conditions), valuesOf });
}
