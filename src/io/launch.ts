import { fileURLToPath } from "node:url";
import { chunkLoader } from "./chunk-loader.ts";
import { nodePorts, type Ports } from "./ports.ts";

type Main = (argv: readonly string[], ports: Ports) => Promise<number>;

/** Runs a command line with the ports of this process, and tells its exit code. */
export function launch(argv: readonly string[]): Promise<number> {
  const folder = fileURLToPath(new URL("./cli/", import.meta.url));
  const { main } = chunkLoader(folder).load("main.cjs") as { readonly main: Main };
  return main(argv, nodePorts());
}
