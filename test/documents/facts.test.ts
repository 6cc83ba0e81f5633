import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/documents/check.ts";
import { reportDocument } from "../../src/documents/report/report.ts";
import { profileScreen } from "../../src/documents/screens.ts";
import { workshopDocument } from "../../src/documents/workshop.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Fact } from "../../src/model/index.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { type People, questionnaire } from "../support/read.ts";
import { plain } from "../support/report-text.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability, question, yesNo } from "../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  oneCapability(
    level("trust"),
    yesNo("open"),
    question(
      "days",
      "number",
      "unit: days, bands: [{ from: 0, score: 5 }, { from: 10, score: 1 }]",
    ),
  ),
);

const PEOPLE: People = {
  "sales.1": { open: "no", days: 12.5 },
  "sales.2": { open: "no", days: 3 },
  "it.1": { open: "yes", days: 12.5 },
};

function fact(question: string, value: number | string, department?: string): Fact {
  const at = { file: "facts.csv", line: 2, column: 1 };
  const about = department === undefined ? {} : { department };
  return { question, ...about, value, source: "The log", at };
}

const FACTS = [
  fact("open", "yes"),
  fact("days", 3, "sales"),
  fact("days", 14, "it"),
  fact("trust", 2),
];

function inputWith(options: ScoreOptions, language = "en") {
  const result = score(ASKED, PEOPLE, { language, facts: FACTS, ...options });
  return { result, questionnaire: ASKED, texts: commonTexts(language) };
}

describe("a fact that answers contradict", () => {
  const text = plain(markdownDocument(reportDocument(inputWith({ minimumGroup: 1 }))));

  test("is listed to verify, with its source and the answers", () => {
    expect(text).toContain("Question open **The log says yes; answers: Sales no (2 people)");
    expect(text).toContain("Question days **The log says 3 days for Sales; answers: 12.5 days");
  });

  test("comes after a count of all facts", () => {
    expect(text).toContain(
      "4 facts: 1 agrees with the answers, 2 are contradicted by answers, 1 without an answer to compare with.",
    );
  });

  test("is in Swedish too", () => {
    const swedish = plain(markdownDocument(reportDocument(inputWith({ minimumGroup: 1 }, "sv"))));
    expect(swedish).toContain("The log anger ja; svar: Sales nej (2 personer)");
    expect(swedish).toContain("The log anger 3 days för Sales; svar: 12,5 days");
    expect(swedish).toContain("4 uppgifter: 1 stämmer med svaren, 2 motsägs av svar");
  });
});

describe("where departments are too small to be shown", () => {
  const text = plain(markdownDocument(reportDocument(inputWith({ minimumGroup: 3 }))));

  test("no answer is shown beside a fact", () => {
    expect(text).toContain("Question open **The log says yes; the answers say otherwise");
    expect(text).not.toContain("12.5");
  });

  test("facts about a department are counted as not compared", () => {
    expect(text).toContain("2 not compared, to protect respondents");
  });
});

test("a review that decided otherwise is named", () => {
  const review = { open: { value: "no", reason: "seen" } };
  const text = plain(markdownDocument(reportDocument(inputWith({ minimumGroup: 1, review }))));
  expect(text).toContain("The log says yes; a review decided otherwise");
});

test("the screen of score, the check and the workshop list it too", () => {
  const input = inputWith({ minimumGroup: 1 });
  const checked = {
    ...input,
    result: { ...input.result, thresholds: [], passed: true, files: [] },
    sources: new Map(),
    fromRoot: (path: string) => path,
  };
  for (const document of [profileScreen(input), workshopDocument(input), checkDocument(checked)]) {
    expect(plain(markdownDocument(document))).toContain("The log says yes; answers: Sales no");
  }
});

test("without facts, no document has the section", () => {
  const result = score(ASKED, PEOPLE);
  const document = reportDocument({ result, questionnaire: ASKED, texts: commonTexts("en") });
  expect(document.sections.map(({ id }) => id)).not.toContain("verify");
});
