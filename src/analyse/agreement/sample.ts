import type { Questionnaire, SidesCompared } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { questionsBelow } from "../../model/outline.ts";
import type { AnswerMatrix } from "../../score/answer-matrix.ts";
import { type Measurement, positionAt } from "./ladder.ts";
import { type Raters, ratersOf } from "./raters.ts";
import {
  answersEach,
  assumedVariance,
  type Group,
  groupsOf,
  OWN_SCATTER,
  type Scatter,
  scatterOf,
} from "./scatter.ts";
import { type Chooses, type Standings, standingsOf } from "./standings.ts";

/** From this many people on, a department with few of them is not tested. STATISTICS.md §10. */
export const MANY = 200;

/** The people of an assessment, for all comparisons. */
export interface Assessment {
  readonly questionnaire: Questionnaire;
  readonly groupOf: (department: string) => string;
  /** The groups with people. */
  readonly heard: readonly string[];
  readonly isLarge: boolean;
  /** The people's positions on a ladder with so many steps. */
  readonly ratersOn: (steps: number) => Raters;
}

/** `groups` pool departments. */
export function assessmentOf(
  questionnaire: Questionnaire,
  matrix: AnswerMatrix,
  groups: ReadonlyMap<string, readonly string[]>,
): Assessment {
  const pools = new Map([...groups].flatMap(([name, all]) => all.map((one) => [one, name])));
  const groupOf = (department: string): string => pools.get(department) ?? department;
  const known = new Map<number, Raters>();
  return {
    questionnaire,
    groupOf,
    heard: [...new Set(matrix.departments.map(groupOf))].toSorted(),
    isLarge: matrix.people >= MANY,
    ratersOn: (steps) => {
      const found = known.get(steps) ?? ratersOf(questionnaire, matrix, groupOf, steps);
      known.set(steps, found);
      return found;
    },
  };
}

/** The people who can be compared in a node. */
export interface Sample {
  readonly id: string;
  readonly measurement: Measurement;
  readonly standings: Standings;
  /** The departments that are compared. */
  readonly groups: readonly Group[];
  /** Departments with too few people beside the others. */
  readonly small: readonly string[];
  /** The questions in a node that can be compared. */
  readonly offered: number;
  /** The departments that answered one of them. */
  readonly answering: ReadonlySet<string>;
  readonly assessment: Assessment;
}

/** The people below a node, compared by the questions that `chooses` lets through. */
export function sampleIn(
  id: string,
  chooses: Chooses,
  measurement: Measurement,
  assessment: Assessment,
): Sample {
  const { questions, people } = assessment.ratersOn(measurement.steps);
  const below = new Set(questionsBelow(assessment.questionnaire, id).map((one) => one.id));
  const isIn = questions.map(
    // One answer that serves several questions counts once in the position of a person.
    (one) => below.has(one.id) && (one.use === undefined || !below.has(one.use)),
  );
  const standings = standingsOf(
    people,
    (question, some) => isIn[question] === true && chooses(question, some),
  );
  const groups = groupsOf(standings.people);
  const isSmall = (group: Group): boolean => assessment.isLarge && group.people < OWN_SCATTER;
  return {
    id,
    measurement,
    standings,
    groups: groups.filter((group) => !isSmall(group)),
    small: groups.filter(isSmall).map((group) => group.id),
    offered: isIn.filter(Boolean).length,
    answering: answeringAny(isIn, people),
    assessment,
  };
}

/** The scatter of those who are compared, beside what is assumed, and the margin. */
export interface Scattered {
  readonly scatter: Scatter;
  readonly margin: number;
  readonly assumed: number;
}

/** The departments of the people who answered one of the questions. */
function answeringAny(isIn: readonly boolean[], people: Raters["people"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { department, positions } of people) {
    if (found.has(department)) continue;
    if (isIn.some((one, index) => one && positions[index] !== undefined)) found.add(department);
  }
  return found;
}

/** How differences in a sample are judged. */
export function yardstickOf({
  standings,
  groups,
  measurement: { people, margin },
}: Sample): Scattered {
  const assumed = assumedVariance(people, answersEach(standings.people));
  return { scatter: scatterOf(groups, assumed, people.weight), margin, assumed };
}

type Facts = Omit<SidesCompared, "outcome" | "reason" | "a" | "b">;

/** Who is compared, by what, and how people scatter. */
export function factsOf(sample: Sample, { scatter: { shared, own }, assumed }: Scattered): Facts {
  const { id, measurement, standings, groups, assessment } = sample;
  const { questions } = assessment.ratersOn(measurement.steps);
  const levels = levelsOf(assessment.questionnaire, id);
  const isShared = groups.some((group) => !own.has(group.id));
  const variances = [...own.values(), ...(isShared ? [shared] : [])];
  const df = variances.reduce((total, one) => total + one.df, 0);
  return {
    id,
    margin: measurement.margin,
    variance: variances.reduce((total, one) => total + one.value * one.df, 0) / df,
    assumedVariance: assumed,
    departments: groups.map((group) => ({
      id: group.id,
      respondents: group.people,
      position: positionAt(group.mean, levels),
    })),
    respondents: groups.reduce((total, { people }) => total + people, 0),
    leftOut: standings.leftOut,
    notCompared: assessment.heard.filter((one) => !groups.some((group) => group.id === one)),
    questions: standings.questions.map((index) => (questions[index] as { readonly id: string }).id),
  };
}
