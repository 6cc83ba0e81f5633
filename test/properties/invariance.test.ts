import fc from "fast-check";
import { expect, test } from "vitest";
import type { Score } from "../../src/model/index.ts";
import { score } from "../support/score.ts";
import { nodesOf } from "./nodes.ts";
import { answersOf, render } from "./render.ts";
import { people, sketchOf } from "./sketches.ts";

test("scaling all weights changes no percent and no level", () => {
  fc.assert(
    fc.property(
      sketchOf(),
      people,
      fc.constantFrom(0.25, 0.5, 10, 1000),
      (sketch, persons, divisor) => {
        const given = answersOf(sketch, persons);
        const scaled = nodesOf(render(sketch, { divisor }), given);
        for (const [id, node] of nodesOf(render(sketch), given))
          expect(shape(scaled.get(id))).toEqual(shape(node));
      },
    ),
  );
});

test("the order of the respondents changes nothing", () => {
  fc.assert(
    fc.property(sketchOf(), people, fc.nat(), (sketch, persons, turn) => {
      const asked = render(sketch);
      const entries = Object.entries(answersOf(sketch, persons));
      const turned = [
        ...entries.slice(turn % entries.length),
        ...entries.slice(0, turn % entries.length),
      ].toReversed();
      expect(score(asked, Object.fromEntries(turned))).toEqual(
        score(asked, Object.fromEntries(entries)),
      );
    }),
  );
});

/** The figures that no scale of the weights may change. */
function shape(node: Score | undefined): unknown {
  if (node?.kind !== "scored") return [node?.reason, node?.range?.level, node?.coverage];
  const { percent, level, range, coverage, confidence, binding, lost } = node;
  return { percent, level, range: range.level, coverage, confidence, binding, lost };
}
