import type { Questionnaire } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import type { Profile } from "../score/profile.ts";
import type { Analysis } from "./analysis.ts";
import { withConfidence } from "./confidence.ts";
import { disclosedProfile } from "./confidentiality.ts";

/** An analysis with everything that an explanation needs at every step. */
export interface ExplanationContext extends Analysis {
  /** Limited to what may be shown. */
  readonly profile: Profile;
  /** No department and no score is withheld, so every step may be shown. */
  readonly isOpen: boolean;
  /** A question goes by its short title, if it has one. */
  readonly titleOf: (id: string) => string;
}

export function explanationContext(analysis: Analysis): ExplanationContext {
  const { questionnaire, hidden, withheld, languages, guard } = analysis;
  const titles = titlesOf(questionnaire, languages);
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const profile = withConfidence(analysis);
  return {
    ...analysis,
    profile: disclosedProfile(profile, guard),
    isOpen: withheld.length === 0 && hidden.size === 0,
    titleOf,
  };
}

function titlesOf(
  questionnaire: Questionnaire,
  languages: readonly string[],
): ReadonlyMap<string, string> {
  const { measures, dimensions } = questionnaire;
  const nodes = [...measures, ...dimensions, ...capabilitiesOf(questionnaire)];
  return new Map([
    [OVERALL, localize(questionnaire.title, languages)],
    ...nodes.map(({ id, title }): [string, string] => [id, localize(title, languages)]),
    ...questionsOf(questionnaire).map(({ id, text, short = text }): [string, string] => [
      id,
      localize(short, languages),
    ]),
  ]);
}
