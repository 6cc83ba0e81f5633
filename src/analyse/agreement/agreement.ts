import type {
  Agreement,
  ComparedSide,
  DepartmentsCompared,
  Questionnaire,
  SidesCompared,
} from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import type { AnswerMatrix } from "../../score/answer-matrix.ts";
import type { Contrast } from "./contrast.ts";
import { measurementOf } from "./ladder.ts";
import { comparedDepartments, comparedSides, holm } from "./outcomes.ts";
import { permuted } from "./permuted.ts";
import { inTwoDepartments, onBothSides } from "./raters.ts";
import {
  type Assessment,
  assessmentOf,
  factsOf,
  type Sample,
  sampleIn,
  yardstickOf,
} from "./sample.ts";
import type { Group } from "./scatter.ts";

type Reason = NonNullable<SidesCompared["reason"]>;
type Pair = Questionnaire["agreement"]["pairs"][number];

/** With so many named pairs, their p-values are adjusted for their number. */
const ADJUSTED_PAIRS = 3;

/** A node or a pair before its p is adjusted. */
interface Draft<Compared> {
  /** The p of its test; absent where nothing is tested. */
  readonly p?: number;
  readonly judged: (adjustedP?: number) => Compared;
}

/**
 * Whether departments see the same: overall, in each dimension, and in each pair that the
 * questionnaire names. `groups` pool departments. STATISTICS.md §5.
 */
export function agreementOf(
  questionnaire: Questionnaire,
  matrix: AnswerMatrix,
  groups: ReadonlyMap<string, readonly string[]>,
): Omit<Agreement, "questions"> {
  const assessment = assessmentOf(questionnaire, matrix, groups);
  const { pairs } = questionnaire.agreement;
  return {
    overall: nodeDraft(OVERALL, assessment).judged(),
    dimensions: adjusted(
      questionnaire.dimensions.map(({ id }) => nodeDraft(id, assessment)),
      1,
    ),
    pairs: adjusted(
      pairs.map((pair) => pairDraft(pair, assessment)),
      ADJUSTED_PAIRS,
    ),
  };
}

/** Holm's adjustment over the tested ones, if there are at least so many. */
function adjusted<Compared>(
  drafts: readonly Draft<Compared>[],
  fewest: number,
): readonly Compared[] {
  const values = drafts.flatMap(({ p }) => p ?? []);
  if (values.length < fewest) return drafts.map(({ judged }) => judged());
  const left = [...holm(values)];
  return drafts.map(({ p, judged }) => judged(p === undefined ? undefined : left.shift()));
}

function nodeDraft(id: string, assessment: Assessment): Draft<DepartmentsCompared> {
  const measurement = measurementOf(assessment.questionnaire, id);
  if (typeof measurement === "string") return unjudged(id, measurement, assessment);
  const sample = sampleIn(id, inTwoDepartments, measurement, assessment);
  const reason = reasonOf(sample);
  if (reason !== undefined) return unjudged(id, reason, assessment, sample);
  const yardstick = yardstickOf(sample);
  const { spread } = comparedDepartments(sample.groups, yardstick);
  return {
    p: spread.p,
    judged: (adjustedP) => {
      const { widest, outcome } = comparedDepartments(sample.groups, yardstick, adjustedP);
      const [higher, lower] = widest.between;
      const { people } = sample.standings;
      const sides = sample.groups.map(({ id: department }) => [department]);
      return {
        ...factsOf(sample, yardstick),
        outcome,
        ...(outcome === "apart" ? permuted(people, sides) : {}),
        ...figures(widest.contrast),
        a: sideOf([higher]),
        b: sideOf([lower]),
        p: spread.p,
        ...changedP(spread.p, adjustedP),
        pairP: widest.contrast.p,
      };
    },
  };
}

/** Why departments cannot be compared in a node; undefined if they can. */
function reasonOf({ offered, answering, groups, small }: Sample): Reason | undefined {
  if (groups.length >= 2) return undefined;
  if (offered === 0) return "no-question";
  if (answering.size < 2) return "one-department";
  if (small.length > 0) return "too-few-of-many";
  return "no-common-question";
}

function pairDraft({ id, a, b }: Pair, assessment: Assessment): Draft<SidesCompared> {
  const measurement = measurementOf(assessment.questionnaire, OVERALL);
  if (typeof measurement === "string") return unjudged(id, measurement, assessment);
  const sides = [a, b].map((side) => [...new Set(side.map(assessment.groupOf))]);
  const [ofA = [], ofB = []] = sides;
  if (ofA.some((one) => ofB.includes(one))) return unjudged(id, "one-group", assessment);
  const isHeard = sides.every((side) => side.some((one) => assessment.heard.includes(one)));
  if (!isHeard) return unjudged(id, "not-heard", assessment);
  const sample = sampleIn(OVERALL, onBothSides(ofA, ofB), measurement, assessment);
  const groupsIn = (side: readonly string[]): readonly Group[] =>
    side.flatMap((one) => sample.groups.find((group) => group.id === one) ?? []);
  const [groupsA, groupsB] = [groupsIn(ofA), groupsIn(ofB)];
  if (groupsA.length === 0 || groupsB.length === 0) {
    const empty = groupsA.length === 0 ? ofA : ofB;
    return unjudged(id, missingSide(empty, sample), assessment, sample);
  }
  const yardstick = yardstickOf(sample);
  const { contrast } = comparedSides(groupsA, groupsB, yardstick);
  return {
    p: contrast.p,
    judged: (adjustedP) => {
      const { outcome } = comparedSides(groupsA, groupsB, yardstick, adjustedP);
      const [a, b] = [sideOf(groupsA), sideOf(groupsB)];
      const sides = [a.departments, b.departments];
      return {
        ...factsOf(sample, yardstick),
        id,
        outcome,
        ...(outcome === "apart" ? permuted(sample.standings.people, sides) : {}),
        ...figures(contrast),
        a,
        b,
        p: contrast.p,
        ...changedP(contrast.p, adjustedP),
        notCompared: [...ofA, ...ofB].filter(
          (one) => !sample.groups.some((group) => group.id === one),
        ),
      };
    },
  };
}

/** Why nobody of a side can be compared. */
function missingSide(side: readonly string[], { offered, small }: Sample): Reason {
  if (offered === 0) return "no-question";
  if (side.some((one) => small.includes(one))) return "too-few-of-many";
  return "no-common-question";
}

function unjudged(
  id: string,
  reason: Reason,
  { heard }: Assessment,
  sample?: Sample,
): Draft<SidesCompared> {
  const nobody = { departments: [], respondents: 0, leftOut: sample?.standings.leftOut ?? 0 };
  const compared: SidesCompared = { id, reason, ...nobody, notCompared: heard, questions: [] };
  return { judged: () => compared };
}

function figures({
  difference,
  interval,
  within,
}: Contrast): Pick<SidesCompared, "difference" | "interval" | "within"> {
  return { difference, interval, within };
}

function sideOf(side: readonly Group[]): ComparedSide {
  return {
    departments: side.map(({ id }) => id),
    respondents: side.reduce((total, { people }) => total + people, 0),
  };
}

function changedP(p: number, adjustedP: number | undefined): Pick<SidesCompared, "adjustedP"> {
  return adjustedP === undefined || adjustedP === p ? {} : { adjustedP };
}
