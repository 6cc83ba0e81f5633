import { expect } from "vitest";
import type { Questionnaire, Score } from "../../src/model/index.ts";
import type { People } from "../support/read.ts";
import { score } from "../support/score.ts";

/** Every node with its score, by id. */
export function nodesOf(asked: Questionnaire, given: People): ReadonlyMap<string, Score> {
  const { overall, dimensions } = score(asked, given);
  const capabilities = dimensions.flatMap((one) => one.capabilities);
  const questions = capabilities.flatMap((one) => one.questions);
  const nodes = [...dimensions, ...capabilities, ...questions];
  return new Map<string, Score>([
    ["overall", overall],
    ...nodes.map((one) => [one.id, one] as const),
  ]);
}

/** Whether people contradict each other about a fact, whichever score unknown answers have. */
export function hasDispute(asked: Questionnaire, given: People): boolean {
  const scoring = { ...asked.scoring, unknown: "exclude" as const };
  return [...nodesOf({ ...asked, scoring }, given).values()].some(
    (node) => node.kind === "not-scored" && node.reason === "in-dispute",
  );
}

export function scoresOf(nodes: readonly (Score | undefined)[]): readonly number[] {
  return nodes.flatMap((node) => (node?.kind === "scored" ? node.score : []));
}

export function expectWithin(value: number, values: readonly number[]): void {
  expect(value).toBeGreaterThanOrEqual(Math.min(...values));
  expect(value).toBeLessThanOrEqual(Math.max(...values));
}
