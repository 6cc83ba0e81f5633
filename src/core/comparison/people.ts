import type { ComparedAssessment, DepartmentMove, PeopleMove, Result } from "../../model/index.ts";
import { moveOf } from "./moves.ts";
import type { BothResults } from "./nodes.ts";

/** An assessment by name, date and model, with how much of it is known. */
export function comparedAssessment(result: Result): ComparedAssessment {
  const { assessment, date, variant, respondents, coverage } = result;
  const { version, digest, answered } = result.questionnaire;
  return {
    assessment,
    ...(date === undefined ? {} : { date }),
    version,
    digest,
    ...(answered === undefined ? {} : { answered }),
    ...(variant === undefined ? {} : { variant }),
    respondents: respondents.length,
    ...(coverage.ratio === undefined ? {} : { coverage: coverage.ratio }),
    confidence: coverage.confidence,
  };
}

/** Every department that was heard, in the order of the later people, then of the earlier ones. */
export function departmentMoves(both: BothResults): readonly DepartmentMove[] {
  const { before, after, titles, isOneModel } = both;
  return departmentsIn(both).map((id) => {
    const [earlier, later] = [profileOf(before, id), profileOf(after, id)];
    const isWithheld = before.withheld.includes(id) || after.withheld.includes(id);
    return {
      id,
      title: titles.department(id, (later ?? earlier)?.title ?? id),
      ...moveOf(earlier?.overall, later?.overall, isOneModel),
      respondents: { before: peopleIn(before, id), after: peopleIn(after, id) },
      ...(isWithheld ? { withheld: true } : {}),
    };
  });
}

/** Whether a move may rest on other people; docs/scoring.md §11. */
export function peopleMove(both: BothResults): PeopleMove {
  const { before, after } = both;
  const later = new Set(after.respondents.map(({ id }) => id));
  return {
    inBoth: before.respondents.filter(({ id }) => later.has(id)).length,
    isOtherMix: departmentsIn(both).some((id) => peopleIn(before, id) !== peopleIn(after, id)),
  };
}

/** As the later result orders its profiles; those withheld in both, and those heard only before, last. */
function departmentsIn({ before, after }: BothResults): readonly string[] {
  const heard = [after, before].flatMap(({ departments, respondents }) => [
    ...departments.map(({ id }) => id),
    ...respondents.map(({ department }) => department),
  ]);
  return [...new Set(heard)];
}

function profileOf({ departments }: Result, id: string): Result["departments"][number] | undefined {
  return departments.find((department) => department.id === id);
}

function peopleIn({ respondents }: Result, id: string): number {
  return respondents.filter(({ department }) => department === id).length;
}
