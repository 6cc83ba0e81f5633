import { describe, expect, test } from "vitest";
import type { Audience } from "../../../src/report/audience.ts";
import { documentOf } from "../../../src/report/document/of-audience.ts";
import { htmlReport } from "../../../src/report/html/html-report.ts";
import { customReport } from "../../../src/report/template/custom-report.ts";
import { templateView } from "../../../src/report/template/template-view.ts";
import { viewModelReport } from "../../../src/report/view-model-report.ts";
import type { ReportInput } from "../../../src/report/input.ts";
import { reportView } from "../../../src/report/view/report-view.ts";
import { nordlysQuestionnaire, nordlysResponses, wholeInput } from "../cases.ts";

/** The example with a word of its own in every note, quote and piece of evidence. */
async function wordedInput(audience: Audience): Promise<ReportInput> {
  const questionnaire = await nordlysQuestionnaire();
  const responses = nordlysResponses(questionnaire).map((response) => ({
    ...response,
    answers: new Map(
      [...response.answers].map(([id, answer]) => [
        id,
        { ...answer, note: "a-note", quote: "a-quote", evidence: ["a-proof"] },
      ]),
    ),
  }));
  return wholeInput({ questionnaire, responses, includeNotes: true }, { audience });
}

const WORDS = ["a-note", "a-quote", "a-proof"] as const;

describe("what a template sees is what the audience's document says", () => {
  test("the consultant: everything", async () => {
    const input = await wordedInput("consultant");
    expect(templateView(input)).toEqual(reportView(input));
    for (const word of WORDS) expect(viewModelReport(input)).toContain(word);
  });

  test("the executive: no quote, no evidence, no note, no answer of anybody", async () => {
    const input = await wordedInput("executive");
    const seen = viewModelReport(input);
    for (const word of WORDS) expect(seen).not.toContain(word);
    expect(templateView(input)).toMatchObject({
      strengths: [],
      appendix: { tables: [] },
      overrides: [],
      method: [],
      verdicts: [],
      roles: [],
      sources: [],
    });
  });

  test("the executive: the shipped report loses nothing by that", async () => {
    const input = await wordedInput("executive");
    const source = { file: "own.html.hbs", text: "{{> report}}", isPage: true };
    expect(customReport(source)(input)).toBe(htmlReport(input));
  });

  test.each(["recruiter", "workshop"] as const)("the %s: the document", async (audience) => {
    const input = await wordedInput(audience);
    expect(templateView(input)).toEqual(documentOf(input));
    expect(viewModelReport(input)).not.toContain("a-note");
    const text = "{{title}}|{{#each parts}}{{heading}}@@{{/each}}";
    for (const isPage of [true, false]) {
      const file = isPage ? "own.html.hbs" : "own.md.hbs";
      const made = customReport({ file, text, isPage })(input);
      expect(made).toContain("Nordlys Retail|");
      expect(made.split("@@").length - 1).toBe(documentOf(input)?.parts.length);
    }
  });
});
