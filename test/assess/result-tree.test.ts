import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { DONT_KNOW, type People, questionnaire, respondent } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(
    level("a"),
    level("b", "ask: [sales]"),
    yesNo("gate", "scored: false"),
    level("f", "when: { question: gate, is: yes }"),
  ),
);

function answersOf(people: People, options?: ScoreOptions) {
  const { dimensions } = score(ASKED, people, options);
  const questions = dimensions
    .flatMap(({ capabilities }) => capabilities)
    .flatMap((one) => one.questions);
  return Object.fromEntries(questions.map(({ id, answers }) => [id, answers]));
}

describe("the answers to a question", () => {
  test("carry respondent, department, state, value and place", () => {
    const { a } = answersOf({ "it.1": { a: 3 }, "sales.1": { a: DONT_KNOW }, "it.2": {} });
    expect(a).toEqual([
      { respondent: "it.1", department: "it", state: "answered", value: 3, at: at("it.1") },
      { respondent: "it.2", department: "it", state: "unanswered" },
      { respondent: "sales.1", department: "sales", state: "dont-know", at: at("sales.1") },
    ]);
  });

  test("come from everyone who was asked the question", () => {
    const { b, f } = answersOf({ "it.1": { gate: false, f: 3 }, "sales.1": { b: 4, gate: true } });
    expect(b).toMatchObject([{ respondent: "sales.1", value: 4 }]);
    expect(f).toMatchObject([{ respondent: "sales.1", state: "unanswered" }]);
  });

  test("have their evidence, if there is any", () => {
    const { a } = answersOf({
      "it.1": { a: { value: 4, evidence: ["board minutes"] } },
      "it.2": { a: 4 },
    });
    expect(a?.[0]?.evidence).toEqual(["board minutes"]);
    expect(a?.[1]).not.toHaveProperty("evidence");
  });
});

describe("confidential answers", () => {
  const answer = { a: { value: 3, note: "angry", quote: "We try." }, gate: true };
  const shown = (consent: object, options: ScoreOptions = {}) => {
    const heard = [respondent(ASKED, "it.1", answer, consent)];
    const { dimensions } = assess(ASKED, heard, { toolVersion: "0.0.0", digest: "", ...options });
    const { note, quote } = dimensions[0]?.capabilities[0]?.questions[0]?.answers[0] ?? {};
    return { note, quote };
  };
  test.each([
    { name: "notes stay private, quotes need consent", consent: {}, options: {}, expected: {} },
    {
      name: "consent without quotes",
      consent: { consent: { read: "2026-11-21" } },
      options: {},
      expected: {},
    },
    {
      name: "consent to quotes",
      consent: { consent: { read: "2026-11-21", quotes: true } },
      options: {},
      expected: { quote: "We try." },
    },
    {
      name: "notes on request",
      consent: {},
      options: { includeNotes: true },
      expected: { note: "angry" },
    },
  ])("$name", ({ consent, options, expected }) => {
    expect(shown(consent, options)).toEqual({ note: undefined, quote: undefined, ...expected });
  });
});

describe("below the minimum group no answer reveals its respondent", () => {
  const people: People = {
    "it.1": { a: 5, gate: true, f: 2 },
    "sales.1": { a: 1, b: 2, gate: false },
    "sales.2": { a: 3, b: 2, gate: true, f: 2 },
    "sales.3": { a: 3, b: 2, gate: false },
  };

  test("an answer from a withheld department is left out", () => {
    expect(answersOf(people, { minimumGroup: 3 })).toMatchObject({ a: [], b: [], f: [] });
  });

  test("content cleared for the report stays, without its answer", () => {
    const asked = questionnaire(oneCapability(level("a")));
    const consent = (quotes: boolean) => ({ consent: { read: "2026-11-01", quotes } });
    const said = (value: number, rest: object) => ({ a: { value, note: "private", ...rest } });
    const heard = [
      respondent(asked, "it.1", said(5, { quote: "We ask." }), consent(true)),
      respondent(asked, "it.2", said(4, { evidence: ["Minutes"] }), consent(true)),
      respondent(asked, "it.3", said(3, {}), consent(true)),
      respondent(asked, "sales.1", said(1, { quote: "No.", evidence: ["A"] }), consent(false)),
      respondent(asked, "sales.2", { a: 2 }),
    ];
    const result = assess(asked, heard, {
      toolVersion: "0.0.0",
      digest: "",
      minimumGroup: 4,
      includeNotes: true,
    });
    // Consent only covers quotes: evidence stays with the withheld answer.
    expect(result.dimensions[0]?.capabilities[0]?.questions[0]?.answers).toEqual([
      { state: "answered", quote: "We ask." },
    ]);
  });

  test("elsewhere it has no respondent and is ordered by content", () => {
    const asked = questionnaire(oneCapability(level("all"), level("own", "ask: [marketing]")));
    const result = score(
      asked,
      {
        "it.1": { all: 5 },
        "sales.1": { all: 1 },
        "marketing.1": { all: 4, own: 5 },
        "marketing.2": { all: 4, own: 2 },
        "marketing.3": { all: 4, own: 4 },
      },
      { minimumGroup: 3 },
    );
    const [all, own] = result.dimensions[0]?.capabilities[0]?.questions ?? [];
    expect(all?.answers).toEqual([]);
    expect(own?.answers).toEqual([
      { state: "answered", value: 2 },
      { state: "answered", value: 4, isUnevidenced: true },
      { state: "answered", value: 5, isUnevidenced: true },
    ]);
  });

  test("the small department's profile is withheld, and the next smallest one's", () => {
    const result = score(ASKED, people, { minimumGroup: 3 });
    expect(result).toMatchObject({ minimumGroup: 3, withheld: ["it", "sales"], departments: [] });
  });

  test("a minimum that all reach changes nothing", () => {
    const { "it.1": _, ...sales } = people;
    const all = Object.fromEntries(
      Object.entries(sales).map(([id, own]) => [id, { ...own, gate: true, f: 2 }]),
    );
    expect(score(ASKED, all, { minimumGroup: 3 })).toEqual({
      ...score(ASKED, all),
      minimumGroup: 3,
    });
  });
});

function at(respondentId: string) {
  return { file: `${respondentId}.json`, line: 1, column: expect.any(Number) };
}
