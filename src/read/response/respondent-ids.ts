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

/** An id in numbers: six characters in each, as digits of a number to the base 40. */
const SYMBOLS = "abcdefghijklmnopqrstuvwxyz0123456789._-";
const BASE = SYMBOLS.length + 1;
const IN_NUMBER = 6;

/** The digits of characters; 0 ends an id. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  return SYMBOLS.indexOf(String.fromCodePoint(code)) + 1;
});

const FIRST_SIZE = 1024;

/**
 * Keeps a million ids in about 25 MB: a Set of strings would take three times as much. An entry is
 * the numbers of a file and a line, then those of the id; `slots` is a hash table of their starts.
 */
export function respondentIds(): RespondentIds {
  const files: string[] = [];
  let entries = new Uint32Array(FIRST_SIZE);
  let end = 0;
  let slots = new Uint32Array(FIRST_SIZE);
  let count = 0;

  /** Writes an id behind the last entry, with its end; returns the position after it. */
  function write(id: string, start: number): number {
    let position = start;
    for (let from = 0; from <= id.length; from += IN_NUMBER) {
      let number = 0;
      for (let index = from; index < from + IN_NUMBER; index += 1) {
        const digit = index < id.length ? (DIGITS[id.charCodeAt(index)] ?? 0) : 0;
        number = number * BASE + digit;
      }
      entries[position] = number;
      position += 1;
    }
    return position;
  }

  /** The slot of the id at a position: the one that has it, else the first free one. */
  function slotOf(start: number): number {
    let hash = 0;
    for (let at = start, isEnd = false; !isEnd; at += 1) {
      const number = entries[at] ?? 0;
      hash = Math.imul(hash ^ number ^ (number >>> 15), 0x9e37_79b1);
      isEnd = number % BASE === 0;
    }
    let slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    while (slots[slot] !== 0 && !isSame(slots[slot] ?? 0, start)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  function isSame(one: number, other: number): boolean {
    for (let index = 0; ; index += 1) {
      const number = entries[one + index] ?? 0;
      if (number !== entries[other + index]) return false;
      if (number % BASE === 0) return true;
    }
  }

  function grow(): void {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    for (const start of before) if (start !== 0) slots[slotOf(start)] = start;
  }

  return {
    add: (id, { file, line }) => {
      const needed = end + id.length + PLACE;
      if (needed > entries.length) {
        const larger = new Uint32Array(entries.length * 2);
        larger.set(entries);
        entries = larger;
      }
      if (count * 2 >= slots.length) grow();
      const start = end + PLACE;
      const after = write(id, start);
      const slot = slotOf(start);
      const first = slots[slot] ?? 0;
      if (first !== 0) {
        return { file: files[entries[first - 2] ?? 0] ?? "", line: entries[first - 1] ?? 0 };
      }
      if (files.at(-1) !== file) files.push(file);
      entries[end] = files.length - 1;
      entries[end + 1] = line;
      slots[slot] = start;
      end = after;
      count += 1;
      return undefined;
    },
  };
}

/** The numbers before the id in an entry: its file and its line. */
const PLACE = 2;
