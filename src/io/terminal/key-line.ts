import type { InterviewKeysTexts } from "../../generated/catalogs/interview-keys.ts";
import { widthOf } from "../../text/width.ts";

/** A key and what it does. */
export type Key = readonly [key: string, meaning: string];

/** The keys of a card with choices, those needed most first. */
export function cardKeys(
  { enter, space, card }: InterviewKeysTexts,
  isMultiple: boolean,
): readonly Key[] {
  return isMultiple ? [...space, ...enter, ...card] : [...enter, ...card];
}

/** As many keys as fit into one line, the first ones, and always those at its end. */
export function keyLine(keys: readonly Key[], end: readonly Key[], width: number): string {
  for (let count = keys.length; count > 0; count -= 1) {
    const line = written([...keys.slice(0, count), ...end]);
    if (widthOf(line) <= width) return line;
  }
  return written(end);
}

function written(keys: readonly Key[]): string {
  return keys.map(([key, meaning]) => `${key} ${meaning}`.trim()).join(" · ");
}
