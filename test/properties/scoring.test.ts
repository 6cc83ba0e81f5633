import fc from "fast-check";
import { expect, test } from "vitest";
import type { Score } from "../../src/core/model/index.ts";
import { NOT_APPLICABLE } from "../support/read.ts";
import { score } from "../support/score.ts";
import { answersOf, nodesOf, nodesWhen, people, ranked, render, scoringOf, sketchOf } from "./sketches.ts";

const MEANS = sketchOf(scoringOf(["weighted-mean"], false));
const EXCLUDING = sketchOf(scoringOf(undefined, false));

test("the range always holds the score and the level", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      for (const node of nodesWhen(sketch, answersOf(sketch, persons)).values()) {
        const { range } = node;
        for (const [low, high] of [range?.score ?? [0, 0], range?.level ?? [0, 0]]) expect(low).toBeLessThanOrEqual(high);
        if (node.kind === "scored") {
          expectWithin(node.score, node.range.score);
          if (node.level !== undefined) expectWithin(node.level, node.range.level ?? []);
        }
      }
    }),
  );
});

test("a weighted mean lies between the lowest and the highest of what it is the mean of", () => {
  fc.assert(
    fc.property(MEANS, people, (sketch, persons) => {
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
    fc.property(EXCLUDING, people, (sketch, persons) => {
      const given = answersOf(sketch, persons);
      const alone = Object.entries(given).map(([id, answers]) => nodesWhen(sketch, { [id]: answers }));
      for (const [id, node] of nodesWhen(sketch, given)) {
        if (!ranked(sketch).has(id) || node.kind === "not-scored") continue;
        expectWithin(node.score, alone.flatMap((nodes) => scoresOf([nodes.get(id)])));
      }
    }),
  );
});

test("scaling all weights changes no percent and no level", () => {
  fc.assert(
    fc.property(sketchOf(), people, fc.constantFrom(2, 10, 0.5, 0.25), (sketch, persons, scale) => {
      const given = answersOf(sketch, persons);
      const scaled = nodesWhen(sketch, given, { scale });
      for (const [id, node] of nodesWhen(sketch, given)) expect(shape(scaled.get(id))).toEqual(shape(node));
    }),
  );
});

test("the order of the respondents changes nothing", () => {
  fc.assert(
    fc.property(sketchOf(), people, fc.nat(), (sketch, persons, turn) => {
      const asked = render(sketch);
      const entries = Object.entries(answersOf(sketch, persons));
      const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)].toReversed();
      expect(score(asked, Object.fromEntries(turned))).toEqual(score(asked, Object.fromEntries(entries)));
    }),
  );
});

test("what applies to nobody is as if it had not been asked", () => {
  fc.assert(
    fc.property(EXCLUDING, people, fc.nat(), (sketch, persons, pick) => {
      const ids = [...ranked(sketch).keys()];
      const without = ids[pick % ids.length] ?? "q0";
      const given = answersOf(sketch, persons, { question: without, answer: NOT_APPLICABLE });
      const silent = answersOf(sketch, persons, { question: without, answer: undefined });
      const all = nodesWhen(sketch, given);
      expect(all.get(without)?.kind).toBe("not-scored");
      for (const [id, node] of nodesWhen(sketch, withoutAnswer(silent, without), { without })) {
        expect(known(all.get(id))).toEqual(known(node));
      }
    }),
  );
});

test("not applicable is not zero: it beats the lowest answer wherever the rest stands higher", () => {
  const level = { kind: "level", weight: 1, rest: "" } as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (answers) => {
      fc.pre(answers.some((answer) => answer > 1));
      const questions = [level, ...answers.map(() => level)];
      const sketch = { levels: [1, 2, 3, 4, 5], scoring: "", dimensions: [{ weight: 1, capabilities: [{ weight: 1, questions }] }] };
      const rest = Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
      const overall = (q0: unknown) => scoresOf([nodesWhen(sketch, { "it.0": { q0, ...rest } }).get("overall")])[0] ?? 0;
      expect(overall(NOT_APPLICABLE)).toBeGreaterThan(overall(1));
    }),
  );
});

function expectWithin(value: number, values: readonly number[]): void {
  expect(value).toBeGreaterThanOrEqual(Math.min(...values));
  expect(value).toBeLessThanOrEqual(Math.max(...values));
}

function expectMean(node: Score, children: readonly (Score & { readonly weight: number })[]): void {
  if (node.kind === "not-scored") return;
  expectWithin(node.score, scoresOf(children.filter(({ weight }) => weight > 0)));
}

function scoresOf(nodes: readonly (Score | undefined)[]): readonly number[] {
  return nodes.flatMap((node) => (node?.kind === "scored" ? node.score : []));
}

/** What no scale of the weights may change. */
function shape(node: Score | undefined): unknown {
  if (node?.kind !== "scored") return node;
  const { kind, percent, level, range, coverage, confidence, binding, lost } = node;
  return { kind, percent, level, range: range.level, coverage, confidence, binding, lost };
}

/** A score without the reason for there being none. */
function known(node: Score | undefined): unknown {
  if (node?.kind === "not-scored") return { kind: node.kind, range: node.range };
  const { score: own, percent, level, range, coverage, confidence } = node ?? {};
  return { own, percent, level, range, coverage, confidence };
}

function withoutAnswer(given: ReturnType<typeof answersOf>, question: string): typeof given {
  return Object.fromEntries(
    Object.entries(given).map(([id, answers]) => [id, Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question))]),
  );
}
