import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import type { NodeExplanation, Questionnaire } from "../../src/model/index.ts";
import { type People, questionnaire, respondents } from "../support/read.ts";
import { scoreOf, score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";
import { nodesOf } from "./nodes.ts";
import { answersOf, render } from "./render.ts";
import { people, sketchOf } from "./sketches.ts";

test("explaining a node ends in exactly the number of the result", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      const asked = render(sketch);
      const given = answersOf(sketch, persons);
      const expected = nodesOf(asked, given);
      for (const node of everyNode(whole(asked, given))) {
        expect(expected.get(node.id)).toMatchObject(node.score);
        for (const step of node.steps) expectSameNumbers(step, node);
      }
    }),
  );
});

test("combining the parts of a weighted mean by hand gives its score", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      for (const { steps } of everyNode(whole(render(sketch), answersOf(sketch, persons)))) {
        for (const step of steps) {
          if (step.kind !== "combine" || step.method !== "weighted-mean") continue;
          const known = step.parts.filter((part) => part.score !== undefined);
          const weights = known.reduce((total, { weight }) => total + weight, 0);
          const total = known.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0);
          if (step.score !== undefined) expect(total / weights).toBeCloseTo(step.score, 9);
        }
      }
    }),
  );
});

test("carrying out everything that the next level requires reaches the level", () => {
  const answer = fc.integer({ min: 1, max: 5 });
  const weights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });
  const answers = fc.array(answer, { minLength: 8, maxLength: 8 });
  const rule = fc.constantFrom("criteria", "{ rule: criteria, strict: true }");
  fc.assert(
    fc.property(
      answers,
      weights,
      rule,
      fc.constantFrom("c0", "c1", "d"),
      (given, weighed, by, id) => {
        const asked = eightQuestions(weighed, by);
        const before = Object.fromEntries(given.map((value, index) => [`q${index}`, value]));
        const node = everyNode(whole(asked, { "it.1": before })).find((one) => one.id === id);
        fc.pre(node?.next !== undefined);
        const after = { ...before };
        for (const need of node?.next?.needs ?? []) {
          if (need.kind === "floor") for (const one of need.questions) after[one.id] = need.at;
          if (need.kind === "questions") for (const one of need.nearest) after[one.id] = need.at;
        }
        const reached = scoreOf(score(asked, { "it.1": after }), id);
        expect(reached.kind === "scored" && (reached.level ?? 0)).toBeGreaterThanOrEqual(
          node?.next?.level ?? 9,
        );
      },
    ),
  );
});

function eightQuestions(weights: readonly number[], rule: string): Questionnaire {
  const ask = (index: number): string => level(`q${index}`, `weight: ${weights[index]}`);
  return questionnaire(
    `scoring: { level: { capability: ${rule}, dimension: ${rule} } }`,
    dimensions(
      dimension("d", [
        capability("c0", [0, 1, 2, 3, 4].map(ask)),
        capability("c1", [5, 6, 7].map(ask), "weight: 2"),
      ]),
    ),
  );
}

function whole(asked: Questionnaire, given: People): NodeExplanation {
  const found = explain(asked, respondents(asked, given), "overall", {});
  if (found?.kind !== "node") throw new Error("no whole");
  return found;
}

function everyNode(node: NodeExplanation): readonly NodeExplanation[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** No step has another score, percent or level than the node itself. */
function expectSameNumbers(
  step: NodeExplanation["steps"][number],
  { score }: NodeExplanation,
): void {
  if (score.kind === "not-scored") {
    expect(step).not.toHaveProperty("level");
    return;
  }
  if ("score" in step) expect(step.score).toBe(score.score);
  if (step.kind === "place") expect(step.percent).toBe(score.percent);
  if (step.kind === "level") expect(step.level).toBe(score.level);
  if (step.kind === "coverage") expect(step.coverage).toBe(score.coverage);
  if (step.kind === "level" && step.checks !== undefined) {
    const held = step.checks.filter(({ holds }) => holds).map((check) => check.level);
    expect(Math.max(Math.min(...step.checks.map((check) => check.level)), ...held)).toBe(
      score.level,
    );
  }
}
