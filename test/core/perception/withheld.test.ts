import { describe, expect, test } from "vitest";
import { withheldDepartments } from "../../../src/analyse/confidentiality.ts";

describe("departments with too few people are withheld, and where one is, a second", () => {
  test.each([
    { name: "all large enough", people: { it: 3, sales: 4 }, minimum: 3, expected: [] },
    { name: "1 shows all", people: { it: 1, sales: 1 }, minimum: 1, expected: [] },
    {
      name: "one too small takes the next smallest along",
      people: { it: 5, sales: 2, stores: 4 },
      minimum: 3,
      expected: ["sales", "stores"],
    },
    {
      name: "of two next smallest, the first by id",
      people: { sales: 1, stores: 3, it: 3 },
      minimum: 3,
      expected: ["sales", "it"],
    },
    {
      name: "two too small hide each other",
      people: { it: 2, sales: 1, stores: 4 },
      minimum: 3,
      expected: ["sales", "it"],
    },
    {
      name: "all too small",
      people: { it: 2, sales: 2, stores: 1 },
      minimum: 3,
      expected: ["stores", "it", "sales"],
    },
    { name: "the only one", people: { it: 2 }, minimum: 3, expected: ["it"] },
    { name: "nobody", people: {}, minimum: 3, expected: [] },
  ])("$name: $expected", ({ people, minimum, expected }) => {
    expect(withheldDepartments(new Map(Object.entries(people)), minimum)).toEqual(expected);
  });
});
