import type { Problem } from "../../model/index.ts";
import { EXIT, Failure } from "../failure.ts";

/** What a command has read so far: the texts for code frames, and the problems met. */
export interface Desk {
  readonly sources: Map<string, string>;
  /** Absolute paths of the files that were found, whether they could be read or not. */
  readonly inputs: Set<string>;
  readonly problems: Problem[];
}

export function emptyDesk(): Desk {
  return { sources: new Map(), inputs: new Set(), problems: [] };
}

/** Ends the command with the problems met so far and these. */
export function fail(desk: Desk, problems: readonly Problem[]): never {
  const all = [...desk.problems, ...problems];
  const files = new Set(all.flatMap(({ at }) => at?.file ?? [])).size;
  const errors = all.filter(({ severity }) => severity === "error").length;
  const message = `${errors} ${errors === 1 ? "error" : "errors"} in ${files} ${files === 1 ? "file" : "files"}`;
  throw new Failure(
    EXIT.content,
    message,
    errors === 1 ? "fix it and run again" : "fix them and run again",
    all,
  );
}
