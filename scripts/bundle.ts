import { copyFile, readFile, writeFile } from "node:fs/promises";
import { type Plugin, rolldown, type RolldownOutput } from "rolldown";
import { ROOT } from "./paths.ts";

const DIST = `${ROOT}dist/`;

/**
 * Bundles the command line (chunks that are loaded as commands need them), the launcher, and the
 * library, with the notices of everything that went in.
 */
export async function buildBundles(): Promise<void> {
  const outputs = [
    await bundle({ main: "src/cli/main.ts" }, { dir: `${DIST}cli`, format: "cjs", ending: ".cjs" }),
    await bundle({ launch: "src/io/launch.ts" }, { dir: DIST, format: "cjs", ending: ".cjs" }),
    await bundle({ index: "src/index.ts" }, { dir: DIST, format: "esm", ending: ".js" }),
  ];
  await copyFile(`${ROOT}node_modules/highs/build/highs.wasm`, `${DIST}cli/highs.wasm`);
  const modules = outputs.flatMap(({ output }) =>
    output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : [])),
  );
  await writeFile(`${ROOT}THIRD-PARTY.md`, await notices(modules));
}

/**
 * Each chunk costs a cold start: what every command needs is one, what every command that scores
 * needs is another, the profile that `score` shows is a third, and what `check` judges by a fourth.
 */
const GROUPS = [
  {
    name: "base",
    priority: 2,
    test: /rolldown|commander|src\/(?:io\/read-files|text\/encode\/terminal|cli\/(?:failure|options|session)|generated\/commands\/definitions)/u,
  },
  {
    name: "scoring",
    priority: 1,
    test: /src\/(?:core\/(?!expla|comparison|plan\.|planning\/(?:gains|roadmap)|scoring\/raised|thresholds)|parse\/response|text\/(?!check|closing|command|encode|explanation|comparison|frame|history|handout|interview|key|plan|problem-meanings|report|saving)|cli\/(?:load\/(?!result|saved)|output|settings|unknown)|report\/registry)/u,
  },
  {
    name: "gate",
    priority: 1,
    test: /src\/(?:core\/(?:thresholds|comparison\/moves)|cli\/(?:commands\/check\/|problems)|report\/(?:check\/(?:verdict|threshold|terminal)|comparison\/terminal-table))/u,
  },
  {
    name: "profile",
    priority: 1,
    test: /src\/(?:report\/(?:terminal\/(?:canvas|profile|screen)|view\/(?:overview|node|value|certainty|departments|leading|perception|projection|question)-?[a-z]*\.)|text\/(?:plan|report|width))/u,
  },
];

/**
 * What packages load as they start and unsilo never uses, by package and import: commander's
 * subcommands that are programs of their own, chalk's look at the terminal, maps of templates.
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
 * Makes each chunk the expression of a function, which the loader runs as it is, in plain ASCII: a
 * string of single bytes is read and kept in half the time.
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

/** A character as a string, a template or a pattern writes it in ASCII. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** A package whose module imports Node's own modules as it runs, which a chunk cannot. */
const COMMON_JS = { highs: `${ROOT}node_modules/highs/build/highs.js` };

interface BundleTarget {
  readonly dir: string;
  readonly format: "cjs" | "esm";
  readonly ending: string;
}

async function bundle(
  input: Record<string, string>,
  { dir, format, ending }: BundleTarget,
): Promise<RolldownOutput> {
  const isCli = dir.endsWith("cli");
  const build = await rolldown({
    input,
    cwd: ROOT,
    platform: "node",
    plugins: isCli ? [leaveOutUnused, asFunctions] : [leaveOutUnused],
    resolve: { mainFields: ["module", "main"], alias: COMMON_JS },
  });
  const output = await build.write({
    dir,
    format,
    minify: true,
    exports: "named",
    entryFileNames: `[name]${ending}`,
    chunkFileNames: `[name]-[hash]${ending}`,
    ...(isCli ? { codeSplitting: { groups: GROUPS } } : {}),
  });
  await build.close();
  return output;
}

/** The licences of the packages whose modules are in a bundle, each once. */
async function notices(modules: readonly string[]): Promise<string> {
  const folders = modules.flatMap(
    (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? [],
  );
  const sections = await Promise.all([...new Set(folders)].toSorted().map(notice));
  return `# Third-party notices

The distributed files contain code of these packages.

${sections.join("\n")}`;
}

async function notice(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${folder}/package.json`, "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const licence = await licenceText(folder);
  const quoted = licence
    .trim()
    .split(/\r?\n/u)
    .map((line) => `> ${line}`.trimEnd());
  return `## ${manifest.name} ${manifest.version} (${manifest.license})\n\n${quoted.join("\n")}\n`;
}

async function licenceText(folder: string): Promise<string> {
  for (const name of ["LICENSE", "LICENSE.md", "license", "LICENSE.txt", "LICENCE"]) {
    const text = await readFile(`${folder}/${name}`, "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Error(`${folder} has no licence file`);
}
