import type {
  Dimension,
  NotScored,
  NotScoredReason,
  Question,
  Questionnaire,
  Score,
} from "../model/index.ts";
import { conditionOf, OVERALL, questionsBelow } from "../model/outline.ts";
import { type AnswerMatrix, codeAt, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { isZero } from "../score/fraction.ts";
import type { Profile } from "../score/profile.ts";
import { type Guard, isAloneFor, isFewerThan } from "./guarded-questions.ts";
import { questionNodes, type ScoredNode } from "../score/scored-node.ts";

const WITHHELD: NotScored = { kind: "not-scored", reason: "withheld" };

/** Why a model gives no score, whatever is answered. */
const IN_MODEL: ReadonlySet<NotScoredReason> = new Set(["no-method", "unscored"]);

/** Why answers give no score, without revealing one of them. */
const IN_STATES: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "not-applicable",
  "not-asked",
  "no-weight",
]);

/**
 * Replaces a score that must not be shown. A node without a score keeps the reason, because there is
 * nothing to withhold, unless that would reveal an answer: one that no rule scores, or one that
 * decides whether a question is asked.
 */
export function undisclosed(id: string, score: Score, questionnaire: Questionnaire): NotScored {
  if (score.kind === "scored") return WITHHELD;
  const { reason } = score;
  const isConditional = questionsBelow(questionnaire, id).some(
    (one) => conditionOf(questionnaire, one.id) !== undefined,
  );
  return IN_MODEL.has(reason) || (IN_STATES.has(reason) && !isConditional)
    ? { kind: "not-scored", reason }
    : WITHHELD;
}

/** Replaces a score of which only the level may be shown. */
export function levelAlone({ level }: Score): NotScored {
  return level === undefined ? WITHHELD : { ...WITHHELD, level };
}

/**
 * The items that are too small to show. If there is only one, the next smallest is hidden too,
 * because the total minus the others would reveal it. Items that do not count towards the total
 * reveal and protect nothing.
 */
function withCover<Item>(
  ascending: readonly Item[],
  isSmall: (item: Item) => boolean,
  counts: (item: Item) => boolean = () => true,
): readonly Item[] {
  const small = ascending.filter(isSmall);
  const next = ascending.find((item) => !isSmall(item) && counts(item));
  const isAlone = small.filter(counts).length === 1;
  return isAlone && next !== undefined ? [...small, next] : small;
}

