import { peopleAnswering, WITHHELD } from "../analyse/confidentiality.ts";
import type { DepartmentResult, Dimension, Questionnaire } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { OVERALL } from "../model/outline.ts";
import type { Heard } from "../score/answer-sheet.ts";
import { byDepartment } from "../score/department-voice.ts";
import { aboveCapabilities, type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import type { Disclosure } from "./result-tree.ts";

/**
 * Each department's own profile, in the order of the questionnaire, by its own people and without reviews. `whole` is the profile of
 * all people without reviews: where one department is all there is, it is that department's too.
 */
export function departmentResults(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  whole: Profile | undefined,
  { withheld, minimumGroup }: Pick<Disclosure, "withheld" | "minimumGroup">,
  languages: readonly string[],
): readonly DepartmentResult[] {
  const speaking = byDepartment(heard);
  const upper = aboveCapabilities(questionnaire);
  const guarded = questionnaire.dimensions.map((one) =>
    withheld.length === 0 ? [] : guardedIn(one, speaking, withheld, minimumGroup),
  );
  return questionnaire.departments.flatMap(({ id, name }) => {
    const speakers = speaking.get(id);
    if (speakers === undefined || withheld.includes(id)) return [];
    const isWhole = whole !== undefined && speaking.size === 1;
    const profile = isWhole
      ? whole
      : scoreProfile({ questionnaire: upper, speakers, reviews: new Map() });
    const isGuarded = guarded.map((departments) => departments.includes(id));
    const dimensions = questionnaire.dimensions.map((one, index) => ({
      id: one.id,
      ...(isGuarded[index] === true ? WITHHELD : scoreIn(profile, one.id)),
    }));
    const title = localize(name, languages);
    const overall = isGuarded.includes(true) ? WITHHELD : scoreIn(profile, OVERALL);
    return [{ id, title, respondents: speakers.length, overall, dimensions }];
  });
}

/**
 * The departments whose cell in a dimension is withheld: those with too few people in it, and where
 * that is one alone, the next smallest, for the whole dimension's score would betray it.
 */
function guardedIn(
  { capabilities }: Dimension,
  speaking: ReadonlyMap<string, readonly Heard[]>,
  withheld: readonly string[],
  minimumGroup: number,
): readonly string[] {
  const questions = capabilities.flatMap((capability) => capability.questions);
  const counted = [...speaking]
    .map(([id, heard]) => ({ id, people: peopleAnswering(questions, heard) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const isSmall = ({ id, people }: (typeof counted)[number]): boolean =>
    withheld.includes(id) || people < minimumGroup;
  const small = counted.filter(isSmall);
  const next = counted.find((one) => !isSmall(one));
  const all = small.length === 1 && next !== undefined ? [...small, next] : small;
  return all.map(({ id }) => id);
}
