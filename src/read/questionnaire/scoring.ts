import type { LevelRule, ScoringRules, Target, Targets, Tier } from "../../model/index.ts";
import type { RawLevelRule, RawScoring, RawTarget, RawTargets } from "./raw.ts";

const DEFAULT_LEVEL: Readonly<Record<Tier, RawLevelRule>> = {
  capability: "criteria",
  dimension: "criteria",
  overall: "weakest",
};

/** The scoring rules with every default filled in; docs/scoring.md lists the defaults. */
export function scoringRules(raw: RawScoring = {}): ScoringRules {
  const method = (tier: Tier) => raw.methods?.[tier] ?? "weighted-mean";
  const level = (tier: Tier): LevelRule => levelRule(raw.level?.[tier] ?? DEFAULT_LEVEL[tier]);
  return {
    methods: {
      capability: method("capability"),
      dimension: method("dimension"),
      overall: method("overall"),
    },
    level: {
      capability: level("capability"),
      dimension: level("dimension"),
      overall: level("overall"),
    },
    notApplicable: raw.notApplicable ?? "exclude",
    unknown: raw.unknown ?? "exclude",
    percent: raw.percent ?? "of-range",
    coverage: { publish: raw.coverage?.publish ?? 0.5, firm: raw.coverage?.firm ?? 0.8 },
    respondents: {
      within: raw.respondents?.within ?? "median",
      across: raw.respondents?.across ?? "median",
    },
    decimals: raw.decimals ?? 1,
  };
}

function levelRule(raw: RawLevelRule): LevelRule {
  if (raw === "criteria") return { kind: raw, strict: false };
  if (typeof raw === "string") return { kind: raw };
  if (raw.rule === "criteria") return { kind: raw.rule, strict: raw.strict ?? false };
  const from = Object.entries(raw.from ?? {})
    .map(([level, start]) => ({ level: Number(level), from: start }))
    .toSorted((a, b) => a.level - b.level);
  return { kind: raw.rule, by: raw.by ?? "percent", from };
}

/** Targets of a questionnaire or a config; without a default it is one level up. */
export function targetsOf({ default: byDefault = "one-level-up", ...others }: RawTargets): Targets {
  const byId = new Map(Object.entries(others).map(([id, raw]) => [id, targetOf(raw)]));
  return { byDefault: targetOf(byDefault), byId };
}

function targetOf(raw: RawTarget): Target {
  if (raw === "one-level-up") return { kind: raw };
  if (typeof raw === "number") return { kind: "level", level: raw };
  return { kind: "score", score: raw.score };
}
