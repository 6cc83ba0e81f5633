/** The lines around the answers of a form in a mail. */
export const BLOCK = {
  begin: "-----BEGIN UNSILO ANSWERS-----",
  end: "-----END UNSILO ANSWERS-----",
  check: "check: ",
} as const;

/**
 * The text of a response, to be pasted into a mail: the document as JSON, and the check that shows
 * whether all of it arrived. `checkOf` gives the first eight hex digits of a text's SHA-256.
 */
export function answerBlock(document: object, checkOf: (text: string) => string): string {
  const lines = JSON.stringify(document, undefined, 1);
  const check = `${BLOCK.check}${checkOf(checkedText(document))}`;
  return `${BLOCK.begin}\n${lines}\n${check}\n${BLOCK.end}\n`;
}

/** The check covers the data alone, because a mail program may break and indent lines. */
export function checkedText(document: unknown): string {
  return JSON.stringify(document);
}
