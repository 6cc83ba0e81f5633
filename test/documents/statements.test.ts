import { describe, expect, test } from "vitest";
import { isTodayMarked, todayStatement } from "../../src/documents/statements.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { questionResults } from "../../src/documents/words.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { QuestionResult } from "../../src/model/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";

const DESCRIBED = "levels: { 1: One., 2: Two., 3: Three., 4: Four., 5: Five. }";
const ASKED = questionnaire(
  "departments: { m: Marketing, f: Finance, i: IT, c: Service, s: Stores }",
  oneCapability(question("a", "level", DESCRIBED), yesNo("b")),
);

/** "m 3,2 · i 1": the answers of each department. */
function people(text: string): People {
  return Object.fromEntries(
    text.split(" · ").flatMap((part) => {
      const [department = "", answers = ""] = part.split(" ");
      return answers.split(",").map((one, at) => [`${department}.${at}`, { a: Number(one) }]);
    }),
  );
}

function inputOf(text: string, language = "en", options: ScoreOptions = {}): ReportInput {
  const result = score(ASKED, people(text), { minimumGroup: 1, ...options });
  return { result, questionnaire: ASKED, texts: commonTexts(language) };
}

function first({ result }: ReportInput): QuestionResult {
  const [found] = questionResults(result);
  if (found === undefined) throw new Error("no question");
  return found;
}

function statement(input: ReportInput, fewest?: number): string {
  return todayStatement(first(input), input, fewest);
}

// The answers are rows of STATISTICS.md §4.1, on a ladder of five.
describe("documents describe today's level as far as the answers support it", () => {
  test.each([
    ["m 3", "Marketing says: “Three.”", "Marketing svarar: ”Three.”"],
    ["m 3,3", "Marketing says: “Three.”", "Marketing svarar: ”Three.”"],
    ["m 3,2 · f 2 · i 2 · c 2 · s 1", "Two.", "Two."],
    [
      "m 3,2 · i 2 · c 2 · s 1",
      "Most say: “Two.”; others: “One.” and “Three.”",
      "De flesta svarar: ”Two.”; andra: ”One.” och ”Three.”",
    ],
    ["m 3,3,3 · i 2", "Between “Two.” and “Three.”", "Mellan ”Two.” och ”Three.”"],
    [
      "m 4,3 · f 2 · i 2 · c 3 · s 1",
      "From “One.” (Stores) to “Three.” (Marketing)",
      "Från ”One.” (Stores) till ”Three.” (Marketing)",
    ],
    ["m 1,1,5", "From “One.” to “Five.”", "Från ”One.” till ”Five.”"],
  ])("%s: %s", (answers, en, sv) => {
    expect(statement(inputOf(answers))).toBe(en);
    expect(statement(inputOf(answers, "sv"))).toBe(sv);
  });

  test("a review is what was agreed", () => {
    const review = { a: { value: 4, reason: "seen" } };
    expect(statement(inputOf("m 5 · i 1", "en", { review }))).toBe("Four.");
  });

  test("withheld answers leave only the level's name", () => {
    const input = inputOf("m 3,3 · i 2", "en", { minimumGroup: 3 });
    expect(first(input)).toMatchObject({ level: 2, answersWithheld: true });
    expect(statement(input)).toBe("About level 2 (Level 2).");
    expect(statement({ ...input, texts: commonTexts("sv") })).toBe("Ungefär nivå 2 (Level 2).");
  });

  test("departments with few people are not named", () => {
    expect(statement(inputOf("m 4,4,4 · i 2"), 3)).toBe("From “Two.” to “Four.”");
    expect(statement(inputOf("m 3"), 3)).toBe("One department says: “Three.”");
    expect(statement(inputOf("m 4,4,4 · i 2,2,2"), 3)).toBe(
      "From “Two.” (IT) to “Four.” (Marketing)",
    );
  });

  test("only what all or most say is marked as today's level", () => {
    const marked = [
      "m 3",
      "m 3,2 · f 2 · i 2 · c 2 · s 1",
      "m 3,2 · i 2 · c 2 · s 1",
      "m 5 · i 1",
    ].map((answers) => {
      const input = inputOf(answers);
      return isTodayMarked(first(input), input);
    });
    expect(marked).toEqual([false, true, true, false]);
  });

  test("a question without descriptions has no sentence", () => {
    const input = inputOf("m 3");
    const [, other] = questionResults(input.result);
    expect(other && todayStatement(other, input)).toBe("");
  });
});
