/** The number of bits in a byte, the bytes of a block, and where in the last block its length is. */
const BITS = 8;
const BLOCK = 64;
const LENGTH_AT = 56;
const WORDS = 16;
const ROUNDS = 64;

/**
 * The SHA-256 of a text's UTF-8, in hex (FIPS 180-4). Written out, because a browser offers its own
 * only to pages that it trusts, which those opened from a disk are not everywhere.
 */
export function sha256(text: string): string {
  const state = Uint32Array.from(PRIMES.slice(0, BITS), (prime) => fraction(Math.sqrt(prime)));
  const bytes = padded(new TextEncoder().encode(text));
  for (let start = 0; start < bytes.length; start += BLOCK) {
    mix(state, new DataView(bytes.buffer, start, BLOCK));
  }
  return Array.from(state, (word) => word.toString(16).padStart(BITS, "0")).join("");
}

/** The message, a bit that is set, zeros, and its length in bits. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((message.length + 1 + BLOCK - LENGTH_AT) / BLOCK);
  const bytes = new Uint8Array(blocks * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const length = BigInt(message.length) * BigInt(BITS);
  new DataView(bytes.buffer).setBigUint64(bytes.length - BITS, length);
  return bytes;
}

/** Mixes a block into the state. */
function mix(state: Uint32Array, block: DataView): void {
  const words = scheduled(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + sum + chosen + at(CONSTANTS, round) + at(words, round)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[place] = at(state, place) + word;
  }
}

/** The words of a block, followed by those that are made of them. */
function scheduled(block: DataView): Uint32Array {
  const words = new Uint32Array(ROUNDS);
  for (let place = 0; place < ROUNDS; place += 1) {
    if (place < WORDS) {
      words[place] = block.getUint32(place * 4);
    } else {
      const early = at(words, place - 15);
      const late = at(words, place - 2);
      words[place] =
        at(words, place - WORDS) +
        (rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)) +
        at(words, place - 7) +
        (rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10));
    }
  }
  return words;
}

function at(words: Uint32Array, place: number): number {
  return words[place] ?? 0;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the part of a number behind its point. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) >>> 0;
}

const PRIMES: readonly number[] = primes(ROUNDS);
const CONSTANTS: Uint32Array = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
}
