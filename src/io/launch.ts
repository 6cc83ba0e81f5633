import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { chunkLoader } from "./chunk-loader.ts";
import { type CompiledCode, compiledCode } from "./compiled-code.ts";
import { nodePorts, type Ports } from "./ports.ts";

type Main = (argv: readonly string[], ports: Ports) => Promise<number>;

/** Runs a command line with the ports of this process, which ends with its exit code. */
export async function launch(argv: readonly string[]): Promise<never> {
  const folder = import.meta.dirname;
  const { load, storeCompiled } = chunkLoader(join(folder, "cli"), compiledFor(argv[0], folder));
  const { main } = load("main.cjs") as { readonly main: Main };
  const exitCode = await main(argv, nodePorts());
  if (exitCode <= THRESHOLD) storeCompiled();
  // Everything is written by now; otherwise Node would first free its memory, object by object.
  return process.exit(exitCode);
}

/** The exit code of a command that did its work, although a threshold is not met. */
const THRESHOLD = 1;

/** The first argument of a run that is worth storing: a command, or an option such as --help. */
const COMMAND = /^(?:--)?[a-z]+$/u;

/**
 * Each command has its own compiled code, with the functions that it calls: loading those that other
 * commands call takes longer. Node's own variable turns it off.
 */
function compiledFor(command = "", folder: string): CompiledCode | undefined {
  if (!COMMAND.test(command) || process.env["NODE_DISABLE_COMPILE_CACHE"]) return undefined;
  const made = `${manifest.version}-${process.version}-${process.arch}`;
  return compiledCode(join(folder, "compiled", made, command));
}
