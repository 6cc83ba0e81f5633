import { describe, expect, test } from "vitest";
import { type Answers, type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const LOW = (id: string) => `{ question: ${id}, lte: 2, agreed: true }`;
const BECAUSE = `because: [{ when: ${LOW("a")}, text: A is low. }, { when: ${LOW("b")}, text: B is low. }]`;

const asked = (text = "text: Begin there.") =>
  questionnaire(
    oneCapability(level("a"), level("b")),
    `verdicts:
  ready:
    - { id: no, title: No, when: { any: [${LOW("a")}, ${LOW("b")}] }, ${BECAUSE}${text === "" ? "" : `, ${text}`} }
    - { id: yes, title: Yes }
roles:
  - id: lead
    title: Lead
    succeeds: { when: { question: a, gte: 4 }, text: There is room. }
    fails: { when: { any: [${LOW("a")}, ${LOW("b")}] }, ${BECAUSE}, text: It would fail. }
`,
  );

function told(people: People, options?: ScoreOptions, text?: string) {
  const { verdicts, roles } = score(asked(text), people, options);
  return { verdict: verdicts[0]?.text, role: roles[0]?.text };
}

const one = (answers: Answers): People => ({ "it.1": answers });

describe("a verdict and a role give the reasons that are true, then their text", () => {
  test.each([
    ["the first", { a: 2, b: 4 }, "A is low."],
    ["the second", { a: 4, b: 1 }, "B is low."],
    ["both", { a: 1, b: 1 }, "A is low. B is low."],
    ["only the known one", { a: 1 }, "A is low."],
  ])("%s", (_, answers, reasons) => {
    expect(told(one(answers))).toEqual({
      verdict: `${reasons} Begin there.`,
      role: `${reasons} It would fail.`,
    });
  });

  test("a rule without a text gives its reasons alone", () => {
    expect(told(one({ a: 2, b: 4 }), {}, "").verdict).toBe("A is low.");
  });

  test("another outcome gives neither", () => {
    expect(told(one({ a: 4, b: 4 }))).toEqual({ verdict: undefined, role: "There is room." });
  });

  test("departments that differ on a reason do not give it", () => {
    const people = { "it.1": { a: 1, b: 1 }, "sales.1": { a: 4, b: 1 } };
    expect(told(people).verdict).toBe("B is low. Begin there.");
  });

  test("a reason from answers that may not be shown is left out, and the text stays", () => {
    const answers = { a: 1, b: 1 };
    const people = {
      "it.1": answers,
      "it.2": answers,
      "it.3": answers,
      "sales.1": answers,
    };
    expect(told(people, { minimumGroup: 3 }).verdict).toBe("Begin there.");
    expect(told(people, { minimumGroup: 1 }).verdict).toBe("A is low. B is low. Begin there.");
  });
});
