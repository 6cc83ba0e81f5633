import { commonTexts } from "../../generated/catalogs/common.ts";
import type { Questionnaire, Recommendation, Text } from "../../model/index.ts";
import { localize } from "../../model/localize.ts";

/** Recommendations with the signers, and who prepares it, as the owner that documents print. */
export function withOwners(questionnaire: Questionnaire): Questionnaire {
  const recommendations = questionnaire.recommendations.map((one) => {
    const { signs, prepares, owner } = one;
    const isSaid = owner !== undefined || prepares === undefined;
    return signs.length === 0 && isSaid ? one : { ...one, owner: ownerOf(one, questionnaire) };
  });
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
