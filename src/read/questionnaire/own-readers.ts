import type {
  ChoicesScore,
  Condition,
  LevelRule,
  Option,
  OwnValues,
  Problem,
  Target,
  Targets,
} from "../../model/index.ts";
import { isObject } from "../../model/walk.ts";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { InFile, OwnReaders } from "../read-format.ts";
import { nodeAt, type Tree } from "../tree.ts";
import { type ConditionPlace, readCondition } from "./condition.ts";
import {
  type EstimateInFile,
  type EffortsInFile,
  effortsOf,
  estimateOf,
  type Reference,
  type SizedInFile,
  sizedOf,
} from "./estimates.ts";
import {
  checkScore,
  type QuestionByDefinition,
  type QuestionInFile,
  questionOf,
  type Report,
} from "./question-scoring.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What the readers of parts look up in the whole file. */
export interface Shared {
  readonly optionSets?: Plain;
  readonly scale?: { readonly reference?: Reference };
}

/**
 * Readers of the parts whose value in memory differs from the file; unreadable values become
 * problems.
 */
export function ownReaders(
  tree: Tree,
  { optionSets = {}, scale }: Shared,
  problems: Problem[],
): OwnReaders<OwnValues> {
  const report: Report = (code, path, details) => {
    problems.push(problem(code, nodeAt(tree, path).at, details));
  };
  return {
    languages: (raw) => raw as OwnValues["languages"],
    department: (raw, { byDefinition }) =>
      (isObject(raw) && Object.hasOwn(raw, "name")
        ? byDefinition()
        : { name: byDefinition() }) as OwnValues["department"],
    published: String,
    level: (_, { byDefinition }) => {
      const level = byDefinition() as Omit<OwnValues["level"], "id"> & { readonly id?: string };
      return { ...level, id: level.id ?? String(level.level) };
    },
    levelRule: (_, at) => levelRule(at.byDefinition() as RuleInFile, at, report),
    targets: (raw) => targetsOf(raw as TargetsInFile),
    question: (raw, at) => {
      checkScore(raw as QuestionInFile, at.path, report);
      return questionOf(at.byDefinition() as QuestionByDefinition);
    },
    levelTexts,
    ownOptions: (raw, at) => ownOptions(raw, at, optionSets, report),
    choicesScore: (_, { byDefinition }) => choicesScore(byDefinition() as ScoreByDefinition),
    estimate: (raw) => estimateOf(raw as EstimateInFile),
    sized: (raw) => sizedOf(raw as SizedInFile, scale?.reference ?? {}),
    efforts: (raw) => effortsOf(raw as EffortsInFile, scale?.reference ?? {}),
    reasons: levelTexts,
    signers: (raw) => [raw].flat() as readonly string[],
    position: (raw, { byDefinition }) =>
      (isObject(raw) && Object.hasOwn(raw, "name")
        ? byDefinition()
        : { name: byDefinition(), above: [] }) as OwnValues["position"],
    evidence: (raw, { byDefinition }) =>
      (isObject(raw) && Object.hasOwn(raw, "grade")
        ? byDefinition()
        : { text: byDefinition() }) as OwnValues["evidence"],
    numberScore: (raw) => raw as OwnValues["numberScore"],
    condition: (raw, at) => conditionOf(raw, at, "anywhere", report),
    ruleCondition: (raw, at) => conditionOf(raw, at, "rules", report),
    verdict: (raw, { byDefinition }) =>
      (Array.isArray(raw)
        ? { parts: [], rules: byDefinition() }
        : byDefinition()) as OwnValues["verdict"],
    variant: (_, { byDefinition }) => {
      const { title, ask, ...rest } = byDefinition() as Omit<OwnValues["variant"], "askAll"> & {
        readonly ask?: "all";
      };
      return { title, askAll: ask === "all", ...rest };
    },
  };
}

/** An unreadable condition is recorded as a problem, and never applies. */
function conditionOf(
  raw: unknown,
  { path }: InFile,
  where: ConditionPlace,
  report: Report,
): Condition {
  const reading = readCondition(raw as Plain, where);
  if (reading.kind === "read") return reading.condition;
  report("bad-condition", path, { reason: reading.reason });
  return { kind: "any", conditions: [] };
}

function levelTexts(raw: unknown): OwnValues["levelTexts"] {
  const texts = raw as Readonly<Record<string, OwnValues["levelTexts"][number]["text"]>>;
  return Object.entries(texts)
    .map(([level, text]) => ({ level: Number(level), text }))
    .toSorted((a, b) => a.level - b.level);
}

/** A question's own options, or those of the option set that it names. */
function ownOptions(
  raw: unknown,
  { path, asPart }: InFile,
  optionSets: Plain,
  report: Report,
): readonly Option[] {
  if (typeof raw !== "string") return asPart("options", raw) as readonly Option[];
  if (Object.hasOwn(optionSets, raw)) {
    return asPart("options", optionSets[raw]) as readonly Option[];
  }
  const known = Object.keys(optionSets);
  report("unknown-reference", path, { kind: "option set", id: raw, known });
  return [];
}

type RuleInFile =
  | Exclude<LevelRule["kind"], "bands">
  | { readonly rule: "criteria"; readonly strict: boolean }
  | {
      readonly rule: "bands";
      readonly by: "score" | "percent";
      readonly from?: Readonly<Record<string, number>>;
      readonly atMost?: Readonly<Record<string, number>>;
    };

function levelRule(rule: RuleInFile, { path }: InFile, report: Report): LevelRule {
  if (rule === "criteria") return { kind: rule, strict: false };
  if (typeof rule === "string") return { kind: rule };
  if (rule.rule === "criteria") return { kind: rule.rule, strict: rule.strict };
  const { by, from, atMost } = rule;
  if ((from === undefined) === (atMost === undefined)) {
    report("level-bands-mixed", path, { why: from === undefined ? "neither" : "both" });
  }
  const starts = byLevel(from).map(([level, start]) => ({ level, from: start }));
  const bands = { kind: rule.rule, by, from: starts };
  if (atMost === undefined) return bands;
  return { ...bands, atMost: byLevel(atMost).map(([level, end]) => ({ level, atMost: end })) };
}

function byLevel(values: Readonly<Record<string, number>> = {}): readonly [number, number][] {
  return Object.entries(values)
    .map(([level, value]): [number, number] => [Number(level), value])
    .toSorted(([a], [b]) => a - b);
}

type TargetsInFile = Readonly<Record<string, "one-level-up" | number | { readonly score: number }>>;

/** Targets of a questionnaire or a config; the default is one level up. */
export function targetsOf({
  default: byDefault = "one-level-up",
  ...others
}: TargetsInFile): Targets {
  const byId = new Map(Object.entries(others).map(([id, target]) => [id, targetOf(target)]));
  return { byDefault: targetOf(byDefault), byId };
}

function targetOf(target: TargetsInFile[string]): Target {
  if (target === "one-level-up") return { kind: target };
  if (typeof target === "number") return { kind: "level", level: target };
  return { kind: "score", score: target.score };
}

interface ScoreByDefinition {
  readonly by: ChoicesScore["by"];
  readonly min?: number;
  readonly max?: number;
  readonly rules: Extract<ChoicesScore, { readonly by: "rules" }>["rules"];
  readonly default?: number;
}

function choicesScore({
  by,
  min,
  max,
  rules,
  default: otherwise,
}: ScoreByDefinition): ChoicesScore {
  if (by === "share") return { by };
  if (by === "sum") return { by, ...optional("min", min), ...optional("max", max) };
  return { by, rules, ...optional("default", otherwise) };
}
