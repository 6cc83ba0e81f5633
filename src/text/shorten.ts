/** The most of one word, and the most words, of a file that a message repeats. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 40;

/** A value or a key as a message repeats it: if it is long, its beginning and an ellipsis. */
export function shortened(text: string, most: number = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\p{Surrogate}$/u, "")}…`;
}

/** Words in a row, each shortened; if the row is long, its beginning and an ellipsis. */
export function listed(words: readonly string[], separator = ", "): string {
  const first = words.slice(0, MOST_WORDS).map((word) => shortened(word));
  return [...first, ...(words.length > MOST_WORDS ? ["…"] : [])].join(separator);
}
