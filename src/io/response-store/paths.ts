import { basename, dirname, join } from "node:path";
import { followLinks } from "../durable.ts";

/** A response file after following links, and its lock. */
export interface StorePaths {
  readonly response: string;
  readonly folder: string;
  readonly lock: string;
}

/** Two links to one file share its lock. */
export function storePaths(path: string): StorePaths {
  const response = followLinks(path);
  return { response, folder: dirname(response), lock: hidden(response, "lock") };
}

/** The hidden file of an ending beside a response. */
export function hidden(response: string, ending: string): string {
  return join(dirname(response), `.${basename(response)}.${ending}`);
}
