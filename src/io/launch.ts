import { join } from "node:path";
import { chunkLoader } from "./chunk-loader.ts";
import { nodePorts, type Ports } from "./ports.ts";

type Main = (argv: readonly string[], ports: Ports) => Promise<number>;

/** Runs a command line with the ports of this process, and tells its exit code. */
export function launch(argv: readonly string[]): Promise<number> {
  const { main } = chunkLoader(join(import.meta.dirname, "cli")).load("main.cjs") as {
    readonly main: Main;
  };
  return main(argv, nodePorts());
}
