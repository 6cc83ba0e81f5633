/** Whether a version, such as 1.2.0, comes before another; each number is below a million. */
export function isOlder(version: string, other: string): boolean {
  return orderOf(version) < orderOf(other);
}

/** The first number: within it, a question's id never changes its meaning. */
export function majorOf(version: string): number | undefined {
  return numbersOf(version)[0];
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}

function orderOf(version: string): number {
  return numbersOf(version).reduce((total, part) => total * 1e6 + part, 0);
}
