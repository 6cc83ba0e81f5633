import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bundledModules } from "../../scripts/bundle.ts";

/** Licences that only require their notice. */
const PERMISSIVE = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"]);

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

const notices = readFileSync(new URL("../../THIRD-PARTY.md", import.meta.url), "utf8");

/** By folder: the packages that the bundled modules belong to. */
const packages = new Map<string, Manifest>();

beforeAll(async () => {
  for (const path of await bundledModules()) {
    if (!path.includes("/node_modules/")) continue;
    const folder = packageFolder(path);
    const text = readFileSync(join(folder, "package.json"), "utf8");
    packages.set(folder, JSON.parse(text) as Manifest);
  }
});

/** The nearest folder at or above a module whose package.json has a version. */
function packageFolder(path: string): string {
  const file = join(path, "package.json");
  const isPackage = existsSync(file) && readFileSync(file, "utf8").includes('"version"');
  return isPackage ? path.replace(/\/$/u, "") : packageFolder(dirname(path));
}

test("THIRD-PARTY.md lists every bundled package with its version and licence, and no other", () => {
  const listed = [...notices.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
  const bundled = [...packages.values()].map(
    ({ name, version, license }) => `${name} ${version} (${license})`,
  );
  expect(new Set(listed)).toEqual(new Set(bundled));
});

test("packages bundled in earlier steps count: the runtime of the validators, the bundler's helpers", () => {
  const names = [...packages.values()].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["ajv", "rolldown", "handlebars", "highs"]));
});

test("every licence is permissive, and its text is quoted", () => {
  for (const { name, license } of packages.values()) {
    expect([name, PERMISSIVE.has(license ?? "")]).toEqual([name, true]);
    const [, section = ""] = notices.split(`## ${name} `);
    expect([name, /^> .*copyright/imu.test(section.split("\n## ")[0] ?? "")]).toEqual([name, true]);
  }
});
