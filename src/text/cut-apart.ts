/**
 * Texts cut by a rule that keeps their beginnings, but never two different ones to the same: those
 * that would look alike lose what they have in common before the word in which they first differ.
 */
export function cutApart(
  texts: readonly string[],
  cut: (text: string) => string,
  from = 0,
): readonly string[] {
  const seen = texts.map((text) => cut(from === 0 ? text : `…${text.slice(from)}`));
  return texts.map((text, index) => {
    const alike = texts.filter((_, place) => seen[place] === seen[index]);
    const next = differenceOf(alike, from);
    return next === from
      ? (seen[index] ?? "")
      : (cutApart(alike, cut, next)[alike.indexOf(text)] ?? "");
  });
}

/** Where the word begins in which texts first differ, behind a place; that place if they do not. */
function differenceOf(texts: readonly string[], from: number): number {
  const [first = "", ...others] = texts;
  if (others.every((other) => other === first)) return from;
  let common = from;
  while (others.every((other) => other[common] === first[common])) common += 1;
  const word = first.lastIndexOf(" ", common - 1) + 1;
  return word > from ? word : common;
}
