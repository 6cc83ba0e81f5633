import type { DepartmentResult, Score } from "../../model/index.ts";
import { departmentsWithheld } from "../findings/level.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { DASH } from "../../text/format.ts";
import { type CellWords, minor, paragraph, table } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import {
  labelsOf,
  meanOf,
  meanRange,
  measureText,
  percentOf,
  reasonOf,
  spanText,
} from "../node.ts";

/** Each department's means, or why there are none. */
export function departments(input: ReportInput): readonly Section[] {
  const { result, questionnaire, texts } = input;
  if (kindOf(questionnaire).isWhole) return [];
  const labels = labelsOf(input);
  const own = result.departments;
  const isCompared = own.length > 1;
  const note = kindOf(questionnaire).hasMeans ? labels.departmentsNote : labels.departmentsScores;
  return section("departments", labels.departmentsHeading, [
    ...(own.length > 0 ? paragraph(note) : []),
    ...table({
      label: labels.departmentsHeading,
      role: "heat",
      columns: [
        { title: labels.department, isHeading: true },
        ...result.dimensions.map(({ title }) => ({ title, align: "end" as const })),
      ],
      rows: own.map(({ title, respondents, dimensions }) => [
        [title, minor(`(${texts.people({ count: respondents })})`)],
        ...dimensions.map((one) => shaded(one, input)),
      ]),
      foot: [
        [labels.together, ...result.dimensions.map((one) => shaded(one, input))],
        ...(isCompared
          ? [[labels.spread, ...result.dimensions.map(({ id }) => spreadOf(id, input))]]
          : []),
      ],
    }),
    ...paragraph(withheldNote(input, texts.language), "note"),
  ]);
}

const SHADES = 5;

/** In one of five shades, from the lowest scores to the highest; without a score the reason. */
function shaded(node: Score, input: ReportInput): CellWords {
  const mean = meanOf(node, "dimension", input);
  if (node.kind === "not-scored") return [mean, minor(reasonOf(node, input, "dimension"))];
  const range = meanRange(node, "dimension", input);
  const words = range === "" ? mean : [mean, minor(`(${range})`)];
  const shade = Math.floor((Number(percentOf(node)) / 100) * SHADES);
  return { words, shade: Math.min(SHADES - 1, Math.max(0, shade)) };
}

/** "2.0 to 3.5", from the lowest to the highest department; a dash where fewer than two have a score. */
function spreadOf(dimension: string, input: ReportInput): string {
  const scores = input.result.departments.flatMap((department) => scoreOf(department, dimension));
  if (scores.length < 2) return DASH;
  const say = (value: number): string => measureText(value, "dimension", input);
  return spanText(say(Math.min(...scores)), say(Math.max(...scores)), input);
}

function scoreOf({ dimensions }: DepartmentResult, id: string): readonly number[] {
  const found = dimensions.find((one) => one.id === id);
  return found?.kind === "scored" ? [found.score] : [];
}

/** The departments that are not shown separately, the reason, and the remedy. */
function withheldNote(input: ReportInput, language: string): readonly string[] {
  const { minimumGroup: minimum = 1 } = input.result;
  const withheld = departmentsWithheld(input);
  return withheld === "" ? [] : [withheld, reportTexts(language).whatOpens({ minimum })];
}
