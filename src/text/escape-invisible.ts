/** Byte order marks, joiners, soft hyphens, marks of direction, and spaces that are not the usual one. */
const UNSEEN = /(?! )[\p{Cf}\p{Zs}]/gu;

/** A message in which what nobody sees, and what makes two keys differ, is spelled out. */
export function escapeInvisible(text: string): string {
  return text.replaceAll(UNSEEN, escapeCharacter);
}

/** A character by its number in hexadecimal, as JSON escapes it. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
