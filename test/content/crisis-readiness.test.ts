import { describe, expect, test } from "vitest";
import questionnaire from "../../src/generated/questionnaires/crisis-readiness.ts";
import type { LevelQuestion, Question, Vignette } from "../../src/model/index.ts";
import { localize } from "../../src/model/localize.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { comparisonsIn } from "../../src/score/condition.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const LANGUAGES = ["en", "sv"] as const;
type Language = (typeof LANGUAGES)[number];

const questions = questionsOf(questionnaire);
const described = questions.filter((one): one is LevelQuestion => one.type === "level");
const CASES = LANGUAGES.flatMap((language) =>
  described.map((question) => [language, question.id, question] as const),
);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

function descriptionsOf({ levels }: LevelQuestion, language: Language): readonly string[] {
  return levels.map(({ text }) => localize(text, [language]));
}

function casesOf({ id }: Question): readonly Vignette[] {
  return questionnaire.vignettes.filter(({ question }) => question === id);
}

describe("a questionnaire from another field, using only the format", () => {
  test("ten to twelve questions, its own levels, departments and rules", () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(questions.length).toBeLessThanOrEqual(12);
    expect(questionnaire.levels.map(({ id }) => id)).toEqual([
      "chance",
      "case-by-case",
      "agreed",
      "proven",
      "steered-by-results",
    ]);
    expect(questionnaire.scoring.level).toMatchObject({
      dimension: { kind: "bands" },
      overall: { kind: "capped" },
    });
  });

  test.each(LANGUAGES)("no output mentions marketing (%s)", async (language) => {
    for (const format of ["terminal", "markdown", "html"]) {
      const argv = ["report", "examples/sundby-water", "--format", format, "--lang", language];
      const { stdout, exitCode } = await runCommand(argv, { cwd: ROOT });
      expect(exitCode).toBe(0);
      expect(stdout).not.toMatch(/marketing|marknad|silos? (?:and|och)|customer|kund\b/iu);
    }
  });
});

describe.each(CASES)("the descriptions in %s of %s", (language, _id, question) => {
  const descriptions = descriptionsOf(question, language);

  test("have 6 to 25 words each, and levels 3 to 5 differ by ten at most", () => {
    const counts = descriptions.map((text) => wordsOf(text).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...counts)).toBeLessThanOrEqual(25);
    const high = counts.slice(2);
    expect(Math.max(...high) - Math.min(...high)).toBeLessThanOrEqual(10);
  });

  test("have at most 110 words together with the question and its help", () => {
    const own = [question.text, question.help ?? ""].map((text) => localize(text, [language]));
    expect(wordsOf([...own, ...descriptions].join(" ")).length).toBeLessThanOrEqual(110);
  });

  test("name no paper, no past year and nothing vague", () => {
    const unwanted =
      /\b(?:written|in writing|named|document\w*|sign(?:ed|ature)|minutes|policy|this past year|sometimes|often|relevant|effective|appropriate|ensure|skriftlig\w*|nedskriv\w*|namngiv\w*|utsedd|dokument\w*|protokoll|det senaste året|ibland|ofta|samt|avseende|säkerställa|adressera|vid behov)\b/iu;
    expect(descriptions.filter((text) => unwanted.test(text))).toEqual([]);
  });

  test("reach the highest level by a regular look together that decides", () => {
    expect(descriptions.at(-1)).toMatch(/at least once a year|minst en gång om året/iu);
  });
});

describe.each(CASES)("the cases in %s of %s", (language, _id, question) => {
  const cases = casesOf(question);

  test("are six, cover every level, and two of them have another mechanism", () => {
    expect(cases).toHaveLength(6);
    expect(new Set(cases.map(({ level }) => level)).size).toBe(questionnaire.levels.length);
    expect(cases.filter(({ mechanism }) => mechanism !== undefined)).toHaveLength(2);
  });

  test("have 25 to 60 words each", () => {
    const counts = cases.map(({ text }) => wordsOf(localize(text, [language])).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(25);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
  });

  test("share no four words in a row with a description", () => {
    const anchors = new Set(descriptionsOf(question, language).flatMap((text) => rowsOf(text)));
    const shared = cases.flatMap(({ text }) =>
      rowsOf(localize(text, [language])).filter((row) => anchors.has(row)),
    );
    expect(shared).toEqual([]);
  });
});

/** Every four consecutive words of a text. */
function rowsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(" "));
}

test.each(LANGUAGES)("every question has a short title of at most six words (%s)", (language) => {
  for (const { id, short } of questions) {
    const words = short === undefined ? [] : wordsOf(localize(short, [language]));
    expect([id, words.length >= 2 && words.length <= 6]).toEqual([id, true]);
  }
});

describe.each(questionnaire.recommendations.map((one) => [one.id, one] as const))(
  "the recommendation %s",
  (_id, { title, when, because, raises, owner = "" }) => {
    test("is one action for one question, with a reason for that question", () => {
      const [question, ...others] = raises.keys();
      expect(others).toEqual([]);
      expect([...because.keys()]).toEqual([question]);
      const read = comparisonsIn(when).map(({ subject }) => ("id" in subject ? subject.id : ""));
      expect(read).toEqual([question]);
      expect(localize(title, ["en"])).not.toMatch(/\band\b/u);
      expect(localize(title, ["sv"])).not.toMatch(/\boch\b(?! (?:en av|ström))/u);
    });

    test("is signed by the CEO, who heads every department with effort", () => {
      expect(localize(owner, ["en"])).toMatch(/^CEO \(signs\), /u);
      expect(localize(owner, ["sv"])).toMatch(/^vd \(skriver under\), /u);
    });
  },
);
