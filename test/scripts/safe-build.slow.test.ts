import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The output that a build replaces, with its previous content. */
const BEFORE: Readonly<Record<string, string>> = {
  "src/generated/schemas.ts": "before",
  "src/generated/templates/gone.js": "before",
  "dist/cli/main.cjs": "before",
  "THIRD-PARTY.md": "before",
};

const WRITES = `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("src/generated", { recursive: true });
writeFileSync("src/generated/schemas.ts", "export {};");
if (!process.argv.includes("--generate")) {
  mkdirSync("dist");
  writeFileSync("dist/new.js", "after");
  writeFileSync("THIRD-PARTY.md", "after");
}
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-build-"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "scripts"));
  cpSync(join(ROOT, "scripts/safe-build.js"), join(folder, "scripts/safe-build.js"));
  put("package.json", '{ "type": "module" }');
  put(
    "tsconfig.build.json",
    '{ "files": ["src/index.ts"], "compilerOptions": { "noEmit": true } }',
  );
  put("src/index.ts", "export const one: number = 1;");
  for (const [path, text] of Object.entries(BEFORE)) put(path, text);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The files that a build could change or leave behind. */
function files(): Readonly<Record<string, string>> {
  const isOurs = (path: string): boolean => /^(?:src.generated|dist|THIRD|\.build)/u.test(path);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return Object.fromEntries(
    paths.filter(isOurs).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** Starts a build whose steps are some code. */
function start(steps: string, ...argv: readonly string[]): ChildProcess {
  put("scripts/build.ts", steps);
  return spawn(process.execPath, ["scripts/safe-build.js", ...argv], {
    cwd: folder,
    stdio: "ignore",
  });
}

async function exitCodeOf(build: ChildProcess): Promise<number | null> {
  const [code] = (await once(build, "close")) as [number | null];
  return code;
}

describe("a build that fails leaves everything as it was", () => {
  test.each([
    ["generating", `${WRITES} throw new Error("planted");`, ["--generate"]],
    ["bundling", `${WRITES} throw new Error("planted");`, []],
    ["an abort of its process", `${WRITES} process.abort();`, []],
  ])("%s", async (_, steps, argv) => {
    expect(await exitCodeOf(start(steps, ...argv))).not.toBe(0);
    expect(files()).toEqual(BEFORE);
  });

  test("declaring types, after everything else has succeeded", async () => {
    put("src/index.ts", "export const one: number = 'one';");
    expect(await exitCodeOf(start(WRITES))).not.toBe(0);
    expect(files()).toEqual(BEFORE);
  });

  test("for the first time: then nothing remains", async () => {
    for (const path of Object.keys(BEFORE)) rmSync(join(folder, path));
    expect(await exitCodeOf(start(`${WRITES} throw new Error("planted");`))).not.toBe(0);
    expect(files()).toEqual({});
  });
});

/** A build that writes and then hangs. */
const HANGS = `${WRITES} writeFileSync("written", String(process.pid)); setInterval(() => {}, 1000);`;

async function pidOfSteps(): Promise<number> {
  const file = join(folder, "written");
  while (!existsSync(file) || readFileSync(file, "utf8") === "") await setTimeout(20);
  return Number(readFileSync(file, "utf8"));
}

describe("a build that is interrupted leaves everything as it was", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s", async (signal, exitCode) => {
    const build = start(HANGS);
    await pidOfSteps();
    build.kill(signal);
    expect(await exitCodeOf(build)).toBe(exitCode);
    expect(files()).toEqual(BEFORE);
  });

  test("by being killed: the next one begins by restoring it", async () => {
    const build = start(HANGS);
    const steps = await pidOfSteps();
    build.kill("SIGKILL");
    await exitCodeOf(build);
    process.kill(steps, "SIGKILL");
    expect(files()).not.toEqual(BEFORE);
    expect(await exitCodeOf(start('throw new Error("planted");', "--generate"))).not.toBe(0);
    expect(files()).toEqual(BEFORE);
  });
});

test("a build that succeeds replaces everything, and leaves no backup", async () => {
  expect(await exitCodeOf(start(WRITES))).toBe(0);
  expect(files()).toEqual({
    "src/generated/schemas.ts": "export {};",
    "dist/new.js": "after",
    "THIRD-PARTY.md": "after",
  });
});

test("generating touches nothing but what is generated", async () => {
  expect(await exitCodeOf(start(WRITES, "--generate"))).toBe(0);
  const { "src/generated/schemas.ts": _, "src/generated/templates/gone.js": __, ...rest } = BEFORE;
  expect(files()).toEqual({ ...rest, "src/generated/schemas.ts": "export {};" });
});
