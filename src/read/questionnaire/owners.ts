import { commonTexts } from "../../generated/catalogs/common.ts";
import type { Questionnaire, Recommendation, Text } from "../../model/index.ts";
import { localize } from "../../model/localize.ts";

/** Recommendations whose owner, if they say who signs or prepares them, says both. */
export function withOwners(questionnaire: Questionnaire): Questionnaire {
  const recommendations = questionnaire.recommendations.map((one) =>
    one.signs.length === 0 && one.prepares === undefined
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
    const say = (text: Text): string => localize(text, [language, ...languages]);
    const signers = signs.map((id) => say(positions.get(id)?.name ?? id));
    return [
      ...(signers.length === 0 ? [] : [signedBy({ signers, count: signers.length })]),
      ...(prepares === undefined ? [] : [preparedBy({ preparers: say(prepares) })]),
    ].join(", ");
  };
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)]));
}
