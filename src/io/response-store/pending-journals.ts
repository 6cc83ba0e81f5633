import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { followLinks } from "../durable.ts";
import { pathKind } from "../read-files.ts";
import { storePaths } from "./paths.ts";

const JOURNAL = /^\.(.+)\.journal$/u;

/** The responses of a folder, there or not there yet, whose last answers are in a journal beside them. */
export function journaledIn(folder: string): readonly string[] {
  return namesIn(folder).flatMap((name) => {
    const [, response] = JOURNAL.exec(name) ?? [];
    return response !== undefined && isFilled(join(folder, name)) ? join(folder, response) : [];
  });
}

/** Those among some files, and those of their folders that were never written. */
export function journaledAmong(files: readonly string[]): readonly string[] {
  const given = new Map(files.map((file) => [followLinks(file), file]));
  const folders = new Set([...given.keys()].map((file) => dirname(file)));
  return [...folders].flatMap(journaledIn).flatMap((response) => {
    const file = given.get(response);
    return file ?? (pathKind(response) === "missing" ? response : []);
  });
}

/** Whether the last answers of a response are in a journal beside it. */
export function isJournaled(file: string): boolean {
  return isFilled(storePaths(file).journal);
}

/** An unreadable file is not a reason to skip the responses. */
function isFilled(path: string): boolean {
  try {
    return statSync(path).size > 0;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
