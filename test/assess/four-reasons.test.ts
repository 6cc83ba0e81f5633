import { describe, expect, test } from "vitest";
import type { Result, Score } from "../../src/model/index.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../support/read.ts";
import { planOf } from "../support/plan.ts";
import { score, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, question, yesNo } from "../support/yaml.ts";

const CLIENT = { minimumGroup: 3 };
const NO_OVERALL = "scoring: { methods: { overall: none }, level: { overall: none } }";

function reasonOf(result: Result, id: string): string {
  const found: Score = scoreOf(result, id);
  return found.kind === "scored" ? "scored" : found.reason;
}

/** Two people of IT and one of sales, too few to be shown by department. */
function three(answers: People[string]): People {
  return { "it.1": answers, "it.2": answers, "sales.1": answers };
}

/** One person's answers: nothing may be shown. */
const one = (answers: People[string]): People => ({ "it.1": answers });

describe("a node without a score is not said to be withheld", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [
        capability("c", [level("a"), level("b"), question("words", "text")]),
        capability("e", [level("f"), level("g", "ask: [sales]")]),
      ]),
    ),
    NO_OVERALL,
  );

  test("an overall that the model does not have", () => {
    const result = score(asked, one({ a: 2, b: 3, f: 4 }), CLIENT);
    expect(result.overall).toEqual({ kind: "not-scored", reason: "no-method" });
    expect(reasonOf(result, "d")).toBe("withheld");
    expect(result.departments).toEqual([]);
  });

  test.each([
    ["nobody could answer", DONT_KNOW, "nothing-answered"],
    ["does not apply", NOT_APPLICABLE, "not-applicable"],
    ["has a score", 3, "withheld"],
  ])("a question that %s, below a dimension that is withheld", (_, b, reason) => {
    const result = score(asked, one({ a: 2, b, f: 4 }), CLIENT);
    expect(reasonOf(result, "b")).toBe(reason);
    expect(reasonOf(result, "c")).toBe("withheld");
  });

  test("a question that nobody there is asked, and one that is not scored", () => {
    const result = score(asked, one({ a: 2, b: 3, f: 4 }), CLIENT);
    expect(reasonOf(result, "g")).toBe("not-asked");
    expect(reasonOf(result, "words")).toBe("unscored");
  });

  test("answers are withheld only of a question that somebody answered", () => {
    const { dimensions: all } = score(asked, three({ a: 2, b: DONT_KNOW, f: 4 }), CLIENT);
    const withheld = all
      .flatMap(({ capabilities }) => capabilities.flatMap(({ questions }) => questions))
      .filter(({ answersWithheld }) => answersWithheld === true);
    expect(withheld.map(({ id }) => id)).toEqual(["a", "f"]);
  });

  test("a target on it is named with its level", async () => {
    const people = one({ a: 2, b: DONT_KNOW, f: 4 });
    const aims = [
      { id: "a", kind: "level", level: 5 },
      { id: "b", kind: "level", level: 5 },
    ] as const;
    const { targets } = await planOf(asked, people, { ...CLIENT, aims });
    expect(targets.map(({ id, target }) => [id, target])).toEqual([
      ["a", undefined],
      ["b", { level: 5 }],
    ]);
  });

  test("a department's change without an overall is not withheld", () => {
    const result = score(asked, three({ a: 2, b: 3, f: 4 }), CLIENT);
    const { departments } = compareResults(result, result, asked, { language: "en" });
    expect(departments.map(({ id, withheld }) => [id, withheld])).toEqual([
      ["it", undefined],
      ["sales", undefined],
    ]);
  });
});

describe("a reason that would reveal an answer is withheld", () => {
  test("the answer that no rule scores", () => {
    const options = "[{ id: x, text: X }, { id: y, text: Y }]";
    const rules =
      "score: { by: rules, rules: [{ when: { includes: x }, score: 1 }, { when: { includes: z }, score: 2 }] }";
    const asked = questionnaire(
      dimensions(
        dimension("d", [
          capability("c", [
            level("a"),
            question(
              "p",
              "choices",
              `options: ${options.replace("]", ", { id: z, text: Z }]")}, ${rules}`,
            ),
          ]),
        ]),
      ),
    );
    expect(reasonOf(score(asked, one({ a: 1, p: ["y"] })), "p")).toBe("no-rule");
    expect(reasonOf(score(asked, one({ a: 1, p: ["y"] }), CLIENT), "p")).toBe("withheld");
  });

  test("the answer that decides whether a question is asked", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [
          capability("c", [yesNo("leads"), level("b", "when: { question: leads, is: yes }")]),
        ]),
      ),
    );
    expect(reasonOf(score(asked, one({ leads: false })), "b")).toBe("not-asked");
    const result = score(asked, one({ leads: false }), CLIENT);
    expect(reasonOf(result, "b")).toBe("withheld");
    const questions = result.dimensions[0]?.capabilities[0]?.questions ?? [];
    expect(questions.map(({ answersWithheld }) => answersWithheld)).toEqual([true, true]);
  });
});

test("a department says why it has no score in a dimension that is withheld", () => {
  // Three of IT answer a; one of sales, who is too few, answers b, and nobody of IT does.
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b")])]),
    ),
  );
  const it = { a: 2, b: DONT_KNOW };
  const sales = { a: 2, b: DONT_KNOW };
  const three = { "it.1": it, "it.2": it, "it.3": it };
  const people = { ...three, "sales.1": { ...sales, b: 1 }, "sales.2": sales, "sales.3": sales };
  const { departments } = score(asked, people, CLIENT);
  expect(departments.map(({ id, dimensions: own }) => [id, own[1]])).toEqual([
    ["it", { id: "e", kind: "not-scored", reason: "nothing-answered" }],
    ["sales", { id: "e", kind: "not-scored", reason: "coverage" }],
  ]);
});
