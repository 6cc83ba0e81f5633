import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SourceFile } from "./arrows.ts";
import { idle, strays, unencoded } from "./sinks.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

function sourceFiles(): readonly SourceFile[] {
  const src = join(ROOT, "src");
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("generated"))
    .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));
}

describe("raw text never reaches a sink", () => {
  const files = sourceFiles();

  test("only the listed modules send text there", () => {
    expect(strays(files)).toEqual([]);
  });

  test("modules that claim to encode do encode", () => {
    expect(unencoded(files)).toEqual([]);
  });

  test("every listed module sends something", () => {
    expect(idle(files)).toEqual([]);
  });

  test("no template leaves a value unescaped", () => {
    const folder = join(ROOT, "templates");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const templates = files.filter((file) => file.endsWith(".hbs"));
    const raw = templates.filter((file) =>
      /\{\{(?:\{|&)/u.test(readFileSync(join(folder, file), "utf8")),
    );
    expect(templates.length).toBeGreaterThan(20);
    expect(raw).toEqual([]);
  });

  test.each([
    ["render/x.ts", "return trusted(note);"],
    ["cli/commands/x.ts", "await ports.stdout.write(name);"],
    ["render/x.ts", String.raw`return "\u001B[31m" + text;`],
    ["render/x.ts", 'import { forHtml } from "../text/encode/html.ts";'],
    ["render/x.ts", 'import { forOther } from "../text/encode/other.ts";'],
  ])("a planted one in %s is found: %s", (path, text) => {
    expect(strays([{ path, text }])).toHaveLength(1);
  });

  test("an empty list of files is an error", () => {
    expect(() => strays([])).toThrow("no source file");
  });
});
