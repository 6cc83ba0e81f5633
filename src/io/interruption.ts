/** Why the work must stop, by the exit code for it. */
export interface Interruption {
  /** Undefined while nothing interrupts. */
  readonly exitCode: () => number | undefined;
  /**
   * Gives the signals back to the system. Where the terminal is gone, the process ends here by
   * SIGHUP: Node's own way out asks that terminal to change its mode and aborts.
   */
  readonly stop: () => void;
}

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const END_OF_INPUT = 130;

let current: AbortController | undefined;

/** Aborted when the process is to end; undefined while nobody watches. */
export function interruptionSignal(): AbortSignal | undefined {
  return current?.signal;
}

/**
 * Watches for the signals that end the process and, where a person types, for the end of the input,
 * so that a prompt is put away and what follows can save. Signals belong to the process, so one
 * watches at a time.
 */
export function watchInterruptions(
  { endsWithInput }: { readonly endsWithInput: boolean } = { endsWithInput: true },
): Interruption {
  const controller = new AbortController();
  current = controller;
  let exitCode: number | undefined;
  const interrupt = (code: number): void => {
    exitCode ??= code;
    controller.abort();
  };
  const onSignal = (signal: NodeJS.Signals): void =>
    interrupt(EXIT_CODES[signal as keyof typeof EXIT_CODES]);
  // A prompt whose input has ended leaves the process with nothing to wait for.
  const onEnd = (): void => interrupt(END_OF_INPUT);
  let isGone = false;
  // Node's readline asks a terminal that was closed to leave the raw mode, and throws.
  const onGone = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EIO") throw error;
    isGone = true;
    interrupt(EXIT_CODES.SIGHUP);
  };
  const signals = Object.keys(EXIT_CODES) as NodeJS.Signals[];
  for (const signal of signals) process.on(signal, onSignal);
  process.on("uncaughtException", onGone);
  if (endsWithInput) {
    process.on("beforeExit", onEnd);
    process.stdin.on("end", onEnd).on("error", onGone);
  }
  process.stdout.on("error", onGone);
  return {
    exitCode: () => exitCode,
    stop: () => {
      for (const signal of signals) process.off(signal, onSignal);
      process.off("beforeExit", onEnd);
      process.off("uncaughtException", onGone);
      process.stdin.off("end", onEnd).off("error", onGone);
      process.stdout.off("error", onGone);
      current = undefined;
      if (isGone) process.kill(process.pid, "SIGHUP");
    },
  };
}
