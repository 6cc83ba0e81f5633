import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The WebAssembly module of the solver of large programs: beside the bundle, or in its package. */
export function solverModule(): Uint8Array {
  const bundled = join(import.meta.dirname, "highs.wasm");
  const path = existsSync(bundled)
    ? bundled
    : createRequire(import.meta.url).resolve("highs/runtime");
  return readFileSync(path);
}
