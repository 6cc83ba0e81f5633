import type { ReportInput } from "../input.ts";
import { levelName } from "./node-view.ts";
import { levelPercent } from "../../documents/charts.ts";
import { spoken } from "./question-view.ts";
import type { LevelView } from "./view.ts";

/** A level of the model with its name and what it means. */
export function levelView(level: number | undefined, input: ReportInput): LevelView {
  const found = input.questionnaire.levels.find((one) => one.level === level);
  return {
    level: level ?? 0,
    name: levelName(level, input),
    description: found?.description === undefined ? "" : spoken(found.description, input),
    percent: levelPercent(found?.level, input.questionnaire),
  };
}
