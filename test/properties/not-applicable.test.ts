import fc from "fast-check";
import { expect, test } from "vitest";
import type { Score } from "../../src/model/index.ts";
import { NOT_APPLICABLE } from "../support/read.ts";
import { nodesOf, scoresOf } from "./nodes.ts";
import { answersOf, ranked, render } from "./render.ts";
import { people, scoringOf, sketchOf } from "./sketches.ts";

test("an inapplicable question is scored as if it had not been asked", () => {
  fc.assert(
    fc.property(
      sketchOf(scoringOf(undefined, false)),
      people,
      fc.nat(),
      (sketch, persons, pick) => {
        const ids = [...ranked(sketch).keys()];
        const without = ids[pick % ids.length] ?? "q0";
        const given = answersOf(sketch, persons, { question: without, answer: NOT_APPLICABLE });
        const silent = answersOf(sketch, persons, { question: without, answer: undefined });
        const all = nodesOf(render(sketch), given);
        expect(all.get(without)?.kind).toBe("not-scored");
        for (const [id, node] of nodesOf(render(sketch, { without }), silent)) {
          expect(known(all.get(id))).toEqual(known(node));
        }
      },
    ),
  );
});

test("not applicable is not zero: it beats the lowest answer whenever the rest is higher", () => {
  const level = { kind: "level", weight: 1, rest: "" } as const;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
      (answers) => {
        fc.pre(answers.some((answer) => answer > 1));
        const questions = [level, ...answers.map(() => level)];
        const sketch = {
          levels: [1, 2, 3, 4, 5],
          scoring: "",
          dimensions: [{ weight: 1, capabilities: [{ weight: 1, questions }] }],
        };
        const rest = Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
        const overall = (q0: unknown) =>
          scoresOf([nodesOf(render(sketch), { "it.0": { q0, ...rest } }).get("overall")])[0] ?? 0;
        expect(overall(NOT_APPLICABLE)).toBeGreaterThan(overall(1));
      },
    ),
  );
});

/**
 * A score without the reason for a missing one, and without its confidence: many answers that do
 * not apply make it indicative.
 */
function known(node: Score | undefined): unknown {
  if (node?.kind === "not-scored") return { kind: node.kind, range: node.range };
  const { score: own, percent, level, range, coverage } = node ?? {};
  return { own, percent, level, range, coverage };
}
