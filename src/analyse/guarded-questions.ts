import type { Capability, Dimension, Question, Questionnaire } from "../model/index.ts";
import { answerIdOf, questionsOf } from "../model/outline.ts";
import {
  answeredIn,
  type DepartmentTally,
  type QuestionTally,
  shownIn,
  type Tally,
} from "../score/tally.ts";

/** What decides which answers may be shown by department. */
export interface Guard {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly minimumGroup: number;
  /** Departments whose own results may not be shown. */
  readonly withheld: readonly string[];
  /** Questions whose new figures would give away new answers of few people. */
  readonly held: ReadonlySet<string>;
  /** Questions that are asked depending on withheld answers. */
  readonly dependent: ReadonlySet<string>;
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Those of them whose levels may be shown. */
  readonly levels: ReadonlySet<string>;
}

/**
 * The questions whose answers may not be shown: fewer than `minimumGroup` people of a department
 * answered, someone in a withheld department was asked, the score is hidden, too few people changed
 * since a document was issued, or the answers are people's own words. docs/scoring.md §4.
 */
export function guardedQuestions(guard: Guard): ReadonlySet<string> {
  const { questionnaire, minimumGroup } = guard;
  if (minimumGroup === 1) return new Set();
  return new Set(
    questionsOf(questionnaire).flatMap(({ id, type }) =>
      type === "text" || isOfWithheld(id, guard) || isRevealing(id, guard) ? id : [],
    ),
  );
}

/**
 * Whether a department's score in a dimension would narrow down answers to guarded questions: fewer
 * than the minimum group of its people answered one, or all others that count are shown. The answers
 * that a question uses count once. For departments that are not withheld themselves.
 */
export function isTellingFor(
  department: string,
  dimension: Dimension,
  guarded: ReadonlySet<string>,
  guard: Guard,
): boolean {
  const below = dimension.capabilities.flatMap(({ questions }) => questions);
  // Whether it counts says what the withheld answer was.
  if (below.some(({ id }) => guard.dependent.has(id))) return true;
  const counting = countingFor(department, dimension, guard);
  if (counting.some(({ id }) => guard.hidden.has(id) || isOfFew(id, department, guard)))
    return true;
  const own = counting.filter(({ id }) => guarded.has(id));
  return (
    hasOneAnswer(own) && own.some(({ id }) => isRevealing(id, guard) || !isOfWithheld(id, guard))
  );
}

/** Whether the questions all take the same answer. */
export function hasOneAnswer(questions: readonly Question[]): boolean {
  return new Set(questions.map(answerIdOf)).size === 1;
}

/** Whether someone in a withheld department was asked, so that their answers are protected anyway. */
function isOfWithheld(id: string, { tally, withheld }: Guard): boolean {
  return askedIn(id, tally).some((one) => withheld.includes(one.department) && shownIn(one) > 0);
}

/** Whether a shown department's answers could be worked out from its scores and the total. */
function isRevealing(id: string, guard: Guard): boolean {
  const { tally, minimumGroup, withheld, hidden } = guard;
  const isFew = (one: DepartmentTally): boolean =>
    !withheld.includes(one.department) && isFewerThan(answeredIn(one), minimumGroup);
  return hidden.has(id) || askedIn(id, tally).some(isFew);
}

/** The questions that count in a department's score of a dimension. */
function countingFor(
  department: string,
  { capabilities }: Dimension,
  { tally }: Guard,
): readonly Question[] {
  const counting = ({ weight, questions }: Capability): readonly Question[] =>
    weight === 0 ? [] : questions.filter((one) => one.scored && one.weight !== 0);
  return capabilities
    .flatMap(counting)
    .filter(({ id }) =>
      askedIn(id, tally).some((one) => one.department === department && answeredIn(one) > 0),
    );
}

function isOfFew(id: string, department: string, { tally, minimumGroup }: Guard): boolean {
  return askedIn(id, tally).some(
    (one) => one.department === department && isFewerThan(answeredIn(one), minimumGroup),
  );
}

/** The departments that were asked; none for a question that the variant leaves out. */
function askedIn(id: string, { questions }: Tally): readonly DepartmentTally[] {
  return (questions.get(id) as QuestionTally).departments;
}

/** Whether some people answered, but fewer than the minimum group. */
export function isFewerThan(people: number, minimumGroup: number): boolean {
  return people > 0 && people < minimumGroup;
}
