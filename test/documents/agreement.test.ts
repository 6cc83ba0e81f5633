import { describe, expect, test } from "vitest";
import { agreementFinding } from "../../src/documents/findings/agreement.ts";
import type { Document } from "../../src/documents/document.ts";
import { agreement } from "../../src/documents/report/agreement.ts";
import { workshopDocument } from "../../src/documents/workshop.ts";
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

// Two questions: s0² = 0.55² + 0.7² / 2 = 0.5475, with the weight of 3.
// s² = (1.6425 + 2/3 + 2/3) / 7 = 0.4251; 3 ± 2.3646 · √(0.4251 · 2/3) = 3 ± 1.2589.
const APART = both(["it", 1, 1, 2], ["sales", 4, 4, 5]);
// s² = 1.6425 / 11 = 0.1493; within 0 + 1.7959 · √(0.1493 · 2/5) = 0.44.
const ALIKE = both(["it", 3, 3, 3, 3, 3], ["sales", 3, 3, 3, 3, 3]);
// s² = (1.6425 + 0.5 + 0.5) / 5 = 0.5285; √s² = 0.727; t.975(5) 2.5706: below 1.87 it is unclear.
const LARGE = both(["it", 2, 3], ["sales", 3, 4]);
const NONE = both(["it", 2, 3], ["sales", 2, 3]);
// s² = (1.6425 + 6 · 0.1) / 13: too sure for chance, and too small for a level.
const SMALL: People = Object.fromEntries(
  [0, 1, 2, 3, 4, 5].flatMap((at) => [
    [`it.${at}`, { a: 2, b: 2 }],
    [`sales.${at}`, { a: 3, b: 2 + (at % 2) }],
  ]),
);
// s² = 1.6425 / 5 = 0.3285; 4 ± 2.5706 · √(0.3285 · 2/2) = 4 ± 1.4734. 2 of 6 arrangements are as apart.
const TWO_EACH = both(["it", 1, 1], ["sales", 5, 5]);
const ONE_EACH = both(["it", 2], ["sales", 3]);

interface Case {
  readonly name: string;
  readonly people: People;
  readonly minimumGroup?: number;
  readonly en: string;
  readonly sv: string;
}

const NEVER_EN =
  "With these two people, a real difference of 1.5 levels between two departments would never be noticed, because at least two respondents on each side are needed.";
const NEVER_SV =
  "Med dessa två personer skulle en verklig skillnad på 1,5 nivåer mellan två avdelningar aldrig märkas, eftersom det behövs minst två intervjuade på varje sida.";

const CASES: readonly Case[] = [
  {
    name: "a level or more, unlikely to be chance",
    people: APART,
    en: "Sales rates the organization 3.0 levels higher than IT (95% interval: 1.7 to 4.3). A difference this large is unlikely to be chance.",
    sv: "Svaren från Sales ligger 3,0 nivåer högre än svaren från IT (95 % konfidensintervall: 1,7 till 4,3). En så stor skillnad beror knappast på slumpen.",
  },
  {
    name: "the same of so few people that it rests on what is assumed about them",
    people: TWO_EACH,
    en: "Sales rates the organization 4.0 levels higher than IT (95% interval: 2.5 to 5.5). A difference this large is unlikely to be chance. This rests on what is assumed about how much people of one department differ.",
    sv: "Svaren från Sales ligger 4,0 nivåer högre än svaren från IT (95 % konfidensintervall: 2,5 till 5,5). En så stor skillnad beror knappast på slumpen. Det bygger på ett antagande om hur mycket personer på samma avdelning skiljer sig åt.",
  },
  {
    name: "the same where departments are withheld",
    people: APART,
    minimumGroup: 4,
    en: "Departments rate this differently, by a level or more. A difference this large is unlikely to be chance.",
    sv: "Avdelningarna svarar olika, med en nivå eller mer emellan. En så stor skillnad beror knappast på slumpen.",
  },
  {
    name: "agreement that is shown",
    people: ALIKE,
    en: "The departments agree: a difference of a full level can be ruled out.",
    sv: "Avdelningarna är överens: en skillnad på en hel nivå kan uteslutas.",
  },
  {
    name: "one respondent per department, a level apart, beside what chance does",
    // 1.128 · √0.5475 = 0.83.
    people: ONE_EACH,
    en: `Sales rates the organization one level higher than IT. With two respondents, the difference may be between departments or only between individuals. With one respondent from each of two departments, chance alone would produce a spread of about 0.8 levels. ${NEVER_EN}`,
    sv: `Svaren från Sales ligger en nivå högre än svaren från IT. Med två intervjuade går det inte att avgöra om det är avdelningarna som skiljer sig åt eller bara enskilda personer. Med en intervjuad från var och en av två avdelningar skulle slumpen ensam ge en spridning på ungefär 0,8 nivåer. ${NEVER_SV}`,
  },
  {
    name: "the same answers of one respondent per department",
    people: both(["it", 3], ["sales", 3]),
    en: `No difference is seen, but two respondents are too few to rule one out. ${NEVER_EN}`,
    sv: `Ingen skillnad syns, men två intervjuade räcker inte för att utesluta en. ${NEVER_SV}`,
  },
  {
    name: "one department",
    people: both(["it", 3, 4]),
    en: "Fewer than two departments answered.",
    sv: "Färre än två avdelningar har svarat.",
  },
];

