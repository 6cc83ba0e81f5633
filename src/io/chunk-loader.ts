import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { CompiledCode } from "./compiled-code.ts";

/** How the names of chunks begin that are loaded when something in them is first used. */
const LAZY = "./lazy-";

/** Stands for the exports of a chunk that may never be loaded. */
function whenUsed(load: () => object): object {
  return new Proxy({}, { get: (_, name) => Reflect.get(load(), name) as unknown });
}

export interface ChunkLoader {
  readonly load: (name: string) => unknown;
  /** Stores the compiled code of the chunks that were loaded without. */
  readonly storeCompiled: () => void;
}

/**
 * Loads the bundle's chunks, each the expression of a function and plain ASCII, from their compiled
 * code where it is stored. V8 rejects code that is damaged, or compiled with other flags.
 */
export function chunkLoader(folder: string, compiled?: CompiledCode): ChunkLoader {
  const modules = new Map<string, { exports: unknown }>();
  const uncompiled = new Map<string, Script>();

  function load(name: string): unknown {
    const present = modules.get(name);
    if (present !== undefined) return present.exports;
    const module = { exports: {} as unknown };
    modules.set(name, module);
    const path = join(folder, name);
    const wrapper = scriptOf(name, path).runInThisContext() as Wrapper;
    const require = (id: string): unknown => {
      if (id.startsWith(LAZY)) return whenUsed(() => load(chunkOf(id)) as object);
      return id.startsWith("./") ? load(chunkOf(id)) : process.getBuiltinModule(id);
    };
    wrapper(module.exports, require, module, path, folder);
    return module.exports;
  }

  function scriptOf(name: string, filename: string): Script {
    const source = readFileSync(filename, "latin1");
    const cachedData = compiled?.read(name);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    if (script.cachedDataRejected !== false) uncompiled.set(name, script);
    return script;
  }

  return { load, storeCompiled: () => compiled?.store(uncompiled) };
}

/** The name of a chunk by the path from another one. */
function chunkOf(id: string): string {
  return id.slice("./".length);
}

type Wrapper = (
  exports: unknown,
  require: (id: string) => unknown,
  module: object,
  filename: string,
  folder: string,
) => void;
