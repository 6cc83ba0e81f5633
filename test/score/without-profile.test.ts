import { expect, test } from "vitest";
import { analyseResponses } from "../../src/analyse/analysis.ts";
import { OVERALL } from "../../src/model/outline.ts";
import { scoreIn } from "../../src/score/profile.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("a"), level("b")),
  `variants:
  short: { title: Short, profile: false, questions: [a] }
  long: { title: Long, questions: [a, b] }
`,
);

const HEARD = respondents(ASKED, { "it.1": { a: 3 }, "it.2": { a: 4 } });

/** The overall, if the first was asked one variant and the second another. */
function overallBy(...variants: readonly (string | undefined)[]) {
  const asked = HEARD.map((response, index) => {
    const variant = variants[index];
    return variant === undefined ? response : { ...response, variant };
  });
  return scoreIn(analyseResponses(ASKED, asked, {}).scored.profile, OVERALL);
}

test("nothing above the questions is scored if everyone was asked a variant without a profile", () => {
  expect(overallBy("short", "short")).toMatchObject({
    kind: "not-scored",
    reason: "few-questions",
  });
});

test.each([
  ["one was asked everything", ["short", undefined]],
  ["one was asked another variant", ["short", "long"]],
  ["nobody was asked a variant", [undefined, undefined]],
])("the overall is scored if %s", (_, variants) => {
  expect(overallBy(...variants)).toMatchObject({ kind: "scored", score: 3.5 });
});

test("a chosen variant decides alone", () => {
  const overall = (variant: string) =>
    scoreIn(analyseResponses(ASKED, HEARD, { variant }).scored.profile, OVERALL).kind;
  expect(overall("short")).toBe("not-scored");
  expect(overall("long")).toBe("scored");
});
