import manifest from "../../package.json" with { type: "json" };
import type { Ports } from "../io/ports.ts";
import type { Problem } from "../model/index.ts";
import type { SourceText } from "../text/code-frame.ts";
import { contentFailure, EXIT, Failure } from "./failure.ts";

export const VERSION: string = manifest.version;

/** One run of one command: the outside world, and what the command has read and met so far. */
export interface Session {
  readonly ports: Ports;
  /** The texts that were read, by the names that messages cite: for the lines around a problem. */
  readonly sources: Map<string, SourceText>;
  /** Keeps a text for these lines; none of a link that leads out of its repository. */
  readonly keep: (file: string, text: SourceText) => void;
  /** Files of which no line is shown, by the names that messages cite. */
  readonly concealed: Set<string>;
  /** Absolute paths of the files that were found, whether they could be read or not. */
  readonly inputs: Set<string>;
  /** Messages for the end, unless the command fails. */
  readonly problems: Problem[];
  readonly note: (...problems: readonly Problem[]) => void;
  /** Ends the command with the problems met so far and these. */
  readonly fail: (problems?: readonly Problem[]) => never;
  /** Ends the command if an error is among the problems met so far. */
  readonly failOnErrors: () => void;
  /** Today's date, YYYY-MM-DD; an invalid SOURCE_DATE_EPOCH is a usage error. */
  readonly today: () => string;
}

export function openSession(ports: Ports): Session {
  const problems: Problem[] = [];
  const sources = new Map<string, SourceText>();
  const concealed = new Set<string>();
  const fail = (others: readonly Problem[] = []): never => {
    throw contentFailure([...problems, ...others]);
  };
  return {
    ports,
    sources,
    concealed,
    keep: (file, text) => {
      // A line of it could be a token, and a pipeline's log is read by many.
      if (!concealed.has(file)) sources.set(file, text);
    },
    inputs: new Set(),
    problems,
    note: (...found) => {
      problems.push(...found);
    },
    fail,
    failOnErrors: () => {
      if (problems.some(({ severity }) => severity === "error")) fail();
    },
    today: () => todayBy(ports),
  };
}

function todayBy({ today, env }: Ports): string {
  const date = today();
  if (date !== undefined) return date;
  throw new Failure(
    EXIT.usage,
    `SOURCE_DATE_EPOCH is not a valid time: "${env["SOURCE_DATE_EPOCH"]}"`,
    "set it to a number of seconds since 1970, such as 1795219200, or unset it",
  );
}
