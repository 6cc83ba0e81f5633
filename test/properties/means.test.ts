import fc from "fast-check";
import { test } from "vitest";
import type { Score } from "../../src/model/index.ts";
import { score } from "../support/score.ts";
import { expectWithin, nodesOf, scoresOf } from "./nodes.ts";
import { answersOf, ranked, render } from "./render.ts";
import { people, scoringOf, sketchOf } from "./sketches.ts";

test("a weighted mean lies between the lowest and the highest of its children", () => {
  fc.assert(
    fc.property(sketchOf(scoringOf(["weighted-mean"], false)), people, (sketch, persons) => {
      const { overall, dimensions } = score(render(sketch), answersOf(sketch, persons));
      const capabilities = dimensions.flatMap((one) => one.capabilities);
      expectMean(overall, dimensions);
      for (const one of dimensions) expectMean(one, one.capabilities);
      for (const one of capabilities) expectMean(one, one.questions);
    }),
  );
});

test("a question lies between its lowest and its highest respondent, median or mean", () => {
  fc.assert(
    fc.property(sketchOf(scoringOf(undefined, false)), people, (sketch, persons) => {
      const asked = render(sketch);
      const given = answersOf(sketch, persons);
      const alone = Object.entries(given).map(([id, answers]) => nodesOf(asked, { [id]: answers }));
      for (const [id, node] of nodesOf(asked, given)) {
        if (!ranked(sketch).has(id) || node.kind === "not-scored") continue;
        expectWithin(
          node.score,
          alone.flatMap((nodes) => scoresOf([nodes.get(id)])),
        );
      }
    }),
  );
});

function expectMean(node: Score, children: readonly (Score & { readonly weight: number })[]): void {
  if (node.kind === "not-scored") return;
  expectWithin(node.score, scoresOf(children.filter(({ weight }) => weight > 0)));
}
