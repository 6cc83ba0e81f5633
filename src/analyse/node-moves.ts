import type {
  CapabilityMove,
  ComparedAssessment,
  DepartmentMove,
  DimensionMove,
  GapMoment,
  GapMove,
  GapMovement,
  PeopleMove,
  PerceptionGap,
  QuestionMove,
  QuestionResult,
  Result,
  Score,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import { majorOf } from "../model/version.ts";
import { type BothResults, capabilitiesIn, questionsIn } from "./compared-results.ts";
import { areSamePeople, limitsBetween } from "./change-limit.ts";
import { headcountOf, isListed, peopleIn } from "./headcount.ts";
import { isMove, moveOf, pairUp } from "./moves.ts";

export function dimensionMoves(both: BothResults): readonly DimensionMove[] {
  return titledMoves(both, ({ dimensions }) => dimensions);
}

/** The further overall measures. */
export function measureMoves(both: BothResults): readonly DimensionMove[] {
  return titledMoves(both, ({ measures = [] }) => measures);
}

function titledMoves(
  both: BothResults,
  nodesOf: (result: Result) => readonly (Score & { readonly id: string; readonly title: string })[],
): readonly DimensionMove[] {
  const { titles, isOneModel } = both;
  const pairs = pairUp(nodesOf(both.before), nodesOf(both.after));
  const limitOf = limitsBetween(both.before, both.after, pairs.length);
  return pairs.map(({ id, before, after }) => {
    const title = titles.of(id, place(before, after).title);
    return { id, title, ...moveOf(before, after, isOneModel, limitOf) };
  });
}

export function capabilityMoves(both: BothResults): readonly CapabilityMove[] {
  const { before, after, titles, isOneModel } = both;
  const pairs = pairUp(capabilitiesIn(before), capabilitiesIn(after));
  const limitOf = limitsBetween(before, after, pairs.length);
  return pairs.map(({ id, before, after }) => {
    const { dimension, title } = place(before, after);
    const move = moveOf(before, after, isOneModel, limitOf);
    return { id, title: titles.of(id, title), dimension, ...move };
  });
}

/**
 * Within a major version a question's id never changes its meaning, so its change counts across
 * models too. Across major versions it counts only if the question is known to have the same words.
 */
export function questionMoves(both: BothResults): readonly QuestionMove[] {
  const { before, after, titles } = both;
  const pairs = pairUp(questionsIn(before, titles), questionsIn(after, titles));
  const [then, now] = [before, after].map((one) => majorOf(one.questionnaire.version));
  return pairs.flatMap(({ id, before, after }) => {
    if (isUnscored(before) && isUnscored(after)) return [];
    const { dimension, capability, title } = place(before, after);
    const named = { id, title: titles.of(id, title), dimension, capability };
    return [{ ...named, ...moveOf(before, after, then === now || isSameWording(before, after)) }];
  });
}

/** Results of earlier versions have no fingerprints. */
function isSameWording(
  before: QuestionResult | undefined,
  after: QuestionResult | undefined,
): boolean {
  return before?.wording !== undefined && before.wording === after?.wording;
}

/** The later one if there is one; a pair has at least one of the two. */
function place<Item>(before: Item | undefined, after: Item | undefined): Item {
  return after ?? (before as Item);
}

function isUnscored(question: QuestionResult | undefined): boolean {
  return question?.kind !== "scored" && (question?.reason ?? "unscored") === "unscored";
}

/** An assessment by name, date and model, with its coverage. */
export function comparedAssessment(result: Result): ComparedAssessment {
  const { assessment, date, variant, coverage } = result;
  const { version, digest, answered } = result.questionnaire;
  return {
    assessment,
    ...omitUndefined({ date }),
    version,
    digest,
    ...omitUndefined({ answered, variant }),
    respondents: peopleIn(result),
    ...omitUndefined({ coverage: coverage.ratio }),
    confidence: coverage.confidence,
  };
}

/** Every department with respondents: in the order of the later result, then of the earlier one. */
export function departmentMoves(both: BothResults): readonly DepartmentMove[] {
  const { before, after, titles, isOneModel } = both;
  return departmentsIn(both).map((id) => {
    const [earlier, later] = [profileOf(before, id), profileOf(after, id)];
    const isWithheld = [before, after].some((one) => isOverallWithheld(id, one));
    return {
      id,
      title: titles.department(id, (later ?? earlier)?.title ?? id),
      ...moveOf(earlier?.overall, later?.overall, isOneModel),
      respondents: {
        before: peopleOf(before, id),
        after: peopleOf(after, id),
        ...omitUndefined({ inBoth: inBothOf(id, both) }),
      },
      ...(isWithheld ? { withheld: true } : {}),
    };
  });
}

/** Whether a department's overall is withheld: not if the model has none, or if nobody answered. */
function isOverallWithheld(id: string, { withheld, overall, coverage }: Result): boolean {
  const isInModel =
    overall.kind === "scored" ||
    (overall.reason !== "no-method" && overall.reason !== "few-questions");
  return withheld.includes(id) && isInModel && coverage.answered > 0;
}

/** Whether a change may reflect different respondents; docs/scoring.md §11. */
export function peopleMove(both: BothResults): PeopleMove {
  const { before, after } = both;
  const later = new Set(after.respondents.map(({ id }) => id));
  const inBoth = before.respondents.filter(({ id }) => later.has(id)).length;
  return {
    ...(isListed(before) && isListed(after) ? { inBoth } : {}),
    areSame: areSamePeople(before, after),
    isOtherMix: departmentsIn(both).some((id) => {
      const people = peopleOf(before, id);
      return people !== peopleOf(after, id) || (inBothOf(id, both) ?? people) < people;
    }),
  };
}

/** How many people of a department answered both times; undefined where pseudonyms do not show it. */
function inBothOf(department: string, { before, after }: BothResults): number | undefined {
  if (!isListed(before) || !isListed(after)) return undefined;
  const own = (result: Result): readonly string[] =>
    result.respondents.flatMap((one) => (one.department === department ? one.id : []));
  const later = new Set(own(after));
  return own(before).filter((id) => later.has(id)).length;
}

/**
 * In the order of the later result's profiles. Departments that are withheld in both, or that only
 * the earlier result has, come last.
 */
function departmentsIn({ before, after }: BothResults): readonly string[] {
  const heard = [after, before].flatMap((result) => [
    ...result.departments.map(({ id }) => id),
    ...headcountOf(result).keys(),
  ]);
  return [...new Set(heard)];
}

function profileOf({ departments }: Result, id: string): Result["departments"][number] | undefined {
  return departments.find((department) => department.id === id);
}

function peopleOf(result: Result, department: string): number {
  return headcountOf(result).get(department) ?? 0;
}

/** The change of the gap between departments, overall and in each dimension. */
export function perceptionMoves({ before, after, titles, isOneModel }: BothResults): {
  readonly overall: GapMove;
  readonly dimensions: readonly GapMove[];
} {
  const pairs = pairUp(before.perception.dimensions, after.perception.dimensions);
  return {
    overall: {
      id: OVERALL,
      title: "",
      ...gapMove(before.perception.overall, after.perception.overall, isOneModel),
    },
    dimensions: pairs.map(({ id, before: earlier, after: later }) => ({
      id,
      title: titles.of(id, titleIn(after, id) ?? titleIn(before, id) ?? id),
      ...gapMove(earlier, later, isOneModel),
    })),
  };
}

function titleIn({ dimensions }: Result, id: string): string | undefined {
  return dimensions.find((dimension) => dimension.id === id)?.title;
}

function gapMove(
  before: PerceptionGap | undefined,
  after: PerceptionGap | undefined,
  isComparable: boolean,
): Omit<GapMove, "id" | "title"> {
  const moments = omitUndefined({
    before: before && momentOf(before),
    after: after && momentOf(after),
  });
  const [earlier, later] = [before?.chanceCorrected, after?.chanceCorrected];
  if (earlier === undefined) {
    return { ...moments, movement: later === undefined ? "not-measured" : "newly-measured" };
  }
  if (later === undefined) return { ...moments, movement: "no-longer-measured" };
  if (!isComparable) return { ...moments, movement: "not-comparable" };
  const change = Math.max(0, later) - Math.max(0, earlier);
  return { ...moments, movement: gapMovement(change), change };
}

function gapMovement(change: number): GapMovement {
  if (!isMove(change)) return "unchanged";
  return change > 0 ? "wider" : "narrower";
}

function momentOf({ reading, siloIndex, chanceCorrected, signal }: PerceptionGap): GapMoment {
  return {
    reading,
    ...omitUndefined({ siloIndex, chanceCorrected, signal }),
  };
}
