import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** The ending of the file beside a chunk that holds V8's compiled code. */
export const CACHE_ENDING = ".cache";

/** How the names of chunks begin that are loaded when something in them is first used. */
const LAZY = "./lazy-";

/** Stands for the exports of a chunk that may never be loaded. */
function whenUsed(load: () => object): object {
  return new Proxy({}, { get: (_, name) => Reflect.get(load(), name) as unknown });
}

export interface ChunkLoader {
  readonly load: (name: string) => unknown;
  /** The chunks loaded so far, by the path of their file. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/**
 * Loads the bundle's chunks, each the expression of a function and plain ASCII, with their code cache,
 * which spares most of the compiling. A cache of another Node version is ignored by V8.
 */
export function chunkLoader(folder: string): ChunkLoader {
  const modules = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Script>();

  function load(name: string): unknown {
    const path = join(folder, name);
    const present = modules.get(path);
    if (present !== undefined) return present.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const script = compile(path);
    scripts.set(path, script);
    const wrapper = script.runInThisContext() as Wrapper;
    const require = (id: string): unknown => {
      if (id.startsWith(LAZY)) return whenUsed(() => load(id) as object);
      return id.startsWith("./") ? load(id) : process.getBuiltinModule(id);
    };
    wrapper(module.exports, require, module, path, folder);
    return module.exports;
  }

  return { load, scripts };
}

type Wrapper = (
  exports: unknown,
  require: (id: string) => unknown,
  module: object,
  filename: string,
  folder: string,
) => void;

function compile(path: string): Script {
  const source = readFileSync(path, "latin1");
  const cachedData = readCache(`${path}${CACHE_ENDING}`);
  return new Script(
    source,
    cachedData === undefined ? { filename: path } : { filename: path, cachedData },
  );
}

function readCache(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
