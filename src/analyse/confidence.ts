import type {
  Agreement,
  Confidence,
  ConfidenceReason,
  LeaveOneOut,
  NotScoredReason,
  Score,
  Scored,
} from "../model/index.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { type AnswerMatrix, codeAt, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { type Profile, type ScoredTree, scoreIn } from "../score/profile.ts";
import { questionNodes, type ScoredNode } from "../score/scored-node.ts";
import { muchLeftOut } from "./not-applicable.ts";
import type { Answering } from "./repeated-answers.ts";
import { type Repeats, repeatsOf } from "./repeats.ts";

/** The confidence in a score, with its reason. */
interface Sureness {
  readonly confidence: Confidence | "insufficient" | "none";
  readonly confidenceReason: ConfidenceReason;
}

/** A scored assessment, how far each person changes it, and how it varies with other people. */
export interface Sure {
  readonly scored: ScoredTree;
  readonly matrix: AnswerMatrix;
  readonly leaveOneOuts: () => ReadonlyMap<string, LeaveOneOut>;
  readonly repeats: () => Repeats;
}

/** What a firm result requires at least. STATISTICS.md §5.4. */
const FIRM = { people: 8, departments: 3, repeated: 0.95 } as const;

/** With less than this a result is provisional. */
const INDICATIVE = { people: 3, departments: 2, repeated: 0.7 } as const;

/**
 * The confidence in the overall score. It uses all answers, even withheld ones. docs/scoring.md §8.
 */
export function overallSureness(sure: Sure): Sureness {
  const { asAnswered, profile } = sure.scored;
  const score = scoreIn(profile, asAnswered.id);
  if (score.kind === "not-scored") {
    const confidence = isTooLittleKnown(score.reason) ? "insufficient" : "none";
    return { confidence, confidenceReason: "not-scored" };
  }
  const doubt = doubtOf(score, asAnswered, sure);
  return doubt ?? { confidence: "firm", confidenceReason: "enough-known" };
}

/** The reasons for having no score that more answers would remove. */
const NOT_ENOUGH: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "in-dispute",
  "not-asked",
]);

/** Whether more answers would give a score. */
export function isTooLittleKnown(reason: NotScoredReason): boolean {
  return NOT_ENOUGH.has(reason);
}

/** The profile with the confidence of the overall score, the measures and the dimensions. */
export function withConfidence(sure: Sure): Profile {
  const { asAnswered, measures, profile } = sure.scored;
  const overalls = [asAnswered, ...measures.map((one) => one.asAnswered)];
  const changed = [...overalls, ...asAnswered.children].flatMap((node): [string, Score][] => {
    const score = scoreIn(profile, node.id);
    if (score.kind === "not-scored") return [];
    return [[node.id, { ...score, ...(doubtOf(score, node, sure) ?? { confidence: "firm" }) }]];
  });
  return new Map([...profile, ...changed]);
}

/** Why a score is not firm. */
interface Doubt {
  readonly confidence: "provisional" | "indicative";
  readonly confidenceReason: DoubtReason;
}

type DoubtReason = NonNullable<Scored["confidenceReason"]>;

function doubtOf(score: Scored, node: ScoredNode, sure: Sure): Doubt | undefined {
  return provisional(score, node, sure) ?? indicative(score, node, sure);
}

/** The first reason for which a result says little of the organization. */
function provisional({ lost, level }: Scored, node: ScoredNode, sure: Sure): Doubt | undefined {
  // An organization that answers as a whole has one respondent, so only its coverage counts.
  if (isOfOrganization(sure.scored.input.questionnaire)) return undefined;
  const { people, departments } = answeringIn(node, sure);
  const reason: DoubtReason | undefined =
    departments < INDICATIVE.departments
      ? "one-department"
      : people < INDICATIVE.people
        ? "few-respondents"
        : lost !== undefined
          ? "dimension-lost"
          : repeatedShare(node.id, level, sure) < INDICATIVE.repeated
            ? "other-people"
            : undefined;
  return reason && { confidence: "provisional", confidenceReason: reason };
}

/** The first reason for which a result is not firm, the quickest to find out first. */
function indicative(score: Scored, node: ScoredNode, sure: Sure): Doubt | undefined {
  const isWhole = isOfOrganization(sure.scored.input.questionnaire);
  const reason =
    knownTooLittle(score, node, sure) ?? (isWhole ? undefined : movable(score, node, sure));
  return reason && { confidence: "indicative", confidenceReason: reason };
}

/** Why too little of the questionnaire is known for a firm result. */
function knownTooLittle(
  { lost, confidence }: Scored,
  node: ScoredNode,
  { scored: { input } }: Sured,
): DoubtReason | undefined {
  if (lost !== undefined) return "dimension-lost";
  if (confidence === "indicative") return "too-little-known";
  return muchLeftOut(node, input) === undefined ? undefined : "much-not-applicable";
}

