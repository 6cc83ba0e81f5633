import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import {
  type ChunkingContext,
  type CodeSplittingGroup,
  type OutputOptions,
  type Plugin,
  rolldown,
  type RolldownOutput,
} from "rolldown";
import { inAscii } from "./ascii.ts";
import { GENERATED, ROOT } from "./paths.ts";
import { thirdPartyNotices } from "./third-party.ts";

const DIST = `${ROOT}dist/`;

interface BundleTarget {
  readonly input: Readonly<Record<string, string>>;
  readonly dir: string;
  readonly format: "cjs" | "esm";
  readonly ending: string;
}

/**
 * The command line in chunks, each loaded by the commands that need it; the launcher; the library.
 */
const TARGETS: readonly BundleTarget[] = [
  { input: { main: "src/cli/main.ts" }, dir: `${DIST}cli`, format: "cjs", ending: ".cjs" },
  { input: { launch: "src/io/launch.ts" }, dir: DIST, format: "cjs", ending: ".cjs" },
  { input: { index: "src/index.ts" }, dir: DIST, format: "esm", ending: ".js" },
];

/**
 * Bundles the command line, the launcher and the library, with the notices of all bundled packages.
 */
export async function buildBundles(): Promise<void> {
  const outputs = await Promise.all(TARGETS.map((target) => bundle(target, "write")));
  await copyFile(`${ROOT}node_modules/highs/build/highs.wasm`, `${DIST}cli/highs.wasm`);
  await copyQuestionnaires();
  await writeFile(`${ROOT}THIRD-PARTY.md`, await thirdPartyNotices(await modulesIn(outputs)));
}

async function copyQuestionnaires(): Promise<void> {
  const folder = `${GENERATED}questionnaires/`;
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  for (const file of files) await copyFile(`${folder}${file}`, `${DIST}cli/${file}`);
}

/** The paths of all modules whose code is distributed, without writing anything. */
export async function bundledModules(): Promise<readonly string[]> {
  return modulesIn(await Promise.all(TARGETS.map((target) => bundle(target, "generate"))));
}

/** Validators were bundled before; their comments name the modules in them. */
async function modulesIn(outputs: readonly RolldownOutput[]): Promise<readonly string[]> {
  const modules = outputs.flatMap(({ output }) =>
    output.flatMap((file) => (file.type === "chunk" ? Object.entries(file.modules) : [])),
  );
  const direct = modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : []));
  const validators = direct.filter((id) => id.startsWith(`${GENERATED}validators/`));
  const texts = await Promise.all(validators.map((path) => readFile(path, "utf8")));
  return [...direct, ...texts.flatMap(modulesNamed)].map((id) =>
    id === RUNTIME ? `${ROOT}node_modules/rolldown/` : id,
  );
}

/** The bundler's own helpers. */
const RUNTIME = "\0rolldown/runtime.js";

/** The modules of an unminified bundle: each begins with a comment that names it. */
function modulesNamed(bundled: string): readonly string[] {
  const names = [...bundled.matchAll(/^\/\/ (\S+\.c?js)$/gmu)].flatMap(([, name]) => name ?? []);
  if (names.length === 0) throw new Error("a validator does not say what was bundled into it");
  return names.map((name) => (name.startsWith("\\0") ? RUNTIME : `${ROOT}${name}`));
}

/** Modules that are loaded when something in them is first used, by the name of their chunk. */
const LAZY: Readonly<Record<string, RegExp>> = {
  "lazy-chalk": /node_modules\/chalk\//u,
  "lazy-json": /node_modules\/jsonc-parser\/|src\/read\/json-tree/u,
  "lazy-problems":
    /node_modules\/fastest-levenshtein\/|src\/(?:generated\/catalogs\/problems|text\/(?:problems|did-you-mean))\.ts/u,
  "lazy-result-validator": /src\/generated\/validators\/result\.js/u,
  "lazy-yaml": /node_modules\/yaml\/|src\/read\/yaml-tree/u,
};

