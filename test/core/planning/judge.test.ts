import { expect, test } from "vitest";
import { type Answers, DONT_KNOW } from "../../support/read.ts";
import { scoreOne } from "../../support/score.ts";
import { level, oneCapability } from "../../support/yaml.ts";

const VERDICTS = `
verdicts:
  ready:
    - { id: not-yet, when: { level: overall, lt: 3 }, title: Not yet, text: First things first }
    - { id: soon, when: { level: overall, lt: 5 }, title: { sv: Snart, en: Soon } }
  known:
    - { id: low, when: { level: overall, lt: 4 }, title: Low }
    - { id: else, title: Something else }
`;

test.each<{ name: string; answers: Answers; expected: readonly object[] }>([
  {
    name: "the first rule that holds",
    answers: { a: 2 },
    expected: [
      { id: "ready", outcome: "not-yet", title: "Not yet", text: "First things first" },
      { id: "known", outcome: "low", title: "Low" },
    ],
  },
  {
    name: "a later rule, and one without a condition",
    answers: { a: 4 },
    expected: [
      { id: "ready", outcome: "soon", title: "Soon" },
      { id: "known", outcome: "else", title: "Something else" },
    ],
  },
  {
    name: "no rule holds of the unknown but one without a condition",
    answers: { a: DONT_KNOW },
    expected: [{ id: "ready" }, { id: "known", outcome: "else", title: "Something else" }],
  },
])("$name", ({ answers, expected }) => {
  expect(scoreOne([VERDICTS, oneCapability(level("a"))], answers).verdicts).toEqual(expected);
});
