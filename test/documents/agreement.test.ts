import { describe, expect, test } from "vitest";
import { gapFinding } from "../../src/documents/findings/agreement.ts";
import { agreement } from "../../src/documents/report/agreement.ts";
import { profileScreen } from "../../src/documents/screens.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { blocksOf, rowsOf, sectionOf, wordsIn } from "../support/document-words.ts";

const ASKED = questionnaire(oneCapability(level("a"), level("b")));

function inputOf(people: People, language: string, minimumGroup = 1): ReportInput {
  const result = score(ASKED, people, { minimumGroup });
  return { result, questionnaire: ASKED, texts: commonTexts(language) };
}

/** Everybody gives both questions the same answer. */
function both(...said: readonly (readonly [string, ...(readonly number[])])[]): People {
  return Object.fromEntries(
    said.flatMap(([department, ...answers]) =>
      answers.map((answer, at) => [`${department}.${at}`, { a: answer, b: answer }]),
    ),
  );
}

// Three and three people, wholly apart: 2 of 20 arrangements are as far, p 0.1.
const APART = both(["it", 1, 1, 2], ["sales", 4, 4, 5]);
// Two and two: 2 of 6 arrangements, p 1/3, whatever they say.
const FEW = both(["it", 1, 1], ["sales", 4, 4]);
// Differences 0, 1, -1 and 0: their median is 0.
const MIXED = both(["it", 2, 3], ["sales", 2, 3]);
const SMALL: People = Object.fromEntries(
  [0, 1, 2].flatMap((at) => [
    [`it.${at}`, { a: 2, b: 2 }],
    [`sales.${at}`, { a: 3, b: 2 }],
  ]),
);
const ONE_EACH = both(["it", 2], ["sales", 3]);
const CROSSED: People = { "it.1": { a: 1, b: 3 }, "sales.1": { a: 3, b: 1 } };

interface Case {
  readonly name: string;
  readonly people: People;
  readonly minimumGroup?: number;
  readonly en: string;
  readonly sv: string;
}

const CASES: readonly Case[] = [
  {
    name: "a difference that the test shows",
    people: APART,
    en: "Sales rates the organization 3.0 levels higher than IT on the questions put to all departments. A difference this large is unlikely to be chance.",
    sv: "Svaren från Sales ligger 3,0 nivåer högre än svaren från IT på de frågor som alla avdelningar har fått. En så stor skillnad beror knappast på slumpen.",
  },
  {
    name: "the same where departments are withheld",
    people: APART,
    minimumGroup: 4,
    en: "Departments rate the organization differently. The difference is unlikely to be chance.",
    sv: "Avdelningarna svarar olika. Skillnaden beror knappast på slumpen.",
  },
  {
    name: "a small difference that the test shows",
    people: SMALL,
    en: "Sales rates the organization 0.5 levels higher than IT on the questions put to all departments. The difference is small but unlikely to be chance.",
    sv: "Svaren från Sales ligger 0,5 nivåer högre än svaren från IT på de frågor som alla avdelningar har fått. Skillnaden är liten men beror knappast på slumpen.",
  },
  {
    name: "a difference that so few interviews cannot show",
    people: FEW,
    en: "Sales rates the organization 3.0 levels higher than IT on the questions put to all departments. With four interviews this could be chance.",
    sv: "Svaren från Sales ligger 3,0 nivåer högre än svaren från IT på de frågor som alla avdelningar har fått. Med fyra intervjuer kan det bero på slumpen.",
  },
  {
    name: "the same where departments are withheld, whose difference is not told",
    people: FEW,
    minimumGroup: 3,
    en: "Answers differ. With four interviews this could be chance.",
    sv: "Svaren skiljer sig åt. Med fyra intervjuer kan det bero på slumpen.",
  },
  {
    name: "a little difference",
    people: MIXED,
    en: "Little difference seen between departments. Four interviews could have missed one.",
    sv: "Svaren visar bara en liten skillnad mellan avdelningarna. Fyra intervjuer räcker inte för att utesluta en större.",
  },
  {
    name: "one respondent per department, a level apart",
    people: ONE_EACH,
    en: "Sales rates the organization one level higher than IT on the questions put to all departments. With only one answer per department to each question, a personal view cannot be separated from the department's.",
    sv: "Svaren från Sales ligger en nivå högre än svaren från IT på de frågor som alla avdelningar har fått. Med bara ett svar per avdelning på varje fråga går det inte att skilja en persons syn från avdelningens.",
  },
  {
    name: "one respondent per department, apart in each question and alike in both together",
    people: CROSSED,
    en: "Answers differ. With only one answer per department to each question, a personal view cannot be separated from the department's.",
    sv: "Svaren skiljer sig åt. Med bara ett svar per avdelning på varje fråga går det inte att skilja en persons syn från avdelningens.",
  },
  {
    name: "the same answers",
    people: both(["it", 3], ["sales", 3]),
    en: "All respondents gave the same answers, counted facts apart. Two interviews could still have missed a difference.",
    sv: "Alla har svarat likadant, utom på frågor om sådant som går att räkna. Två intervjuer räcker ändå inte för att utesluta en skillnad.",
  },
  {
    name: "one department",
    people: both(["it", 3, 4]),
    en: "Fewer than two departments answered.",
    sv: "Färre än två avdelningar har svarat.",
  },
];

/** A row for each dimension: title, level, sentence. */
function gapRows(input: ReportInput): readonly (readonly string[])[] {
  return blocksOf(agreement(input)[0]?.blocks ?? [], "table").flatMap(rowsOf);
}

function overallSentence(input: ReportInput): string | undefined {
  return wordsIn(agreement(input)[0]?.blocks ?? [])[0];
}

describe("a difference between departments comes with its certainty", () => {
  test.each(CASES)("$name", ({ people, minimumGroup, en, sv }) => {
    const sentences = ["en", "sv"].map((language) =>
      overallSentence(inputOf(people, language, minimumGroup)),
    );
    expect(sentences).toEqual([en, sv]);
  });

  test("of a dimension it says this", () => {
    expect(gapRows(inputOf(APART, "en"))[0]?.at(-1)).toBe(
      "Sales rates this 3.0 levels higher than IT. A difference this large is unlikely to be chance.",
    );
  });

  test("departments that may not be named are left out", () => {
    const input = inputOf(FEW, "en");
    expect(gapFinding(input.result.perception.overall, input, false).text).toBe(
      "Departments rate the organization differently. With four interviews this could be chance.",
    );
  });
});

test("only a difference of a level that the test shows is named by dimension on the screen", () => {
  const warnings = (people: People): number =>
    blocksOf(sectionOf(profileScreen(inputOf(people, "en")), "agreement"), "paragraph").filter(
      ({ role }) => role === "warning",
    ).length;
  expect([APART, SMALL, FEW, MIXED, ONE_EACH].map(warnings)).toEqual([1, 0, 0, 0, 0]);
});
