import type { Form } from "../form.ts";
import { pasteBlocksIn } from "../paste-block.ts";
import type { Refusal } from "./own-response.ts";
import { resume, type Resumed } from "./resume.ts";

/** The answers in a file that a page saved, or in a mail in which they were pasted. */
export function readAnswers(form: Form, text: string): Resumed | Refusal | "cut-off" | "altered" {
  const block = pasteBlocksIn(text).at(-1);
  if (block !== undefined && block.kind !== "answers") return block.kind;
  return resume(form, block === undefined ? parsed(text) : block.value);
}

/** Undefined if a text is not JSON. */
function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch {
    return undefined;
  }
}
