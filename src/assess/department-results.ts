import type { Analysis } from "../analyse/analysis.ts";
import { undisclosed, withheldInDimension } from "../analyse/confidentiality.ts";
import type { DepartmentResult, Score } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { OVERALL } from "../model/outline.ts";
import { aboveCapabilities, type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import { tallyOf } from "../score/tally.ts";

/**
 * Each department's own profile, in the order of the questionnaire, from its own people and without
 * reviews. `whole` is the profile of all people without reviews; it is also the profile of the only
 * department, if there is just one.
 */
export function departmentResults(
  { questionnaire, languages, answers, scored, withheld, guarded, guard }: Analysis,
  whole: Profile | undefined,
): readonly DepartmentResult[] {
  const { tally } = scored.input;
  const upper = aboveCapabilities(questionnaire);
  const small = questionnaire.dimensions.map((one) =>
    withheldInDimension(one, answers.matrix, guarded, guard),
  );
  return questionnaire.departments.flatMap(({ id, name }) => {
    const respondents = tally.headcount.get(id);
    if (respondents === undefined || withheld.includes(id)) return [];
    const isWhole = whole !== undefined && tally.headcount.size === 1;
    const profile = isWhole
      ? whole
      : scoreProfile({ questionnaire: upper, tally: tallyOf(id, tally), reviews: new Map() });
    const isGuarded = small.map((departments) => departments.includes(id));
    const shown = (node: string, isHidden: boolean): Score => {
      const score = scoreIn(profile, node);
      return isHidden ? undisclosed(node, score, guard) : score;
    };
    const dimensions = questionnaire.dimensions.map((one, index) => ({
      id: one.id,
      ...shown(one.id, isGuarded[index] === true),
    }));
    const title = localize(name, languages);
    const overall = shown(OVERALL, isGuarded.includes(true));
    return [{ id, title, respondents, overall, dimensions }];
  });
}
