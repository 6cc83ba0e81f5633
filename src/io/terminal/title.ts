import { forTerminalLine } from "../../text/encode/terminal.ts";

/** Sets the title of the terminal's window; the earlier one comes back with `restoreTitle`. */
export function setTitle(text: string): void {
  if (!process.stdout.isTTY) return;
  process.stdout.write(`${isSet ? "" : "\u001B[22;0t"}\u001B]2;${forTerminalLine(text)}\u0007`);
  isSet = true;
}

let isSet = false;

export function restoreTitle(): void {
  if (isSet) process.stdout.write("\u001B[23;0t");
  isSet = false;
}
