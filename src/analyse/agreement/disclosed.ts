import type {
  Agreement,
  ComparedSide,
  DepartmentsCompared,
  SidesCompared,
} from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { type Guard, hasOneAnswer, isFewerThan } from "../guarded-questions.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";

/** The limits of what is shown. */
export interface Guarded {
  readonly guard: Guard;
  /** Questions whose answers may not be shown. */
  readonly guarded: ReadonlySet<string>;
  /** Nodes whose gap between departments is withheld. */
  readonly gaps: ReadonlySet<string>;
}

/**
 * The part of the agreement that may be shown. A pair needs enough people on each side; the
 * departments of a node are named only if none of them is small. No difference is shown that rests
 * on a single guarded question, whose answers the others would reveal. `agreement` rests on the
 * questions whose scores may be shown, `whole` on all of them.
 */
export function disclosedAgreement(
  agreement: Agreement,
  whole: Agreement,
  guarded: Guarded,
): Agreement {
  const { overall, dimensions, pairs } = agreement;
  // Whether such a question was asked would say what was answered.
  const known = (question: string): boolean => !guarded.guard.dependent.has(question);
  return {
    overall: disclosedNode(reasoned(overall, known, whole.overall), guarded),
    dimensions: dimensions.map((one, index) =>
      disclosedNode(reasoned(one, known, whole.dimensions[index]), guarded),
    ),
    pairs: pairs.map((one, index) => {
      const { [index]: all = one } = whole.pairs;
      return disclosedPair(
        reasoned(one, known, all, omitUndefined({ a: all.a, b: all.b })),
        guarded,
      );
    }),
    questions:
      guarded.guard.withheld.length > 0
        ? []
        : agreement.questions.filter(({ id }) => !guarded.guarded.has(id)),
    ...omitUndefined({ predictions: disclosedPredictions(whole.predictions, guarded) }),
  };
}

/** A question that may not be shown, or that too few people of a department predicted, has no figures. */
function disclosedPredictions(
  predictions: Agreement["predictions"],
  { guard, guarded }: Guarded,
): Agreement["predictions"] {
  if (guard.withheld.length > 0) return undefined;
  return predictions?.map((one) => {
    const sides = [one.a, one.b];
    const isFew = sides.some(({ predicting = 0 }) => isFewerThan(predicting, guard.minimumGroup));
    if (!guarded.has(one.question) && !isFew) return one;
    const [a, b] = [{ department: one.a.department }, { department: one.b.department }];
    return { question: one.question, a, b, reason: "withheld" };
  });
}

/** Without an outcome for what is shown: the reason of all answers, or that it is withheld. */
function reasoned<Compared extends SidesCompared>(
  shown: Compared,
  isKnown: (question: string) => boolean,
  whole: Compared = shown,
  sides: Pick<SidesCompared, "a" | "b"> = {},
): Compared | SidesCompared {
  if (shown.outcome !== undefined) {
    const all = whole.questions.filter(isKnown).length;
    return all > shown.questions.length ? { ...shown, allQuestions: all } : shown;
  }
  if (whole.outcome === undefined) return whole;
  return { ...withheld(shown), ...sides };
}

function disclosedNode(node: DepartmentsCompared, guarded: Guarded): DepartmentsCompared {
  if (node.outcome === undefined) return node;
  if (guarded.gaps.has(node.id) || isRevealing(node, guarded)) return withheld(node);
  if (!node.departments.some((one) => isSmall(one, guarded))) return node;
  if (node.respondents < guarded.guard.minimumGroup) return withheld(node);
  const { id, outcome, assumed, margin, assumedVariance, allQuestions } = node;
  const { respondents, leftOut, notCompared, questions } = node;
  const departments = node.departments.map(unplaced);
  return {
    id,
    outcome,
    departments,
    respondents,
    leftOut,
    notCompared,
    questions,
    ...omitUndefined({ assumed, margin, allQuestions, assumedVariance }),
  };
}

function disclosedPair(pair: SidesCompared, guarded: Guarded): SidesCompared {
  const { a, b } = pair;
  if (a === undefined || b === undefined) return pair;
  if (isRevealing(pair, guarded) || ![a, b].every((side) => isLarge(side, pair, guarded))) {
    return { ...withheld(pair), a, b };
  }
  return {
    ...pair,
    departments: pair.departments.map((one) => (isSmall(one, guarded) ? unplaced(one) : one)),
  };
}

/** Whether the answers to all but one question are shown by department. */
function isRevealing({ questions }: SidesCompared, { guard, guarded }: Guarded): boolean {
  if (guard.withheld.length > 0) return false;
  const hidden = new Set(questions.filter((id) => guarded.has(id)));
  return hasOneAnswer(questionsOf(guard.questionnaire).filter(({ id }) => hidden.has(id)));
}

function withheld({ id, respondents, leftOut }: SidesCompared): SidesCompared {
  return {
    id,
    reason: "withheld",
    departments: [],
    respondents,
    leftOut,
    notCompared: [],
    questions: [],
  };
}

/**
 * Whether a side has enough people; those of its small departments, too, who would else be known
 * from the others.
 */
function isLarge(side: ComparedSide, { departments }: SidesCompared, guarded: Guarded): boolean {
  const { minimumGroup } = guarded.guard;
  const hidden = departments
    .filter((one) => side.departments.includes(one.id) && one.respondents < minimumGroup)
    .reduce((total, one) => total + one.respondents, 0);
  return side.respondents >= minimumGroup && (hidden === 0 || hidden >= minimumGroup);
}

type Placed = SidesCompared["departments"][number];

function isSmall(
  { id, respondents }: Placed,
  { guard: { minimumGroup, withheld: hidden } }: Guarded,
): boolean {
  return respondents < minimumGroup || hidden.includes(id);
}

function unplaced({ id, respondents }: Placed): Placed {
  return { id, respondents };
}
