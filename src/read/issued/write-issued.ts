import type { IssuedFile } from "../../model/index.ts";
import { forJson } from "../../text/encode/json.ts";

/** The text of a record of issued documents. */
export function writeIssued(issued: IssuedFile): string {
  return forJson(issued);
}
