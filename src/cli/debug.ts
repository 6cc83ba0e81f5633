import { forTerminal } from "../text/encode/terminal.ts";
import type { Desk } from "./load/desk.ts";
import { VERSION } from "./version.ts";

/**
 * What a maintainer asks for first: the version, the files that were read with their lengths in
 * characters, and where a failure comes from. No content of a file.
 */
export function debugLines({ sources }: Desk, error?: Error): string {
  const lines = [
    `unsilo ${VERSION}`,
    ...[...sources].map(([file, text]) => `read ${file}, ${text.length} characters`),
    ...(error?.stack ?? "").split("\n").filter((line) => line !== ""),
  ];
  return lines.map((line) => `debug: ${forTerminal(line)}\n`).join("");
}
