import { commonTexts } from "../../generated/catalogs/common.ts";
import type { Questionnaire, Recommendation, Text } from "../../model/index.ts";
import { localize } from "../../model/localize.ts";

/** Recommendations whose owner, if positions sign or prepare them, says which. */
export function withOwners(questionnaire: Questionnaire): Questionnaire {
  const recommendations = questionnaire.recommendations.map((one) =>
    one.signs.length + one.prepares.length === 0
      ? one
      : { ...one, owner: ownerOf(one, questionnaire) },
  );
  return { ...questionnaire, recommendations };
}

function ownerOf(
  { signs, prepares }: Recommendation,
  { positions, languages }: Questionnaire,
): Text {
  const inLanguage = (language: string): string => {
    const { signedBy, preparedBy } = commonTexts(language);
    const named = (ids: readonly string[]) => ({
      people: ids.map((id) => localize(positions.get(id)?.name ?? id, [language, ...languages])),
      count: ids.length,
    });
    return [
      ...(signs.length === 0 ? [] : [signedBy(named(signs))]),
      ...(prepares.length === 0 ? [] : [preparedBy(named(prepares))]),
    ].join(", ");
  };
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)]));
}
