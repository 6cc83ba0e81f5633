/** A response by its file and its line, from 1. */
export interface ResponsePlace {
  readonly file: string;
  readonly line: number;
}

/** The ids of the respondents of one assessment, each with its first response. */
export interface RespondentIds {
  /** Adds an id, unless it is there already: then returns the place of its first response. */
  readonly add: (id: string, place: ResponsePlace) => ResponsePlace | undefined;
}

/**
 * An entry has two numbers for its file and its line, then its id in numbers. `slots` is a hash
 * table of the positions of the ids; 0 is a free slot.
 */
interface Entries {
  numbers: Uint32Array;
  end: number;
  slots: Uint32Array;
  count: number;
}

const FIRST_SIZE = 1024;
const PLACE = 2;

/** Keeps a million ids in 28 MB, or 47 MB of UUIDs; a map of strings takes twice as much. */
export function respondentIds(): RespondentIds {
  const files: string[] = [];
  const entries: Entries = {
    numbers: new Uint32Array(FIRST_SIZE),
    end: 0,
    slots: new Uint32Array(FIRST_SIZE),
    count: 0,
  };
  return {
    add: (id, { file, line }) => {
      makeRoom(entries, id.length);
      const start = entries.end + PLACE;
      const after = writeId(id, entries.numbers, start);
      const slot = slotOf(start, entries);
      const first = entries.slots[slot] ?? 0;
      if (first !== 0) {
        const [at = 0, before = 0] = entries.numbers.subarray(first - PLACE, first);
        return { file: files[at] ?? "", line: before };
      }
      if (files.at(-1) !== file) files.push(file);
      entries.numbers.set([files.length - 1, line], entries.end);
      entries.slots[slot] = start;
      entries.end = after;
      entries.count += 1;
      return undefined;
    },
  };
}

/** The numbers grow by a quarter, so that few are unused. */
const GROWTH = 1.25;

/** Enlarges what is too small for one more id of a length; half of the slots stay free. */
function makeRoom(entries: Entries, length: number): void {
  const { numbers, slots } = entries;
  if (entries.end + PLACE + length >= numbers.length) {
    entries.numbers = new Uint32Array(Math.ceil(numbers.length * GROWTH));
    entries.numbers.set(numbers);
  }
  if (entries.count * 2 < slots.length) return;
  entries.slots = new Uint32Array(slots.length * 2);
  for (const start of slots) if (start !== 0) entries.slots[slotOf(start, entries)] = start;
}

/** The characters of ids; a number has six of them, as its digits to the base 40. */
const SYMBOLS = "abcdefghijklmnopqrstuvwxyz0123456789._-";
const BASE = SYMBOLS.length + 1;
const IN_NUMBER = 6;

/** The digits of characters; 0 ends an id. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  return SYMBOLS.indexOf(String.fromCodePoint(code)) + 1;
});

/** Writes an id and its end; returns the position after it. */
function writeId(id: string, numbers: Uint32Array, start: number): number {
  let position = start;
  for (let from = 0; from <= id.length; from += IN_NUMBER) {
    let number = 0;
    for (let index = from; index < from + IN_NUMBER; index += 1) {
      const digit = index < id.length ? (DIGITS[id.charCodeAt(index)] ?? 0) : 0;
      number = number * BASE + digit;
    }
    numbers[position] = number;
    position += 1;
  }
  return position;
}

/** The slot of the id at a position: the one that has the same id, else the first free one. */
function slotOf(start: number, { numbers, slots }: Entries): number {
  const mask = slots.length - 1;
  let slot = hashAt(start, numbers) & mask;
  for (;;) {
    const other = slots[slot] ?? 0;
    if (other === 0 || isSame(other, start, numbers)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** An odd number whose bits are well mixed (2^32 divided by the golden ratio). */
const MIX = 0x9e37_79b1;

function hashAt(start: number, numbers: Uint32Array): number {
  let hash = 0;
  for (let at = start; ; at += 1) {
    const number = numbers[at] ?? 0;
    hash = Math.imul(hash ^ number ^ (number >>> 15), MIX);
    if (number % BASE === 0) return hash ^ (hash >>> 16);
  }
}

function isSame(one: number, other: number, numbers: Uint32Array): boolean {
  for (let index = 0; ; index += 1) {
    const number = numbers[one + index] ?? 0;
    if (number !== numbers[other + index]) return false;
    if (number % BASE === 0) return true;
  }
}
