import type { InterviewFrameTexts } from "../../generated/catalogs/interview-frame.ts";
import type { InterviewPlainTexts } from "../../generated/catalogs/interview-plain.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { EXPECTED, type SetUpAsker } from "../asker.ts";
import { plainAsker } from "./plain-asker.ts";
import type { PlainTerminal } from "./plain-terminal.ts";

const ANOTHER = "";

/** Asks for the details of an interview line by line. A known text is a choice: an empty line answers nothing. */
export function plainSetUp(
  terminal: PlainTerminal,
  texts: InterviewPlainTexts,
  frame: InterviewFrameTexts,
): SetUpAsker {
  const asker = plainAsker(terminal, texts);
  return {
    say: (text) => terminal.write(forTerminalLine(text)),
    text: async ({ label, refuse, start }) => {
      if (start === undefined) return asker.text(label, refuse);
      const labelOf = (id: string): string => (id === ANOTHER ? frame.another : id);
      const chosen = await asker.choice(label, [start, ANOTHER], labelOf);
      return chosen === ANOTHER ? asker.text(label, refuse) : chosen;
    },
    choice: ({ label, ids, labelOf, occasion = EXPECTED }) =>
      asker.choice(label, ids, labelOf, occasion),
  };
}
