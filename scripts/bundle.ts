import { copyFile, readFile, writeFile } from "node:fs/promises";
import { type OutputOptions, type Plugin, rolldown, type RolldownOutput } from "rolldown";
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
  await writeFile(`${ROOT}THIRD-PARTY.md`, await thirdPartyNotices(await modulesIn(outputs)));
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

/**
 * Each chunk costs start-up time. The chunks are: what every command needs, what every scoring
 * command needs, the profile that `score` shows, and the thresholds of `check`.
 */
const GROUPS = [
  {
    name: "lazy-yaml",
    priority: 3,
    test: /node_modules\/yaml\/|src\/read\/yaml-tree/u,
    includeDependenciesRecursively: false,
  },
  {
    name: "base",
    priority: 2,
    test: /rolldown|commander|src\/(?:io\/read-files|text\/encode\/terminal|cli\/(?:failure|options|session)|generated\/commands\/definitions)/u,
  },
  {
    name: "scoring",
    priority: 1,
    test: /src\/(?:model\/|score\/(?!digest)|analyse\/(?!expla|next-level|comparison|compared|moves|node-moves|history|thresholds|baseline|result-nodes)|plan\/(?:advice|candidates|priorities|projection|targets)|assess\/(?!plan)|read\/(?:response\/(?!write)|read-)|text\/(?!check|closing|command|encode|explanation|comparison|frame|history|handout|interview|key|plan|report|saving)|cli\/(?:load\/(?!result|saved)|output|settings|unknown)|render\/registry)/u,
  },
  {
    name: "gate",
    priority: 1,
    test: /src\/(?:analyse\/(?:thresholds|moves|baseline|result-nodes)|cli\/(?:commands\/check\/|problems)|documents\/(?:check|thresholds|problems))/u,
  },
  {
    name: "profile",
    priority: 1,
    test: /src\/(?:documents\/(?:screens|frame|blocks|document|input|node|words|answers|priorities|plan|moves|comparison-words)|render\/(?:terminal|canvas|spark)|text\/(?:encode\/html|width))/u,
  },
];

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
    const [, owner] = /node_modules\/([^/]+)/u.exec(importer) ?? [];
    const key = `${owner} ${source}`;
    return key in NEVER_USED ? `unused:${key}` : undefined;
  },
  load: (id) => (id.startsWith("unused:") ? NEVER_USED[id.slice("unused:".length)] : undefined),
};

/**
 * Makes each chunk the expression of a function, which the loader runs directly, in plain ASCII: a
 * string of single bytes is read in half the time and takes half the memory.
 */
const asFunctions: Plugin = {
  name: "as-functions",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      const code = file.code.replaceAll(/[^\0-\x7F]/gu, escaped);
      file.code = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    }
  },
};

/** The ASCII escape of a character in a string, a template or a pattern. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

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
