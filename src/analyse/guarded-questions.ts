import type { Capability, Dimension, Question, Questionnaire } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { answeredIn, type DepartmentTally, shownIn, type Tally } from "../score/tally.ts";

/** What decides which answers may be shown by department. */
export interface Guard {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly minimumGroup: number;
  /** Departments whose own results may not be shown. */
  readonly withheld: readonly string[];
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * The questions whose answers may not be shown: fewer than `minimumGroup` people of a department
 * answered, someone in a withheld department was asked, the score is hidden, or the answers are
 * people's own words. If it is the only one of a dimension that counts for a department, another is
 * guarded too, because the department's score in the dimension would reveal it. docs/scoring.md §4.
 */
export function guardedQuestions(guard: Guard): ReadonlySet<string> {
  const { questionnaire, tally, minimumGroup } = guard;
  if (minimumGroup === 1) return new Set();
  const guarded = new Set(
    questionsOf(questionnaire).flatMap(({ id, type }) => {
      const isAskedOfFew = askedIn(id, tally).some(
        (one) => guard.withheld.includes(one.department) && shownIn(one) > 0,
      );
      return type === "text" || isAskedOfFew || isRevealing(id, guard) ? id : [];
    }),
  );
  for (const dimension of questionnaire.dimensions) {
    for (const department of tally.headcount.keys()) {
      if (!isAloneFor(department, dimension, guarded, guard)) continue;
      const [cover] = countingFor(department, dimension, guard)
        .filter(({ id }) => !guarded.has(id))
        .toSorted((a, b) => peopleIn(a, tally) - peopleIn(b, tally));
      if (cover !== undefined) guarded.add(cover.id);
    }
  }
  return guarded;
}

/**
 * Whether a department's score in a dimension would reveal its answers to a guarded question,
 * because all other questions that count are shown.
 */
export function isAloneFor(
  department: string,
  dimension: Dimension,
  guarded: ReadonlySet<string>,
  guard: Guard,
): boolean {
  if (guard.withheld.includes(department)) return false;
  const [only, ...others] = countingFor(department, dimension, guard).filter(({ id }) =>
    guarded.has(id),
  );
  return only !== undefined && others.length === 0 && isRevealing(only.id, guard);
}

/** Whether a shown department's answers could be worked out from its scores and the total. */
function isRevealing(id: string, { tally, minimumGroup, withheld, hidden }: Guard): boolean {
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

function peopleIn({ id }: Question, tally: Tally): number {
  return askedIn(id, tally).reduce((total, one) => total + answeredIn(one), 0);
}

/** The departments that were asked; none for a question that the variant leaves out. */
function askedIn(id: string, { questions }: Tally): readonly DepartmentTally[] {
  return questions.get(id)?.departments ?? [];
}

/** Whether some people answered, but fewer than the minimum group. */
export function isFewerThan(people: number, minimumGroup: number): boolean {
  return people > 0 && people < minimumGroup;
}
