import type { Metric, Problem, Questionnaire, Target } from "../model/index.ts";
import { laddersOf, levelsOf } from "../model/levels.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import { isDrop, METRICS } from "../model/threshold.ts";
import { LANGUAGES } from "../generated/catalogs/languages.ts";
import { problem } from "../text/problems.ts";
import { type DepartmentsInput, lintDepartments } from "./lint-departments.ts";
import type { LintInput, Path } from "./outline.ts";
import { targetProblems as unusedTarget } from "./targets.ts";
import { idRule, limitFinding, rangeRule, ruleBroken } from "./threshold-limits.ts";

/** A config's references to its questionnaire, with their places. */
export interface ConfigInput extends DepartmentsInput, Pick<LintInput, "locate"> {
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly size?: Readonly<Record<string, number>>;
  readonly targets?: Readonly<Record<string, unknown>>;
  readonly thresholds?: readonly BoundInput[];
  readonly language?: string;
  readonly disclose?: readonly string[];
}

/** Nodes with a score or a level, by the names that authors know. */
const NODE = "dimension, capability or question";

interface BoundInput {
  readonly metric: Metric;
  readonly id?: string;
  readonly min?: number;
  readonly max?: number;
}

/**
 * Every id, unit and level of a config must exist in its questionnaire. Its language must be one of the
 * questionnaire's or one of unsilo's.
 */
export function lintConfig(input: ConfigInput): readonly Problem[] {
  return [
    ...lintDepartments(input),
    ...groupProblems(input),
    ...sizeProblems(input),
    ...targetProblems(input),
    ...thresholdProblems(input),
    ...languageProblems(input),
    ...disclosureProblems(input),
  ];
}

function disclosureProblems({
  disclose = [],
  questionnaire,
  locate,
}: ConfigInput): readonly Problem[] {
  const known = questionnaire.recommendations.map(({ id }) => id);
  return disclose.flatMap((id, index) => {
    const details = { kind: "recommendation", id, known };
    return known.includes(id)
      ? []
      : [problem("unknown-reference", locate(["disclose", index]), details)];
  });
}

function groupProblems({
  departments: own = {},
  groups = {},
  questionnaire,
  locate,
}: ConfigInput): readonly Problem[] {
  const known = questionnaire.departments.map(({ id }) => id);
  const unasked = questionnaire.unasked?.map(({ id }) => id) ?? [];
  const named = new Set<string>();
  return Object.entries(groups).flatMap(([group, departments]) =>
    departments.flatMap((id, index) => {
      const at = locate(["groups", group, index]);
      if (own[id] === "none") return [problem("department-removed", at, { id })];
      if (unasked.includes(id)) return [problem("department-not-asked", at, { id })];
      if (!known.includes(id)) {
        return [problem("unknown-reference", at, { kind: "department", id, known })];
      }
      if (named.has(id)) return [problem("named-twice", at, { id })];
      named.add(id);
      return [];
    }),
  );
}

function sizeProblems({ size = {}, questionnaire, locateKey }: ConfigInput): readonly Problem[] {
  const known = [...questionnaire.scale.units.keys()];
  return Object.keys(size)
    .filter((id) => !known.includes(id))
    .map((id) =>
      problem("unknown-reference", locateKey(["size", id]), { kind: "unit", id, known }),
    );
}

function targetProblems(input: ConfigInput): readonly Problem[] {
  const { targets = {}, questionnaire, locate, locateKey } = input;
  const nodes = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)].map(({ id }) => id);
  const known = ["default", OVERALL, ...nodes, ...questionsOf(questionnaire).map(({ id }) => id)];
  return Object.entries(targets).flatMap(([id, target]) => {
    const at = () => locate(["targets", id]);
    const wrong = [
      ...unknownNode(id, known, () => locateKey(["targets", id])),
      ...(typeof target === "number" ? strangeLevel(target, id, questionnaire, at) : []),
    ];
    const read = id === "default" ? undefined : targetOf(target);
    return wrong.length > 0 || read === undefined
      ? wrong
      : unusedTarget(id, read, questionnaire, at);
  });
}