/**
 * Each chunk costs start-up time, and so does code in it that a command does not need. Each of these
 * chunks has what all of its modules import, except what a chunk before it has.
 */
const CHUNKS: Readonly<Record<string, readonly string[]>> = {
  base: ["src/cli/main.ts"],
  score: ["src/cli/commands/score.ts"],
  document: ["src/cli/commands/check.ts", "src/documents/screens.ts"],
  terminal: ["src/render/terminal.ts"],
  check: ["src/cli/commands/check.ts"],
  profile: ["src/documents/screens.ts"],
};

/** The chunks by descending priority; the bundler makes further ones for the other commands. */
const GROUPS: CodeSplittingGroup[] = [
  ...Object.entries(LAZY).map(([name, test]) => ({ name, test })),
  ...Object.entries(CHUNKS).map(([name, paths]) => {
    const importers = paths.map((path) => importedBy(`${ROOT}${path}`));
    return {
      debugName: name,
      name: (id: string, chunks: ChunkingContext) =>
        importers.every((isImported) => isImported(id, chunks)) ? name : null,
    };
  }),
].map((group, index, all) => ({
  ...group,
  priority: all.length - index,
  includeDependenciesRecursively: false,
}));

/** Whether a module is loaded whenever another one is. */
function importedBy(path: string): (id: string, chunks: ChunkingContext) => boolean {
  const found = new Set<string>();
  return (id, chunks) => {
    if (found.size === 0) visit(path, chunks);
    return found.has(id);
  };

  function visit(id: string, chunks: ChunkingContext): void {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of chunks.getModuleInfo(id)?.importedIds ?? []) visit(imported, chunks);
  }
}

/**
 * Code that packages load at start and unsilo never uses, by package and import: commander's
 * subcommands in separate programs, chalk's detection of the terminal, maps of templates.
 */
const NEVER_USED: Readonly<Record<string, string>> = {
  "commander node:child_process": "export default undefined;",
  "handlebars source-map": "export default undefined;",
  "chalk #supports-color": "export default { stdout: false, stderr: false };",
};

const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  resolveId(source, importer = "") {
    const [, owner] = /.*node_modules\/([^/]+)/u.exec(importer) ?? [];
    const key = `${owner} ${source}`;
    return key in NEVER_USED ? `unused:${key}` : undefined;
  },
  load: (id) => (id.startsWith("unused:") ? NEVER_USED[id.slice("unused:".length)] : undefined),
};

/**
 * Makes each chunk the expression of a function, which the loader runs directly, in plain ASCII.
 */
const asFunctions: Plugin = {
  name: "as-functions",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      const code = inAscii(file.code);
      file.code = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    }
  },
};

/** A package whose module imports Node's own modules at run time, which a chunk cannot do. */
const COMMON_JS = { highs: `${ROOT}node_modules/highs/build/highs.js` };

async function bundle(
  { input, dir, format, ending }: BundleTarget,
  make: "write" | "generate",
): Promise<RolldownOutput> {
  const isCli = dir.endsWith("cli");
  const build = await rolldown({
    input,
    cwd: ROOT,
    platform: "node",
    plugins: isCli ? [leaveOutUnused, asFunctions] : [leaveOutUnused],
    resolve: { mainFields: ["module", "main"], alias: COMMON_JS },
    // A chunk may take a module without what it imports, and so an entry may export more.
    ...(isCli ? { preserveEntrySignatures: "allow-extension" as const } : {}),
  });
  const options: OutputOptions = {
    dir,
    format,
    minify: true,
    exports: "named",
    entryFileNames: `[name]${ending}`,
    chunkFileNames: `[name]-[hash]${ending}`,
    ...(isCli ? { codeSplitting: { groups: GROUPS } } : {}),
  };
  const output = await build[make](options);
  await build.close();
  return output;
}
