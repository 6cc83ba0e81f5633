import type { DepartmentResult } from "../../model/index.ts";
import type { ReportInput } from "../input.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { measureText, nodeView } from "./node-view.ts";
import { DASH } from "../../text/format.ts";
import { departmentName } from "./question-view.ts";
import type { DepartmentsView } from "./view.ts";

/** Each department's own profile, the differences between them, and the withheld departments. */
export function departmentsView(input: ReportInput): DepartmentsView {
  const { result, texts } = input;
  const withheld = result.withheld.map((id) => departmentName(id, input));
  const titles = result.dimensions.map(({ title }) => title);
  return {
    columns: titles,
    rows: result.departments.map(({ title, respondents, dimensions }) => ({
      title,
      respondents: texts.people({ count: respondents }),
      // A department alone is never firm, and its coverage is not shown: the table is about what it says.
      cells: dimensions.map((cell, index) => ({
        ...nodeView({ ...cell, title: titles[index] ?? cell.id }, "dimension", input),
        coverage: "",
        confidence: "",
        grounds: "",
      })),
    })),
    spread:
      result.departments.length < 2 ? [] : result.dimensions.map(({ id }) => spreadOf(id, input)),
    withheld:
      withheld.length === 0
        ? ""
        : findingsTexts(texts.language).departmentsWithheld({ departments: withheld }),
  };
}

/** "2.0 to 3.5", or a dash where fewer than two departments have a score. */
function spreadOf(dimension: string, input: ReportInput): string {
  const { result, texts } = input;
  const scores = result.departments.flatMap((department) => scoreOf(department, dimension));
  if (scores.length < 2) return DASH;
  const say = (value: number): string => measureText(value, "dimension", input);
  const [low, high] = [say(Math.min(...scores)), say(Math.max(...scores))];
  return low === high ? low : texts.fromTo({ from: low, to: high });
}

function scoreOf({ dimensions }: DepartmentResult, id: string): readonly number[] {
  const found = dimensions.find((one) => one.id === id);
  return found?.kind === "scored" ? [found.score] : [];
}
