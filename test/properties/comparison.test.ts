import fc from "fast-check";
import { expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import type { AssessmentComparison, Move, Movement } from "../../src/model/index.ts";
import { score } from "../support/score.ts";
import { answersOf, render } from "./render.ts";
import { people, sketchOf } from "./sketches.ts";

function movesIn(comparison: AssessmentComparison): ReadonlyMap<string, Move> {
  const { overall, dimensions, capabilities, questions, departments } = comparison;
  const named = [...dimensions, ...capabilities, ...questions];
  return new Map<string, Move>([
    ["overall", overall],
    ...named.map((one) => [one.id, one] as const),
    ...departments.map((one) => [`department ${one.id}`, one] as const),
  ]);
}

test("compared with itself, nothing changed", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      const asked = render(sketch);
      const result = score(asked, answersOf(sketch, persons));
      const comparison = compareResults(result, result, asked);
      for (const { movement, change = 0, levelChange = 0 } of movesIn(comparison).values()) {
        expect(["unchanged", "not-scored"]).toContain(movement);
        expect([change, levelChange]).toEqual([0, 0]);
      }
      expect(comparison.break).toBeUndefined();
      expect(comparison.furthest).toEqual({ dimensions: {}, capabilities: {}, questions: {} });
      expect(comparison.drop.kind).not.toBe("dropped");
    }),
  );
});

const TURNED: Readonly<Record<Movement, Movement>> = {
  risen: "fallen",
  fallen: "risen",
  "within-limit": "within-limit",
  unchanged: "unchanged",
  "newly-scored": "no-longer-scored",
  "no-longer-scored": "newly-scored",
  "not-scored": "not-scored",
  "not-comparable": "not-comparable",
};

test("with before and after swapped, every change has the opposite sign", () => {
  fc.assert(
    fc.property(sketchOf(), people, people, (sketch, then, now) => {
      const asked = render(sketch);
      const [before, after] = [then, now].map((persons) =>
        score(asked, answersOf(sketch, persons)),
      );
      if (before === undefined || after === undefined) throw new Error("no result");
      const there = movesIn(compareResults(before, after, asked));
      const back = movesIn(compareResults(after, before, asked));
      expect(new Set(back.keys())).toEqual(new Set(there.keys()));
      for (const [id, { movement, change, levelChange }] of there) {
        const turned = back.get(id);
        expect(turned?.movement).toBe(TURNED[movement]);
        expect(turned?.change ?? 0).toBeCloseTo(-(change ?? 0), 12);
        expect((turned?.levelChange ?? 0) + (levelChange ?? 0)).toBe(0);
      }
    }),
  );
});
