import { expect, test } from "vitest";
import { falseSentences } from "../support/false-sentences.ts";
import {
  ANSWERS,
  type AnswersName,
  documentsOf,
  modelIn,
  MODELS,
} from "../support/model-documents.ts";

const CASES = MODELS.flatMap((file) =>
  (Object.keys(ANSWERS) as AnswersName[]).flatMap((answers) =>
    (["en", "sv"] as const).map((language) => [file, answers, language] as const),
  ),
);

test.each(CASES)(
  "no document of %s says what is not true of it (%s answers, %s)",
  async (file, answers, language) => {
    const model = modelIn(file);
    const documents = await documentsOf(model.questionnaire, answers, language);
    expect(falseSentences(model, answers, language, documents)).toEqual([]);
  },
);
