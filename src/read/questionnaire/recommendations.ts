import type { Effort, Recommendation } from "../../model/index.ts";
import type { Path } from "../tree.ts";
import { optional } from "../optional.ts";
import { conditionOf, type ReadingContext } from "./context.ts";
import type { RawEffort, RawRecommendation } from "./raw.ts";

/** A recommendation with its defaults filled in. */
export function recommendationOf(
  raw: RawRecommendation,
  path: Path,
  context: ReadingContext,
): Recommendation {
  return {
    id: raw.id,
    title: raw.title,
    when: conditionOf(context, [...path, "when"], raw.when),
    foundation: raw.foundation ?? false,
    ...optional("rationale", raw.rationale),
    steps: raw.steps ?? [],
    ...optional("stop", raw.stop),
    ...optional("owner", raw.owner),
    ...optional("takesHold", raw.takesHold),
    ...optional("failsWhen", raw.failsWhen),
    ...optional("risk", raw.risk),
    ...optional("case", raw.case),
    ...optional("evidence", raw.evidence),
    ...optional("kpi", raw.kpi),
    effort: effortsOf(raw.effort),
    ...optional("duration", raw.duration),
    raises: new Map(Object.entries(raw.raises ?? {})),
    requires: raw.requires ?? [],
    sources: raw.sources ?? [],
  };
}

function effortsOf(raw: RawRecommendation["effort"]): ReadonlyMap<string, Effort> {
  if (raw === undefined) return new Map();
  if (isEffort(raw)) return new Map([["any", effortOf(raw)]]);
  return new Map(Object.entries(raw).map(([department, days]) => [department, effortOf(days)]));
}

function isEffort(raw: RawEffort | Readonly<Record<string, RawEffort>>): raw is RawEffort {
  return typeof raw === "number" || Array.isArray(raw);
}

function effortOf(raw: RawEffort): Effort {
  if (typeof raw === "number") return { low: raw, likely: raw, high: raw };
  const [low = 0, likely = low, high = likely] = raw;
  return { low, likely, high };
}
