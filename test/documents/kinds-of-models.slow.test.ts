import { expect, test } from "vitest";
import { falseSentences } from "../support/false-sentences.ts";
import {
  ANSWERS,
  type AnswersName,
  documentsOf,
  modelIn,
  MODELS,
  SHIPPED_MODELS,
} from "../support/model-documents.ts";

const NAMES = Object.keys(ANSWERS) as AnswersName[];
const LANGUAGES = ["en", "sv"] as const;

const CASES = MODELS.flatMap((file) =>
  NAMES.flatMap((answers) => LANGUAGES.map((language) => [file, answers, language] as const)),
);

test.each(CASES)(
  "no document of %s says what is not true of it (%s answers, %s)",
  async (file, answers, language) => {
    const model = modelIn(file);
    const documents = await documentsOf(model.questionnaire, answers, language);
    expect(falseSentences(model, answers, language, documents)).toEqual([]);
  },
);

/** Models that people answer, by groups of which some are too small to be shown. */
const FEW = [...MODELS, ...SHIPPED_MODELS]
  .filter((file) => modelIn(file).questionnaire.respondents !== "organization")
  .flatMap((file) =>
    (["one person", "one apart", "a pair"] as const).flatMap((group) =>
      LANGUAGES.map((language) => [file, group, language] as const),
    ),
  );

test.each(FEW)(
  "no document of %s says what is not true of it if %s is too few to be shown (%s)",
  async (file, group, language) => {
    const model = modelIn(file);
    for (const answers of NAMES) {
      const documents = await documentsOf(model.questionnaire, answers, language, group);
      expect(falseSentences(model, answers, language, documents, group)).toEqual([]);
    }
  },
);
