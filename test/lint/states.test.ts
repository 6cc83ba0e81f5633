import { describe, expect, test } from "vitest";
import { oneCapability, question, yesNo } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const TREE = oneCapability(full("a"), full("b"), yesNo("has"), question("words", "text"));

/** The problems of a verdict with these rules, and of roles. */
function problems(rules: readonly string[], roles = ""): readonly string[] {
  const listed = rules.map((rule, index) => `{ id: r${index}, title: R, ${rule} }`);
  return found(TREE, `verdicts: { v: [${listed.join(", ")}] }\n${roles}`).filter(
    (one) => one.startsWith("verdict-without-rule") || one.startsWith("role-contradicts"),
  );
}

describe("a verdict without a rule for some answers names one such combination", () => {
  test("of a level", () => {
    expect(problems(["when: { level: d, lte: 2 }", "when: { level: d, gte: 4 }"])).toEqual([
      "verdict-without-rule: no rule of v applies if d is 3",
    ]);
  });

  test("of several questions, read by answer and by level", () => {
    expect(
      problems([
        "when: { question: a, lte: 4 }",
        "when: { all: [{ level: a, is: 5 }, { question: has, is: yes }] }",
      ]),
    ).toEqual(["verdict-without-rule: no rule of v applies if a is 5, has is no"]);
  });

  // The yes-or-no question, if it alone is answered, gives 0.
  test("of a score, with its kind", () => {
    expect(problems(["when: { score: d, gte: 3 }"])).toEqual([
      "verdict-without-rule: no rule of v applies if score d is 0",
    ]);
  });

  test.each([
    ["every level has a rule", ["when: { level: d, lte: 2 }", "when: { level: d, gte: 3 }"]],
    ["the last rule has no condition", ["when: { level: d, lte: 2 }", "text: Else"]],
    [
      "what is read depends on one another",
      ["when: { level: d, is: 1 }", "when: { level: a, is: 1 }"],
    ],
  ])("none is named where %s", (_, rules) => {
    expect(problems(rules)).toEqual([]);
  });

  test("among more combinations than can be tried, a sample is", () => {
    // Where a is 4 or less, only the last of nine questions shows that the rule applies.
    const ids = ["k", "l", "m", "n", "o", "p", "q"];
    const tree = oneCapability(...["a", ...ids, "z"].map((id) => full(id)));
    const some = ids.map((id) => `{ question: ${id}, gte: 1 }`).join(", ");
    const last = `{ any: [{ all: [${some}, { question: z, lte: 4 }] }, { question: z, is: 5 }] }`;
    const rule = `{ id: r, title: R, when: { all: [{ question: a, lte: 4 }, ${last}] } }`;
    const problem = found(tree, `verdicts: { v: [${rule}] }`).find((one) =>
      one.startsWith("verdict-without-rule"),
    );
    expect(problem).toContain("no rule of v applies if a is 5");
  });
});

describe("a role that says the opposite of a verdict", () => {
  const roles = `roles:
  - { id: lead, title: Lead, succeeds: { when: { question: b, gte: 3 }, text: Yes. }, fails: { when: { question: has, is: no }, text: No. } }`;

  test("is named with answers by which it does", () => {
    expect(
      problems(["when: { question: a, lte: 1 }, outlook: fails", "text: Else"], roles),
    ).toEqual([
      "role-contradicts-verdict: v is r0, but lead succeeds if a is 1, b is 3, has is yes",
    ]);
    expect(problems(["when: { question: b, lte: 2 }", "outlook: succeeds"], roles)).toEqual([
      "role-contradicts-verdict: v is r1, but lead fails if has is no, b is 3",
    ]);
  });

  test("is not found where its own conditions rule it out, nor without an outlook", () => {
    expect(
      problems(["when: { question: b, lte: 2 }, outlook: fails", "text: Else"], roles),
    ).toEqual([]);
    expect(problems(["when: { question: a, lte: 1 }", "text: Else"], roles)).toEqual([]);
  });
});
