import { interviewPlainTexts } from "../../generated/catalogs/interview-plain.ts";
import type { PlainTerminal } from "./plain-terminal.ts";
import type { CardStyle } from "../terminal/card-style.ts";

/** The next line that a person typed, where a paste means nothing; undefined when the input has ended. */
export async function typedLine(
  { texts }: CardStyle,
  { read, write }: PlainTerminal,
): Promise<string | undefined> {
  for (;;) {
    const entry = await read();
    if (entry?.isPasted !== true) return entry?.text;
    await write(interviewPlainTexts(texts.language).pasteIgnored);
  }
}
