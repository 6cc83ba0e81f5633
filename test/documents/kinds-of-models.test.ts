import { describe, expect, test } from "vitest";
import { BANS, falseSentences } from "../support/false-sentences.ts";
import { type AnswersName, documentsOf, modelIn } from "../support/model-documents.ts";

/** A sample; the slow test walks all models, answers and languages. */
const SAMPLE: readonly (readonly [string, AnswersName, "en" | "sv"])[] = [
  ["own-controls.yaml", "middle", "en"],
  ["own-controls.yaml", "not applicable", "sv"],
  ["pulse-scores.yaml", "unknown", "sv"],
  ["own-ladders.yaml", "mixed", "en"],
  ["no-overall.yaml", "highest", "en"],
];

test.each(SAMPLE)(
  "no document of %s says what is not true of it (%s answers, %s)",
  async (file, answers, language) => {
    const model = modelIn(file);
    const documents = await documentsOf(model.questionnaire, answers, language);
    expect(falseSentences(model, answers, language, documents)).toEqual([]);
  },
);

/** A sentence that would be false, in each language, with a model and answers that make it so. */
const FALSE: Readonly<
  Record<string, readonly [file: string, answers: AnswersName, en: string, sv: string]>
> = {
  "a model without levels": ["pulse-scores.yaml", "middle", "Trust: level 2", "Trust: nivå 2"],
  "an organization that answers as a whole": [
    "own-controls.yaml",
    "middle",
    "the answers come from one department",
    "svaren kommer från en enda avdelning",
  ],
  "a model without an overall score": [
    "no-overall.yaml",
    "middle",
    "The overall mean rose.",
    "Det övergripande medelvärdet steg.",
  ],
  "a model without an overall level": [
    "odi-pathway.yaml",
    "middle",
    "The overall level is 2.",
    "Den övergripande nivån är 2.",
  ],
  "scores that are not means": ["odi-pathway.yaml", "middle", "Mean 12.0", "Medelvärde 12,0"],
  "answers of which all are known": [
    "no-overall.yaml",
    "highest",
    "There are not enough answers to recommend anything.",
    "Svaren räcker inte för att rekommendera något.",
  ],
  "questions of which none applies": [
    "no-overall.yaml",
    "not applicable",
    "too few answers",
    "för få svar",
  ],
  "answers of which none is known": [
    "no-overall.yaml",
    "unknown",
    "No recommendation applies to these answers.",
    "Ingen rekommendation är aktuell med de här svaren.",
  ],
  "a group of which nobody is too small to be shown": [
    "no-overall.yaml",
    "middle",
    "The overall is withheld.",
    "Resultatet visas inte.",
  ],
};

describe.each(BANS.map(({ of }) => of))("a false sentence about %s", (of) => {
  test.each(["en", "sv"] as const)("is found (%s)", (language) => {
    const [file = "", answers = "middle", en = "", sv = ""] = FALSE[of] ?? [];
    const text = language === "en" ? en : sv;
    const found = falseSentences(modelIn(file), answers, language, [{ document: "one", text }]);
    expect(found.join("\n")).toContain(`one, ${of}: `);
  });
});

describe("what says that something is missing may name it", () => {
  test.each([
    ["en", "This model has no overall level."],
    ["en", "This model has no overall score, so each dimension has its own confidence."],
    ["sv", "Modellen har ingen övergripande nivå."],
  ] as const)("%s: %s", (language, text) => {
    const documents = [{ document: "one", text }];
    expect(falseSentences(modelIn("no-overall.yaml"), "middle", language, documents)).toEqual([]);
  });

  test("a word of the author's own is not the tool's", () => {
    const model = modelIn("pulse-scores.yaml");
    const own = { ...model, ownTexts: ["Level with us"] };
    const documents = [{ document: "one", text: "Level with us: 3.0" }];
    expect(falseSentences(own, "middle", "en", documents)).toEqual([]);
  });
});
