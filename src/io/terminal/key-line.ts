import type { InterviewKeysTexts } from "../../generated/catalogs/interview-keys.ts";
import { widthOf } from "../../text/width.ts";

/** A key and what it does. */
export type Key = readonly [key: string, meaning: string];

/** The keys of a card with choices, those needed most first. */
export function cardKeys(keys: InterviewKeysTexts, isMultiple: boolean): readonly Key[] {
  const { enter, mark, card, choose, move, leave } = keys;
  return isMultiple
    ? [...mark, ...enter, ...card, ...move, ...leave]
    : [...enter, ...card, ...choose, ...leave];
}

/** The keys of a card on which a number or a date is typed. */
export function numberKeys({ number, card, move, leave }: InterviewKeysTexts): readonly Key[] {
  return [...number, ...card, ...move, ...leave];
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
