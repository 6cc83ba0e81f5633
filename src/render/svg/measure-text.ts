import { NARROW } from "../../text/width.ts";

/**
 * Widths of characters in hundredths of the font size, in common system fonts. Latin script comes
 * first, because preparing the others takes a millisecond.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[ijlI.,:;'|!]/u, 29],
  [/^[frt()[\]"/ -]/u, 37],
  [/^[mwMW@%]/u, 88],
  [/^[A-Z&]/u, 70],
  [/^[a-z0-9\u00DF-\u00F6\u2010-\u2027]/u, 57],
  [/^[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFF60]/u, 115],
  [/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 115],
  [/^[\p{M}\p{Cf}]/u, 0],
  [/^\p{Lu}/u, 70],
];
const ORDINARY = 57;

let segmenter: Intl.Segmenter | undefined;

/**
 * The approximate width of a drawn text, in the unit of the font size; rather too wide than too
 * narrow.
 */
export function measureText(text: string, fontSize: number): number {
  const hundredths = characters(text).reduce((sum, character) => sum + widthOf(character), 0);
  return (hundredths * fontSize) / 100;
}

/** Lines no wider than `width`; text beyond `lines` lines is cut, with an ellipsis. */
export function wrapText(
  text: string,
  fontSize: number,
  width: number,
  lines: number,
): readonly string[] {
  const fits = (line: string): boolean => measureText(line, fontSize) <= width;
  const wrapped: string[] = [];
  let line = "";
  for (const word of words(text, fits)) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    wrapped.push(line);
    line = word;
  }
  wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), cut(wrapped.slice(lines - 1).join(" "), fits)];
}

/** The words of a text; words that are too long for a line are split. */
function words(text: string, fits: (line: string) => boolean): readonly string[] {
  return text.split(/\s+/u).flatMap((word) => {
    if (fits(word)) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const character of characters(word)) {
      if (piece !== "" && !fits(piece + character)) {
        pieces.push(piece);
        piece = "";
      }
      piece += character;
    }
    return [...pieces, piece];
  });
}

function cut(text: string, fits: (line: string) => boolean): string {
  let kept = "";
  for (const character of characters(text)) {
    if (!fits(`${kept}${character}…`)) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A narrow text has no composed characters; a segmenter takes a tenth of a cold start. */
function characters(text: string): readonly string[] {
  if (NARROW.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function widthOf(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? ORDINARY;
}
