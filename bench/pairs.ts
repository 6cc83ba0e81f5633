import { spawnSync } from "node:child_process";

/** The medians of two commands run in turns, in milliseconds, and their ratio. */
export interface Pairing {
  readonly command: number;
  readonly floor: number;
  readonly ratio: number;
}

/**
 * Times a command against a floor as separate processes, in turns, so that a drift of the machine's
 * speed affects both. The ratio is the median of the pairs' ratios.
 */
export function pair(command: readonly string[], floor: readonly string[], runs: number): Pairing {
  time(command);
  time(floor);
  const pairs = Array.from({ length: runs }, () => ({
    floor: time(floor),
    command: time(command),
  }));
  return {
    command: median(pairs.map((one) => one.command)),
    floor: median(pairs.map((one) => one.floor)),
    ratio: median(pairs.map((one) => one.command / one.floor)),
  };
}

/** Bytes of standard output, which goes to a pipe as in a pipeline. */
const MOST_OUTPUT = 2 ** 26;

function time(argv: readonly string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, argv, {
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: MOST_OUTPUT,
  });
  const elapsed = performance.now() - start;
  if (error !== undefined || status !== 0)
    throw new Error(`${argv.join(" ")} ended with ${status}`);
  return elapsed;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((total, value) => total + value, 0) / middle.length;
}
