import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { main as runMain } from "../src/cli/main.ts";
import { CACHE_ENDING, chunkLoader } from "../src/io/chunk-loader.ts";
import type { Output, Ports } from "../src/io/ports.ts";
import { ROOT } from "./paths.ts";

const COMMANDS: readonly (readonly string[])[] = [
  ["--help"],
  ["score", "examples/nordlys-retail"],
  ["score", "examples/first-response.yaml", "--format", "json"],
  ["report", "examples/nordlys-retail", "--format", "markdown"],
  ["report", "examples/nordlys-retail", "--format", "html"],
  ["score", "examples/nordlys-retail", "--lang", "sv"],
  ["plan", "examples/nordlys-retail"],
  ["check", "examples/pipeline"],
  ["explain", "examples/nordlys-retail"],
  ["list"],
  ["lint", "questionnaires"],
  ["compare", "examples/nordlys-retail", "examples/nordlys-retail-2027"],
  ["history", "examples", "--organization", "Nordlys Retail"],
];

/** Runs the common commands once, and stores V8's compiled code beside each chunk. */
export async function buildCodeCache(): Promise<void> {
  const { load, scripts } = chunkLoader(`${ROOT}dist/cli/`);
  const { main } = load("main.cjs") as { readonly main: typeof runMain };
  for (const command of COMMANDS) {
    const exitCode = await main(command, silentPorts());
    if (exitCode !== 0) throw new Error(`unsilo ${command.join(" ")} ended with ${exitCode}`);
  }
  for (const [path, script] of scripts) {
    await writeFile(`${path}${CACHE_ENDING}`, script.createCachedData());
  }
}

function silentPorts(): Ports {
  const silent: Output = { isTerminal: false, columns: 80, write: async () => undefined };
  return {
    stdout: silent,
    stderr: silent,
    env: {},
    cwd: ROOT,
    isInteractive: false,
    readStdin: () => readFileSync(0),
    stdinBlocks: () => [readFileSync(0)],
    today: () => "2026-01-01",
  };
}
