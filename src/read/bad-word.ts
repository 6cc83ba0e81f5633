const NEW_LINE = 0x0a;

/** The first word with bytes that are not UTF-8, which are shown as �, and its place. */
export function firstBadWord(bytes: Uint8Array): {
  readonly place: { readonly line: number; readonly column: number };
  readonly word: string;
} {
  const decoder = new TextDecoder("utf-8");
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(NEW_LINE, start);
    const own = bytes.subarray(start, end < 0 ? bytes.length : end);
    const found = isUtf8(own) ? null : /[^\s,;"]*\uFFFD[^\s,;"]*/u.exec(decoder.decode(own));
    if (found !== null) return { place: { line, column: found.index + 1 }, word: found[0] };
    start += own.length + 1;
  }
  return { place: { line: 1, column: 1 }, word: "" };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
