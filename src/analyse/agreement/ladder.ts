import type { Level, Questionnaire } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import type { PeopleAssumption } from "./scatter.ts";

/** How differences in a node are judged: all of it in levels of the node's ladder. */
export interface Measurement {
  /** Steps from the first level to the last. */
  readonly steps: number;
  readonly margin: number;
  readonly people: PeopleAssumption;
}

/** The number of steps for which the assumption about people is stated. */
const STATED_STEPS = 4;

/** From this many steps on, a whole level is the margin; below, a quarter of the ladder. */
const WHOLE_LEVEL_STEPS = 3;

/** How a node is judged, or why it cannot be. STATISTICS.md §7.6 and §5.7. */
export function measurementOf(
  questionnaire: Questionnaire,
  id: string,
): Measurement | "organization" | "no-levels" | "two-levels" {
  if (isOfOrganization(questionnaire)) return "organization";
  const steps = levelsOf(questionnaire, id).length - 1;
  if (steps < 1) return "no-levels";
  // Answers of two kinds alone round so coarsely that gaps would appear where there are none.
  if (steps === 1) return "two-levels";
  const { people, margin } = questionnaire.agreement;
  const scale = steps / STATED_STEPS;
  return {
    steps,
    margin: margin ?? (steps >= WHOLE_LEVEL_STEPS ? 1 : scale),
    people: { ...people, sd: people.sd * scale, noise: people.noise * scale },
  };
}

/** The position, on a ladder, of a number of steps above its first level. */
export function positionAt(steps: number, levels: readonly Level[]): number {
  const [first, last] = [levels[0], levels.at(-1)].map((one) => (one as Level).level) as [
    number,
    number,
  ];
  return first + (steps * (last - first)) / (levels.length - 1);
}