/** Why other people, or other numbers of them, might give another result. */
function movable({ level }: Scored, node: ScoredNode, sure: Sure): DoubtReason | undefined {
  if (repeatedShare(node.id, level, sure) < FIRM.repeated) return "other-people";
  if (level !== undefined && isMovedByOne(node, sure)) return "one-respondent";
  return tooFew(node, sure);
}

/** Why too few people answered for a firm result. */
function tooFew(node: ScoredNode, sure: Sured): DoubtReason | undefined {
  const { people, departments, several } = answeringIn(node, sure);
  if (people < FIRM.people) return "few-respondents";
  const isEnough = departments >= FIRM.departments && 2 * several > departments;
  return isEnough ? undefined : "few-departments";
}

/** The share of repeated assessments with the same level, 0 to 1; 1 where none was drawn. */
function repeatedShare(id: string, level: number | undefined, { repeats }: Sure): number {
  const { draws, byId } = repeats();
  const levels = byId.get(id)?.levels;
  if (level === undefined || levels === undefined) return 1;
  return (levels.get(level) ?? 0) / draws;
}

/** Whether leaving one person out would change or remove a level. */
function isMovedByOne({ id }: ScoredNode, { leaveOneOuts }: Sure): boolean {
  const found = leaveOneOuts().get(id);
  return found?.level?.[0] !== found?.level?.[1] || found?.mayBeLost === true;
}

/** The answers of an assessment with its scores. */
type Sured = Pick<Sure, "scored" | "matrix">;

/** Who answered scored questions below a node, counted as far as it matters. */
interface AnsweredBy {
  readonly people: number;
  readonly departments: number;
  /** Departments with at least two people. */
  readonly several: number;
}

function answeringIn(node: ScoredNode, { matrix }: Sured): AnsweredBy {
  const scored = new Set(
    questionNodes(node).flatMap(({ id, question }) => (question?.scored === true ? id : [])),
  );
  const columns = [...matrix.columns.keys()].filter((index) =>
    scored.has(matrix.columns[index]?.question.id as string),
  );
  const counts = new Uint8Array(matrix.departments.length);
  for (let person = 0; person < matrix.people; person += 1) {
    const department = matrix.departmentOf[person] as number;
    if ((counts[department] as number) >= FIRM.people) continue;
    if (columns.some((column) => codeAt(matrix, person, column) >= FIRST_ANSWER)) {
      counts[department] = (counts[department] as number) + 1;
    }
  }
  return {
    people: counts.reduce((total, one) => total + one, 0),
    departments: counts.filter((one) => one > 0).length,
    several: counts.filter((one) => one > 1).length,
  };
}

/** Among so many people nothing is drawn, and among so many less often. */
const MOST_DRAWN = { any: 1000, often: 100 } as const;

const DRAWS = { firm: 200, notFirm: 60, many: 50 } as const;

/** As many repeated assessments as the words of the confidence need. */
export function neededRepeats(
  sure: Sured,
  agreement: () => Agreement["overall"],
  answering: Answering,
): Repeats {
  return repeatsOf(sure.scored, sure.matrix, agreement, { draws: drawsFor(sure), answering });
}

/** How many repeated assessments are drawn. STATISTICS.md §7.6. */
function drawsFor(sure: Sured): number {
  const { asAnswered } = sure.scored;
  const { people, departments } = answeringIn(asAnswered, sure);
  const isTooFew = people < INDICATIVE.people || departments < INDICATIVE.departments;
  if (isTooFew || sure.matrix.people > MOST_DRAWN.any) return 0;
  if (sure.matrix.people > MOST_DRAWN.often) return DRAWS.many;
  return [asAnswered, ...asAnswered.children].some((node) => mayBeFirm(node, sure))
    ? DRAWS.firm
    : DRAWS.notFirm;
}

function mayBeFirm(node: ScoredNode, sure: Sured): boolean {
  const score = scoreIn(sure.scored.profile, node.id);
  return (
    score.kind === "scored" &&
    knownTooLittle(score, node, sure) === undefined &&
    tooFew(node, sure) === undefined
  );
}

/**
 * The profile with the range of scores that the overall and the dimensions have without any one
 * person.
 */
export function withLeaveOneOut(profile: Profile, { leaveOneOuts }: Sure): Profile {
  const moved = [...leaveOneOuts()].map(([id, leaveOneOut]): [string, Score] => [
    id,
    { ...(scoreIn(profile, id) as Scored), leaveOneOut },
  ]);
  return new Map([...profile, ...moved]);
}

/** The profile with the standard errors of the nodes that `isIncluded` lets through. */
export function withStandardErrors(
  profile: Profile,
  { byId }: Repeats,
  key: "se" | "sePanel",
  isIncluded: (id: string) => boolean,
): Profile {
  const drawn = [...byId].flatMap(([id, { se }]): [string, Score][] => {
    const score = scoreIn(profile, id);
    return score.kind === "scored" && isIncluded(id) ? [[id, { ...score, [key]: se }]] : [];
  });
  return new Map([...profile, ...drawn]);
}
