import { describe, expect, test } from "vitest";
import { letterDocument } from "../../src/documents/letter.ts";
import { blocksOf, rowsOf, sectionOf, wordsIn } from "../support/document-words.ts";
import { type Answers, DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { inputOf } from "../support/report-text.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const OPTIONS = "options: [{ id: rights, text: Rights }, { id: goal, text: Goal }], scored: false";

const ASKED = questionnaire(
  oneCapability(
    level("rights"),
    level("goal"),
    level("money"),
    question("promised", "choices", OPTIONS),
    question("refused", "choices", OPTIONS),
    question("by", "text"),
  ),
  `verdicts:
  client-readiness:
    title: Ready?
    parts:
      - id: rights
        title: decision rights
        holds: { question: rights, gte: 3 }
        signed: { chosen: promised, includes: rights }
        refused: { chosen: refused, includes: rights }
        who: [two department heads]
        signs: [the CEO]
        condition: A known person settles conflicts.
        seen: The latest conflict.
      - id: goal
        title: a goal
        holds: { question: goal, gte: 3 }
        signs: [the CEO, the head of people]
      - { id: money, title: money, holds: { question: money, gte: 3 }, who: [the CFO] }
    rules: [{ id: all, title: All }]
search: { signatures: by }
`,
);

function letter(answers: Answers) {
  return letterDocument(inputOf(ASKED, { "it.1": answers }));
}

/** The facts below a condition, by their labels. */
function factsIn(answers: Answers, index = 0) {
  const found = blocksOf(sectionOf(letter(answers), "conditions"), "facts")[index];
  return found?.facts.map(({ label, spans }) => [label, spans.map(({ text }) => text).join("")]);
}

test("a part that does not hold is a condition: what, who, by when, how it is seen, and two checks", () => {
  const document = letter({ rights: 2, goal: 3, money: 3 });
  expect(factsIn({ rights: 2, goal: 3, money: 3 })).toEqual([
    ["What shall be true", "A known person settles conflicts."],
    ["Today", "Not in place."],
    ["Who signs", "The CEO"],
    ["By when", "to agree"],
    ["How it will be seen", "The latest conflict."],
  ]);
  const [checks] = blocksOf(sectionOf(document, "conditions"), "table");
  expect(checks && rowsOf(checks).map(([first]) => first)).toEqual([
    "After 6 months",
    "After 12 months",
  ]);
});

describe("a condition has its state of today", () => {
  test.each([
    ["it was promised", { promised: ["rights"] }, "Promised; not yet signed."],
    ["it was refused", { refused: ["rights"] }, "Refused so far."],
  ])("%s", (_, answers, today) => {
    expect(factsIn({ rights: 2, goal: 3, money: 3, ...answers })?.[1]).toEqual(["Today", today]);
  });

  test("without a sentence in the model it has the name of the part", () => {
    expect(factsIn({ rights: 3, goal: 1, money: 3 })).toEqual([
      ["What shall be true", "A goal"],
      ["Today", "Not in place."],
      ["Who signs", "The CEO and the head of people"],
      ["By when", "to agree"],
    ]);
  });
});

test("a part that holds is kept, and one that is not known is asked about first", () => {
  const document = letter({ rights: 3, goal: 3, money: DONT_KNOW });
  expect(document.sections.map(({ id }) => id)).toEqual(["questions", "keep"]);
  expect(wordsIn(sectionOf(document, "questions")).join(" ")).toBe(
    "Money: It is not known. Ask the CFO.",
  );
  expect(wordsIn(sectionOf(document, "keep")).join(" ")).toBe(
    "Decision rights: A known person settles conflicts. A goal: A goal",
  );
});

test("the letter says that it is a proposal, whatever it contains", () => {
  for (const answers of [{}, { rights: 3, goal: 3, money: 3 }]) {
    const said = letter(answers).cover.flatMap((block) =>
      block.kind === "paragraph" ? block.spans.map(({ text }) => text) : [],
    );
    expect(said).toContain("Proposed wording: nothing here is agreed until it is signed.");
  }
});

test("who signs is quoted with consent, and left out without", () => {
  const answers = { rights: 2, goal: 3, money: 3, by: "The CEO, in May." };
  const said = (quotes: boolean): string => {
    const people = { "it.1": answers };
    const result = score(ASKED, people, { minimumGroup: 1, unquotedWords: quotes });
    const document = letterDocument({ ...inputOf(ASKED, people), result });
    return wordsIn(sectionOf(document, "conditions")).join(" ");
  };
  expect(said(true)).toContain("“The CEO, in May.”");
  expect(said(false)).not.toContain("in May");
});
