import { escapeCharacter } from "./escape-invisible.ts";

/**
 * Names that a reader must be able to distinguish. In names that look alike (a trailing space, an
 * accent as a separate character), the characters that hide the difference are spelled out.
 */
export function disambiguate(names: readonly string[]): readonly string[] {
  const looks = names.map(looksOf);
  return names.map((name, index) => {
    const isAlike = names.some((other, place) => other !== name && looks[place] === looks[index]);
    return isAlike ? name.replaceAll(HIDDEN, escapeCharacter) : name;
  });
}

function looksOf(name: string): string {
  const seen = name.normalize("NFKC").replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  return seen.replaceAll(/\s+/gu, " ").trim();
}

/** All but printable ASCII, and spaces at an end or behind another. */
const HIDDEN = /[^ -~]|^ | $|(?<= ) /gu;
