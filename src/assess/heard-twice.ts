import { isListed, peopleIn } from "../analyse/headcount.ts";
import { analyseResponses } from "../analyse/analysis.ts";
import { withStandardErrors } from "../analyse/confidence.ts";
import type { BothRounds, HeardAgain } from "../analyse/same-people.ts";
import type { Questionnaire, Result } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { type Answers, answersOf, type Person } from "../score/answers.ts";
import { scoreIn } from "../score/profile.ts";
import type { AssessOptions } from "./assess.ts";

/** A scored assessment with the answers that it was scored from. */
export interface Round {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly options: AssessOptions;
}

/** With fewer people, a change says more about each of them than about the organization. */
const FEWEST = 3;

/**
 * Both assessments, scored from the people who answered both times, in the same department. Undefined
 * if those are all, or fewer than three, or if both scores together would reveal what a few others
 * answered. STATISTICS.md §5.6.
 */
export function heardTwice(before: Round, after: Round): BothRounds | undefined {
  const then = new Set(before.answers.people.map(keyOf));
  const now = new Set(after.answers.people.map(keyOf));
  const same = new Set([...then].filter((key) => now.has(key)));
  if (same.size < FEWEST || (same.size === then.size && same.size === now.size)) return undefined;
  if (![before, after].every((round) => isShown(round, same.size))) return undefined;
  return { before: scoredFrom(same, before), after: scoredFrom(same, after) };
}

function keyOf({ respondent: { id, department = "" } }: Person): string {
  return `${id} ${department}`;
}

/** Whether the others are nobody, or enough people; and the overall is not hidden itself. */
function isShown({ result }: Round, same: number): boolean {
  const { overall, minimumGroup = 1 } = result;
  const others = peopleIn(result) - same;
  const isHidden = overall.kind === "not-scored" && overall.reason === "withheld";
  const isEnough = others === 0 || others >= minimumGroup;
  return isListed(result) && !isHidden && isEnough;
}

/** Only the overall is compared. Reviews stay: they replace the answers of all people. */
function scoredFrom(
  same: ReadonlySet<string>,
  { questionnaire, answers, options }: Round,
): HeardAgain {
  const people = answers.people.filter((one) => same.has(keyOf(one)));
  const own = answersOf(
    questionnaire,
    people.map(({ response }) => response),
    options.variant,
  );
  const all = { ...own, reviews: answers.reviews };
  const { scored, panel } = analyseResponses(questionnaire, all, { ...options, minimumGroup: 1 });
  const profile = withStandardErrors(scored.profile, panel(), "sePanel", (id) => id === OVERALL);
  return {
    respondents: people.map(({ respondent }) => respondent),
    overall: scoreIn(profile, OVERALL),
  };
}
