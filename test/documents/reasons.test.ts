import { describe, expect, test } from "vitest";
import { findingsOf } from "../../src/documents/findings/findings.ts";
import { textsOf } from "../../src/documents/findings/finding.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";

const A = question("a", "level", "short: Help, levels: { 1: One., 2: Two., 3: Three., 5: Five. }");
const REASONS = "because: { a: { 1: A is one., 2: A is two. }, fact: { 1: There is none. } }";

/** The sentences that say why the recommendation applies; answers as "it 3,2 · sales 1". */
function why(
  text: string,
  {
    rest = REASONS,
    fact = "yes",
    language = "en",
    ...options
  }: ScoreOptions & {
    readonly rest?: string;
    readonly fact?: string;
    readonly language?: string;
  } = {},
): readonly string[] {
  const when = "{ any: [{ question: a, lte: 3 }, { question: fact, is: no }] }";
  const asked = questionnaire(
    oneCapability(A, yesNo("fact")),
    `recommendations: [{ id: r, title: R, when: ${when}, ${rest} }]`,
  );
  const people: People = Object.fromEntries(
    text.split(" · ").flatMap((part) => {
      const [department = "", answers = ""] = part.split(" ");
      return answers.split(",").map((a, at) => [`${department}.${at}`, { a: Number(a), fact }]);
    }),
  );
  const result = score(asked, people, { minimumGroup: 1, ...options });
  const texts = commonTexts(language);
  return textsOf(findingsOf({ result, questionnaire: asked, texts }).reasons);
}

describe("documents give a reason with how the answers fall", () => {
  test.each([
    ["it 2 · sales 2 · marketing 2", "A is two. All 3 say so.", "A is two. Det säger alla 3."],
    ["it 2 · sales 2", "A is two. Both say so.", "A is two. Det säger båda."],
    ["it 2 · sales 2,2 · marketing 2,3", "A is two. 4 of 5 say so.", "A is two. Det säger 4 av 5."],
    ["it 2,3 · marketing 2 · sales 2,1", "3 of 5 say: A is two.", "3 av 5 säger: A is two."],
    ["it 2", "According to IT: A is two.", "Enligt IT: A is two."],
    ["it 2,2", "According to IT: A is two.", "Enligt IT: A is two."],
  ])("%s", (answers, en, sv) => {
    expect(why(answers)).toEqual([en]);
    expect(why(answers, { language: "sv" })).toEqual([sv]);
  });

  test("a counted fact and a review are given as they are", () => {
    expect(why("it 4 · sales 4", { fact: "no" })).toEqual(["There is none."]);
    const review = { a: { value: 1, reason: "The minutes." } };
    expect(why("it 1 · sales 3", { review })).toEqual(["A is one."]);
  });

  test("where the answers are withheld, it is given as the level's", () => {
    expect(why("it 2,2,2 · marketing 2,2,2 · sales 2", { minimumGroup: 3 })).toEqual([
      "Overall: A is two.",
    ]);
  });
});

test("reasons that only describe the same level share a sentence", () => {
  const rest = "because: { a: { 2: A is two. }, b: { 2: B is two. } }";
  const asked = questionnaire(
    oneCapability(A, question("b", "level", "levels: { 1: One., 2: Two., 5: Five. }")),
    `recommendations: [{ id: r, title: R, when: { question: a, lte: 2 }, ${rest} }]`,
  );
  const people = Object.fromEntries(
    ["it.1", "it.2", "it.3", "sales.1"].map((id) => [id, { a: 2, b: 2 }]),
  );
  const result = score(asked, people, { minimumGroup: 3 });
  const found = findingsOf({ result, questionnaire: asked, texts: commonTexts("en") }).reasons;
  expect(found).toEqual([
    {
      rule: "reason",
      about: "r",
      text: "Overall: A is two. B is two.",
      restsOn: ["a", "b"],
    },
  ]);
});

describe("without a reason that is true, documents give", () => {
  test("the rationale", () => {
    const rest = `rationale: In general., ${REASONS}`;
    expect(why("it 3 · sales 3", { rest })).toEqual(["In general."]);
    expect(why("it 2 · sales 2", { rest })).toEqual(["A is two. Both say so."]);
  });

  test("without a rationale, how far the answers are apart", () => {
    expect(why("it 1 · marketing 2 · sales 3")).toEqual([
      "Help: From “One.” (IT) to “Three.” (Sales)",
    ]);
  });

  test("nothing where people agree on a level without a reason", () => {
    expect(why("it 3 · sales 3")).toEqual([]);
  });
});
