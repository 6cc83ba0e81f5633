import { hasOwnLadder, laddersOf, levelsOf } from "../model/levels.ts";
import type { Problem, Questionnaire } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedComparisons, placedConditions, placedQuestions } from "./outline.ts";
import { tierRules } from "./tiers.ts";

/** What asks for a level is about something that has levels, and about one ladder. */
export function checkLevelless(input: LintInput): readonly Problem[] {
  return [
    ...questionProblems(input),
    ...ruleProblems(input),
    ...targetProblems(input),
    ...raiseProblems(input),
    ...conditionProblems(input),
    ...otherLadders(input),
  ];
}

function isLevelless(questionnaire: Questionnaire, id: string): boolean {
  return levelsOf(questionnaire, id).length === 0;
}

function questionProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedQuestions(questionnaire)
    .filter(({ item }) => isLevelless(questionnaire, item.id))
    .flatMap(({ item: { id, type, requiredFor }, path }) => [
      ...(type === "level"
        ? [problem("no-levels", locate([...path, "type"]), { why: "question", id })]
        : []),
      ...(requiredFor === undefined
        ? []
        : [problem("no-levels", locate([...path, "requiredFor"]), { why: "required", id })]),
    ]);
}

/** A tier without levels has the rule `none`, unless the author wrote another. */
function ruleProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  return tierRules(questionnaire)
    .filter(({ rule, nodes }) => {
      const isIdle = nodes.every(({ id }) => isLevelless(questionnaire, id));
      return rule.kind !== "none" && nodes.length > 0 && isIdle;
    })
    .map(({ tier, path }) => problem("no-levels", locate(path), { why: "rule", id: tier }));
}

function targetProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { byDefault, byId } = questionnaire.targets;
  const idle = [...byId]
    .filter(([id, { kind }]) => kind !== "score" && isLevelless(questionnaire, id))
    .map(([id]) => id);
  const hasNone = laddersOf(questionnaire).every((levels) => levels.length === 0);
  const all = byDefault.kind === "level" && hasNone ? ["default", ...idle] : idle;
  return all.map((id) => problem("no-levels", locate(["targets", id]), { why: "target", id }));
}

function raiseProblems({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  return questionnaire.recommendations.flatMap(({ raises }, index) =>
    [...raises.keys()]
      .filter((id) => isLevelless(questionnaire, id))
      .map((id) => {
        const at = locateKey(["recommendations", index, "raises", id]);
        return problem("no-levels", at, { why: "raises", id });
      }),
  );
}

function conditionProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedConditions(questionnaire)
    .flatMap(placedComparisons)
    .flatMap(({ item: { subject }, path }) =>
      subject.kind === "level" && isLevelless(questionnaire, subject.id)
        ? [problem("no-levels", locate(path), { why: "condition", id: subject.id })]
        : [],
    );
}

/** A level of one ladder says nothing on another, so only bands can give an overall level. */
function otherLadders({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { kind } = questionnaire.scoring.level.overall;
  if (kind === "none" || kind === "bands" || isLevelless(questionnaire, OVERALL)) return [];
  const other = questionnaire.dimensions.find(
    ({ levels }) => levels !== undefined && hasOwnLadder(questionnaire, levels),
  );
  if (other === undefined) return [];
  const details = { rule: kind, dimension: other.id };
  return [problem("ladders-differ", locate(["scoring", "level", "overall"]), details)];
}
