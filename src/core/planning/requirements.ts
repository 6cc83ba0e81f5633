/** All that something requires, directly or not, each once; a cycle ends. */
export function allRequired(
  id: string,
  requiresOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const open = [...requiresOf(id)];
  const found = new Set<string>();
  // Grows while it is walked.
  for (const one of open) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...requiresOf(one));
  }
  return found;
}
