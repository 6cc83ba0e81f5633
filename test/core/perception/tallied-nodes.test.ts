import { expect, test } from "vitest";
import { distancesOf, type Ratings } from "../../../src/core/perception/distances.ts";
import { talliedNodes } from "../../../src/core/perception/tallied-nodes.ts";
import { withinNodes } from "../../../src/core/perception/within-nodes.ts";

test("W by counting, worked by hand", () => {
  // Group 0 says 1, 1, 4: pairs 0 + 3 + 3, twice over 3 is 4. Group 1 says 2, 4: 2, twice over 2 is 2.
  const questions = [[1, 1, 4, 2, 4, undefined]];
  const labels = Int32Array.from([0, 0, 0, 1, 1, 1]);
  const settings = { columns: [Int32Array.of(0)], questions, people: [0, 1, 2, 3, 4, 5], labels };
  const within = talliedNodes({ ...settings, count: 2 });
  expect(within()[0]).toBeCloseTo((4 + 2) / 5, 12);
  // Rearranged: group 0 says 1, 4, 4 (twice 6 over 3), group 1 says 1, 2 (twice 1 over 2).
  labels.set([0, 1, 0, 1, 0, 1]);
  expect(within()[0]).toBeCloseTo((4 + 1) / 5, 12);
});

test("the same as by pairs, however people are grouped", () => {
  const people = Array.from({ length: 29 }, (_, person) => person);
  const questions: readonly Ratings[] = [2, 3, 5, 7, 11].map((step) =>
    people.map((person) => ((person * step) % 6 === 5 ? undefined : ((person * step) % 6) / 2)),
  );
  const columns = [Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(2), Int32Array.of(1, 4)];
  const labels = Int32Array.from(people, (person) => (person % 7) % 4);
  const settings = { columns, people, labels, count: 5 };
  const counted = talliedNodes({ ...settings, questions });
  const paired = withinNodes({ ...settings, distances: distancesOf(questions) });
  for (let turn = 0; turn < 5; turn += 1) {
    const expected = [...paired()];
    expect(expected[0]).toBeGreaterThan(0);
    for (const [node, within] of [...counted()].entries()) {
      expect(within).toBeCloseTo(expected[node] ?? Number.NaN, 12);
    }
    labels.set([...labels.subarray(turn + 1), ...labels.subarray(0, turn + 1)]);
  }
});
