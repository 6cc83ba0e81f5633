// The floor for reading a responses table: splitting its bytes into lines and parsing each.
import { closeSync, openSync, readSync } from "node:fs";

const LINE_FEED = 10;
const [file] = process.argv.slice(2);
const descriptor = openSync(file);
const bytes = Buffer.allocUnsafe(2 ** 20);
let kept = 0;
for (;;) {
  const read = readSync(descriptor, bytes, kept, bytes.length - kept);
  const end = kept + read;
  let start = 0;
  for (let to = bytes.indexOf(LINE_FEED); to >= 0 && to < end;) {
    JSON.parse(bytes.utf8Slice(start, to));
    start = to + 1;
    to = bytes.indexOf(LINE_FEED, start);
  }
  if (read === 0) break;
  bytes.copyWithin(0, start, end);
  kept = end - start;
}
closeSync(descriptor);
