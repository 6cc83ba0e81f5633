import { expect, test } from "vitest";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

/** The sentences of a role that needs a part, and besides an answer to b. */
function said(needs: string): string | undefined {
  const asked = questionnaire(
    oneCapability(level("a"), level("b")),
    `verdicts:
  ready:
    title: Ready?
    parts: [{ id: goal, title: a goal, holds: { question: a, gte: 3 } }]
    rules: [{ id: go, title: Go }]
roles:
  - id: lead
    title: Lead
    needs: [${needs}]
    besides: [{ when: { all: [{ question: b, gte: 3 }, { department: heard, includes: it }] }, unless: B is too low. }]
    succeeds: { text: Go. }
    fails: { text: Wait. }
`,
  );
  const people = { "it.1": { a: 4, b: DONT_KNOW }, "it.2": { a: 4, b: DONT_KNOW } };
  return score(asked, people).roles[0]?.text;
}

test("a question without a short title is quoted in full", () => {
  expect(said("goal")).toBe("Still open: “Question b”.");
});

test("a part that no verdict has changes nothing; lint refuses it", () => {
  expect(said("nowhere")).toBe("Still open: “Question b”.");
});
