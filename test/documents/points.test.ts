import { describe, expect, test } from "vitest";
import { ofOrganization } from "../support/read.ts";
import { reportText } from "../support/report-text.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  oneCapability,
  yesNo,
} from "../support/yaml.ts";

const SUM =
  "scoring: { constant: 100, methods: { capability: sum, dimension: sum, overall: sum }, level: { capability: none, dimension: none, overall: none } }";
const LOST = [0, -1, -2];

/** Takes points off: a costs 5 a step, b 2 a step, and those of c count three times. */
const AUDIT = ofOrganization(
  "tags: { law: Law }",
  SUM,
  dimensions(
    dimension("d", [
      capability("c", [
        choice("a", LOST, "weight: 5, tags: [law]"),
        choice("b", LOST, "weight: 2"),
        yesNo("f", "score: { yes: 0, no: -3 }"),
      ]),
      capability("e", [yesNo("g", "score: { yes: 0, no: -4 }, tags: [law]")], "weight: 3"),
    ]),
  ),
);
const ANSWERS = { whole: { a: "s-1", b: "s-2", f: "no", g: "no" } };

describe("a report of a model that adds points up", () => {
  const text = reportText(AUDIT, ANSWERS);

  test("gives each question the points that it adds to its capability", () => {
    // −1 · 5, −2 · 2, −3 · 1: together −12, the score of the capability.
    expect(text).toContain("**Score −1.0** · Points −5.0 (weight 5)");
    expect(text).toContain("**Score −2.0** · Points −4.0 (weight 2)");
    expect(text).toContain("**Score −3.0** · Points −3.0 (weight 1)");
  });

  test("gives each capability the points that it adds to its dimension", () => {
    // −12 · 1 and −4 · 3: together −24, the score of the dimension.
    expect(text).toContain("**Score −12.0** · Points −12.0 (weight 1)");
    expect(text).toContain("**Score −4.0** · Points −12.0 (weight 3)");
    expect(text).toContain("**Score −24.0** · Coverage");
  });

  test("says at what number the overall score begins", () => {
    // 100 − 24 = 76.
    expect(text).toContain("Overall score: 76.0");
    expect(text).toContain("Overall: the weighted sum of the dimensions, plus 100.");
  });

  test("gives each topic the points that its questions add to the overall score", () => {
    // a −1 · 5 · 1 and g −4 · 1 · 3 are −17 of the −24; the percents 50 and 0, weighted 5 to 1, are 41.7.
    expect(text).toContain("| Topic | Points | Percent | Coverage | Questions |");
    expect(text).toContain("| Law | −17.0 | 41.7% | 100% | 2 |");
  });

  test("says the same in Swedish, where points are the word for a score", () => {
    expect(reportText(AUDIT, ANSWERS, "sv")).toContain("Viktad poäng −5,0 (vikt 5)");
  });
});

test("a report does not mention points where all weights are 1, or where nothing is added up", () => {
  const weights = "tags: { law: Law }";
  const two = (rest: string): string => oneCapability(choice("a", LOST, rest), choice("b", LOST));
  const people = { whole: { a: "s-1", b: "s-1" } };
  expect(reportText(ofOrganization(SUM, two("weight: 1")), people)).not.toContain("Points");
  const means = ofOrganization(weights, two("weight: 5, tags: [law]"));
  expect(reportText(means, people)).not.toContain("Points");
});
