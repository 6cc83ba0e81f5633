import { posix } from "node:path";

/** A source file of src, by its path below it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The folders that compute a result or a plan, from the top down. */
const CORE = ["assess", "plan", "analyse", "score"];

/** The allowed imports: a folder, and the folders that it may import besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  score: ["model"],
  analyse: ["score", "model"],
  plan: ["analyse", "score", "model", "text"],
  assess: ["plan", "analyse", "score", "model"],
  text: ["analyse", "model"],
  read: ["score", "model", "text", "generated"],
  lint: ["score", "model", "text"],
  adapters: ["plan", "import"],
  interview: ["score", "model", "text"],
  documents: ["analyse", "model", "text"],
  form: ["documents", "render", "score", "model", "text", "generated"],
  import: ["form", "read", "score", "model", "text"],
  render: ["documents", "export", "model", "text", "generated"],
  export: ["documents", "analyse", "model", "text"],
  io: ["score", "model", "text", "interview"],
  cli: [
    ...CORE,
    "model",
    "text",
    "read",
    "lint",
    "interview",
    "documents",
    "render",
    "export",
    "form",
    "import",
    "io",
    "adapters",
    "generated",
  ],
  "index.ts": [...CORE, "model", "text", "read", "lint", "documents", "render"],
};

/** The packages of node_modules that a folder may import; only io imports `node:` modules. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  text: ["fastest-levenshtein", "fast-string-width"],
  read: ["yaml", "ajv", "jsonc-parser", "csv-parse/sync"],
  adapters: ["yalps", "highs", "hucre/xlsx", "hucre/ods", "fflate"],
  render: ["handlebars", "handlebars/runtime.js", "fflate"],
  io: [
    "node:*",
    "@inquirer/core",
    "@inquirer/input",
    "@inquirer/search",
    "@inquirer/select",
    "tinyglobby",
  ],
  cli: ["commander", "chalk", "yaml"],
};

/** Every import that breaks the rules, as `file → import`. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  if (files.length === 0) throw new Error("there is no source file to look at");
  return files.flatMap((file) =>
    importsOf(file.text)
      .filter((name) => !isAllowed(file.path, name))
      .map((name) => `${file.path} → ${name}`),
  );
}

const STATIC = /^(?:import|export)[^"';=]* from "([^"]+)"/gmu;
const DYNAMIC = /\bimport\("([^"]+)"\)/gu;

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].flatMap((match) => match[1] ?? []);
}

function isAllowed(path: string, name: string): boolean {
  const [room = ""] = path.split("/");
  if (!name.startsWith(".")) {
    const packages = PACKAGES[room] ?? [];
    return packages.some((one) => one === name || (one === "node:*" && name.startsWith("node:")));
  }
  const target = posix.normalize(posix.join(posix.dirname(path), name));
  if (target === "../package.json") return true;
  const [other = ""] = target.split("/");
  const allowed = ROOMS[room] ?? [];
  // The compiled catalogs belong to `text`.
  if (target.startsWith("generated/catalogs/")) return room === "text" || allowed.includes("text");
  return other === room || allowed.includes(other);
}
