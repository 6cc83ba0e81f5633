import { interviewPlainTexts } from "../../generated/catalogs/interview-plain.ts";
import { openAmong, type Review } from "../../interview/card.ts";
import { commandNamed } from "../../interview/commands.ts";
import { languageAfter } from "../../interview/languages.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { missingAmong } from "../../interview/state.ts";
import { plainSearch } from "./plain-search.ts";
import type { PlainTerminal } from "./plain-terminal.ts";
import { typedLine } from "./typed-line.ts";
import { type CardStyle, wrapped } from "../terminal/card-style.ts";
import { answerLabel } from "../terminal/card-text.ts";

/**
 * Every answer with a number to go to; finishing with open questions must be confirmed by repeating
 * it.
 */
export async function plainReview(
  { lines, language, languages }: Review,
  style: CardStyle,
  terminal: PlainTerminal,
): Promise<Reply> {
  const { texts, commands } = style;
  const open = openAmong(lines).length;
  const hint = wrapped(interviewPlainTexts(texts.language).reviewHint, style);
  const shown = lines.map((line, index) => `${index + 1}. ${answerLabel(line, style)}`);
  for (const line of ["", texts.review, ...shown, texts.openCount({ open }), ...hint]) {
    await terminal.write(line);
  }
  const missing = missingAmong(lines).length;
  let isWarned = open === 0;
  for (;;) {
    const line = (await typedLine(style, terminal))?.trim();
    if (line === undefined) return { kind: "quit" };
    const id = /^\d+$/u.test(line) ? lines[Number(line) - 1]?.question.id : undefined;
    if (id !== undefined) return { kind: "jump", id };
    const [first = "", ...rest] = line.split(/\s+/u);
    const command = commandNamed(line) ?? commandNamed(first);
    if (command === "back" || command === "undo" || command === "quit") return { kind: command };
    if (command === "language") {
      const [code = ""] = rest;
      const next = languages.includes(code) ? code : languageAfter(language, languages);
      return { kind: "language", language: next };
    }
    if (command === "finish" && missing > 0) {
      await terminal.write(texts.missingCount({ missing }));
      continue;
    }
    if (command === "finish" && isWarned) return { kind: "finish" };
    const found =
      command === "jump" ? await plainSearch(lines, rest.join(" "), style, terminal) : undefined;
    if (found !== undefined) return found;
    if (command === "finish") {
      isWarned = true;
      await terminal.write(`${texts.finishAnyway({ open })}: ${commands.words.finish}`);
    } else {
      for (const one of hint) await terminal.write(one);
    }
  }
}
