import { expect, test } from "vitest";
import { comparisonDocument } from "../../src/documents/comparison.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { compared } from "../analyse/compared.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

test.each([
  ["en", "newly scored: not answered then", "score no longer shown: nobody could answer"],
  ["sv", "har fått poäng: saknade svar då", "poängen visas inte längre: ingen kunde svara"],
])("a comparison in %s says that a question was not answered", (language, then, now) => {
  const asked = questionnaire(
    "scoring: { unknown: lowest, coverage: { publish: 0, firm: 0.8 } }",
    oneCapability(level("a"), level("b")),
  );
  const [known, unknown] = [{ "it.1": { a: 3, b: 3 } }, { "it.1": { a: 3, b: DONT_KNOW } }];
  const said = (before: typeof known | typeof unknown, after: typeof before): string => {
    const comparison = compared(asked, before, after);
    const texts = commonTexts(language);
    return markdownDocument(
      comparisonDocument({ comparison, questionnaire: asked, texts, tool: "unsilo 0.0.0" }),
    );
  };
  expect(said(unknown, known)).toContain(then);
  expect(said(known, unknown)).toContain(now);
});
