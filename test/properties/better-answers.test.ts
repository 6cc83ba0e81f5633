import fc from "fast-check";
import { expect, test } from "vitest";
import { hasDispute, nodesOf } from "./nodes.ts";
import { answersOf, ranked, rankOf, render } from "./render.ts";
import { people, type Person, type Sketch, sketchOf } from "./sketches.ts";

/** One answer of one person, and the better answers. */
interface Step {
  readonly person: number;
  readonly question: string;
  readonly better: readonly unknown[];
}

test("a better answer never lowers a score or a level", () => {
  fc.assert(
    fc.property(sketchOf(), people, fc.nat(), fc.nat(), (sketch, persons, pick, by) => {
      const steps = possibleSteps(sketch, persons);
      fc.pre(steps.length > 0);
      const { person, question, better } = steps[pick % steps.length] as Step;
      const answer = better[by % better.length];
      const asked = render(sketch);
      const [worse, improved] = [
        answersOf(sketch, persons),
        answersOf(sketch, persons, { person, question, answer }),
      ];
      // A fact that people contradict is left out, whichever way it turns out.
      fc.pre(!hasDispute(asked, worse) && !hasDispute(asked, improved));
      const before = nodesOf(asked, worse);
      const after = nodesOf(asked, improved);
      for (const [id, low] of before) {
        const high = after.get(id);
        expect(high?.kind).toBe(low.kind);
        if (low.kind === "not-scored" || high?.kind !== "scored") continue;
        expect(high.score).toBeGreaterThanOrEqual(low.score);
        expect(high.percent).toBeGreaterThanOrEqual(low.percent);
        expect(high.level ?? 0).toBeGreaterThanOrEqual(low.level ?? 0);
      }
    }),
  );
});

function possibleSteps(sketch: Sketch, persons: readonly Person[]): readonly Step[] {
  return persons.flatMap(({ cells }, person) =>
    [...ranked(sketch)].flatMap(([question, answers], place): readonly Step[] => {
      const rank = rankOf(cells[place] ?? 0, answers);
      const better = rank === undefined ? [] : answers.slice(rank + 1);
      return better.length === 0 ? [] : [{ person, question, better }];
    }),
  );
}
