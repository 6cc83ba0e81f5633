import { describe, expect, test } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import type { Output } from "../../src/io/ports.ts";
import { runCommand } from "../support/run-command.ts";

/** What commander prints on a terminal of this width. */
async function printed(argv: readonly string[], columns: number): Promise<string> {
  let text = "";
  const write = async (content: string | Uint8Array): Promise<void> => {
    text += String(content);
  };
  const output: Output = { isTerminal: true, columns, write };
  await runProgram(argv, { stdout: output, stderr: output }, async () => 0);
  return text;
}

describe("help and version, which do not load commander", () => {
  test.each([40, 79, 80, 81, 200])("are what commander prints in %s columns", async (columns) => {
    for (const argv of [["--help"], ["-h"], ["--version"], ["-V"]]) {
      const run = await runCommand(argv, { cwd: "/", isTerminal: true, columns });
      expect(run).toEqual({ stdout: await printed(argv, columns), stderr: "", exitCode: 0 });
    }
    expect(await printed(["--help"], columns)).toContain("Usage: unsilo [options] [command]");
  });
});
