import { expect, test } from "vitest";
import { evidenceFinding } from "../../src/documents/findings/evidence.ts";
import { questionnaire } from "../support/read.ts";
import { inputOf } from "../support/report-text.ts";
import { capability, dimension, dimensions, yesNo } from "../support/yaml.ts";

const TWO = "levels: [{ level: 1, name: Open }, { level: 2, name: Closed }]";
const THREE = "levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }]";
const ONE_DIMENSION = dimensions(dimension("d", [capability("c", [yesNo("a"), yesNo("b")])]));
/** One dimension on the model's ladder, and one on its own. */
const MIXED = dimensions(
  dimension("d", [capability("c", [yesNo("a")])]),
  dimension("e", [capability("f", [yesNo("b")])], TWO),
);

test.each([
  [
    "two levels",
    [TWO, ONE_DIMENSION],
    "en",
    "1 of 1 answer shown at the top level (100%) cites no evidence.",
  ],
  [
    "two levels",
    [TWO, ONE_DIMENSION],
    "sv",
    "1 av 1 svar som visas på den högsta nivån (100 %) saknar underlag.",
  ],
  [
    "three levels",
    [THREE, ONE_DIMENSION],
    "en",
    "1 of 1 answer shown at the top two levels (100%) cites no evidence.",
  ],
  [
    "both",
    [THREE, MIXED],
    "en",
    "1 of 1 answer shown at the top two levels, or the higher of two, (100%) cites no evidence.",
  ],
] as const)("of %s, high answers are called what they are (%#)", (_, parts, language, text) => {
  const asked = questionnaire(...parts);
  const input = inputOf(asked, { "it.one": { a: "yes", b: "no" } }, language);
  expect(evidenceFinding(input).map((one) => one.text)).toEqual([text]);
});