function targetOf(target: unknown): Target | undefined {
  if (typeof target === "number") return { kind: "level", level: target };
  return typeof target === "object"
    ? { kind: "score", ...(target as { score: number }) }
    : undefined;
}

function thresholdProblems(input: ConfigInput): readonly Problem[] {
  const { thresholds = [], questionnaire, locate } = input;
  const { measures, dimensions } = questionnaire;
  const parents = [...measures, ...dimensions, ...capabilitiesOf(questionnaire)];
  const nodes = parents.map(({ id }) => id);
  const known = [OVERALL, ...nodes, ...questionsOf(questionnaire).map(({ id }) => id)];
  return thresholds.flatMap((threshold, index) => {
    const { metric, id, min, max } = threshold;
    const path: Path = ["thresholds", index];
    const bounds = Object.entries({ min, max });
    const wrong = [
      ...(id === undefined ? [] : unknownNode(id, known, () => locate([...path, "id"]))),
      ...bounds.flatMap(([key, bound]) =>
        bound === undefined ? [] : boundProblems(metric, id, bound, input, [...path, key]),
      ),
    ];
    return wrong.length > 0 ? wrong : idleThreshold(threshold, path, input);
  });
}

/** A threshold that no result can be compared with, or that decides nothing. */
function idleThreshold(
  { metric, id, min, max }: BoundInput,
  path: Path,
  { questionnaire, locate }: ConfigInput,
): readonly Problem[] {
  const details = { metric, id: id ?? OVERALL };
  return Object.entries({ min, max }).flatMap(([key, limit]) => {
    if (limit === undefined) return [];
    const bound = key as "min" | "max";
    const found = limitFinding({ metric, id, bound, limit }, questionnaire);
    if (found === undefined) return [];
    if (found.kind === "useless") {
      // Whatever the questionnaire, a drop is of the nodes that have scores.
      const isOfAny = isDrop(metric) && id === undefined;
      return isOfAny ? [] : [problem("threshold-without-use", locate(path), details)];
    }
    const at = locate([...path, key]);
    if (found.kind === "outside") {
      return [problem("out-of-bounds", at, { key, rule: rangeRule(found.range) })];
    }
    const code = found.kind === "out-of-reach" ? "threshold-out-of-reach" : "threshold-always-met";
    return [problem(code, at, { why: bound, ...details, bound: found.end })];
  });
}

function boundProblems(
  metric: Metric,
  id: string | undefined,
  bound: number,
  { questionnaire, locate }: ConfigInput,
  path: Path,
): readonly Problem[] {
  if (METRICS[metric].limit === "level") {
    return strangeLevel(bound, id ?? OVERALL, questionnaire, () => locate(path));
  }
  const ofId = idRule(metric, id);
  if (ofId !== undefined) {
    const at = locate([...path.slice(0, -1), "id"]);
    return [problem("out-of-bounds", at, { key: "id", rule: ofId })];
  }
  const rule = ruleBroken(metric, bound);
  const details = { key: String(path.at(-1)), rule: rule ?? "" };
  return rule === undefined ? [] : [problem("out-of-bounds", locate(path), details)];
}

function languageProblems({ language, questionnaire, locate }: ConfigInput): readonly Problem[] {
  const languages = [...new Set([...questionnaire.languages, ...LANGUAGES])];
  return language === undefined || languages.includes(language)
    ? []
    : [problem("unknown-language", locate(["language"]), { language, languages })];
}

function unknownNode(
  id: string,
  known: readonly string[],
  at: () => Problem["at"],
): readonly Problem[] {
  return known.includes(id) ? [] : [problem("unknown-reference", at(), { kind: NODE, id, known })];
}

/** A level of a node; as a default, of anything that has levels. */
function strangeLevel(
  level: number,
  id: string,
  questionnaire: Questionnaire,
  at: () => Problem["at"],
): readonly Problem[] {
  const ladders = laddersOf(questionnaire);
  const own = id === "default" ? ladders.flat() : levelsOf(questionnaire, id);
  const known = [...new Set(own.map((one) => one.level))];
  // Without levels the target or the threshold itself is without use.
  return known.length === 0 || known.includes(level)
    ? []
    : [problem("level-not-in-model", at(), { level, levels: known })];
}
