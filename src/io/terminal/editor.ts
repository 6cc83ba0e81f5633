import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sessionKeyboard } from "./keyboard.ts";

/** A text as it was left in the user's editor, or why it could not be opened. */
export type Edited = { readonly text: string } | { readonly reason: string };

/** Opens a text in $VISUAL, $EDITOR or vi, in a file that only its owner can read and that is removed afterwards. */
export function editedText(text: string): Edited {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  const file = join(folder, "note.txt");
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const { error, status } = sessionKeyboard().lend(() => runEditor(file));
    if (error !== undefined) return { reason: error.message };
    if (status !== 0) return { reason: `${editor()}: ${status ?? "signal"}` };
    return { text: readFileSync(file, "utf8").replaceAll("\r\n", "\n").trimEnd() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function editor(): string {
  const { VISUAL: visual = "", EDITOR: named = "" } = process.env;
  return visual || named || "vi";
}

/** The variables hold a command with its options, which a shell takes apart. */
function runEditor(file: string): { readonly error?: Error; readonly status: number | null } {
  const { error, status } =
    process.platform === "win32"
      ? spawnSync(editor(), [file], { stdio: "inherit", shell: true })
      : spawnSync("/bin/sh", ["-c", `${editor()} "$1"`, "sh", file], { stdio: "inherit" });
  return error === undefined ? { status } : { error, status };
}
