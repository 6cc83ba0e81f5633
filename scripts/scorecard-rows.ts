/** A line of the scorecard: a claim, and the command that proves it. */
export interface Row {
  /** The issue, the line under its "Must show", and a letter where a line has several rows: `14.2b`. */
  readonly id: string;
  readonly shows: string;
  /** The command that proves it: it exits with 0 if the goal is met. */
  readonly run?: string;
  /** Takes the figure from the output of the command; by default the number of tests. */
  readonly takes?: string;
  /** Replaces a command: the inspected thing, and the changes as a result. */
  readonly looked?: string;
  readonly changed?: string;
  readonly goal?: string;
  readonly figure?: string;
  /** YYYY-MM-DD: when the figure was taken. */
  readonly date?: string;
  /** `open`: work on its issue has not started. */
  readonly state: "green" | "red" | "open";
  /** Run by `.ci/run`. */
  readonly quick?: boolean;
}

/** How many lines each issue has under "Must show". */
export const LINES: Readonly<Record<number, number>> = {
  14: 7,
  15: 3,
  16: 4,
  17: 6,
  18: 4,
  19: 4,
  20: 4,
  21: 6,
  22: 11,
  23: 4,
  24: 4,
  25: 3,
  26: 4,
  27: 3,
  28: 5,
  29: 2,
  30: 3,
  31: 4,
};

const ID = /^(\d+)\.(\d+)[a-z]?$/u;

/** The faults of the scorecard itself: rows that are missing, duplicate, red or without proof. */
export function faultsIn(rows: readonly Row[]): readonly string[] {
  const lines = new Set(rows.map(({ id }) => id.replace(/[a-z]$/u, "")));
  const missing = Object.entries(LINES).flatMap(([issue, count]) =>
    Array.from({ length: count }, (_, index) => `${issue}.${index + 1}`)
      .filter((line) => !lines.has(line))
      .map((line) => `${line}: no row`),
  );
  const seen = new Set<string>();
  return [...missing, ...rows.flatMap((row) => faultsOf(row, seen))];
}

function faultsOf(row: Row, seen: Set<string>): readonly string[] {
  const { id, state, run, looked, changed, goal, figure, date } = row;
  const [, issue = "", line = ""] = ID.exec(id) ?? [];
  const isTwice = seen.has(id);
  seen.add(id);
  const isProven = run !== undefined || (looked !== undefined && changed !== undefined);
  const isDated = [goal, figure, date].every((value) => value !== undefined);
  const faults: readonly (readonly [boolean, string])[] = [
    [Number(line) > (LINES[Number(issue)] ?? 0) || line === "", "no such line under an issue"],
    [isTwice, "twice"],
    [state === "red", `red: ${figure ?? "no figure"}`],
    [state === "green" && !isProven, "neither a command nor what was looked at and changed"],
    [state === "green" && !isDated, "no goal, figure or date"],
    [row.quick === true && run === undefined, "quick, and no command"],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [`${id}: ${fault}`] : []));
}

/** The figure in the output of a command: the match of `takes`, else the number of passed tests. */
export function figureIn(output: string, takes: string | undefined): string {
  const found = new RegExp(takes ?? String.raw`^\s*Tests\s+(.+?)(?: \(\d+\))?$`, "mu").exec(output);
  return found?.[1]?.trim() ?? "exit code 0";
}
