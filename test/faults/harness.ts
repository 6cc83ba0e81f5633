import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { textOf } from "./answers.ts";
import { judge, RESPONSE, type Verdict } from "./judge.ts";

/** The outcome of one run of the harness. */
export interface Run extends Verdict {
  readonly said: string;
}

/** How to start the harness, and what to do to it. */
export interface RunOptions {
  readonly answers: number;
  /** Goes before `node`; the folder of the response is its `$1`. */
  readonly shell?: string;
  /** The caller's folder instead of a fresh one. */
  readonly folder?: string;
  readonly mode?: "wait" | "second";
  /** Other files in a fresh folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Replaces the recovery of the files and the comparison with the output. */
  readonly judged?: (folder: string, said: string) => Verdict;
  readonly onStart?: (child: ChildProcess) => void;
  readonly onSaid?: (said: string, child: ChildProcess) => void;
}

const HARNESS = fileURLToPath(new URL("save-answers.ts", import.meta.url));

/** Bundles the harness once, so that it starts in a tenth of a second. */
export async function bundleHarness(folder: string): Promise<string> {
  const build = await rolldown({ input: HARNESS, platform: "node" });
  const file = join(folder, "save-answers.mjs");
  await build.write({ file, format: "esm" });
  await build.close();
  return file;
}

/** Runs the harness on a response that already exists, and checks the files that remain. */
export async function runHarness(harness: string, options: RunOptions): Promise<Run> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "unsilo-faults-"));
  try {
    const files = { [RESPONSE]: textOf(0), ...options.files };
    if (options.folder === undefined) {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    }
    const said = await start(harness, folder, options);
    return { said, ...(options.judged ?? judge)(folder, said) };
  } finally {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function start(
  harness: string,
  folder: string,
  { answers, shell = "exec", mode, onStart, onSaid }: RunOptions,
): Promise<string> {
  const rest = [join(folder, RESPONSE), String(answers), ...(mode === undefined ? [] : [mode])];
  const words = [
    "-c",
    `f=$1; shift; ${shell} "$@"`,
    "sh",
    folder,
    process.execPath,
    harness,
    ...rest,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn("sh", words, { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      onSaid?.(said, child);
    });
    child.stderr.resume();
    child.stdin.on("error", () => undefined);
    child.on("error", reject).on("close", () => resolve(said));
    onStart?.(child);
  });
}
