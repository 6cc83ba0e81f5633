import { describe, expect, test } from "vitest";
import { capabilitiesOf, questionsBelow } from "../../src/model/outline.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import { recommendations as recommendationSection } from "../../src/documents/report/recommendations.ts";
import { blocksOf } from "../support/document-words.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { scored } from "./everybody.ts";

const STEPS = new Set(["1,3", "2,4", "3,4", "4,5"]);

/** Steps on automated systems: neither the articles nor the literature are about them. */
const OWN_STEPS = new Set(["owner-who-may-stop", "stop-everywhere"]);

function raises(id: string): readonly string[] {
  const found = questionnaire.recommendations.find((one) => one.id === id);
  return [...(found?.raises.keys() ?? [])];
}

describe("the recommendations", () => {
  test("at least forty-five, six or more for each dimension, each complete", () => {
    expect(questionnaire.recommendations.length).toBeGreaterThanOrEqual(45);
    for (const { id } of questionnaire.dimensions) {
      const below = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      const own = questionnaire.recommendations.filter((one) =>
        [...one.raises.keys()].some((node) => below.has(node)),
      );
      expect(own.length).toBeGreaterThanOrEqual(6);
    }
    for (const one of questionnaire.recommendations) {
      const { stop, prepares, takesHold, failsWhen, risk, evidence, kpi, duration, money } = one;
      const parts = [stop, prepares, takesHold, failsWhen, risk, one.case, evidence, money];
      for (const part of [...parts, kpi?.measure, kpi?.from, kpi?.to, duration]) {
        expect([one.id, part === undefined]).toEqual([one.id, false]);
      }
      expect(one.because.size).toBeGreaterThan(0);
      expect(one.steps.length).toBeGreaterThanOrEqual(3);
      expect(one.steps.length).toBeLessThanOrEqual(6);
      expect(one.effort.size).toBeGreaterThan(0);
      expect([one.id, one.signs.length > 0, one.upkeep.size > 0]).toEqual([one.id, true, true]);
      expect([one.id, one.raises.size, one.because.size]).toEqual([one.id, 1, 1]);
      const isBasedOn = one.sources.length + one.literature.length > 0;
      expect([one.id, isBasedOn || OWN_STEPS.has(one.id)]).toEqual([one.id, true]);
    }
  });

  test("steps are from 1 to 3, 2 to 4, 3 to 4 and 4 to 5; the later ones after what led there", () => {
    const all = new Map(questionnaire.recommendations.map((one) => [one.id, one]));
    for (const one of questionnaire.recommendations) {
      for (const [node, { from, to }] of one.raises) {
        expect([one.id, STEPS.has([from, to].join())]).toEqual([one.id, true]);
        if (from < 3) continue;
        const before = one.requires.some((id) => all.get(id)?.raises.has(node));
        expect([one.id, before]).toEqual([one.id, true]);
      }
    }
  });

  test.each(capabilitiesOf(questionnaire).map(({ id }) => id))(
    "if only %s is weak, something is recommended for it",
    (id) => {
      const own = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      for (const weak of [1, 2]) {
        const { recommendations } = scored((question) => (own.has(question.id) ? weak : 5));
        const aimed = recommendations.filter((one) =>
          raises(one.id).some((node) => node === id || own.has(node)),
        );
        expect([id, weak, aimed.length > 0]).toEqual([id, weak, true]);
      }
    },
  );

  test("nothing if all answers are the highest, and nothing that everyone is recommended", () => {
    expect(scored(() => 5).recommendations).toEqual([]);
  });

  test("the report of the worst case describes five, lists seven, and names the rest", () => {
    const result = scored(() => 1);
    const input = { result, questionnaire, texts: commonTexts("en") };
    const groups = recommendationSection(input).flatMap(({ blocks }) => blocksOf(blocks, "group"));
    expect(groups.filter(({ role }) => role === "recommendation")).toHaveLength(5);
    const [more] = blocksOf(groups.at(-1)?.blocks ?? [], "list");
    expect(more?.items).toHaveLength(result.recommendations.length - 7);
  });

  test("in the worst case, establishing steps lead; a step with prerequisites does not", () => {
    const { recommendations } = scored(() => 1);
    expect(recommendations.length).toBeGreaterThanOrEqual(20);
    for (const { raises: steps } of recommendations.slice(0, 7)) {
      for (const { from } of Object.values(steps)) expect(from).toBe(1);
    }
  });
});
