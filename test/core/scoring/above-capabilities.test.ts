import { expect, test } from "vitest";
import type { LevelRule } from "../../../src/model/index.ts";
import { aboveCapabilities } from "../../../src/score/profile.ts";
import questionnaire from "../../../src/generated/questionnaires/crisis-readiness.ts";

function capabilityRule(dimension: LevelRule): LevelRule {
  const { scoring } = questionnaire;
  const level = { ...scoring.level, capability: { kind: "staged" }, dimension } as const;
  return aboveCapabilities({ ...questionnaire, scoring: { ...scoring, level } }).scoring.level
    .capability;
}

test.each<{ dimension: LevelRule; capability: LevelRule["kind"] }>([
  { dimension: { kind: "weakest" }, capability: "staged" },
  { dimension: { kind: "capped" }, capability: "staged" },
  { dimension: { kind: "criteria", strict: false }, capability: "none" },
  { dimension: { kind: "staged" }, capability: "none" },
  { dimension: { kind: "none" }, capability: "none" },
])(
  "under $dimension.kind capabilities are levelled by $capability",
  ({ dimension, capability }) => {
    expect(capabilityRule(dimension).kind).toBe(capability);
  },
);
