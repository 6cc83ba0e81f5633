import type { Comparison, Condition } from "./condition.ts";
import type { ClientDepartments } from "./config.ts";
import type {
  AbsentDepartment,
  Department,
  Dimension,
  Position,
  Question,
  Questionnaire,
  Recommendation,
} from "./questionnaire.ts";
import { everyDepartment } from "./respondents.ts";

/**
 * The questionnaire with the client's own names for departments, and without those that the client
 * does not have: nobody is asked for them, and no list, pair, position or effort names them.
 */
export function withClientDepartments(
  questionnaire: Questionnaire,
  own: ClientDepartments,
): Questionnaire {
  const renamed = (one: Department): Department => {
    const client = own.get(one.id);
    return typeof client === "object" ? { ...one, name: client.name } : one;
  };
  const { departments, unasked } = questionnaire;
  const named = {
    ...questionnaire,
    departments: departments.map(renamed),
    ...(unasked && { unasked: unasked.map(renamed) }),
  };
  const absent = everyDepartment(named).filter(({ id }) => own.get(id) === "none");
  return absent.length === 0 ? named : without(absent, named);
}

function without(
  absent: readonly Department[],
  { departments, unasked, agreement, positions, recommendations, ...rest }: Questionnaire,
): Questionnaire {
  const gone = new Set(absent.map(({ id }) => id));
  const { dimensions, verdicts, roles } = rest;
  return {
    ...rest,
    departments: departments.filter(({ id }) => !gone.has(id)),
    ...(unasked && { unasked: unasked.filter(({ id }) => !gone.has(id)) }),
    absent: absent.map(({ id, name }) => ({ id, name, efforts: effortsOf(id, recommendations) })),
    agreement: { ...agreement, pairs: agreement.pairs.flatMap((pair) => pairWithout(pair, gone)) },
    positions: new Map([...positions].map(([id, one]) => [id, positionWithout(one, gone)])),
    dimensions: inConditions(dimensions, gone).map((one) => dimensionWithout(one, gone)),
    recommendations: inConditions(recommendations, gone).map((one) => adviceWithout(one, gone)),
    verdicts: inConditions(verdicts, gone),
    roles: inConditions(roles, gone),
  };
}

type Ids = ReadonlySet<string>;

function effortsOf(
  id: string,
  recommendations: readonly Recommendation[],
): AbsentDepartment["efforts"] {
  return new Map(
    recommendations.flatMap((one) => {
      const effort = one.effort.get(id);
      return effort === undefined ? [] : [[one.id, effort] as const];
    }),
  );
}

type Pair = Questionnaire["agreement"]["pairs"][number];

/** A pair needs somebody on each side. */
function pairWithout({ id, a, b }: Pair, gone: Ids): readonly Pair[] {
  const pair = { id, a: listWithout(a, gone), b: listWithout(b, gone) };
  return pair.a.length === 0 || pair.b.length === 0 ? [] : [pair];
}

function positionWithout(position: Position, gone: Ids): Position {
  const { above } = position;
  return above === "all" ? position : { ...position, above: listWithout(above, gone) };
}

function dimensionWithout(dimension: Dimension, gone: Ids): Dimension {
  return {
    ...dimension,
    capabilities: dimension.capabilities.map((capability) => ({
      ...capability,
      questions: capability.questions.map((question) => questionWithout(question, gone)),
    })),
  };
}

/** A question for absent departments alone is asked of nobody. */
function questionWithout(question: Question, gone: Ids): Question {
  const { ask, predict } = question;
  const predicted = listWithout(predict, gone);
  return {
    ...question,
    ...(ask === undefined ? {} : { ask: listWithout(ask, gone) }),
    // The last of several has nobody left to predict it: a list of one would ask everyone else.
    predict: predicted.length === 1 && predict.length > 1 ? [] : predicted,
  };
}

function adviceWithout(recommendation: Recommendation, gone: Ids): Recommendation {
  const { effort, allocated, upkeep } = recommendation;
  return {
    ...recommendation,
    effort: mapWithout(effort, gone),
    allocated: mapWithout(allocated, gone),
    upkeep: mapWithout(upkeep, gone),
  };
}

function listWithout(ids: readonly string[], gone: Ids): readonly string[] {
  return ids.filter((id) => !gone.has(id));
}

function mapWithout<Value>(
  byDepartment: ReadonlyMap<string, Value>,
  gone: Ids,
): ReadonlyMap<string, Value> {
  return new Map([...byDepartment].filter(([id]) => !gone.has(id)));
}

/** The same parts, whose conditions do not wait for departments that are gone. */
function inConditions<Part>(part: Part, gone: Ids): Part {
  return changed(part, gone) as Part;
}

function changed(value: unknown, gone: Ids): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, gone));
  if (typeof value !== "object" || value === null || value instanceof Map) return value;
  if (isDepartmentComparison(value)) return comparisonWithout(value, gone);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, gone)]));
}

function isDepartmentComparison(value: object): value is Comparison {
  const { kind, subject } = value as Partial<Comparison>;
  return (
    (kind satisfies Condition["kind"] | undefined) === "comparison" &&
    subject?.kind === "department"
  );
}

/** From a list of departments those that are left; a list of absent ones alone stays untrue. */
function comparisonWithout(comparison: Comparison, gone: Ids): Comparison {
  return {
    ...comparison,
    tests: comparison.tests.map(({ operator, operand }) => {
      if (typeof operand !== "object") return { operator, operand };
      const left = operand.filter((id) => !gone.has(String(id)));
      return { operator, operand: left.length === 0 ? operand : left };
    }),
  };
}