/** The departments whose own profile is withheld: those with fewer people than `minimumGroup`. */
export function withheldDepartments(
  respondents: ReadonlyMap<string, number>,
  minimumGroup: number,
): readonly string[] {
  const bySize = [...respondents].toSorted(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  return withCover(bySize, ([, count]) => count < minimumGroup).map(([id]) => id);
}

/**
 * The departments whose score in one dimension is withheld: too few of their people answered there,
 * or the score would reveal their answers to a guarded question. All are, if the dimension's own
 * score is.
 */
export function withheldInDimension(
  dimension: Dimension,
  matrix: AnswerMatrix,
  guarded: ReadonlySet<string>,
  guard: Guard,
): readonly string[] {
  const { withheld, minimumGroup, hidden } = guard;
  if (minimumGroup === 1) return [];
  if (hidden.has(dimension.id)) return matrix.departments;
  const questions = dimension.capabilities.flatMap((capability) => capability.questions);
  const counted = [...answeringByDepartment(questions, matrix)]
    .map(([id, people]) => ({ id, people }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const small = withCover(
    counted,
    ({ id, people }) =>
      withheld.includes(id) || people < minimumGroup || isAloneFor(id, dimension, guarded, guard),
  );
  return small.map(({ id }) => id);
}

/**
 * The dimensions, capabilities and questions whose scores would show what fewer than `minimumGroup`
 * people answered. If one of these is the only hidden node that counts towards its parent, the
 * counting sibling with the next fewest people is hidden too, so that the parent does not reveal
 * it. A node that is the only one counting towards its parent has the parent's score, so the parent
 * is hidden as well. docs/scoring.md §4.
 */
export function withheldNodes(
  overall: ScoredNode,
  matrix: AnswerMatrix,
  minimumGroup: number,
): ReadonlySet<string> {
  if (minimumGroup === 1) return new Set();
  const withheld = new Set(isTooSmall(overall, matrix, minimumGroup) ? [overall.id] : []);
  addWithheld(overall.children, matrix, minimumGroup, withheld);
  return withheld;
}

/** The profile, limited to what may be shown. */
export function disclosedProfile(
  profile: Profile,
  { hidden, questionnaire }: Pick<Guard, "hidden" | "questionnaire">,
): Profile {
  return new Map(
    [...profile].map(([id, score]) => [
      id,
      hidden.has(id) ? hiddenScore(id, score, questionnaire) : withoutBinding(score, hidden),
    ]),
  );
}

/** The people who answered at least one of the scored questions, by their rows in the matrix. */
export function peopleAnswering(
  questions: readonly Question[],
  matrix: AnswerMatrix,
): readonly number[] {
  const { columns, people } = matrix;
  const below = new Set(questions.flatMap(({ id, scored }) => (scored ? id : [])));
  const counted = columns.flatMap(({ question }, index) => (below.has(question.id) ? index : []));
  const answering: number[] = [];
  for (let person = 0; person < people; person += 1) {
    if (counted.some((column) => codeAt(matrix, person, column) >= FIRST_ANSWER)) {
      answering.push(person);
    }
  }
  return answering;
}

/** How many they are in each department. */
function answeringByDepartment(
  questions: readonly Question[],
  matrix: AnswerMatrix,
): ReadonlyMap<string, number> {
  const { departments, departmentOf } = matrix;
  const counts = departments.map(() => 0);
  for (const person of peopleAnswering(questions, matrix)) {
    const department = departmentOf[person] as number;
    counts[department] = (counts[department] as number) + 1;
  }
  return new Map(departments.map((id, index) => [id, counts[index] as number]));
}

function addWithheld(
  siblings: readonly ScoredNode[],
  matrix: AnswerMatrix,
  minimumGroup: number,
  withheld: Set<string>,
): void {
  const counted = siblings
    .map((node) => ({ node, people: peopleBelow(node, matrix) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const guarded = withCover(
    counted,
    ({ node }) => isTooSmall(node, matrix, minimumGroup),
    ({ node }) => contributes(node),
  );
  for (const id of guarded.flatMap(({ node }) => idsFrom(node))) withheld.add(id);
  for (const { children } of siblings) addWithheld(children, matrix, minimumGroup, withheld);
}

/** Too few people answered, or the score comes from a single child with too few respondents. */
function isTooSmall(node: ScoredNode, matrix: AnswerMatrix, minimumGroup: number): boolean {
  const people = peopleBelow(node, matrix);
  if (isFewerThan(people, minimumGroup)) return true;
  const [only, ...others] = node.children.filter(contributes);
  return only !== undefined && others.length === 0 && isTooSmall(only, matrix, minimumGroup);
}

/** Whether a node counts towards the score of its parent. */
function contributes({ outcome, weight }: ScoredNode): boolean {
  return outcome.kind === "scored" && !isZero(weight);
}

function peopleBelow(node: ScoredNode, matrix: AnswerMatrix): number {
  const questions = questionNodes(node).map(({ question }) => question as Question);
  return peopleAnswering(questions, matrix).length;
}

/** A node and everything below it: the children of a hidden node must not be shown either. */
function idsFrom({ id, children }: ScoredNode): readonly string[] {
  return [id, ...children.flatMap(idsFrom)];
}

/** The overall level is always shown: it is based on all answers. */
function hiddenScore(id: string, score: Score, questionnaire: Questionnaire): Score {
  return id === OVERALL && score.kind === "scored"
    ? levelAlone(score)
    : undisclosed(id, score, questionnaire);
}

/** A score that does not name the withheld children that limit it. */
function withoutBinding(score: Score, hidden: ReadonlySet<string>): Score {
  if (score.kind === "not-scored" || score.binding === undefined) return score;
  return { ...score, binding: score.binding.filter((child) => !hidden.has(child)) };
}
