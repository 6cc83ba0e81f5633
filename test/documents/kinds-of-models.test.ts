import { describe, expect, test } from "vitest";
import { BANS, falseSentences } from "../support/false-sentences.ts";
import {
  type AnswersName,
  documentsOf,
  type GroupName,
  modelIn,
} from "../support/model-documents.ts";

/** A sample; the slow test walks all models, answers and languages. */
const SAMPLE: readonly (readonly [string, AnswersName, "en" | "sv"])[] = [
  ["own-controls.yaml", "middle", "en"],
  ["own-controls.yaml", "not applicable", "sv"],
  ["pulse-scores.yaml", "unknown", "sv"],
  ["own-ladders.yaml", "mixed", "en"],
  ["no-overall.yaml", "highest", "en"],
  ["custom-lens.yaml", "middle", "sv"],
  ["samm.yaml", "mixed", "en"],
];

test.each(SAMPLE)(
  "no document of %s says what is not true of it (%s answers, %s)",
  async (file, answers, language) => {
    const model = modelIn(file);
    const documents = await documentsOf(model.questionnaire, answers, language);
    expect(falseSentences(model, answers, language, documents)).toEqual([]);
  },
);

/** The same, with groups of which some are too small to be shown. */
const FEW: readonly (readonly [string, AnswersName, GroupName, "en" | "sv"])[] = [
  ["no-overall.yaml", "middle", "one person", "en"],
  ["pulse-scores.yaml", "mixed", "one apart", "sv"],
  ["three-ladders.yaml", "not applicable", "a pair", "en"],
];

test.each(FEW)(
  "no document of %s says what is not true of it (%s answers, %s, %s)",
  async (file, answers, group, language) => {
    const model = modelIn(file);
    const documents = await documentsOf(model.questionnaire, answers, language, group);
    expect(falseSentences(model, answers, language, documents, group)).toEqual([]);
  },
);

/** A sentence that would be false, in each language, with a model and answers that make it so. */
const FALSE: Readonly<
  Record<
    string,
    readonly [file: string, answers: AnswersName, en: string, sv: string, group?: GroupName]
  >
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
  "questions that have no levels": [
    "phq-9.yaml",
    "middle",
    "3 answers shown at the top two levels cite no evidence.",
    "3 svar som visas på de två högsta nivåerna saknar underlag.",
  ],
  "percents of the highest possible score": [
    "odi-pathway.yaml",
    "middle",
    "6.0, which is 40% of the possible range.",
    "6,0, vilket är 40 % av det möjliga intervallet.",
  ],
  "an answer that stands for nobody but the organization": [
    "samm.yaml",
    "middle",
    "2 of 2 thresholds met (1 respondent)",
    "2 av 2 gränsvärden uppfyllda (1 intervjuad)",
  ],
  "a model in which a single answer is enough": [
    "samm.yaml",
    "middle",
    "Below a coverage of 0% nothing is scored.",
    "Om svarstäckningen är lägre än 0 % ges inget värde.",
  ],
  "a model without recommendations": [
    "c2m2.yaml",
    "lowest",
    "Not all targets can be reached. This plan comes closest.",
    "Alla mål går inte att nå. Den här planen kommer närmast.",
  ],
  "a model whose dimensions have no score": [
    "custom-lens.yaml",
    "middle",
    "This model has no overall score, so each dimension has its own confidence.",
    "Modellen ger inget övergripande resultat, så tillförlitligheten anges för varje område.",
  ],
  "questions with answers that were scored": [
    "c2m2.yaml",
    "lowest",
    "No question here has a result to discuss.",
    "Ingen fråga här har ett resultat att diskutera.",
  ],
  "questions without descriptions": [
    "scorecard.yaml",
    "middle",
    "Agree on the highest description that is entirely true.",
    "Enas om den högsta beskrivning som stämmer helt och hållet.",
  ],
  "a further measure that is not a mean": [
    "linear-kpi.yaml",
    "middle",
    "Part Mean Change Status Overall 59.0",
    "Del Medelvärde Förändring Status Totalt 59,0",
  ],
  "capabilities that are sums": [
    "samm.yaml",
    "middle",
    "Changes by capability Part Mean",
    "Förändringar per förmåga Del Medelvärde",
  ],
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
  "answers that nobody gave": [
    "no-overall.yaml",
    "unknown",
    "Not scored: withheld to protect respondents.",
    "Ingen poäng: visas inte, för att skydda enskilda personer.",
  ],
  "a model that recommends nothing": [
    "phq-9.yaml",
    "middle",
    "Only the overall level and the priorities can be shown.",
    "Bara prioriteringarna kan visas.",
  ],
  "a score that exists and is withheld": [
    "no-overall.yaml",
    "middle",
    "First (dimension): not scored (withheld to protect respondents)",
    "First (område): ingen poäng (visas inte, för att skydda dem som har svarat)",
  ],
  "a plan without limits": [
    "three-ladders.yaml",
    "mixed",
    "Nothing can be done within these limits.",
    "Inget går att göra inom de här ramarna.",
  ],
  "questions that are mostly answered by numbers, texts or yes": [
    "scorecard.yaml",
    "middle",
    "You answer most of them by choosing the description that fits.",
    "De flesta besvarar du genom att välja den beskrivning som stämmer.",
  ],
  "a single department": [
    "no-overall.yaml",
    "middle",
    "No question here was answered differently by two departments.",
    "Ingen fråga här har besvarats olika av två avdelningar.",
    "one person",
  ],
  "levels that do not begin at 1": ["c2m2.yaml", "middle", "Level 1 of 3.", "Nivå 1 av 3."],
  "a model without verdicts": [
    "no-overall.yaml",
    "middle",
    "Level, verdicts, priorities and plan use all answers.",
    "Nivå, bedömningar, prioriteringar och plan bygger på alla svar.",
  ],
};

describe.each(BANS.map(({ of }) => of))("a false sentence about %s", (of) => {
  test.each(["en", "sv"] as const)("is found (%s)", (language) => {
    const [file = "", answers = "middle", en = "", sv = "", group] = FALSE[of] ?? [];
    const text = language === "en" ? en : sv;
    const said = [{ document: "one", text }];
    const found = falseSentences(modelIn(file), answers, language, said, group);
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
