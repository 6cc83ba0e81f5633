import { describe, expect, test } from "vitest";
import type { Response } from "../../src/model/index.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { type ResponseFormat, writeResponse } from "../../src/read/response/write-response.ts";
import type { Source } from "../../src/read/source.ts";
import { LATER_MODEL, LATER_RESPONSE } from "../support/later-keys.ts";
import { scoreOf } from "../support/score.ts";
import { assess } from "../../src/assess/assess.ts";

const { document } = readQuestionnaire(LATER_MODEL);
if (document === undefined) throw new Error("the model was not read");
const ASKED = document.questionnaire;

/** The response, and each problem with the text at its place. */
function reading({ file, text }: Source): {
  readonly response: Response | undefined;
  readonly found: readonly string[];
} {
  const { draft, problems } = readResponse({ file, text });
  const matched = draft === undefined ? undefined : matchResponse(draft, ASKED);
  const found = [...problems, ...(matched?.problems ?? [])].map(({ code, at }) => {
    const line = text.split("\n")[(at?.line ?? 1) - 1] ?? "";
    return `${code}: ${line.slice((at?.column ?? 1) - 1)}`;
  });
  return { response: matched?.response, found };
}

const HEAD = `schemaVersion: 1
questionnaire: { id: shared-work, version: 1.0.0 }
organization: Fjord Mills
assessment: 2026-11
`;

/** The problems of a marketer's answers, or of a review's. */
function problemsOf(answers: string, voice = "respondent: { id: r, department: marketing }") {
  return reading({ file: "r.yaml", text: `${HEAD}${voice}\nanswers:\n  ${answers}\n` }).found;
}

describe("a response with marks", () => {
  const { response, found } = reading(LATER_RESPONSE);

  test("is read with all of them", () => {
    expect(response?.rater).toBe("a colleague of the interviewer");
    expect(response?.answers.get("one-list")).toMatchObject({
      state: "answered",
      value: 1,
      fits: "no",
      predicted: { it: 3, stores: 2 },
      source: "row 7 of the survey",
    });
    expect(response?.answers.get("order")).toMatchObject({
      state: "unanswered",
      note: "ask again",
      proposed: { value: "all", because: "The minutes of May say so.", by: "a program" },
    });
    expect(response?.answers.get("count")).toMatchObject({
      state: "unanswered",
      proposed: { state: "dont-know", because: "The report has no figure.", by: "a program" },
    });
  });

  test("says once how many proposals are not counted", () => {
    expect(found).toEqual(["proposals-not-counted: order:"]);
  });

  test("does not count them", () => {
    if (response === undefined) throw new Error("not read");
    const result = assess(ASKED, [response], { toolVersion: "0.0.0", digest: "" });
    expect(scoreOf(result, "one-list")).toMatchObject({ kind: "scored", score: 1 });
    expect(scoreOf(result, "order")).toMatchObject({ kind: "not-scored" });
    // One of two scored questions is answered.
    expect(result.overall.coverage).toBe(0.5);
  });

  test.each<ResponseFormat>(["yaml", "json"])("keeps all of them as %s", (format) => {
    if (response === undefined) throw new Error("not read");
    const text = writeResponse(response, format);
    const again = reading({ file: `again.${format}`, text }).response;
    const withoutPlaces = ({ file: _, answers, ...rest }: Response) => ({
      ...rest,
      answers: [...answers].map(([id, { at: __, ...answer }]) => [id, answer]),
    });
    expect(again && withoutPlaces(again)).toEqual(withoutPlaces(response));
    // The file gives a question with nothing but a proposal no state.
    expect(text).not.toContain("unanswered");
  });
});

