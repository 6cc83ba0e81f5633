import { interviewPlainTexts } from "../../generated/catalogs/interview-plain.ts";
import type { ReviewLine } from "../../interview/card.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { questionMeant, searchQuestions } from "../../interview/search.ts";
import type { PlainTerminal } from "./plain-terminal.ts";
import { typedLine } from "./typed-line.ts";
import { type CardStyle, wrapped } from "../terminal/card-style.ts";

/**
 * Goes to the intended question; lists several matches and asks which one, as often as needed. An
 * empty line leads back: undefined.
 */
export async function plainSearch(
  lines: readonly ReviewLine[],
  query: string,
  style: CardStyle,
  terminal: PlainTerminal,
): Promise<Reply | undefined> {
  const { texts, sayText } = style;
  let wanted = query;
  for (;;) {
    if (wanted !== "") {
      const hits = searchQuestions(lines, wanted, sayText);
      const meant = questionMeant(hits, wanted);
      if (meant !== undefined) return { kind: "jump", id: meant.question.id };
      const listed = hits.map(
        ({ number, question }) => `${number}. ${sayText(question.short ?? question.text)}`,
      );
      const said = [
        hits.length === 0 ? texts.notFound : texts.found({ hits: hits.length }),
        ...listed,
      ];
      for (const line of said.flatMap((one) => wrapped(one, style))) await terminal.write(line);
    }
    await terminal.write(interviewPlainTexts(texts.language).searchHint);
    const line = await typedLine(style, terminal);
    if (line === undefined) return { kind: "quit" };
    wanted = line.trim();
    if (wanted === "") return undefined;
  }
}
