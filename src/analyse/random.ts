/** Numbers from 0 up to but not including 1; the same seed gives the same numbers. */
type Random = () => number;

/** The generator mulberry32 (Tommy Ettinger, 2017, public domain): fast, with 32 bits of state. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place; every order is equally likely (Fisher and Yates). */
export function shuffle<Item>(
  items: { [place: number]: Item; readonly length: number },
  random: Random,
): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = items[last] as Item;
    items[last] = items[chosen] as Item;
    items[chosen] = kept;
  }
}
