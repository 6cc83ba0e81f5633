import type { AssessmentComparison } from "../../model/index.ts";
import { formatDate } from "../../text/format.ts";
import type { Speaker } from "./move-view.ts";

/** What to know before the numbers. */
export function noticesOf(comparison: AssessmentComparison, speaker: Speaker): readonly string[] {
  return [
    ...breakNotices(comparison, speaker),
    ...orderNotice(comparison, speaker),
    ...peopleNotices(comparison, speaker),
    ...unlikeNotice(comparison, speaker),
  ];
}

function breakNotices(
  { break: broken }: AssessmentComparison,
  { words }: Speaker,
): readonly string[] {
  if (broken === undefined) return [];
  const { because, added, removed } = broken;
  return [
    words.broken(because.map((reason) => words.breakReasons[reason])),
    ...(added.length === 0 ? [] : [words.added(added)]),
    ...(removed.length === 0 ? [] : [words.removed(removed)]),
  ];
}

function orderNotice(
  { before, after }: AssessmentComparison,
  { words, texts }: Speaker,
): readonly string[] {
  if (before.date === undefined || after.date === undefined || before.date <= after.date) return [];
  return [
    words.reversed(formatDate(before.date, texts.numbers), formatDate(after.date, texts.numbers)),
  ];
}

/** The same people need no word. */
function peopleNotices(
  { before, after, people, departments }: AssessmentComparison,
  { words }: Speaker,
): readonly string[] {
  const others = departments
    .filter(({ respondents }) => respondents.before !== respondents.after)
    .map(
      ({ title, respondents }) =>
        `${title} ${words.peopleIn(respondents.before, respondents.after)}`,
    );
  const areSame = people.inBoth === before.respondents && people.inBoth === after.respondents;
  return [
    ...(areSame ? [] : [words.samePeople(people.inBoth, before.respondents, after.respondents)]),
    ...(people.isOtherMix ? [words.otherPeople(others)] : []),
  ];
}

/** In a break nothing above the questions is compared anyway. */
function unlikeNotice(
  { break: broken, questions }: AssessmentComparison,
  { words }: Speaker,
): readonly string[] {
  const once = questions.filter(
    ({ movement }) => movement === "newly-scored" || movement === "no-longer-scored",
  );
  return broken !== undefined || once.length === 0 ? [] : [words.scoredOnce(once.length)];
}
