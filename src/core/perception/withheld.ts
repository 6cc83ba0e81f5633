/**
 * The departments whose own profile is withheld: those with fewer people than `minimumGroup`, and
 * where that is one alone, the next smallest too, so that the totals do not betray it.
 */
export function withheldDepartments(
  respondents: ReadonlyMap<string, number>,
  minimumGroup: number,
): readonly string[] {
  const bySize = [...respondents].toSorted(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const small = bySize.filter(([, count]) => count < minimumGroup).length;
  return bySize.slice(0, small === 1 ? 2 : small).map(([id]) => id);
}
