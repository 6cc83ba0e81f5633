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
 * An entry has two numbers for its file and its line, then its id in numbers; it is in one block.
 * `slots` is a hash table of the positions of the ids; 0 is a free slot.
 */
interface Entries {
  readonly blocks: Uint32Array[];
  end: number;
  slots: Uint32Array;
  count: number;
}

/** Numbers in a block: entries grow block by block, without being copied. */
const BLOCK = 2 ** 18;
const FIRST_SLOTS = 1024;
const PLACE = 2;

/** Keeps a million ids in 28 MB, or 47 MB of UUIDs; a map of strings takes twice as much. */
export function respondentIds(): RespondentIds {
  const files: string[] = [];
  const entries: Entries = { blocks: [], end: 0, slots: new Uint32Array(FIRST_SLOTS), count: 0 };
  return {
    add: (id, { file, line }) => {
      makeRoom(entries, PLACE + id.length + 1);
      const { blocks, end } = entries;
      const block = blockAt(blocks, end);
      const start = end + PLACE;
      const length = writeId(id, block, start % BLOCK);
      const slot = slotOf(start, entries);
      const first = entries.slots[slot] ?? 0;
      if (first !== 0) {
        const own = blockAt(blocks, first);
        return {
          file: files[own[(first % BLOCK) - PLACE] ?? 0] ?? "",
          line: own[(first % BLOCK) - PLACE + 1] ?? 0,
        };
      }
      if (files.at(-1) !== file) files.push(file);
      block[end % BLOCK] = files.length - 1;
      block[(end % BLOCK) + 1] = line;
      entries.slots[slot] = start;
      entries.end = start + length;
      entries.count += 1;
      return undefined;
    },
  };
}

function blockAt(blocks: readonly Uint32Array[], position: number): Uint32Array {
  return blocks[Math.floor(position / BLOCK)] as Uint32Array;
}

/** Begins a block if an entry does not fit into the last one; half of the slots stay free. */
function makeRoom(entries: Entries, length: number): void {
  const { blocks, end, slots } = entries;
  if (end + length > blocks.length * BLOCK) {
    entries.end = blocks.length * BLOCK;
    blocks.push(new Uint32Array(Math.max(BLOCK, length)));
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

/** Writes an id and its end; returns how many numbers that takes. */
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
  return position - start;
}

/** The slot of the id at a position: the one that has the same id, else the first free one. */
function slotOf(start: number, { blocks, slots }: Entries): number {
  const mask = slots.length - 1;
  const own = blockAt(blocks, start);
  let slot = hashAt(own, start % BLOCK) & mask;
  for (;;) {
    const other = slots[slot] ?? 0;
    if (other === 0) return slot;
    if (isSame(blockAt(blocks, other), other % BLOCK, own, start % BLOCK)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** An odd number whose bits are well mixed (2^32 divided by the golden ratio). */
const MIX = 0x9e37_79b1;

function hashAt(numbers: Uint32Array, start: number): number {
  let hash = 0;
  for (let at = start; ; at += 1) {
    const number = numbers[at] ?? 0;
    hash = Math.imul(hash ^ number ^ (number >>> 15), MIX);
    if (number % BASE === 0) return hash ^ (hash >>> 16);
  }
}

function isSame(
  numbers: Uint32Array,
  from: number,
  others: Uint32Array,
  otherFrom: number,
): boolean {
  for (let index = 0; ; index += 1) {
    const number = numbers[from + index] ?? 0;
    if (number !== others[otherFrom + index]) return false;
    if (number % BASE === 0) return true;
  }
}
