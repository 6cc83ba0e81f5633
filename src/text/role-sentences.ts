import { rolesTexts } from "../generated/catalogs/roles.ts";
import { list } from "./grammar.ts";

/** Names in a sentence, such as those of parts: "decision rights". */
type Names = readonly string[];

/** Those who decide will not sign for some parts. */
export function refusedSentence(language: string, parts: Names): string {
  return rolesTexts(language).refused({ parts });
}

/** Topics that nobody knows enough about, the people to ask, and the parts that are missing besides. */
export function openSentences(
  language: string,
  {
    topics,
    who,
    missing,
  }: { readonly topics: Names; readonly who: Names; readonly missing: Names },
): Names {
  const { open, besides } = rolesTexts(language);
  return [
    open({ topics, who: list(language, who) }),
    ...(missing.length === 0 ? [] : [besides({ parts: missing })]),
  ];
}

/** A role would succeed if parts are signed for, if promises are kept, or both; none without either. */
export function conditionSentences(language: string, missing: Names, signed: Names): Names {
  const { conditional } = rolesTexts(language);
  const said = { missing, signed, count: signed.length };
  if (missing.length === 0) return signed.length === 0 ? [] : [conditional.signed(said)];
  return [signed.length === 0 ? conditional.missing(said) : conditional.both(said)];
}

/** A role does not depend on the parts that do not hold; none without such parts. */
export function independentSentences(language: string, parts: Names): Names {
  return parts.length === 0 ? [] : [rolesTexts(language).independent({ parts })];
}
