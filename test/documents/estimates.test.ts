import { expect, test } from "vitest";
import { reportDocument } from "../../src/documents/report/report.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { wordsOf } from "../support/document-words.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { reportInput } from "./cases.ts";

/** The words of the report of a model whose only recommendation has these keys. */
async function wordsWith(keys: string, language = "en"): Promise<string> {
  const asked = questionnaire(
    "languages: [en, sv]",
    oneCapability(level("a")),
    `recommendations: [{ id: r, title: Meet, when: { level: a, lt: 3 }, ${keys} }]`,
  );
  const responses = respondents(asked, { "it.1": { a: 1 }, "sales.1": { a: 1 } });
  const input = await reportInput({ questionnaire: asked, responses, language });
  return wordsOf(reportDocument(input)).join("\n");
}

test("a report prints the text of graded evidence", async () => {
  const said = await wordsWith("evidence: { grade: weak, text: One case of 2014. }");
  expect(said).toContain("One case of 2014.");
  expect(await wordsWith("evidence: One case of 2014.")).toBe(said);
});

test.each([
  ["duration: 8", "en", "8 weeks"],
  ["duration: [6, 8, 12.5]", "en", "8 weeks (6 to 12.5)"],
  ["duration: [8, 8, 8]", "en", "8 weeks"],
  ["duration: [0.5, 1, 2]", "en", "1 week (0.5 to 2)"],
  ["duration: [6, 8, 12.5]", "sv", "8 veckor (6 till 12,5)"],
])("a report prints %s in %s as %s", async (duration, language, expected) => {
  expect((await wordsWith(duration, language)).split("\n")).toContain(expected);
});
