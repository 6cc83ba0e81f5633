import type { Problem } from "../model/index.ts";
import { type WordFinder, wordFinder, type WordTest, wordTest } from "../text/find-words.ts";
import { problem } from "../text/problems.ts";
import { ANCHOR_WORDS } from "./anchor-words.ts";
import { type LintInput, type PlacedSaying, placedQuestions, sayingsOf } from "./outline.ts";

/** From this level up, a way of working is in place; below it, single cases are described. */
const IN_PLACE = 3;

/**
 * No level from the third up can be reached by writing or appointing alone, and none of them only in
 * a year in which something had to change.
 */
export function checkAnchors(input: LintInput): readonly Problem[] {
  return anchorsIn(input).flatMap(({ question, level, saying: { language, text, path } }) => {
    const find = FINDERS[language];
    if (find === undefined) return [];
    const [paper] = find.hasDeed(text) ? [] : find.paper(text);
    const event = text.split(/(?<=[.!?;])\s+/u).find((one) => isEvent(one, find));
    const at = input.locate(path);
    const details = { question, level };
    return [
      ...(paper === undefined ? [] : [problem("paper-anchor", at, { ...details, word: paper })]),
      ...(event === undefined ? [] : [problem("event-anchor", at, { ...details, said: event })]),
    ];
  });
}

interface Finders {
  readonly paper: WordFinder;
  readonly hasDeed: WordTest;
  readonly hasPastYear: WordTest;
  readonly hasEvent: WordTest;
  readonly hasNone: WordTest;
}

const FINDERS = Object.fromEntries(
  Object.entries(ANCHOR_WORDS).map(([language, words]): [string, Finders | undefined] => [
    language,
    {
      paper: wordFinder(words.paper),
      hasDeed: wordTest(words.deeds),
      hasPastYear: wordTest(words.pastYear),
      hasEvent: wordTest(words.events),
      hasNone: wordTest(words.orNone),
    },
  ]),
);

/** Whether a sentence is true only of a past year in which something was moved or removed. */
function isEvent(sentence: string, { hasPastYear, hasEvent, hasNone }: Finders): boolean {
  return hasPastYear(sentence) && hasEvent(sentence) && !hasNone(sentence);
}

interface Anchor {
  readonly question: string;
  readonly level: number;
  readonly saying: PlacedSaying;
}

/** The descriptions of levels in each language. */
function anchorsIn({ questionnaire }: LintInput): readonly Anchor[] {
  const { languages } = questionnaire;
  return placedQuestions(questionnaire).flatMap(({ item, path }) =>
    item.type !== "level"
      ? []
      : item.levels
          .filter(({ level }) => level >= IN_PLACE)
          .flatMap(({ level, text }) =>
            sayingsOf({ item: text, path: [...path, "levels", level] }, languages[0]).map(
              (saying): Anchor => ({ question: item.id, level, saying }),
            ),
          ),
  );
}
