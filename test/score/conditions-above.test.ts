import { describe, expect, test } from "vitest";
import { answerSheet } from "../../src/score/answer-sheet.ts";
import { digestInput, questionDigestInput } from "../../src/score/digest-input.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { type Answers, questionnaire, respondent } from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, yesNo } from "../support/yaml.ts";

const GATES = dimension("gates", [
  capability("facts", [yesNo("shop", "scored: false"), yesNo("web", "scored: false")]),
]);
const OWN = "when: { question: web, is: yes }";

/** A dimension that only shops are asked, with a capability that only those with a site are asked. */
const SHOP = dimension(
  "shops",
  [
    capability("till", [level("queue"), level("returns", OWN)]),
    capability("site", [level("search")], OWN),
  ],
  "when: { question: shop, is: yes }",
);
const ASKED = questionnaire(
  dimensions(GATES, SHOP, dimension("all", [capability("c", [level("q")])])),
);

function shownTo(answers: Answers): readonly string[] {
  const given = respondent(ASKED, "it.1", answers).answers;
  return [...answerSheet(ASKED, { department: "it", answers: given }).values()]
    .filter(({ state }) => state !== "not-shown")
    .map(({ question }) => question.id);
}

describe("a question is shown only if its condition and those above it are true", () => {
  test.each([
    { name: "all of them", shop: true, web: true, shown: ["queue", "returns", "search"] },
    { name: "only the dimension's", shop: true, web: false, shown: ["queue"] },
    { name: "not the dimension's", shop: false, web: true, shown: [] },
  ])("$name", ({ shop, web, shown }) => {
    expect(shownTo({ shop, web })).toEqual(["shop", "web", ...shown, "q"]);
  });

  test("the scores count only those who were shown the dimension", () => {
    const result = score(ASKED, {
      "it.1": { shop: true, web: false, queue: 2, q: 3 },
      "it.2": { shop: false, web: false, queue: 5, q: 3 },
    });
    expect(scoredOf(result, "shops").score).toBe(2);
    expect(scoreOf(result, "site")).toMatchObject({ kind: "not-scored" });
  });

  test("a dimension that nobody is shown leaves the overall score to the others", () => {
    const result = score(ASKED, { "it.1": { shop: false, web: false, q: 3 } });
    expect(scoreOf(result, "shops").kind).toBe("not-scored");
    expect(scoredOf(result, "overall")).toMatchObject({ score: 3, coverage: 1 });
  });
});

describe("the digest covers the conditions above questions", () => {
  const text = dimensions(GATES, SHOP);
  const changed = (from: string, to: string) => questionnaire(text.replace(from, to));

  test.each([
    ["of a dimension", "shop, is: yes", "shop, is: no"],
    [
      "of a capability",
      `questions: [${level("search")}], ${OWN}`,
      `questions: [${level("search")}]`,
    ],
  ])("%s", (_, from, to) => {
    expect(text).toContain(from);
    expect(digestInput(changed(from, to))).not.toBe(digestInput(questionnaire(text)));
  });

  test("a resumed interview detects a change of the dimension's condition", () => {
    const digest = (asked: ReturnType<typeof questionnaire>): readonly string[] =>
      questionsOf(asked).map((question) => questionDigestInput(question, asked));
    const [before, after] = [questionnaire(text), changed("shop, is: yes", "shop, is: no")];
    const same = digest(before).map((one, index) => one === digest(after)[index]);
    expect(same).toEqual([true, true, false, false, false]);
  });
});
