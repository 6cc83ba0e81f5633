import type {
  Capability,
  Department,
  Dimension,
  Outlook,
  Problem,
  Questionnaire,
  Role,
  Variant,
  Verdict,
} from "../../model/index.ts";
import { type Path, plain, type Tree } from "../tree.ts";
import { optional } from "../optional.ts";
import { conditionOf, type ReadingContext } from "./context.ts";
import { questionOf } from "./questions.ts";
import {
  type RawCapability,
  type RawDepartment,
  type RawDimension,
  type RawQuestionnaire,
  type RawRole,
  type RawVariant,
  type RawVerdict,
  type RawVerdictRule,
  verdictRules,
} from "./raw.ts";
import { recommendationOf } from "./recommendations.ts";
import { scoringRules, targetsOf } from "./scoring.ts";

/** A questionnaire out of a tree that its schema has admitted, every default filled in. */
export function buildQuestionnaire(tree: Tree, problems: Problem[]): Questionnaire {
  const raw = plain(tree) as RawQuestionnaire;
  const context: ReadingContext = { tree, optionSets: raw.optionSets ?? {}, problems };
  return {
    schemaVersion: 1,
    id: raw.id,
    version: raw.version,
    languages: raw.languages,
    title: raw.title,
    ...optional("description", raw.description),
    departments: Object.entries(raw.departments).map(([id, one]) => departmentOf(id, one)),
    sources: Object.entries(raw.sources ?? {}).map(([id, { title, author, published, url }]) => ({
      id,
      title,
      ...optional("author", author),
      ...optional("published", published === undefined ? undefined : String(published)),
      ...optional("url", url),
    })),
    levels: raw.levels.map(({ level, id, name, description }) => ({
      level,
      id: id ?? String(level),
      name,
      ...optional("description", description),
    })),
    scoring: scoringRules(raw.scoring),
    targets: targetsOf(raw.targets ?? {}),
    dimensions: raw.dimensions.map((one, index) =>
      dimensionOf(one, ["dimensions", index], context),
    ),
    recommendations: (raw.recommendations ?? []).map((one, index) =>
      recommendationOf(one, ["recommendations", index], context),
    ),
    verdicts: Object.entries(raw.verdicts ?? {}).map(([id, one]) => verdictOf(id, one, context)),
    roles: (raw.roles ?? []).map((one, index) => roleOf(one, ["roles", index], context)),
    variants: Object.entries(raw.variants ?? {}).map(([id, one]) => variantOf(id, one)),
  };
}

function departmentOf(id: string, raw: RawDepartment): Department {
  if (typeof raw === "string" || !Object.hasOwn(raw, "name"))
    return { id, name: raw as Department["name"] };
  const { name, minutes } = raw as { readonly name: Department["name"]; readonly minutes?: number };
  return { id, name, ...optional("minutes", minutes) };
}

function dimensionOf(raw: RawDimension, path: Path, context: ReadingContext): Dimension {
  return {
    id: raw.id,
    title: raw.title,
    ...optional("description", raw.description),
    weight: raw.weight ?? 1,
    capabilities: raw.capabilities.map((one, index) =>
      capabilityOf(one, [...path, "capabilities", index], context),
    ),
  };
}

function capabilityOf(raw: RawCapability, path: Path, context: ReadingContext): Capability {
  return {
    id: raw.id,
    title: raw.title,
    ...optional("description", raw.description),
    weight: raw.weight ?? 1,
    questions: raw.questions.map((one, index) =>
      questionOf(one, [...path, "questions", index], context),
    ),
  };
}

/** Minutes before and after the questions of an interview. */
const FRAME = 8;

function variantOf(id: string, raw: RawVariant): Variant {
  const { title, ask, questions, probes = true, frame = FRAME, minutes } = raw;
  return {
    id,
    title,
    askAll: ask === "all",
    questions,
    probes,
    frame,
    ...optional("minutes", minutes),
  };
}

function verdictOf(id: string, raw: RawVerdict, context: ReadingContext): Verdict {
  const path = "rules" in raw ? ["verdicts", id, "rules"] : ["verdicts", id];
  return {
    id,
    ...("rules" in raw ? { title: raw.title } : {}),
    rules: verdictRules(raw).map((rule, index) => verdictRuleOf(rule, [...path, index], context)),
  };
}

function roleOf(raw: RawRole, path: Path, context: ReadingContext): Role {
  const { id, title, description, ask = [], sources = [] } = raw;
  const outlook = (key: "succeeds" | "fails"): Outlook => ({
    when: conditionOf(context, [...path, key, "when"], raw[key].when),
    text: raw[key].text,
  });
  return {
    id,
    title,
    ...optional("description", description),
    succeeds: outlook("succeeds"),
    fails: outlook("fails"),
    ask,
    sources,
  };
}

function verdictRuleOf(raw: RawVerdictRule, path: Path, context: ReadingContext) {
  return {
    id: raw.id,
    ...optional("when", raw.when && conditionOf(context, [...path, "when"], raw.when)),
    title: raw.title,
    ...optional("text", raw.text),
  };
}
