import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  "verdicts: { v: [{ id: apart, when: { spread: a, gte: 2 }, title: Apart, text: Two levels. }] }",
  oneCapability(level("a"), level("b")),
);

const PEOPLE = {
  "it.1": { a: 1, b: 3 },
  "sales.1": { a: 4, b: 3 },
  "sales.2": { a: 4, b: 3 },
  "sales.3": { a: 4, b: 3 },
};

describe("a spread of which one department is too small to be shown", () => {
  const settings = { minimumGroup: 3 };

  test("decides like every other condition, because advice does not depend on privacy", () => {
    expect(score(ASKED, PEOPLE, settings).verdicts).toEqual([
      { id: "v", outcome: "apart", title: "Apart", text: "Two levels." },
    ]);
  });

  test("is not explained: its number of levels would tell that department's answer", () => {
    const why = explain(ASKED, respondents(ASKED, PEOPLE), "v", settings);
    expect(why).toMatchObject({
      outcome: "apart",
      rules: [{ truth: "true", condition: { truth: "unknown", subject: { kind: "spread" } } }],
    });
    expect(JSON.stringify(why)).not.toContain('"value"');
  });
});

test("a spread between departments that may be shown is explained with its value", () => {
  const why = explain(ASKED, respondents(ASKED, PEOPLE), "v", { minimumGroup: 1 });
  expect(why).toMatchObject({
    rules: [
      {
        condition: {
          truth: "true",
          subject: { kind: "spread", id: "a" },
          title: "Question a",
          value: 3,
        },
      },
    ],
  });
});
