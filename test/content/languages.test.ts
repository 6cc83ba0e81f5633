import { expect, test } from "vitest";
import crisisReadiness from "../../src/generated/questionnaires/crisis-readiness.ts";
import digitalMarketing from "../../src/generated/questionnaires/digital-marketing-organization.ts";

test.each([digitalMarketing, crisisReadiness])(
  "$id: every text except the titles of sources is in English and in Swedish",
  ({ sources: _, ...questionnaire }) => {
    expect(plainTexts(questionnaire)).toEqual([]);
  },
);

/** The keys of texts in a questionnaire. */
const TEXTS = new Set(
  "unless title name description text help probe unit rationale stop owner takesHold failsWhen risk case evidence measure from to of steps".split(
    " ",
  ),
);

/** Texts with one wording for every language. */
function plainTexts(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return TEXTS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => plainTexts(item, key));
  if (typeof value !== "object" || value === null || value instanceof Map) return [];
  if ("en" in value) return "sv" in value ? [] : [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, item]) => plainTexts(item, name));
}
