import { localize } from "../localize.ts";
import type { DepartmentResult, Questionnaire } from "../model/index.ts";
import { byDepartment } from "../scoring/coverage.ts";
import { OVERALL } from "../scoring/outline.ts";
import { type Profile, scoreIn, scoreProfile } from "../scoring/score-profile.ts";
import type { Heard } from "./heard.ts";

/**
 * Each department's own profile, in the order of the questionnaire, by its own people and without reviews. `whole` is the profile of
 * all people without reviews: where one department is all there is, it is that department's too.
 */
export function departmentResults(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  whole: Profile | undefined,
  withheld: readonly string[],
  languages: readonly string[],
): readonly DepartmentResult[] {
  const speaking = byDepartment(heard);
  return questionnaire.departments.flatMap(({ id, name }) => {
    const speakers = speaking.get(id);
    if (speakers === undefined || withheld.includes(id)) return [];
    const isWhole = whole !== undefined && speaking.size === 1;
    const profile = isWhole ? whole : scoreProfile({ questionnaire, speakers, reviews: new Map() });
    const dimensions = questionnaire.dimensions.map((one) => ({
      id: one.id,
      ...scoreIn(profile, one.id),
    }));
    const title = localize(name, languages);
    const overall = scoreIn(profile, OVERALL);
    return [{ id, title, respondents: speakers.length, overall, dimensions }];
  });
}