// The power sentence ends these; how often is tested in the table of powers.
const UNCLEAR: readonly Case[] = [
  {
    name: "a level or more, which so few cannot show",
    people: LARGE,
    en: "Sales rates the organization one level higher than IT. With four respondents, the difference may be between departments or only between individuals.",
    sv: "Svaren från Sales ligger en nivå högre än svaren från IT. Med fyra intervjuade går det inte att avgöra om det är avdelningarna som skiljer sig åt eller bara enskilda personer.",
  },
  {
    name: "the same where departments are withheld",
    people: LARGE,
    minimumGroup: 3,
    en: "Departments rate this differently, by a level or more. With four respondents, the difference may be between departments or only between individuals.",
    sv: "Avdelningarna svarar olika, med en nivå eller mer emellan. Med fyra intervjuade går det inte att avgöra om det är avdelningarna som skiljer sig åt eller bara enskilda personer.",
  },
  {
    name: "no difference, which so few cannot rule out",
    people: NONE,
    en: "No difference is seen, but four respondents are too few to rule one out.",
    sv: "Ingen skillnad syns, men fyra intervjuade räcker inte för att utesluta en.",
  },
  {
    name: "a small difference that is unlikely to be chance",
    // (1 + 1/2) / 2 = 0.75 levels, interval and margin of one level cross.
    people: SMALL,
    en: "Sales rates the organization 0.8 levels higher than IT. They differ; whether it is a full level is not certain.",
    sv: "Svaren från Sales ligger 0,8 nivåer högre än svaren från IT. De skiljer sig åt, men om det är en hel nivå är inte säkert.",
  },
];

/** A row for each dimension: title, level, sentence. */
function gapRows(input: ReportInput): readonly (readonly string[])[] {
  return blocksOf(agreement(input)[0]?.blocks ?? [], "table").flatMap(rowsOf);
}

function overallSentence(input: ReportInput): string | undefined {
  return wordsIn(agreement(input)[0]?.blocks ?? [])[0];
}

const UNNAMED = { isNamed: false, hasMore: false };

describe("a difference between departments comes with its certainty", () => {
  test.each(CASES)("$name", ({ people, minimumGroup, en, sv }) => {
    const sentences = ["en", "sv"].map((language) =>
      overallSentence(inputOf(people, language, minimumGroup)),
    );
    expect(sentences).toEqual([en, sv]);
  });

  test.each(UNCLEAR)("$name, followed by what could be noticed", (one) => {
    const sentences = ["en", "sv"].map((language) =>
      overallSentence(inputOf(one.people, language, one.minimumGroup)),
    );
    expect(sentences[0]).toContain(`${one.en} With these `);
    expect(sentences[1]).toContain(`${one.sv} Med dessa `);
  });

  test("of a dimension it says this", () => {
    expect(gapRows(inputOf(APART, "en"))[0]?.at(-1)).toBe(
      "Sales rates this 3.0 levels higher than IT (95% interval: 1.7 to 4.3). A difference this large is unlikely to be chance.",
    );
  });

  test("departments that may not be named are left out", () => {
    const input = inputOf(LARGE, "en");
    const { agreement: found } = input.result;
    expect(found && agreementFinding(found.overall, input, UNNAMED).text).toContain(
      "Departments rate this differently, by a level or more. With four respondents,",
    );
  });
});

test("only departments that are apart are named by dimension on the screen", () => {
  const warnings = (people: People): number =>
    blocksOf(sectionOf(profileScreen(inputOf(people, "en")), "agreement"), "paragraph").filter(
      ({ role }) => role === "warning",
    ).length;
  expect([APART, ALIKE, LARGE, NONE, ONE_EACH].map(warnings)).toEqual([1, 0, 0, 0, 0]);
});

test("the workshop says whose answers would help most, and the profile and the report do not", () => {
  // One person each never notices a difference; two in IT and two more in sales may.
  const input = inputOf(both(["it", 2, 3], ["sales", 3]), "en");
  const textOf = (document: Document): string =>
    [...document.cover, ...document.sections.flatMap(({ blocks }) => blocks)]
      .flatMap((block) => wordsIn([block]))
      .join(" ");
  const MORE = /; two more from Sales would raise that to about \d of 10\./u;
  expect(textOf(workshopDocument(input))).toMatch(MORE);
  expect(textOf(profileScreen(input))).not.toMatch(/more from/u);
  expect(wordsIn(agreement(input)[0]?.blocks ?? []).join(" ")).not.toMatch(/more from/u);
});
