import type { Question, Questionnaire } from "../../model/index.ts";
import type { SheetEntry } from "../scoring/answer-sheet.ts";
import { toNumber } from "../scoring/fraction.ts";
import { questionsOf } from "../scoring/outline.ts";
import { questionMeasure } from "../scoring/question-measure.ts";
import { entryScore } from "../scoring/score-answer.ts";
import type { Speaker } from "../scoring/standing.ts";
import { type Grouping, type Part, partsOf, type Ratings } from "./silo-index.ts";

/** The respondents in their groups, by the names of the groups. */
export interface Electorate extends Grouping {
  readonly names: readonly string[];
  readonly speakers: readonly Speaker[];
}

/** One question as everybody answered it. */
export interface Vote {
  readonly question: Question;
  /** x* of each respondent. */
  readonly ratings: Ratings;
  /** What it adds to a silo index. */
  readonly part: Part;
  readonly entries: readonly (SheetEntry | undefined)[];
  /** Put to someone of every group. */
  readonly isCommon: boolean;
}

/** The respondents by department, or by the group that a department is pooled in. */
export function electorateOf(
  speakers: readonly Speaker[],
  pools: ReadonlyMap<string, readonly string[]>,
): Electorate {
  const poolOf = new Map(
    [...pools].flatMap(([name, members]) => members.map((one) => [one, name])),
  );
  const labels = speakers.map(({ department }) => poolOf.get(department) ?? department);
  const names = [...new Set(labels)];
  const groups = Int32Array.from(labels, (label) => names.indexOf(label));
  return { groups, count: names.length, names, speakers };
}

/** What everybody says to each scored question. */
export function votesOf(questionnaire: Questionnaire, electorate: Electorate): readonly Vote[] {
  const answered = questionsOf(questionnaire)
    .filter(({ scored }) => scored)
    .map((question) => {
      const entries = electorate.speakers.map(({ sheet }) => shownEntry(sheet.get(question.id)));
      return { question, entries, ratings: ratingsOf(question, entries, questionnaire) };
    });
  const parts = partsOf(
    answered.map(({ ratings }) => ratings),
    electorate,
  );
  return answered.map((one, index) => {
    const asked = new Set(electorate.groups.filter((_, person) => one.entries[person]));
    return { ...one, part: parts[index] as Part, isCommon: asked.size === electorate.count };
  });
}

/** A number that can be counted, not a matter of how one sees it. */
export function isFact({ type }: Question): boolean {
  return type === "number" || type === "yes-no" || type === "choices";
}

/** A matter that all departments see, each in its own way: no fact, and not each one's own affair. */
export function isShared(question: Question): boolean {
  return !isFact(question) && question.about === undefined;
}

function shownEntry(entry: SheetEntry | undefined): SheetEntry | undefined {
  return entry?.state === "not-shown" ? undefined : entry;
}

function ratingsOf(
  question: Question,
  entries: readonly (SheetEntry | undefined)[],
  questionnaire: Questionnaire,
): Ratings {
  return entries.map((entry) => {
    const score = entry?.state === "answered" ? entryScore(entry) : undefined;
    return score && toNumber(questionMeasure(question, score, questionnaire).position);
  });
}
