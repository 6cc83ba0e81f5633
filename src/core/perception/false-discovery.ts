/**
 * The p-values adjusted for being many (Benjamini and Hochberg 1995), in the order given: q is the
 * share of false discoveries to expect if everything up to it were called one.
 */
export function falseDiscovery(pValues: readonly number[]): readonly number[] {
  const count = pValues.length;
  const descending = pValues
    .map((p, index) => ({ p, index }))
    .toSorted((a, b) => b.p - a.p || b.index - a.index);
  const adjusted = [...pValues];
  let least = 1;
  for (const [position, { p, index }] of descending.entries()) {
    least = Math.min(least, (p * count) / (count - position));
    adjusted[index] = least;
  }
  return adjusted;
}
