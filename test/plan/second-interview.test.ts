import { expect, test } from "vitest";
import { type Answers, DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("a"), level("b")),
  `verdicts:
  ready:
    title: Ready?
    parts:
      - { id: first, title: a first, holds: { question: a, gte: 3, agreed: true } }
      - { id: second, title: a second, holds: { question: b, gte: 3, agreed: true } }
    rules:
      - { id: wait, when: { parts: missing, gte: 1 }, title: Wait }
      - { id: ask, when: { parts: [unknown, disputed], gte: 1 }, title: Ask }
      - { id: go, title: Go }
`,
);

/** By part: the outcomes that another answer would lead to. */
function turns(people: People, options: ScoreOptions = {}) {
  const [verdict] = score(ASKED, people, options).verdicts;
  return verdict?.parts?.map((part) => part.turns?.map(({ state, outcome }) => [state, outcome]));
}

const two = (answers: Answers): People => ({ "it.1": answers, "sales.1": answers });

test("a part that nobody knows has the outcome that each answer would lead to", () => {
  // Today: ask.
  expect(turns(two({ a: 3, b: DONT_KNOW }))).toEqual([
    undefined,
    [
      ["holds", "go"],
      ["missing", "wait"],
    ],
  ]);
});

test("so has a part that rests on one person, and not one that two people know", () => {
  // Today: go. Both know a, and one alone knows b.
  expect(turns({ "it.1": { a: 3, b: 3 }, "sales.1": { a: 3 } })).toEqual([
    undefined,
    [["missing", "wait"]],
  ]);
  expect(turns({ "it.1": { a: 3, b: 3 } })).toEqual([[["missing", "wait"]], [["missing", "wait"]]]);
});

test("a part in dispute has them too", () => {
  expect(turns({ "it.1": { a: 3, b: 2 }, "sales.1": { a: 3, b: 4 } })?.[1]).toEqual([
    ["holds", "go"],
    ["missing", "wait"],
  ]);
});

test("a part that cannot change the outcome alone has none", () => {
  // Today: wait, because of a. Whatever b is, a is missing.
  expect(turns(two({ a: 2, b: DONT_KNOW }))).toEqual([undefined, undefined]);
});

test("states that may not be shown lead to nothing", () => {
  expect(turns({ "it.1": { a: 3, b: 3 } }, { minimumGroup: 3 })).toEqual([undefined, undefined]);
});

test("a part that reads no question rests on nobody in particular", () => {
  const asked = questionnaire(
    oneCapability(level("a")),
    `verdicts:
  ready:
    title: Ready?
    parts: [{ id: whole, title: the whole, holds: { level: overall, gte: 3 } }]
    rules:
      - { id: wait, when: { parts: missing, gte: 1 }, title: Wait }
      - { id: go, title: Go }
`,
  );
  const [verdict] = score(asked, { "it.1": { a: 4 } }).verdicts;
  expect(verdict?.parts).toEqual([expect.not.objectContaining({ turns: expect.anything() })]);
});
