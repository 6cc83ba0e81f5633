import { posix } from "node:path";

/** A source file of src, by its path below it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Who may import whom: a room, and what it may import beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  "core/conditions": ["model"],
  "core/scoring": ["model", "core/conditions"],
  "core/perception": ["model", "core/conditions", "core/scoring", "core"],
  "core/uncertainty": ["model", "core/conditions", "core/scoring", "core"],
  plan: ["model", "core/conditions", "core/scoring", "core"],
  "core/result": ["model", "core/scoring", "core/perception", "core/uncertainty", "core"],
  "core/explanation": ["model", "core/conditions", "core/scoring", "core/result", "core"],
  "core/comparison": ["model", "core/scoring", "core"],
  "core/thresholds": ["model", "core/scoring", "core/perception", "core/comparison", "core"],
  core: ["core/*", "model", "plan"],
  text: ["core", "core/*", "model"],
  read: ["core", "core/*", "model", "text", "generated"],
  lint: ["core", "core/*", "model", "text"],
  adapters: ["plan"],
  interview: ["core", "core/*", "model", "text"],
  report: ["core", "core/*", "model", "text", "generated"],
  io: ["core", "core/*", "model", "text", "interview"],
  cli: [
    "core",
    "core/*",
    "model",
    "text",
    "read",
    "lint",
    "interview",
    "report",
    "io",
    "adapters",
    "plan",
    "generated",
  ],
  "index.ts": ["core", "core/*", "model", "text", "read", "lint", "report"],
};

/** The packages of node_modules that a room may import; `node:` modules belong to io alone. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  text: ["fastest-levenshtein", "fast-string-width"],
  read: ["yaml", "ajv", "jsonc-parser"],
  adapters: ["yalps", "highs"],
  report: ["handlebars", "handlebars/runtime.js"],
  io: ["node:*", "@inquirer/core", "tinyglobby"],
  cli: ["commander", "chalk", "yaml"],
};

/** Every import that goes against the arrows, as `file → import`. */
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
  const room = roomOf(path);
  if (!name.startsWith(".")) {
    const packages = PACKAGES[room.split("/")[0] ?? ""] ?? [];
    return packages.some((one) => one === name || (one === "node:*" && name.startsWith("node:")));
  }
  const target = posix.normalize(posix.join(posix.dirname(path), name));
  if (target === "../package.json") return true;
  const other = roomOf(target);
  const allowed = ROOMS[room] ?? [];
  return (
    other === room ||
    allowed.includes(other) ||
    (allowed.includes("core/*") && other.startsWith("core/"))
  );
}

function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  if (first !== "core") return first;
  return second.endsWith(".ts") ? "core" : `core/${second}`;
}
