import { absolutePath, pathKind, reasonOf } from "../../../io/read-files.ts";
import { isSuspended, type Owner, thisProcess } from "../../../io/response-store/owner.ts";
import { storePaths } from "../../../io/response-store/paths.ts";
import { openStore, type ResponseStore } from "../../../io/response-store/response-store.ts";
import { RESPONSE_ENDINGS, responseFormat } from "../../../read/response/write-response.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { Session } from "../../session.ts";

/** A file with another ending could not be read again as a response. */
export function requireResponseEnding(output: string): void {
  if (responseFormat(output) !== undefined) return;
  throw new Failure(
    EXIT.usage,
    `${output} cannot be a response file: its name must end in ${RESPONSE_ENDINGS.join(", ")}`,
    "choose another name for -o, such as responses/cmo.yaml",
  );
}

/** A file to correct has to be there. */
export function requireResponseFile(file: string, cwd: string): void {
  if (pathKind(absolutePath(cwd, file)) === "missing") throw missingFile(file);
}

export function missingFile(file: string): Failure {
  return new Failure(EXIT.io, `${file} does not exist`, "check its path");
}

/** Takes the file of a response, or fails with the reason and what to do. */
export function takeStore(output: string, { ports }: Session): ResponseStore {
  requireResponseEnding(output);
  const path = absolutePath(ports.cwd, output);
  const kind = pathKind(path);
  if (kind === "folder" || kind === "other") {
    throw new Failure(EXIT.io, `${output} is not a file`, "choose another path for -o");
  }
  try {
    const opening = openStore(path);
    if (opening.kind === "open") return opening.store;
    throw heldBy(opening.by, output, storePaths(path).lock);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      EXIT.io,
      `${output} cannot be written: ${reasonOf(error)}`,
      "check the folder and its permissions, or choose another path for -o",
    );
  }
}

/** Why the file cannot be had now. */
function heldBy(owner: Owner, output: string, lock: string): Failure {
  const { pid, host } = owner;
  const isHere = host === thisProcess().host;
  if (isHere && isSuspended(owner)) {
    return new Failure(
      EXIT.io,
      `${output} is open in another interview, which is suspended (process ${pid})`,
      "resume it in its terminal with: fg",
    );
  }
  const where = isHere ? `process ${pid}` : `process ${pid} on the computer ${host}`;
  return new Failure(
    EXIT.io,
    `${output} is open in another interview (${where})`,
    isHere
      ? "finish that interview first, or choose another file for -o"
      : `finish that interview first; if it no longer runs there, delete ${lock}`,
  );
}
