import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE } from "../../support/read.ts";
import { scoreOf, scoreOne } from "../../support/score.ts";
import {
  capability,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
} from "../../support/yaml.ts";

describe("no score is never 0 but a reason", () => {
  const answers = { a: 3 };
  test.each([
    {
      name: "all weights are zero",
      yaml: oneCapability(level("a", "weight: 0")),
      given: answers,
      reason: "no-weight",
    },
    {
      name: "nothing answered",
      yaml: oneCapability(level("a")),
      given: {},
      reason: "nothing-answered",
    },
    {
      name: "nothing but don't know",
      yaml: oneCapability(level("a")),
      given: { a: DONT_KNOW },
      reason: "nothing-answered",
    },
    {
      name: "only what weighs nothing was answered",
      yaml: oneCapability(level("a", "weight: 0"), level("b")),
      given: answers,
      reason: "nothing-answered",
    },
    {
      name: "all not applicable",
      yaml: oneCapability(level("a")),
      given: { a: NOT_APPLICABLE },
      reason: "not-applicable",
    },
    {
      name: "one not applicable, one unanswered",
      yaml: oneCapability(level("a"), level("b")),
      given: { a: NOT_APPLICABLE },
      reason: "nothing-answered",
    },
    {
      name: "nothing shown",
      yaml: oneCapability(level("a", "when: { question: a, is: 1 }")),
      given: answers,
      reason: "not-asked",
    },
    {
      name: "nothing is scored",
      yaml: oneCapability(question("a", "text"), level("b", "scored: false")),
      given: { a: "words", b: 3 },
      reason: "unscored",
    },
    {
      name: "no rule scores the answer",
      yaml: oneCapability(question("a", "number", "bands: [{ from: 5, score: 1 }]")),
      given: answers,
      reason: "no-rule",
    },
  ])("$name: $reason", ({ yaml, given, reason }) => {
    const result = scoreOne([yaml], given);
    for (const id of ["c", "d", "overall"])
      expect(scoreOf(result, id)).toMatchObject({ kind: "not-scored", reason });
  });

  test("a node left out weighs nothing in its parent", () => {
    const yaml = dimensions(
      dimension("d1", [
        capability("c1", [level("a")]),
        capability("c2", [level("b")], "weight: 9"),
      ]),
      dimension("d2", [capability("c3", [level("e", "weight: 0")])], "weight: 9"),
    );
    const result = scoreOne([yaml], { a: 4, b: NOT_APPLICABLE, e: 1 });
    expect(scoreOf(result, "c2")).toMatchObject({ kind: "not-scored", reason: "not-applicable" });
    expect(scoreOf(result, "d2")).toMatchObject({ kind: "not-scored", reason: "no-weight" });
    expect(result.overall).toMatchObject({ score: 4, coverage: 1 });
    expect(result.overall).not.toHaveProperty("lost");
  });
});
