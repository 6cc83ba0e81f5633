import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chunkLoader } from "../../src/io/chunk-loader.ts";
import { compiledCode } from "../../src/io/compiled-code.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  const values = Array.from({ length: 400 }, (_, index) => `"word ${index}"`).join();
  const chunk = `exports.words = (() => [${values}])(); exports.answer = () => 42;`;
  writeFileSync(join(folder, "main.cjs"), inFunction(chunk));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function inFunction(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
}

/** Runs the chunk as a command does; returns the stored files before and after. */
function run(compiled = join(folder, "compiled/score")) {
  const code = compiledCode(compiled);
  const isStored = code.read("main.cjs") !== undefined;
  const { load, storeCompiled } = chunkLoader(folder, code);
  const { answer } = load("main.cjs") as { readonly answer: () => number };
  expect(answer()).toBe(42);
  storeCompiled();
  return isStored;
}

const STORED = "compiled/score/main.cjs";

describe("the compiled code of a command", () => {
  test("is stored by the second run and used by the third", () => {
    expect([run(), run(), run(), run()]).toEqual([false, false, true, true]);
    expect(readdirSync(join(folder, "compiled/score"))).toEqual(["main.cjs"]);
    const cachedData = compiledCode(join(folder, "compiled/score")).read("main.cjs");
    const source = readFileSync(join(folder, "main.cjs"), "latin1");
    expect(new Script(source, { cachedData }).cachedDataRejected).toBe(false);
  });

  test.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut off", (code: Buffer) => code.subarray(0, 1000)],
    ["cut off within the sum", (code: Buffer) => code.subarray(0, -2)],
    ["without a block", (code: Buffer) => Buffer.from(code).fill(0, 1024, 1536)],
    ["of zeros", (code: Buffer) => Buffer.alloc(code.length)],
    ["something else", () => Buffer.from("not compiled code, but a text".repeat(99))],
  ])("is ignored and replaced if it is %s", (_, damaged) => {
    run();
    run();
    const good = readFileSync(join(folder, STORED));
    writeFileSync(join(folder, STORED), damaged(good));
    run();
    expect(run()).toBe(true);
    expect(readFileSync(join(folder, STORED)).length).toBeGreaterThan(1000);
  });

  test("is compiled again if the chunk changed its length", () => {
    run();
    run();
    writeFileSync(join(folder, "main.cjs"), inFunction("exports.answer = () => 40 + 2;"));
    run();
    expect(run()).toBe(true);
  });

  test("is not needed: nothing fails where the folder cannot be written", () => {
    const below = join(folder, "main.cjs/compiled");
    expect([run(below), run(below), run(below)]).toEqual([false, false, false]);
  });
});
