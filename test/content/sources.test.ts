import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { localize } from "../../src/model/localize.ts";
import { capabilitiesOf, questionsOf } from "../../src/model/outline.ts";
import type { Question, Text } from "../../src/model/index.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";

const TEXT = readFileSync(new URL("../../docs/sources.md", import.meta.url), "utf8");
const SECTIONS = TEXT.split(/^## /mu).slice(1);
const QUESTIONS = questionsOf(questionnaire);
const SCORED = QUESTIONS.filter(({ scored }) => scored);
const ARTICLES = [...new Set(QUESTIONS.flatMap(({ sources }) => sources))];

interface Row {
  readonly claim: string;
  readonly articles: readonly string[];
  readonly capability: string;
  readonly question: string;
  readonly levels: readonly string[];
  readonly quoted: readonly string[];
  readonly recommendations: readonly string[];
  readonly carried: string;
}

/** The cells of each row of a table, without its head. */
const tableIn = (section: string): readonly (readonly string[])[] =>
  section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const ROWS: readonly Row[] = SECTIONS.flatMap((section) => {
  const article = /^Claims of `(.+)`/u.exec(section)?.[1];
  if (article === undefined) return [];
  return tableIn(section).map(
    ([claim = "", also = "", capability = "", question = "", ...rest]) => ({
      claim,
      articles: [article, ...ARTICLES.filter((id) => also.includes(`${id} (`))],
      capability,
      question,
      levels: rest[0]?.split(", ") ?? [],
      quoted: [...(rest[1] ?? "").matchAll(/“(.*?)”(?= “|$)/gu)].map((match) => match[1] ?? ""),
      recommendations: rest[2]?.split(", ") ?? [],
      carried: rest[3] ?? "",
    }),
  );
});

const sectionOf = (heading: string): string =>
  SECTIONS.find((section) => section.startsWith(heading)) ?? "";

/** What a level, an option, or a number at which a band begins is called, and its text. */
function namedTexts(question: Question): readonly (readonly [string, Text])[] {
  if (question.type === "level") return question.levels.map((one) => [`${one.level}`, one.text]);
  if (question.type === "choices") return question.options.map(({ id, text }) => [id, text]);
  const bands = question.type === "number" ? (question.bands ?? []) : [];
  return bands.map(({ from }) => [`from ${from}`, question.text]);
}

/** The English texts that a row may quote. */
const quotable = (question: Question): ReadonlyMap<string, string> =>
  new Map(namedTexts(question).map(([name, text]) => [name, localize(text, ["en"])]));

test("the page introduces the articles that the questions name, and each has claims", () => {
  const introduced = tableIn(sectionOf("The authors")).map(([id]) => id);
  expect(introduced).toEqual([...ARTICLES].toSorted());
  expect([...new Set(ROWS.map(({ articles }) => articles[0]))]).toEqual(introduced);
});

describe.each(ROWS.map((row) => [row.claim, row] as const))("%s", (_, row) => {
  test("is carried by a question of its capability, in exactly the words quoted", () => {
    const capability = capabilitiesOf(questionnaire).find(({ id }) => id === row.capability);
    const question = capability?.questions.find(({ id }) => id === row.question);
    expect(question).toBeDefined();
    const texts = question && quotable(question);
    expect(row.quoted).toEqual(row.levels.map((level) => texts?.get(level)));
  });

  test("is followed by recommendations that raise the question", () => {
    for (const id of row.recommendations) {
      const recommendation = questionnaire.recommendations.find((one) => one.id === id);
      expect(recommendation?.raises.has(row.question), id).toBe(true);
    }
  });

  test("is carried in full, or the page says why not", () => {
    expect(row.carried).toMatch(/^(?:full|partly: .+)$/u);
  });
});

test("the levels carry 34 of 36 claims in full, or a higher share, and the page counts them", () => {
  const full = ROWS.filter(({ carried }) => carried === "full").length;
  expect(full / ROWS.length).toBeGreaterThanOrEqual(34 / 36);
  expect(TEXT).toContain(
    `There are ${ROWS.length} rows: ${full} carried in full, ${ROWS.length - full} partly.`,
  );
});

test("every scored question has a claim or is listed as our own", () => {
  const carrying = new Set(ROWS.map(({ question }) => question));
  const first = sectionOf("Our own content").split("\n\n")[1] ?? "";
  const own = [...first.matchAll(/`(.+?)`/gu)].map((match) => match[1]);
  expect(own).toEqual(SCORED.map(({ id }) => id).filter((id) => !carrying.has(id)));
});

test.each(SCORED.map(({ id, sources }) => [id, sources] as const))(
  "%s names the articles whose claims it carries",
  (id, sources) => {
    const claimed = ROWS.filter(({ question }) => question === id).flatMap((row) => row.articles);
    expect([...sources].toSorted()).toEqual([...new Set(claimed)].toSorted());
  },
);
