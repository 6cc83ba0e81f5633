import type {
  DepartmentPair,
  DepartmentStanding,
  Level,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { entryScore } from "../score/answer-score.ts";
import type { SheetEntry, Speaker } from "../score/answer-sheet.ts";
import { toNumber } from "../score/fraction.ts";
import { questionMeasure } from "../score/measure.ts";
import { type Grouping, type Part, partOf, type Ratings } from "./silo-index.ts";
import { agreement, cliffsDelta, hodgesLehmann, median } from "./statistics.ts";

/** The respondents in their groups, by the names of the groups. */
export interface Electorate extends Grouping {
  readonly names: readonly string[];
  readonly speakers: readonly Speaker[];
}

/** All answers to one question. */
export interface Vote {
  readonly question: Question;
  /** x* of each respondent. */
  readonly ratings: Ratings;
  /** Its contribution to a silo index. */
  readonly part: Part;
  readonly entries: readonly (SheetEntry | undefined)[];
  /** Whether someone in every group was asked. */
  readonly isCommon: boolean;
}

/** The respondents by department, or by the group that pools a department. */
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

/** All respondents' answers to each scored question. */
export function votesOf(questionnaire: Questionnaire, electorate: Electorate): readonly Vote[] {
  const { speakers, groups, count } = electorate;
  const scored = questionsOf(questionnaire).filter((question) => question.scored);
  return scored.map((question) => {
    const entries = speakers.map(({ sheet }) => shownEntry(sheet.get(question.id)));
    const ratings = ratingsOf(question, entries, questionnaire);
    const asked = new Set(groups.filter((_, person) => entries[person]));
    const part = partOf(ratings, electorate);
    return { question, entries, ratings, part, isCommon: asked.size === count };
  });
}

/** A number that can be counted is not a matter of opinion. */
export function isFact({ type }: Question): boolean {
  return type === "number" || type === "yes-no" || type === "choices";
}

/**
 * A matter of opinion that all departments share: neither a fact nor about the respondent's own
 * department.
 */
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

/**
 * Each respondent's answers to several questions: the mean of their x* (our choice); undefined for
 * those who answered none of them.
 */
export function meanRatings(votes: readonly Vote[], { speakers }: Electorate): Ratings {
  return speakers.map((_, index) => {
    const given = votes.flatMap(({ ratings }) => ratings[index] ?? []);
    return given.length === 0
      ? undefined
      : given.reduce((total, rating) => total + rating, 0) / given.length;
  });
}

/** Each group's answers in the given votes; the means are those of each respondent. */
export function standingsOf(
  votes: readonly Vote[],
  means: Ratings,
  electorate: Electorate,
  levels: readonly Level[],
): readonly DepartmentStanding[] {
  return electorate.names.map((id, group) => {
    const own = means.filter((_, index) => electorate.groups[index] === group);
    const given = own.flatMap((mean) => mean ?? []);
    const states = votes.flatMap(({ entries }) =>
      entries.flatMap((entry, index) =>
        entry !== undefined && electorate.groups[index] === group ? entry.state : [],
      ),
    );
    const unsure = states.filter((state) => state === "dont-know").length;
    return {
      id,
      respondents: given.length,
      ...(given.length === 0 ? {} : { median: median(given) }),
      ...(states.length === 0 ? {} : { dontKnow: unsure / states.length }),
      ...(votes.length === 1 && given.length > 1 ? { agreement: inside(given, levels) } : {}),
    };
  });
}

/** How much people agree on a level: an x* counts towards the level that it reaches. */
function inside(ratings: readonly number[], levels: readonly Level[]): number {
  const steps = levels.map(({ level }) => level);
  return agreement(
    steps.map((step, index) => {
      const next = steps[index + 1] ?? Infinity;
      return ratings.filter((rating) => rating >= step && rating < next).length;
    }),
  );
}

/** The difference between any two groups that have answered, the widest first. */
export function pairsApart(
  ratings: Ratings,
  { groups, names }: Electorate,
): readonly DepartmentPair[] {
  const voices = names.map((name, group) => ({
    name,
    ratings: ratings.flatMap((rating, index) =>
      groups[index] === group && rating !== undefined ? rating : [],
    ),
  }));
  const heard = voices
    .filter((voice) => voice.ratings.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pairs = heard.flatMap((one, index) =>
    heard.slice(index + 1).map((other): DepartmentPair => {
      const shift = hodgesLehmann(one.ratings, other.ratings);
      const [higher, lower] = shift >= 0 ? [one, other] : [other, one];
      return {
        between: [higher.name, lower.name],
        shift: Math.abs(shift),
        delta: cliffsDelta(higher.ratings, lower.ratings),
      };
    }),
  );
  return pairs.toSorted((a, b) => b.shift - a.shift);
}
