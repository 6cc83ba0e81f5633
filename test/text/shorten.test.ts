import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listed, shortened } from "../../src/text/shorten.ts";
import { runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/r01.yaml", import.meta.url).pathname;
const LONG = 300_000;

describe("text that a message repeats", () => {
  test("is cut when it is long, but never inside a character", () => {
    expect(shortened("x".repeat(200))).toBe("x".repeat(200));
    expect(shortened("x".repeat(201))).toBe(`${"x".repeat(200)}…`);
    expect(shortened("abc👩d", 4)).toBe("abc…");
    expect(shortened("abc👩de", 5)).toBe("abc👩…");
  });

  test("names the first of many words", () => {
    const words = Array.from({ length: 42 }, (_, index) => String(index));
    expect(listed(words.slice(0, 3))).toBe("0, 1, 2");
    expect(listed(words, " ")).toBe(`${words.slice(0, 40).join(" ")} …`);
    expect(listed(["x".repeat(201)])).toBe(`${"x".repeat(200)}…`);
  });
});

test.each([
  ["a number", `  sponsor-time: ${"1".repeat(LONG)}\n`],
  ["a key", `  ? ${"x".repeat(LONG)}\n  : 3\n`],
  ["an alias", `  sponsor-time: *${"x".repeat(LONG)}\n`],
  ["a tag", `  sponsor-time: !${"x".repeat(LONG)} 3\n`],
])("%s without end fills no document", async (_, answer) => {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  try {
    writeFileSync(join(folder, "a.yaml"), readFileSync(EXAMPLE, "utf8") + answer);
    const argv = ["check", "a.yaml", "--no-config", "--min-level", "1", "--format", "markdown"];
    const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: folder });
    expect(exitCode).toBe(3);
    expect(stdout).toContain("…");
    expect((stdout + stderr).length).toBeLessThan(5000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
