import { basename, dirname, join } from "node:path";
import { followLinks } from "../durable.ts";

/** A response file after following links, and the files beside it. */
export interface StorePaths {
  readonly response: string;
  readonly folder: string;
  readonly journal: string;
  readonly lock: string;
  /** The version before, while a new one is being put in its place. */
  readonly backup: string;
}

/** Two links to one file share its journal and its lock. */
export function storePaths(path: string): StorePaths {
  const response = followLinks(path);
  return {
    response,
    folder: dirname(response),
    journal: hidden(response, "journal"),
    lock: hidden(response, "lock"),
    backup: `${response}.bak`,
  };
}

/** The hidden file of an ending beside a response. */
export function hidden(response: string, ending: string): string {
  return join(dirname(response), `.${basename(response)}.${ending}`);
}
