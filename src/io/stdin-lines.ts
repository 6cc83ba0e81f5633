import { interruptionSignal } from "./interruption.ts";

/** The lines of standard input as they come. */
export interface StdinLines {
  /** The next line; undefined at the end of the input, or when the process is to end. */
  readonly next: () => Promise<string | undefined>;
  /** A line was not UTF-8, so nothing was read from there on. */
  readonly isBroken: () => boolean;
  readonly close: () => void;
}

const LINE_FEED = 0x0a;

/**
 * Reads line by line, without waiting for the end. Only a line feed ends a line: `node:readline` also
 * ends one at U+2028, so that the rest of a text would become an action.
 */
export function stdinLines(): StdinLines {
  const { stdin } = process;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lines: Buffer[] = [];
  let rest: Buffer[] = [];
  let isEnded = false;
  let isBroken = false;
  let wake = (): void => undefined;

  const onData = (bytes: Buffer): void => {
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      lines.push(Buffer.concat([...rest, bytes.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
    wake();
  };
  const onEnd = (): void => {
    if (rest.length > 0) lines.push(Buffer.concat(rest));
    isEnded = true;
    wake();
  };
  const stop = (): void => {
    lines.splice(0);
    isEnded = true;
    wake();
  };
  stdin.on("data", onData).on("end", onEnd).on("error", stop);
  interruptionSignal()?.addEventListener("abort", stop);
  return {
    next: async () => {
      for (;;) {
        if (lines.length > 0 || isEnded) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const line = isBroken ? undefined : lines.shift();
      try {
        return line && decoder.decode(line);
      } catch {
        isBroken = true;
        return undefined;
      }
    },
    isBroken: () => isBroken,
    close: () => {
      stdin.off("data", onData).off("end", onEnd).off("error", stop).pause();
    },
  };
}
