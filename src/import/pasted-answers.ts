import { pasteBlocksIn } from "../form/paste-block.ts";
import type { Problem } from "../model/index.ts";
import type { Source } from "../read/source.ts";
import { problem } from "../text/problems.ts";

/** A block of answers in a mail: a response as JSON, or its problem. */
export type BlockReading = { readonly source: Source } | { readonly problem: Problem };

/** The blocks of answers in a mail; the lines of a response are those of the mail. */
export function readPasted({ file, text }: Source): readonly BlockReading[] {
  return pasteBlocksIn(text).map((block) => {
    const at = { file, line: block.line, column: 1 };
    switch (block.kind) {
      case "answers":
        return { source: { file, text: block.json, line: block.line } };
      case "cut-off":
        return { problem: problem("paste-cut-off", at, { why: "end" }) };
      case "altered":
        return { problem: problem("paste-cut-off", at, { why: "check" }) };
    }
  });
}
