import type {
  Condition,
  NumberQuestion,
  PartState,
  Problem,
  Questionnaire,
  RoleByParts,
  Subject,
} from "../model/index.ts";
import { comparisonsIn, type ReadSubject } from "../score/condition.ts";
import { hasUpperEnds } from "../score/number-score.ts";
import { countedParts, partValue, reading, verdictParts } from "../score/part-states.ts";
import { problem, type WhyNever } from "../text/problems.ts";
import { canHold, subjectKey, subjectsOf } from "./can-hold.ts";
import { constantComparisons, unreadableComparisons } from "./comparisons.ts";
import {
  type LintInput,
  type Path,
  placedConclusions,
  placedQuestions,
  placedSearch,
  rulesPath,
} from "./outline.ts";
import { possibleChoices, possibleValues } from "./possible-values.ts";
import { hiddenQuestions, type Never } from "./shown-questions.ts";

/**
 * Reports conditions and ordered rules that can never apply, and parts of conditions that have no
 * effect. Needs a questionnaire without errors.
 */
export function checkReachability(input: LintInput): readonly Problem[] {
  const { locate } = input;
  const unreadable = unreadableComparisons(input);
  const never = [
    ...hiddenQuestions(input),
    ...idleAdvice(input),
    ...idleVerdicts(input),
    ...idleReasons(input),
    ...idleScoreRules(input),
    ...idleBands(input),
  ].filter(({ path }) => !unreadable.some((one) => isBelow(one.path, path)));
  const known = [...never, ...unreadable];
  const constant = constantComparisons(input).filter(
    ({ path }) => !known.some((one) => isBelow(path, one.path)),
  );
  return [
    ...never.map(({ path, ...details }) => problem("never-applies", locate(path), details)),
    ...[...unreadable, ...constant].map((one) => one.problem),
  ];
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
}

function idleAdvice({ questionnaire }: LintInput): readonly Never[] {
  const search = placedSearch(questionnaire);
  const idle = (what: string, when: Condition, path: Path): readonly Never[] =>
    canEverHold(when, [], questionnaire) ? [] : [{ what, why: "never-true", path }];
  return [
    ...search.flatMap(({ item: { what, when }, path }) =>
      when === undefined ? [] : idle(what, when, [...path, "when"]),
    ),
    ...questionnaire.recommendations.flatMap(({ id, when }, index) =>
      idle(`the recommendation ${id}`, when, ["recommendations", index, "when"]),
    ),
    ...questionnaire.roles.flatMap((role, index) => {
      const { id } = role;
      if (role.by === "parts") {
        const path = ["roles", index, "needs"];
        return idle(`success of the role ${id}`, everythingHolds(role, questionnaire), path);
      }
      const { succeeds, fails } = role;
      const what = `"succeeds" of the role ${id}`;
      const path = ["roles", index, "succeeds", "when"];
      const never = idle(what, succeeds.when, path);
      const isFirst = never.length > 0 || canEverHold(succeeds.when, [fails.when], questionnaire);
      return [
        ...never,
        ...(isFirst ? [] : [{ what, why: "fails-first", path } as const]),
        ...idle(`"fails" of the role ${id}`, fails.when, ["roles", index, "fails", "when"]),
      ];
    }),
  ];
}

/** That every part that a role needs holds, and everything else that it needs. */
function everythingHolds({ needs, besides }: RoleByParts, questionnaire: Questionnaire): Condition {
  const parts = verdictParts(questionnaire).filter(({ id }) => needs.includes(id));
  const conditions = [...parts.map(({ holds }) => holds), ...besides.map(({ when }) => when)];
  return { kind: "all", conditions };
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

/** Reasons that are never true where their rule, or their role's outlook, applies. */
function idleReasons({ questionnaire }: LintInput): readonly Never[] {
  return placedConclusions(questionnaire).flatMap(({ item, path }) => {
    const { id, when, because, earlier } = item;
    return because.flatMap((reason, index): readonly Never[] => {
      const conditions = when === undefined ? [reason.when] : [when, reason.when];
      const isPossible = canEverHold({ kind: "all", conditions }, earlier, questionnaire);
      const at = [...path, "because", index, "when"];
      return isPossible ? [] : [{ what: `a reason of ${id}`, why: "not-there", path: at }];
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
    return item.bands.flatMap((_, index): readonly Never[] => {
      const idle = hasUpperEnds(item) ? idleByEnd(item, index) : idleByStart(item, index);
      return idle === undefined ? [] : [{ ...idle, path: [...path, "bands", index] }];
    });
  });
}

type IdleBand = Pick<Never, "what" | "why"> | undefined;

function idleByStart({ bands, min, max }: NumberQuestion, index: number): IdleBand {
  const [start, next = Infinity] = [bands[index]?.from as number, bands[index + 1]?.from];
  const what = `the band from ${start}`;
  if (start > (max ?? Infinity)) return { what, why: "above-max" };
  return next <= (min ?? -Infinity) ? { what, why: "below-min" } : undefined;
}

function idleByEnd({ bands, min, max }: NumberQuestion, index: number): IdleBand {
  const [before = -Infinity, end] = [bands[index - 1]?.atMost, bands[index]?.atMost];
  const what = end === undefined ? `the band above ${before}` : `the band at most ${end}`;
  if (before >= (max ?? Infinity)) return { what, why: "above-max" };
  return (end ?? Infinity) < (min ?? -Infinity) ? { what, why: "below-min" } : undefined;
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
  return canHold({
    condition,
    earlier,
    subjects: assigned(subjectsOf(conditions), questionnaire),
    valuesOf,
    seenBy: (given) => countingParts(given, questionnaire),
  });
}

/** A count of parts follows from the state of each. */
function assigned(subjects: readonly Subject[], questionnaire: Questionnaire): readonly Subject[] {
  if (!subjects.some(({ kind }) => kind === "parts")) return subjects;
  const others = subjects.filter(({ kind }) => kind !== "parts");
  const known = new Set(others.map(subjectKey));
  const parts = countedParts(questionnaire).map(({ id }): Subject => ({ kind: "part", id }));
  return [...others, ...parts.filter((part) => !known.has(subjectKey(part)))];
}

/** The state of each part as assigned, and the counts of them. */
function countingParts(given: ReadSubject, questionnaire: Questionnaire): ReadSubject {
  const stateIn = (id: string) => given({ kind: "part", id }) as PartState | undefined;
  return reading((subject) => partValue(subject, questionnaire, stateIn), given);
}
