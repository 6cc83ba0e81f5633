import { spawnSync } from "node:child_process";

/** A command against its floor, both in milliseconds. */
export interface Pairing {
  readonly command: number;
  readonly floor: number;
  /** The median of the ratios pair by pair. */
  readonly ratio: number;
  /** The interval that contains that median with at least 95% confidence (by the order of the ratios). */
  readonly noise: readonly [number, number];
}

/** The first two runs of a command prepare the later ones: see decision 019. */
const WARM_UP = 2;

/**
 * Times a command against a floor as whole processes, alternating, so that a machine whose speed
 * drifts is as slow for both.
 */
export function pair(command: readonly string[], floor: readonly string[], runs: number): Pairing {
  for (let run = 0; run < WARM_UP; run += 1) time(command);
  time(floor);
  const pairs = Array.from({ length: runs }, () => ({
    floor: time(floor),
    command: time(command),
  }));
  const ratios = pairs.map((one) => one.command / one.floor).toSorted((a, b) => a - b);
  const outer = ranksOutside(runs);
  return {
    command: median(pairs.map((one) => one.command)),
    floor: median(pairs.map((one) => one.floor)),
    ratio: median(ratios),
    noise: [ratios[outer] ?? 0, ratios[runs - 1 - outer] ?? 0],
  };
}

/** The number of ratios at each end that are outside the interval of the median: P(B(n, ½) ≤ k) ≤ 2.5%. */
function ranksOutside(runs: number): number {
  let [below, term, rank] = [0, 2 ** -runs, 0];
  while (below + term <= 0.025) {
    below += term;
    term *= (runs - rank) / (rank + 1);
    rank += 1;
  }
  return rank;
}

/** Bytes of standard output, which goes to a pipe as it does in a pipeline. */
const MOST_OUTPUT = 2 ** 26;

/** That variable adds as much to every start of Node as a command may take. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/** The times of a command that ends with an exit code, in milliseconds. */
export function timesOf(
  argv: readonly string[],
  runs: number,
  exitCode: number,
): readonly number[] {
  return Array.from({ length: runs }, () => time(argv, exitCode));
}

function time(argv: readonly string[], exitCode = 0): number {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, argv, {
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: MOST_OUTPUT,
    env: ENVIRONMENT,
  });
  const elapsed = performance.now() - start;
  if (error !== undefined || status !== exitCode)
    throw new Error(`${argv.join(" ")} ended with ${status}`);
  return elapsed;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((total, value) => total + value, 0) / middle.length;
}
