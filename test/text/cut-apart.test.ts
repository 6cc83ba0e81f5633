import { expect, test } from "vitest";
import { cutApart } from "../../src/text/cut-apart.ts";
import { clamp } from "../../src/text/width.ts";

test.each([
  ["that fit stay whole", 20, ["one text", "another"], ["one text", "another"]],
  [
    "that differ soon keep their beginnings",
    8,
    ["alpha beta", "gamma beta"],
    ["alpha b…", "gamma b…"],
  ],
  [
    "that differ late lose what they have in common",
    12,
    ["We agree on a plan by mail", "We agree on a plan by hand"],
    ["…mail", "…hand"],
  ],
  [
    "are only distinguished if they look alike",
    12,
    ["We agree on nothing", "We agree on paper", "They do not"],
    ["…nothing", "…paper", "They do not"],
  ],
  ["of which one goes on after the other", 6, ["one two", "one two three"], ["…two", "…two …"]],
  ["that differ inside a long word", 5, ["abcdefghij", "abcdefghxy"], ["…ij", "…xy"]],
  ["that are the same stay the same", 5, ["abcdefgh", "abcdefgh"], ["abcd…", "abcd…"]],
])("texts %s", (_, width, texts, expected) => {
  expect(cutApart(texts, (text) => clamp(text, width))).toEqual(expected);
});
