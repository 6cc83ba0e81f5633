import { localize } from "../localize.ts";
import type { DepartmentResult, Questionnaire } from "../model/index.ts";
import { groupByDepartment } from "../scoring/coverage.ts";
import { OVERALL } from "../scoring/outline.ts";
import { type Profile, scoreIn, scoreProfile } from "../scoring/score-profile.ts";
import type { Heard } from "./heard.ts";

/**
 * Each department's own profile, by its own people and without reviews. `whole` is the profile of
 * all people without reviews: where one department is all there is, it is that department's too.
 */
export function departmentResults(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  whole: Profile | undefined,
  withheld: readonly string[],
  languages: readonly string[],
): readonly DepartmentResult[] {
  const shown = heard.filter(({ department }) => !withheld.includes(department));
  return groupByDepartment(shown)
    .map((speakers): DepartmentResult => {
      const id = speakers[0]?.department ?? "";
      const department = questionnaire.departments.find((one) => one.id === id);
      const isWhole = whole !== undefined && speakers.length === heard.length;
      const profile = isWhole ? whole : scoreProfile({ questionnaire, speakers, reviews: new Map() });
      return {
        id,
        title: localize(department?.name ?? id, languages),
        respondents: speakers.length,
        overall: scoreIn(profile, OVERALL),
        dimensions: questionnaire.dimensions.map((one) => ({ id: one.id, ...scoreIn(profile, one.id) })),
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
