import type {
  Band,
  ChoicesScore,
  Condition,
  LevelRule,
  Option,
  OwnValues,
  Problem,
  Question,
  Target,
  Targets,
} from "../../model/index.ts";
import { QUESTIONNAIRE } from "../../model/questionnaire.ts";
import { isObject, nameOf, resolved } from "../../model/walk.ts";
import type { Fields } from "../../model/definition.ts";
import { problem, type ProblemCode } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { InFile, OwnReaders } from "../read-format.ts";
import { nodeAt, type Path, type Tree } from "../tree.ts";
import { type ConditionPlace, readCondition } from "./condition.ts";
import {
  type EstimateInFile,
  type EffortsInFile,
  effortsOf,
  estimateOf,
  type Reference,
} from "./estimates.ts";

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
    levelRule: (_, { byDefinition }) => levelRule(byDefinition() as RuleInFile),
    targets: (raw) => targetsOf(raw as TargetsInFile),
    question: (raw, at) => {
      checkScore(raw as QuestionInFile, at.path, report);
      return questionOf(at.byDefinition() as Plain);
    },
    levelTexts,
    ownOptions: (raw, at) => ownOptions(raw, at, optionSets, report),
    choicesScore: (_, { byDefinition }) => choicesScore(byDefinition() as ScoreByDefinition),
    estimate: (raw) => estimateOf(raw as EstimateInFile),
    efforts: (raw) => effortsOf(raw as EffortsInFile, scale?.reference ?? {}),
    reasons: levelTexts,
    signers: (raw) => [raw].flat() as readonly string[],
    evidence: (raw, { byDefinition }) =>
      (isObject(raw) && Object.hasOwn(raw, "grade")
        ? byDefinition()
        : { text: byDefinition() }) as OwnValues["evidence"],
    condition: (raw, at) => conditionOf(raw, at, "anywhere", report),
    ruleCondition: (raw, at) => conditionOf(raw, at, "rules", report),
    verdict: (raw, { byDefinition }) =>
      (Array.isArray(raw) ? { rules: byDefinition() } : byDefinition()) as OwnValues["verdict"],
    variant: (_, { byDefinition }) => {
      const { title, ask, ...rest } = byDefinition() as Omit<OwnValues["variant"], "askAll"> & {
        readonly ask?: "all";
      };
      return { title, askAll: ask === "all", ...rest };
    },
  };
}

/** Records a problem at the value of a path. */
type Report = <C extends ProblemCode>(
  code: C,
  path: Path,
  details: Parameters<typeof problem<C>>[2],
) => void;

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
      readonly from: Readonly<Record<string, number>>;
    };

function levelRule(rule: RuleInFile): LevelRule {
  if (rule === "criteria") return { kind: rule, strict: false };
  if (typeof rule === "string") return { kind: rule };
  if (rule.rule === "criteria") return { kind: rule.rule, strict: rule.strict };
  const from = Object.entries(rule.from)
    .map(([level, start]) => ({ level: Number(level), from: start }))
    .toSorted((a, b) => a.level - b.level);
  return { kind: rule.rule, by: rule.by, from };
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

interface QuestionInFile {
  readonly id: string;
  readonly type: Question["type"];
  readonly score?: Plain;
}

/** The scoring of a question by its type: the fields of the part that its case names. */
function scoreKeys(type: Question["type"]): readonly string[] {
  const { parts } = QUESTIONNAIRE;
  const ofCase: Fields["fields"] = parts.question.cases.of[type];
  const part = ofCase["score"] === undefined ? undefined : resolved(ofCase["score"], parts);
  return part !== undefined && "fields" in part ? Object.keys(part.fields).map(nameOf) : [];
}

/** Whether the type of a question allows its scoring. */
function checkScore({ id, type, score = {} }: QuestionInFile, path: Path, report: Report): void {
  const known = scoreKeys(type);
  const strange = Object.keys(score).find((key) => !known.includes(key));
  if (strange !== undefined) {
    const reason = `a question of type ${type} has no score.${strange}`;
    report("score-does-not-fit", [...path, "score", strange], { question: id, reason });
  }
  if (type !== "choices" || strange !== undefined) return;
  const { by = "sum", ...others } = score;
  if (by === "rules" && score["rules"] === undefined) {
    report("score-does-not-fit", path, {
      question: id,
      reason: "score has by: rules but no rules",
    });
  }
  const unread = Object.keys(others).find(
    (key) => !READ_BY[by as ChoicesScore["by"]].includes(key),
  );
  if (unread !== undefined) {
    const reason = `score.${unread} has no effect with by: ${String(by)}`;
    report("score-does-not-fit", [...path, "score", unread], { question: id, reason });
  }
}

/** What each way to score choices reads; the others leave it out. */
const READ_BY: Readonly<Record<ChoicesScore["by"], readonly string[]>> = {
  sum: ["min", "max"],
  share: [],
  rules: ["rules", "default"],
};

/** A number without bands and a text are not scored, unless the author asks for it. */
function questionOf({ score, ...asked }: Plain): Question {
  const { type, bands } = asked;
  const isScorable =
    type !== "text" && (type !== "number" || (bands as readonly Band[]).length > 0);
  const scored = type === "text" ? false : (asked["scored"] ?? isScorable);
  const scores = type === "yes-no" ? { scores: score } : optional("score", score);
  return { ...asked, scored, ...scores } as unknown as Question;
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
