import { describe, expect, test } from "vitest";
import { briefDocument } from "../../src/documents/brief.ts";
import { sectionOf, wordsIn } from "../support/document-words.ts";
import { type Answers, type People, questionnaire } from "../support/read.ts";
import { inputOf } from "../support/report-text.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(
    level("a"),
    level("b"),
    question(
      "wanted",
      "choices",
      "options: [{ id: more, text: More sales }, { id: faster, text: Faster }, { id: less, text: Less cost }], scored: false",
    ),
  ),
  `verdicts:
  client-readiness:
    title: Ready?
    parts: [{ id: goal, title: a goal, holds: { question: a, gte: 3 }, who: [the CFO] }]
    rules:
      - { id: no, when: { part: goal, is: missing }, title: Not yet, advice: Wait. }
      - { id: yes, title: Ready }
search:
  outcomes: wanted
  flags:
    - { id: low-a, when: { question: a, lte: 2 }, text: A is low. }
    - { id: low-b, when: { question: b, lte: 2 }, text: B is low. }
  profile: [{ text: Has won money. }]
  questions: [{ id: q, text: What did you win?, shows: A sum. }]
`,
);

function brief(people: People) {
  return briefDocument(inputOf(ASKED, people));
}

const one = (answers: Answers): People => ({ "it.1": answers });

describe("red flags", () => {
  const first = (answers: Answers): string => {
    const lead = brief(one(answers)).cover.find(({ role }) => role === "lead-line");
    return lead?.kind === "paragraph" ? lead.spans.map(({ text }) => text).join("") : "";
  };

  test("the first paragraph mentions two, and not a single one", () => {
    expect(first({ a: 1, b: 1 })).toBe("Two red flags: read them before anything else.");
    expect(first({ a: 1, b: 3 })).toMatch(/^For the recruiter only/u);
  });

  test("each is listed once, and none without an answer", () => {
    const flags = (answers: Answers) =>
      brief(one(answers)).sections.find(({ id }) => id === "flags");
    expect(wordsIn(sectionOf(brief(one({ a: 1, b: 1 })), "flags"))).toEqual([
      "A is low.",
      "B is low.",
    ]);
    expect(flags({})).toBeUndefined();
  });
});

test("the verdict ends with what to do about the search", () => {
  const verdict = (answers: Answers) => wordsIn(sectionOf(brief(one(answers)), "verdict"));
  expect(verdict({ a: 1 })).toContain("Your next step: Wait.");
  expect(verdict({ a: 3 }).join(" ")).not.toContain("next step");
});

test("candidates are asked with what a good answer shows", () => {
  expect(wordsIn(sectionOf(brief(one({})), "profile"))).toEqual(["Has won money."]);
  expect(wordsIn(sectionOf(brief(one({})), "candidates")).join(" ")).toBe(
    "What did you win? A good answer: A sum.",
  );
});

test("what a second interview adds: the part, the other outcome, and the person to ask", () => {
  const said = wordsIn(sectionOf(brief(one({ a: 3 })), "second-interview")).join(" ");
  expect(said).toContain("A goal (in place, by one person's word):");
  expect(said).toContain("If it is missing, the verdict is “Not yet”.");
  expect(said).toContain("Ask the CFO.");
  expect(said).toContain("how likely that is, is not known");
  const two = brief({ "it.1": { a: 3 }, "sales.1": { a: 3 } });
  expect(two.sections.map(({ id }) => id)).not.toContain("second-interview");
});

test.each([
  [
    "Not yet",
    "Ready",
    "If it is in place, the verdict is “Ready”; if it is missing, the verdict is “Not yet”.",
  ],
  ["Ask", "Ask", "Once it is known, the verdict is “Ask”."],
])("a contradiction is settled together: %s and %s", (missing, ready, expected) => {
  const asked = questionnaire(
    oneCapability(level("a")),
    `verdicts:
  client-readiness:
    title: Ready?
    parts: [{ id: goal, title: a goal, holds: { question: a, gte: 3, agreed: true }, who: [the CFO] }]
    rules:
      - { id: no, when: { part: goal, is: missing }, title: ${missing} }
      - { id: open, when: { part: goal, in: [unknown, disputed] }, title: Open }
      - { id: yes, title: ${ready} }
`,
  );
  const document = briefDocument(inputOf(asked, { "it.1": { a: 1 }, "sales.1": { a: 4 } }));
  const said = wordsIn(sectionOf(document, "second-interview")).join(" ");
  expect(said).toContain(`A goal (contradicted): ${expected}`);
  expect(said).toContain("Bring those who contradict each other together");
  expect(said).not.toContain("Ask the CFO");
});

describe("what the person must have achieved", () => {
  test.each<{ name: string; people: People; expected: readonly string[] }>([
    {
      name: "one person alone",
      people: one({ wanted: ["more"] }),
      expected: [
        "One person has answered, so it is not known whether others agree.",
        "More sales: 1 of 1",
      ],
    },
    {
      name: "three people who share one outcome",
      people: {
        "it.1": { wanted: ["faster", "more"] },
        "sales.1": { wanted: ["more"] },
        "sales.2": { wanted: ["more", "less"] },
      },
      expected: [
        "3 people have answered, each on their own. All of them chose “More sales”.",
        "More sales: 3 of 3",
        "Faster: 1 of 3",
        "Less cost: 1 of 3",
      ],
    },
    {
      name: "two people who share none",
      people: { "it.1": { wanted: ["faster"] }, "sales.1": { wanted: ["less"] } },
      expected: [
        "2 people have answered, each on their own. They agree on no outcome: settle this before the search begins.",
        "Faster: 1 of 2",
        "Less cost: 1 of 2",
      ],
    },
  ])("$name", ({ people, expected }) => {
    expect(wordsIn(sectionOf(brief(people), "outcomes"))).toEqual(expected);
  });

  test("the section is left out where nobody was asked", () => {
    expect(brief(one({ a: 3 })).sections.map(({ id }) => id)).not.toContain("outcomes");
  });
});
