import {
  absolutePath,
  citedPath,
  isNameLost,
  NAME_LOST,
  pathKind,
  pathsBelow,
  pathsMatching,
  readFileWithin,
} from "../../../io/read-files.ts";
import { mayBeForm } from "../../../import/returned.ts";
import { LIMITS } from "../../../read/source.ts";
import { problem } from "../../../text/problems.ts";
import { EXIT, Failure } from "../../failure.ts";
import { fixedPart, noteInput, STDIN } from "../../load/files.ts";
import type { Session } from "../../session.ts";

/** The files that came back, and how many of their folders are left out. */
export interface FoundForms {
  readonly files: readonly FoundForm[];
  readonly leftOut: readonly string[];
}

/** A file by the name that messages cite, with its content. */
export interface FoundForm {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The files that the names stand for, each once: files, folders, globs, or - for a pasted mail. */
export async function findForms(names: readonly string[], session: Session): Promise<FoundForms> {
  const { cwd } = session.ports;
  const paths = new Set<string>();
  const leftOut: string[] = [];
  for (const name of names) {
    const found = name === STDIN ? [name] : await pathsOf(name, cwd);
    for (const path of found) {
      const isNamed = name === STDIN || pathKind(absolutePath(cwd, name)) === "file";
      if (isNamed || mayBeForm(path)) paths.add(path);
      else leftOut.push(citedPath(cwd, path));
    }
  }
  const files = [...paths].flatMap((path) => readForm(path, session));
  return { files, leftOut };
}

async function pathsOf(name: string, cwd: string): Promise<readonly string[]> {
  const path = absolutePath(cwd, name);
  const kind = pathKind(path);
  if (kind === "file") return [path];
  if (kind === "other") {
    throw new Failure(EXIT.io, `${name} is not a regular file`, "use a file or a folder");
  }
  if (kind === "missing" && fixedPart(name) === name) {
    const remedy = isNameLost(name) ? NAME_LOST : "check the path";
    throw new Failure(EXIT.io, `the file or folder ${name} does not exist`, remedy);
  }
  const found = kind === "folder" ? pathsBelow(path) : await pathsMatching(name, cwd);
  return found.filter((one) => one.kind === "file").map((one) => one.path);
}

/** The content of a file; one that is too large is noted. */
function readForm(path: string, session: Session): readonly FoundForm[] {
  const { ports } = session;
  if (path === STDIN) {
    return [{ file: "stdin.txt", bytes: ports.readStdin(LIMITS.form) }];
  }
  const file = citedPath(ports.cwd, path);
  noteInput(path, file, session);
  const reading = readFileWithin(path, LIMITS.form);
  if (reading.kind === "read") return [{ file, bytes: reading.bytes }];
  if (reading.kind === "failed") {
    throw new Failure(
      EXIT.io,
      `${file} cannot be read: ${reading.reason}`,
      "check the path and its permissions",
    );
  }
  const { size } = reading;
  const details = { limit: LIMITS.form, ...(size === undefined ? {} : { bytes: size }) };
  session.note(problem("file-too-large", { file, line: 1, column: 1 }, details));
  return [];
}
