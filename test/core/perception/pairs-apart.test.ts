import { expect, test } from "vitest";
import { pairsApart } from "../../../src/analyse/votes.ts";

test("the widest first, as wide ones by name, without a group that did not answer", () => {
  const electorate = {
    groups: Int32Array.from([0, 0, 1, 1, 2, 2, 3]),
    count: 4,
    names: ["sales", "it", "marketing", "finance"],
    speakers: [],
  };
  const ratings = [3, 3, 1, 1, 3, undefined, undefined];
  expect(pairsApart(ratings, electorate)).toEqual([
    { between: ["marketing", "it"], shift: 2, delta: 1 },
    { between: ["sales", "it"], shift: 2, delta: 1 },
    { between: ["marketing", "sales"], shift: 0, delta: 0 },
  ]);
  expect(pairsApart([1, 1, 2, 2, 4, 4, 4], electorate).map(({ shift }) => shift)).toEqual([
    3, 3, 2, 2, 1, 0,
  ]);
});
