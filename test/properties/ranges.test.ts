import fc from "fast-check";
import { expect, test } from "vitest";
import { expectWithin, hasDispute, nodesOf } from "./nodes.ts";
import { answersOf, render, told } from "./render.ts";
import { people, sketchOf } from "./sketches.ts";

test("the range always includes the score and the level, and 0 to 100 the percent", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      for (const node of nodesOf(render(sketch), answersOf(sketch, persons)).values()) {
        const { range } = node;
        for (const [low, high] of [range?.score ?? [0, 0], range?.level ?? [0, 0]])
          expect(low).toBeLessThanOrEqual(high);
        if (node.kind === "scored") {
          expectWithin(node.score, node.range.score);
          expectWithin(node.percent, [0, 100]);
          if (node.level !== undefined) expectWithin(node.level, node.range.level ?? []);
        }
      }
    }),
  );
});

test("whatever the unknown answers turn out to be, score and level are in the range", () => {
  fc.assert(
    fc.property(sketchOf(), people, people, (sketch, persons, later) => {
      const asked = render(sketch);
      const before = nodesOf(asked, answersOf(sketch, persons));
      const known = answersOf(sketch, told(persons, later));
      // A fact that new answers contradict is left out.
      fc.pre(!hasDispute(asked, known));
      for (const [id, node] of nodesOf(asked, known)) {
        const range = before.get(id)?.range;
        if (node.kind === "not-scored" || range === undefined) continue;
        expectWithin(node.score, range.score);
        if (node.level !== undefined && range.level !== undefined)
          expectWithin(node.level, range.level);
      }
    }),
  );
});
