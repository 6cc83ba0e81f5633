import type { Examination } from "../examine.ts";
import { localize } from "../localize.ts";
import type { Questionnaire } from "../../model/index.ts";
import { disclosedProfile } from "../result/withheld-nodes.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../scoring/outline.ts";
import type { Profile } from "../scoring/score-profile.ts";
import type { ConditionReader } from "./explain-condition.ts";

/** An examination with what explaining it needs at every step. */
export interface Walk extends Examination {
  /** As it may be shown. */
  readonly profile: Profile;
  /** Nobody is withheld, so every step may be shown. */
  readonly isOpen: boolean;
  readonly titleOf: (id: string) => string;
  readonly conditions: ConditionReader;
}

export function walkOf(examination: Examination): Walk {
  const { questionnaire, profile, hidden, withheld, readShown, languages } = examination;
  const titles = titlesOf(questionnaire, languages);
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const isOpen = withheld.length === 0;
  return {
    ...examination,
    profile: isOpen ? profile : disclosedProfile(profile, hidden),
    isOpen,
    titleOf,
    conditions: { read: readShown, titleOf },
  };
}

function titlesOf(
  questionnaire: Questionnaire,
  languages: readonly string[],
): ReadonlyMap<string, string> {
  const nodes = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)];
  return new Map([
    [OVERALL, localize(questionnaire.title, languages)],
    ...nodes.map(({ id, title }): [string, string] => [id, localize(title, languages)]),
    ...questionsOf(questionnaire).map(({ id, text }): [string, string] => [
      id,
      localize(text, languages),
    ]),
  ]);
}
