import { expect, test } from "vitest";
import { briefDocument } from "../../src/documents/brief.ts";
import { mandateOf } from "../../src/documents/mandate.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { reportInput, unknownInput, wholeInput } from "./cases.ts";
import { type People, questionnaire } from "../support/read.ts";
import { inputOf } from "../support/report-text.ts";
import { level, oneCapability, question, yesNo } from "../support/yaml.ts";
import { blocksOf, rowsOf, sectionOf, wordsIn } from "../support/document-words.ts";

test("the mandate is what the readiness verdict asks for: five parts, each with its level", async () => {
  const mandate = mandateOf(await reportInput(), 1);
  // Sponsorship, decision rights, requests to IT, the shared goal and the money, each at 3.
  expect(mandate.map(({ level, status }) => [level, status])).toEqual([
    [1, "missing"],
    // Marketing 4 and 3, finance and IT 2, customer service 3, stores 1.
    [2, "contradicted"],
    // Marketing 3 and 3, IT and customer service 2, stores 1.
    [2, "contradicted"],
    [1, "missing"],
    // Marketing 3 and 2, finance 2, IT 1: no department has its people at 3.
    [2, "missing"],
  ]);
  expect(mandate.at(-1)?.needed).toMatch(/^From money set aside for joint work, or/u);
});

test("the mandate's table has the states that the verdict's text names", () => {
  const LEVELS = "levels: { 1: nobody decides, 5: it is settled }";
  const OPTIONS =
    "options: [{ id: rights, text: Rights }, { id: money, text: Money }], scored: false";
  const asked = questionnaire(
    `verdicts:
  client-readiness:
    title: Ready?
    parts:
      - { id: rights, title: decision rights, holds: { question: rights, gte: 5 }, signed: { chosen: signed, includes: rights } }
      - { id: goal, title: a goal, holds: { question: goal, gte: 5 }, refused: { chosen: refused, includes: goal } }
      - { id: money, title: money, holds: { all: [{ question: money, gte: 5 }, { question: budget, is: yes }] } }
    rules: [{ id: all, title: All, text: "Promised: {signed}. Refused: {refused}. Open: {unknown}." }]
`,
    oneCapability(
      question("rights", "level", LEVELS),
      question("goal", "level", LEVELS),
      question("money", "level", LEVELS),
      question(
        "budget",
        "choice",
        "options: [{ id: yes, text: There is one }, { id: no, text: There is none }], scored: false",
      ),
      question("signed", "choices", OPTIONS),
      question("refused", "choices", OPTIONS.replace("money", "goal")),
    ),
  );
  const answers = { rights: 1, goal: 1, money: 5, signed: ["rights"], refused: ["goal"] };
  const input = inputOf(asked, { "it.1": answers });
  expect(input.result.verdicts[0]?.text).toBe(
    "Promised: decision rights. Refused: a goal. Open: money.",
  );
  const mandate = mandateOf(input, 1);
  expect(mandate.map((part) => [part.question, part.status])).toEqual([
    ["Decision rights", "signed"],
    ["A goal", "refused"],
    ["Money", "unknown"],
  ]);
  // A part that reads two questions says what is known and what is needed of each.
  expect(mandate[2]?.today).toMatch(/it is settled.* Question budget: not known\.$/u);
  expect(mandate[2]?.needed).toBe("it is settled Question budget: There is one.");
});

test("each role says so where one person alone has answered", () => {
  const asked = questionnaire(
    `verdicts:
  client-readiness:
    title: Ready?
    parts: [{ id: goal, title: a goal, holds: { question: goal, gte: 3 } }]
    rules: [{ id: all, title: All }]
roles:
  - { id: lead, title: Lead, needs: [goal], succeeds: { text: Go. }, fails: { text: Wait. } }
`,
    oneCapability(level("goal")),
  );
  const rolesOf = (people: People): readonly string[] =>
    wordsIn(sectionOf(briefDocument(inputOf(asked, people)), "roles"));
  expect(rolesOf({ "it.1": { goal: 3 } })).toEqual([
    "Lead: by one person's word, conditions in place.",
    "Go.",
  ]);
  expect(rolesOf({ "it.1": { goal: 2 }, "it.2": { goal: 2 } })).toEqual([
    "Lead: on conditions.",
    "Would succeed if somebody signs for a goal and keeps to it.",
  ]);
});

test("the brief uses the readiness verdict, wherever the questionnaire has it", async () => {
  const input = await reportInput();
  const turned: ReportInput = {
    ...input,
    questionnaire: {
      ...input.questionnaire,
      verdicts: input.questionnaire.verdicts.toReversed(),
    },
    result: { ...input.result, verdicts: input.result.verdicts.toReversed() },
  };
  const partsOf = (one: ReportInput) =>
    briefDocument(one).sections.filter(({ id }) => ["verdict", "reasons", "mandate"].includes(id));
  expect(partsOf(input)).toHaveLength(3);
  expect(partsOf(turned)).toEqual(partsOf(input));
});

test("nothing known: the verdict is unknown, and so is every part of the mandate", async () => {
  const document = briefDocument(await unknownInput());
  expect(wordsIn(sectionOf(document, "verdict"))[0]).toBe("Cannot tell");
  const [mandate] = blocksOf(sectionOf(document, "mandate"), "table");
  expect(mandate && rowsOf(mandate).map((row) => row.at(-1))).toEqual(Array(5).fill("not known"));
});

test("the brief names no department of fewer than three when it shows who differs", async () => {
  const input = await wholeInput({});
  const { agreement } = input.result;
  if (agreement === undefined) throw new Error("no agreement");
  const sentenceFor = (respondents: number): string => {
    const { a, b, ...rest } = agreement.overall;
    const of = (side: typeof a) => side && { side: { ...side, respondents } };
    const overall = { ...rest, a: of(a)?.side, b: of(b)?.side } as typeof agreement.overall;
    const result = { ...input.result, agreement: { ...agreement, overall, pairs: [] } };
    return wordsIn(sectionOf(briefDocument({ ...input, result }), "standing"))[1] ?? "";
  };
  expect(sentenceFor(2)).toMatch(/^Departments rate this differently/u);
  expect(sentenceFor(2)).not.toMatch(/Marketing|Stores/u);
  // Marketing at 2.66 and stores at 1.01, fitted over 21 questions.
  expect(sentenceFor(3)).toContain(
    "Marketing rates the organization 1.7 levels higher than Stores.",
  );
});

test("background answers are called background, whatever the verdict is about", () => {
  const asked = questionnaire(
    "verdicts: { client-readiness: [{ id: yes, title: The team can take a new lead }] }",
    oneCapability(yesNo("a"), question("since", "date")),
  );
  const input = inputOf(asked, { "it.1": { a: "yes", since: "2026-01-01" } });
  const titles = briefDocument(input).sections.map(({ title }) => title);
  expect(titles).toContain("Background");
  expect(titles.join()).not.toContain("search");
});