describe("a wrong mark is found", () => {
  test.each<[string, string, readonly string[]]>([
    ["fits: true", "one-list: { value: 1, fits: true }", ["not-allowed: true }"]],
    ["fits on a number", "count: { value: 1, fits: no }", ["fits-misplaced: no }"]],
    ["fits without a value", "one-list: { state: dont-know, fits: no }", ["fits-misplaced: no }"]],
    [
      "a prediction that the question does not ask for",
      "one-list: { value: 1, predicted: { sales: 2 } }",
      ["not-predicted: 2 } }"],
    ],
    [
      "a prediction of the respondent's own department",
      "one-list: { value: 1, predicted: { marketing: 2 } }",
      ["prediction-not-counted: 2 } }"],
    ],
    [
      "a predicted level that the model does not have",
      "one-list: { value: 1, predicted: { it: 4 } }",
      ["wrong-answer: 4 } }"],
    ],
    [
      "a proposed option that does not exist",
      "{ count: 1, order: { proposed: { value: some, because: b, by: b } } }",
      ["unknown-option: some, because: b, by: b } } }"],
    ],
    [
      "a proposal of nothing",
      "{ count: 1, order: { proposed: { because: b, by: b } } }",
      ["no-value: { because: b, by: b } } }"],
    ],
    [
      "a proposal of a value and a state",
      "{ count: 1, order: { proposed: { value: all, state: skipped, because: b, by: b } } }",
      ["value-and-state: { value: all, state: skipped, because: b, by: b } } }"],
    ],
    [
      "a proposal without its reason",
      "order: { proposed: { value: all, by: b } }",
      ["missing-key: { value: all, by: b } }"],
    ],
    [
      "a proposed value alone without its reason",
      "{ count: 1, order: { proposed: all, by: b } }",
      ["missing-key: all, by: b } }"],
    ],
    [
      "a proposed value alone that is not an option",
      "{ count: 1, order: { proposed: some, because: b, by: b } }",
      ["unknown-option: some, because: b, by: b } }"],
    ],
    ["a reason without a proposal", "count: { value: 1, because: b }", ["missing-key: b }"]],
    [
      "a second reason beside a proposal",
      "{ count: 1, order: { proposed: { value: all, because: b, by: b }, by: c } }",
      ["unknown-key: c } }"],
    ],
    [
      "a proposal beside an answer",
      "order: { value: all, proposed: { value: nobody, because: b, by: b } }",
      ["answer-and-proposal: { value: nobody, because: b, by: b } }"],
    ],
    [
      "a proposal beside a state",
      "order: { state: skipped, proposed: { value: nobody, because: b, by: b } }",
      ["answer-and-proposal: { value: nobody, because: b, by: b } }"],
    ],
  ])("%s", (_, answers, expected) => {
    expect(problemsOf(answers)).toEqual(expected);
  });

  test("marks in a review", () => {
    const answers = "one-list: { value: 1, reason: r, fits: no, predicted: { it: 2 }, source: s }";
    expect(problemsOf(answers, "review: { by: me }")).toEqual([
      "not-in-review: no, predicted: { it: 2 }, source: s }",
      "not-in-review: { it: 2 }, source: s }",
    ]);
  });
});

test("a file with nothing but proposals has no answers", () => {
  const found = problemsOf("order: { proposed: { value: all, because: b, by: b } }");
  expect(found).toEqual([
    "no-answers: answers:",
    "proposals-not-counted: order: { proposed: { value: all, because: b, by: b } }",
  ]);
});

test("a proposed value alone is read like one in its long form", () => {
  const answersOf = (order: string) => {
    const answers = `{ count: 1, order: { ${order} } }`;
    const voice = "respondent: { id: r, department: marketing }";
    const text = `${HEAD}${voice}\nanswers:\n  ${answers}\n`;
    const { response, found } = reading({ file: "r.yaml", text });
    expect(found.map((one) => one.split(":")[0])).toEqual(["proposals-not-counted"]);
    return response?.answers.get("order");
  };
  const short = answersOf("proposed: all, because: The minutes., by: a program");
  expect(short).toMatchObject({
    state: "unanswered",
    proposed: { value: "all", because: "The minutes.", by: "a program" },
  });
  expect(answersOf("proposed: { value: all, because: The minutes., by: a program }")).toEqual(
    short,
  );
});

test("an open question may say so beside its proposal", () => {
  const found = problemsOf(
    "{ one-list: 2, order: { state: unanswered, proposed: { value: all, because: b, by: b } } }",
  );
  expect(found.map((one) => one.split(":")[0])).toEqual(["proposals-not-counted"]);
});
