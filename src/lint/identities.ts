import type { Location, Problem, Questionnaire } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import {
  type LintInput,
  type Path,
  placedCapabilities,
  placedDimensions,
  placedLadders,
  placedParts,
  placedQuestions,
  rulesPath,
} from "./outline.ts";

const RESERVED = new Set([OVERALL, "default"]);

/**
 * Every id is unique: nodes, recommendations, verdicts and roles share one namespace, because
 * `explain` takes any of them; options are unique in their question, rules in their verdict, and
 * parts in all verdicts.
 */
export function checkIdentities({
  questionnaire,
  locate,
  locateKey,
}: LintInput): readonly Problem[] {
  return groupsOf(questionnaire).flatMap((group) => {
    const seen = new Map<string, Location>();
    return group.flatMap(({ id, path, isKey = false }) => {
      const at = isKey ? locateKey(path) : locate(path);
      const first = seen.get(id);
      seen.set(id, first ?? at);
      if (first !== undefined) return [problem("duplicate-id", at, { id, first })];
      return RESERVED.has(id) ? [problem("reserved-id", at, { id })] : [];
    });
  });
}

interface Named {
  readonly id: string;
  readonly path: Path;
  /** The id is a key of the file rather than a value. */
  readonly isKey?: boolean;
}

function groupsOf(questionnaire: Questionnaire): readonly (readonly Named[])[] {
  const questions = placedQuestions(questionnaire);
  const nodes = [
    ...placedDimensions(questionnaire),
    ...placedCapabilities(questionnaire),
    ...questions,
  ].map(({ item, path }) => ({ id: item.id, path: [...path, "id"] }));
  const formerNames = questions.flatMap(({ item, path }) =>
    item.formerIds.map((id, index) => ({ id, path: [...path, "formerIds", index] })),
  );
  const options = questions.map(({ item, path }) =>
    item.type === "choice" || item.type === "choices"
      ? item.options.map(({ id }, index) => ({ id, path: [...path, "options", index, "id"] }))
      : [],
  );
  const recommendations = questionnaire.recommendations.map(({ id }, index) => ({
    id,
    path: ["recommendations", index, "id"],
  }));
  const rules = questionnaire.verdicts.map((verdict) =>
    verdict.rules.map(({ id }, index) => ({ id, path: [...rulesPath(verdict), index, "id"] })),
  );
  const verdicts = questionnaire.verdicts.map(({ id }) => ({
    id,
    path: ["verdicts", id],
    isKey: true,
  }));
  const ladders = placedLadders(questionnaire).map(({ item, path }) =>
    item.map(({ id }, index) => ({ id, path: [...path, index, "id"] })),
  );
  const roles = questionnaire.roles.map(({ id }, index) => ({ id, path: ["roles", index, "id"] }));
  const pairs = questionnaire.agreement.pairs.map(({ id }, index) => ({
    id,
    path: ["agreement", "pairs", index, "id"],
  }));
  const vignettes = questionnaire.vignettes.map(({ id }, index) => ({
    id,
    path: ["vignettes", index, "id"],
  }));
  const measures = questionnaire.measures.map(({ id }, index) => ({
    id,
    path: ["measures", index, "id"],
  }));
  const named = [...measures, ...nodes, ...formerNames, ...recommendations, ...verdicts, ...roles];
  const parts = placedParts(questionnaire).map(({ item, path }) => ({
    id: item.id,
    path: [...path, "id"],
  }));
  const searchIds = (["flags", "questions"] as const).map((key) =>
    (questionnaire.search?.[key] ?? []).map(({ id }, index) => ({
      id,
      path: ["search", key, index, "id"],
    })),
  );
  return [named, ...ladders, pairs, vignettes, ...options, parts, ...rules, ...searchIds];
}
