import { describe, expect, test } from "vitest";
import { oneCapability, question, yesNo } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const PAIR = "agreement: { pairs: [{ id: p, a: [it], b: [sales] }] }";
const FIVE = ["a", "b", "l3", "l4", "l5"].map((id) => full(id));

/** The problems of a pair that is compared by five questions and these. */
function withFive(...others: readonly string[]): readonly string[] {
  return found(PAIR, oneCapability(...FIVE, ...others));
}

const FEW = "one-sided: only 5 questions are put to both sides of the pair p; 6 are needed";

describe("a pair is compared by at least six questions", () => {
  test.each([
    ["a level question of everyone", full("f")],
    ["one of both sides by name", full("f", "ask: [sales, it]")],
    [
      "a choice",
      question(
        "f",
        "choice",
        "options: [{ id: n, text: None, score: 1 }, { id: y, text: Some, score: 5 }]",
      ),
    ],
  ])("%s counts", (_, sixth) => {
    expect(withFive(sixth)).toEqual([]);
  });

  test.each([
    ["one of a single side", full("f", "ask: [it]")],
    ["a fact", yesNo("f", "score: { yes: 5, no: 1 }")],
    ["one about the own department", full("f", "about: own-department")],
    ["one that is not scored", full("f", "scored: false")],
    ["the same answer again", full("f", "use: a")],
  ])("%s does not", (_, sixth) => {
    expect(withFive(sixth)).toEqual([FEW]);
  });
});
