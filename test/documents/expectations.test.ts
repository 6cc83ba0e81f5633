import { describe, expect, test } from "vitest";
import { briefDocument } from "../../src/documents/brief.ts";
import type { Document } from "../../src/documents/document.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { reportDocument } from "../../src/documents/report/report.ts";
import { workshopDocument } from "../../src/documents/workshop.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { wordsOf } from "../support/document-words.ts";

const NAMES = ["known", "conflict", "surprise", "rumour", "open"];
const ASKED = questionnaire(oneCapability(...NAMES.map((id) => level(id, "predict: [it, sales]"))));

const said = (value: number, of: string, expected: number): object => ({
  value,
  predicted: { [of]: expected },
});

const PEOPLE: People = {
  "it.1": {
    known: said(3, "sales", 3),
    conflict: said(4, "sales", 1),
    surprise: said(4, "sales", 4),
    rumour: said(4, "sales", 2),
    open: said(3, "sales", 3),
  },
  "sales.1": {
    known: said(3, "it", 3),
    conflict: said(2, "it", 5),
    surprise: said(2, "it", 4),
    rumour: said(4, "it", 3),
    open: 3,
  },
  "sales.2": { known: said(2, "it", 3), surprise: 2 },
};

function inputOf(language: string, people = PEOPLE, minimumGroup = 1): ReportInput {
  const result = score(ASKED, people, { minimumGroup });
  return { result, questionnaire: ASKED, texts: commonTexts(language) };
}

/** The answers expected of everyone are counted in another sentence. */
const OF_EXPECTATIONS = /expected (?:[A-Z]|this)|did not expect|as expected/u;

/** The lines of a document that contain a phrase. */
function linesOf(document: Document, phrase: RegExp): readonly string[] {
  return wordsOf(document).filter((line) => phrase.test(line));
}

const EN: readonly string[] = [
  "IT (one respondent) is at level 4 and expected Sales to be at 4; Sales (two respondents) is at level 2 and expected IT to be at 4 (one prediction). IT did not expect this difference: start with a joint session.",
  "IT (one respondent) is at level 4 and expected Sales to be at 2; Sales (one respondent) is at level 4 and expected IT to be at 3. Less than two levels apart, but IT expected Sales to be lower: show them the answers.",
  "IT (one respondent) is at level 4 and expected Sales to be at 1; Sales (one respondent) is at level 2 and expected IT to be at 5. IT and Sales expected this difference: discuss the matter itself.",
  "IT (one respondent) is at level 3 and expected Sales to be at 3; Sales (two respondents) is at level 2.5 and expected IT to be at 3. Less than two levels apart, as expected.",
];
const SV: readonly string[] = [
  "IT (en person) ligger på nivå 4 och trodde att Sales skulle ligga på 4; Sales (två personer) ligger på nivå 2 och trodde att IT skulle ligga på 4 (en gissning). IT räknade inte med skillnaden: börja med en gemensam genomgång.",
  "IT (en person) ligger på nivå 4 och trodde att Sales skulle ligga på 2; Sales (en person) ligger på nivå 4 och trodde att IT skulle ligga på 3. Mindre än två nivåer isär, men IT trodde att Sales skulle ligga lägre: visa dem svaren.",
  "IT (en person) ligger på nivå 4 och trodde att Sales skulle ligga på 1; Sales (en person) ligger på nivå 2 och trodde att IT skulle ligga på 5. IT och Sales räknade med skillnaden: ta upp själva sakfrågan.",
  "IT (en person) ligger på nivå 3 och trodde att Sales skulle ligga på 3; Sales (två personer) ligger på nivå 2,5 och trodde att IT skulle ligga på 3. Mindre än två nivåer isär, som väntat.",
];

describe("the report and the workshop list what departments expect of each other", () => {
  test.each([
    ["en", "report", reportDocument, EN],
    ["sv", "report", reportDocument, SV],
    ["en", "workshop", workshopDocument, EN],
    ["sv", "workshop", workshopDocument, SV],
  ] as const)("in %s, in a %s", (language, _, write, expected) => {
    const lines = linesOf(
      write(inputOf(language)),
      /is at level \d.* expected|ligger på nivå \d.* trodde/u,
    );
    expect(lines).toEqual(expected);
  });

  test("and where answers are missing", () => {
    expect(linesOf(reportDocument(inputOf("en")), /Not enough answers to compare/u)).toEqual([
      "Not enough answers to compare: “Question open”.",
    ]);
  });

  test("and where they are withheld", () => {
    const six: People = Object.fromEntries(
      ["it", "sales"].flatMap((department) =>
        [1, 2, 3].map((at) => [
          `${department}.${at}`,
          { known: at === 1 ? said(3, department === "it" ? "sales" : "it", 3) : 3 },
        ]),
      ),
    );
    expect(linesOf(reportDocument(inputOf("en", six, 3)), /Withheld.*Question known/u)).toEqual([
      "Withheld to protect respondents: “Question known”.",
    ]);
  });

  test("but not where departments are withheld", () => {
    const document = reportDocument(inputOf("en", PEOPLE, 3));
    expect(linesOf(document, OF_EXPECTATIONS)).toEqual([]);
  });
});

describe("executives and recruiters read of a difference that is not expected", () => {
  const executive = (input: ReportInput): Document =>
    reportDocument({ ...input, background: { audience: "executive" } });

  test.each([
    ["executives", executive],
    ["recruiters", briefDocument],
  ] as const)("%s in one sentence, without departments", (_, write) => {
    expect(linesOf(write(inputOf("en")), OF_EXPECTATIONS)).toEqual([
      "On “Question surprise”, two departments are two levels or more apart and at least one of them did not expect it: start with a joint session.",
    ]);
    expect(linesOf(write(inputOf("sv")), /räknade/u)).toEqual([
      "I ”Question surprise” skiljer det två nivåer eller mer mellan två avdelningar, och minst en av dem räknade inte med det: börja med en gemensam genomgång.",
    ]);
  });

  test("and nothing where every difference is expected", () => {
    const { surprise: _, ...rest } = PEOPLE["it.1"] ?? {};
    const input = inputOf("en", { ...PEOPLE, "it.1": rest });
    expect(linesOf(executive(input), OF_EXPECTATIONS)).toEqual([]);
  });
});
