import { expect, test } from "vitest";
import { reportDocument } from "../../src/documents/report/report.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { assess } from "../../src/assess/assess.ts";
import { htmlDocument } from "../../src/render/html.ts";
import { questionnaire, respondent } from "../support/read.ts";
import { scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const ASKED = questionnaire(dimensions(dimension("d", [capability("c", [level("a")])])));

/** Three people of IT: two said something in Swedish or English, one in a language that nobody noted. */
const RESPONSES = [
  ["it.one", "sv", "Vi pratar aldrig med varandra."],
  ["it.two", "en", "We never talk."],
  ["it.three", undefined, "Non ne parliamo."],
] as const;

const result = assess(
  ASKED,
  RESPONSES.map(([id, language, quote]) =>
    respondent(
      ASKED,
      id,
      { a: { value: 2, quote } },
      { language, consent: { read: "2026-11-01", quotes: true } },
    ),
  ),
  { toolVersion: "0.0.0", digest: "", language: "en", minimumGroup: 1 },
);

test("a quote in another language than the page has the language as a mark", () => {
  const page = htmlDocument(
    reportDocument({ result, questionnaire: ASKED, texts: commonTexts("en") }),
  );
  expect(page).toContain(
    '<blockquote dir="auto" lang="sv"><p>Vi pratar aldrig med varandra.</p></blockquote>',
  );
  expect(page).toContain('<blockquote dir="auto"><p>We never talk.</p></blockquote>');
  expect(page).toContain('<blockquote dir="auto"><p>Non ne parliamo.</p></blockquote>');
});

test("the result names the language beside such words, and beside no others", () => {
  const [first, second, third] = (
    scoreOf(result, "a") as unknown as { readonly answers: readonly { language?: string }[] }
  ).answers;
  expect([first?.language, second?.language, third?.language]).toEqual([
    "sv",
    undefined,
    undefined,
  ]);
});
