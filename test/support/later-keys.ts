import { readFileSync } from "node:fs";
import type { Source } from "../../src/read/source.ts";

const FOLDER = new URL("../fixtures/later-keys/", import.meta.url);

function source(file: string): Source {
  return { file, text: readFileSync(new URL(file, FOLDER), "utf8") };
}

/** A questionnaire with every key from which little is computed yet, and its Swedish texts. */
export const LATER_MODEL: readonly Source[] = [
  source("model/questionnaire.yaml"),
  source("model/sv.yaml"),
];

/** A response to it with every such key. */
export const LATER_RESPONSE: Source = source("response.yaml");
