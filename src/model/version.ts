/** Whether a version, such as 1.2.0, comes before another. */
export function isOlder(version: string, other: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(other)];
  const index = a.findIndex((value, place) => value !== b[place]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

/** The first number: within it, a question's id never changes its meaning. */
export function majorOf(version: string): number | undefined {
  return numbersOf(version)[0];
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}
