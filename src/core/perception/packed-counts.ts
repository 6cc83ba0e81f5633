/** The bits of a double that count exactly. */
const EXACT_BITS = 52;

/**
 * Counts in each group how many people each fact is true of, as the labels stand when it is asked
 * for, and calls back with the counts of group after group; the list is the same every time. Several
 * counts share one number, so that one addition counts several facts; the largest group is what the
 * others leave of the whole, in which counts may run over into each other.
 */
export function packedCounts(
  facts: readonly (readonly boolean[])[],
  labels: Int32Array,
  count: number,
): (seen: (counts: Float64Array) => void) => void {
  const sizes = Array.from({ length: count }, () => 0);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  const most = Math.max(...sizes);
  const largest = sizes.indexOf(most);
  const bits = Math.ceil(Math.log2(most + 1));
  const spare = Math.ceil(Math.log2(count));
  const [base, each] = [2 ** bits, Math.max(1, Math.floor((EXACT_BITS - spare) / bits))];
  const { length } = facts[0] as readonly boolean[];
  const words = Math.ceil(length / each);
  const rows = rowsOf(facts, words, base, each);
  const whole = new Float64Array(words);
  for (let at = 0; at < rows.length; at += 1)
    whole[at % words] = (whole[at % words] as number) + (rows[at] as number);
  const sums = new Float64Array(count * words);
  const counts = new Float64Array(length);

  function add(): void {
    sums.fill(0);
    sums.set(whole, largest * words);
    for (let place = 0; place < labels.length; place += 1) {
      const label = labels[place] as number;
      if (label === largest) continue;
      const [start, row] = [label * words, place * words];
      for (let word = 0; word < words; word += 1) {
        sums[start + word] = (sums[start + word] as number) + (rows[row + word] as number);
      }
    }
    for (let at = 0; at < sums.length; at += 1) {
      if (Math.floor(at / words) === largest) continue;
      const own = largest * words + (at % words);
      sums[own] = (sums[own] as number) - (sums[at] as number);
    }
  }

  return (seen) => {
    add();
    for (let group = 0; group < count; group += 1) {
      unpack(sums.subarray(group * words, (group + 1) * words), counts, base, each);
      seen(counts);
    }
  };
}

/** One row of packed numbers for each person. */
function rowsOf(
  facts: readonly (readonly boolean[])[],
  words: number,
  base: number,
  each: number,
): Float64Array {
  const rows = new Float64Array(facts.length * words);
  for (const [person, own] of facts.entries()) {
    for (const [at, isTrue] of own.entries()) {
      if (!isTrue) continue;
      const word = person * words + Math.floor(at / each);
      rows[word] = (rows[word] as number) + base ** (at % each);
    }
  }
  return rows;
}

function unpack(packed: Float64Array, counts: Float64Array, base: number, each: number): void {
  for (let word = 0; word < packed.length; word += 1) {
    let rest = packed[word] as number;
    const end = Math.min(counts.length, (word + 1) * each);
    for (let at = word * each; at < end; at += 1) {
      const higher = Math.floor(rest / base);
      counts[at] = rest - higher * base;
      rest = higher;
    }
  }
}
