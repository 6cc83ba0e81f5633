import { localize } from "../model/localize.ts";
import type { Level, Questionnaire } from "../model/index.ts";
import { roundHalfAway } from "../text/round.ts";
import { kindOf } from "./kind.ts";

/** A level of the model on a chart's axis, or a percent. */
export interface LevelMark {
  readonly level: number;
  readonly name: string;
  /** Where it is on the axis, 0 to 100. */
  readonly percent: string;
}

/** A scored node on a chart; a text is empty, and a list too, with nothing to show. */
export interface NodeMark {
  readonly title: string;
  readonly isScored: boolean;
  /** It limits the overall level. */
  readonly isBinding: boolean;
  readonly level: string;
  /** The same beside nodes whose levels are others: "2 of 3". */
  readonly levelWords: string;
  readonly mean: string;
  readonly target: string;
  /** The reason, if no score is given. */
  readonly reason: string;
  /** "Silos: level 2, target 3": for those who do not see the chart. */
  readonly standing: string;
  /** Where the score is on its range, 0 to 100, as all places on a chart. */
  readonly percent: string;
  readonly levelPercent: string;
  readonly targetPercent: string;
  readonly levelSpan: readonly string[];
}

/** Ids are unique in a document: they begin those of the picture's title and description. */
interface Named {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** Today's level and the target of each node, on the axis of the model's levels. */
export interface ProfileChart extends Named {
  readonly type: "profile";
  readonly rows: readonly NodeMark[];
  readonly levels: readonly LevelMark[];
  /** The text for a row that limits the overall level. */
  readonly limits: string;
  /** Without the names of the levels. */
  readonly isCompact: boolean;
  /** What its columns are called where it is drawn with letters. */
  readonly labels: { readonly level: string; readonly mean: string; readonly target: string };
}

/** How many answers are on each level. */
export interface DistributionChart extends Named {
  readonly type: "distribution";
  readonly bars: readonly {
    readonly level: string;
    readonly count: string;
    readonly spoken: string;
    /** 0 to 100 of the level with most answers. */
    readonly percent: string;
  }[];
}

/** What each recommendation brings against what it takes. */
export interface MatrixChart extends Named {
  readonly type: "matrix";
  readonly points: readonly MatrixPoint[];
  readonly bounds: AxisBounds;
  readonly gain: string;
  readonly effort: string;
}

export interface MatrixPoint {
  readonly number: string;
  readonly title: string;
  readonly gain: string;
  readonly effort: string;
  readonly spoken: string;
  /** Effort and gain, 0 to 100 of the largest; empty where one is not known. */
  readonly x: string;
  readonly y: string;
}

/** The middle and the end of each axis. */
export interface AxisBounds {
  readonly days: readonly [string, string];
  readonly gain: readonly [string, string];
}

/** When each step of a plan begins and ends. */
export interface RoadmapChart extends Named {
  readonly type: "roadmap";
  readonly steps: readonly RoadmapBar[];
}

export interface RoadmapBar {
  readonly number: number;
  readonly title: string;
  readonly time: string;
  readonly phase: string;
  readonly tone: string;
  /** Shares of the whole time, 0 to 1. */
  readonly span: readonly [number, number];
  /** Additional text if it is drawn with letters. */
  readonly facts: string;
}

/** Where each node was in one assessment, and where it is in the next. */
export interface MovesChart extends Named {
  readonly type: "moves";
  readonly rows: readonly MoveMark[];
  readonly levels: readonly LevelMark[];
}

export interface MoveMark {
  readonly title: string;
  readonly mean: string;
  readonly said: string;
  readonly change: string;
  /** 0 to 100 on the node's range; empty if it is not scored. */
  readonly places: { readonly before: string; readonly after: string };
}

/** One node over several assessments. */
export interface LineChart extends Named {
  readonly type: "line";
  readonly points: readonly LinePoint[];
  readonly levels: readonly LevelMark[];
}

export interface LinePoint {
  readonly assessment: string;
  readonly mean: string;
  /** 0 to 100; empty without a score. */
  readonly percent: string;
  readonly spoken: string;
  /** The model changed before it. */
  readonly isBroken: boolean;
}

/** The data of a picture, never its drawing. */
export type ChartSpec =
  | ProfileChart
  | DistributionChart
  | MatrixChart
  | RoadmapChart
  | MovesChart
  | LineChart;

/** The axis of a chart: every level of the model; percents where its dimensions have no common levels. */
export function levelMarks(questionnaire: Questionnaire, language: string): readonly LevelMark[] {
  const { levels, hasOwnLadders } = kindOf(questionnaire);
  if (!levels.dimension || questionnaire.levels.length === 0 || hasOwnLadders) {
    return QUARTERS.map((level) => ({ level, name: "", percent: String(level) }));
  }
  const languages = [language, ...questionnaire.languages];
  return questionnaire.levels.map(({ level, name }) => ({
    level,
    name: localize(name, languages),
    percent: levelPercent(level, questionnaire.levels),
  }));
}

const QUARTERS = [0, 25, 50, 75, 100];

/** Where a level is between the first level of its ladder and the last: 0 to 100, empty without a level. */
export function levelPercent(level: number | undefined, levels: readonly Level[]): string {
  const [first, last] = [levels[0]?.level, levels.at(-1)?.level];
  if (level === undefined || first === undefined || last === undefined) return "";
  return roundHalfAway(((level - first) / (last - first)) * 100, 2);
}
