import { describe, expect, test } from "vitest";
import {
  type Answers,
  DONT_KNOW,
  ofOrganization,
  type People,
  questionnaire,
} from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

const RECOMMENDED = `recommendations:
  - id: r
    title: R
    when: { any: [{ question: a, lte: 2 }, { question: b, lte: 2 }] }
    raises: { a: { from: 1, to: 3 }, b: { from: 1, to: 3 }, fact: { from: 1, to: 5 } }
    because: { a: { 1: A is one., 2: A is two. }, b: { 1: B is one. }, fact: { 1: There is none. } }
`;
const TREE = oneCapability(level("a"), level("b"), yesNo("fact"));
const ASKED = questionnaire(RECOMMENDED, TREE);

/** The reasons, each as "statement text". */
function reasons(people: People, options?: ScoreOptions, asked = ASKED): readonly string[] {
  const [{ reasons: found = [] } = {}] = score(asked, people, options).recommendations;
  return found.map(({ statement, text }) => `${statement} ${text}`);
}

function ofOne(answers: Answers): readonly string[] {
  return reasons({ "it.1": answers });
}

describe("a recommendation gives the reasons that are true", () => {
  test("of the questions that are at their level", () => {
    expect(ofOne({ a: 2, b: 4 })).toEqual(["one-voice A is two."]);
    expect(ofOne({ a: 1, b: 1 })).toEqual(["one-voice A is one.", "one-voice B is one."]);
  });

  test("none for a level without a reason, or for an unknown answer", () => {
    expect(ofOne({ a: 4, b: 2 })).toEqual([]);
    expect(ofOne({ a: 2, b: DONT_KNOW })).toEqual(["one-voice A is two."]);
  });

  test("also of what it only raises", () => {
    expect(ofOne({ a: 2, b: 4, fact: "no" })).toEqual([
      "one-voice A is two.",
      "fact There is none.",
    ]);
  });

  test("not of a question at its level that did not make it apply", () => {
    const asked = questionnaire(
      TREE,
      `recommendations:
  - id: r
    title: R
    when: { any: [{ all: [{ question: a, is: 3 }, { question: b, gte: 4 }] }, { question: b, is: 3 }] }
    because: { a: { 3: A is three. }, b: { 3: B is three. } }
`,
    );
    const of = (answers: Answers) => reasons({ "it.1": answers }, {}, asked);
    expect(of({ a: 3, b: 4 })).toEqual(["one-voice A is three."]);
    expect(of({ a: 3, b: 3 })).toEqual(["one-voice B is three."]);
  });
});

describe("a reason is given as far as the answers bear it out", () => {
  /** "it 3,2 · sales 1": the answers of each department to a. */
  const people = (text: string): People =>
    Object.fromEntries(
      text.split(" · ").flatMap((part) => {
        const [department = "", answers = ""] = part.split(" ");
        return answers.split(",").map((a, at) => [`${department}.${at}`, { a: Number(a), b: 4 }]);
      }),
    );

  // By department and by person, the share who chose level 2: 1 and 1; 2/3 and 3/5; 1/2 and 1/2.
  test.each([
    ["all say it", "it 2 · marketing 2 · sales 2", ["fact A is two."]],
    ["most say it", "it 2,3 · marketing 2 · sales 2,1", ["most A is two."]],
    ["only half say it", "it 2,3 · marketing 3 · sales 2", []],
    ["departments are two levels apart", "it 1 · marketing 2 · sales 3", []],
  ])("%s", (_, given, expected) => {
    expect(reasons(people(given))).toEqual(expected);
  });

  test("where the answers are withheld, it describes the level", () => {
    const given = people("it 2,2,2 · marketing 2,2,2 · sales 2");
    expect(reasons(given, { minimumGroup: 3 })).toEqual(["level A is two."]);
  });

  test("a recommendation that is withheld has none", () => {
    expect(reasons(people("it 2"), { minimumGroup: 3 })).toEqual([]);
  });

  test("a review settles what people disagree about", () => {
    const given = people("it 1 · marketing 2 · sales 3");
    const options = { review: { a: { value: 2, reason: "The minutes." } } };
    expect(reasons(given, options)).toEqual(["fact A is two."]);
  });

  test("an organization that answers as a whole says what is", () => {
    const asked = ofOrganization(RECOMMENDED, TREE);
    expect(reasons({ "it.1": { a: 2, b: 4 } }, {}, asked)).toEqual(["fact A is two."]);
  });
});

test("a count that each department gives of its own describes the level", () => {
  const asked = questionnaire(
    RECOMMENDED,
    oneCapability(level("a"), level("b"), yesNo("fact", "about: own-department")),
  );
  expect(reasons({ "it.1": { a: 2, b: 4, fact: "no" } }, {}, asked)).toEqual([
    "one-voice A is two.",
    "level There is none.",
  ]);
});

test("a reason of a question that does not exist is never given", () => {
  const nowhere = RECOMMENDED.replace("because: {", "because: { nowhere: { 1: Never. },");
  expect(reasons({ "it.1": { a: 2, b: 4 } }, {}, questionnaire(nowhere, TREE))).toEqual([
    "one-voice A is two.",
  ]);
});
