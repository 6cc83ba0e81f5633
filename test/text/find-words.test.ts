import { expect, test } from "vitest";
import { wordFinder } from "../../src/text/find-words.ts";

test.each([
  ["a word of signs", "use --help (or a+b)", ["--help", "a+b"], ["--help", "a+b"]],
  ["a whole word", "Who signs it?", ["signs"], ["signs"]],
  ["no part of a word", "The designs", ["signs", "sign"], []],
  ["no part of a word with letters of other languages", "Avslutåret", ["avslut"], []],
  ["a word next to punctuation", "“Signs”, it says", ["signs"], ["Signs"]],
  ["a word in a compound with a hyphen", "IT-avdelningen", ["IT"], ["IT"]],
  [
    "several words, whatever is between them",
    "the managing\n  director",
    ["managing director"],
    ["managing\n  director"],
  ],
  [
    "any case of a term in small letters",
    "MANAGING Director",
    ["managing director"],
    ["MANAGING Director"],
  ],
  ["only the case of a term with a capital", "it is IT", ["IT"], ["IT"]],
  [
    "the words that begin with a stem",
    "skriftlig, skriftliga, oskriftlig",
    ["skriftlig*"],
    ["skriftlig", "skriftliga"],
  ],
  ["a stem alone", "ett protokoll", ["protokoll*"], ["protokoll"]],
  [
    "a stem inside a term",
    "delat eller delade chefskap",
    ["delad* chefskap*"],
    ["delade chefskap"],
  ],
  ["each word once", "signs and signs", ["signs"], ["signs"]],
  ["signs of regular expressions as they are", "c++ or (c)", ["c++", "(c)"], ["c++", "(c)"]],
])("finds %s", (_, text, terms, words) => {
  expect(wordFinder(terms)(text)).toEqual(words);
});
