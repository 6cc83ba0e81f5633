import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "../../src/generated/commands/definitions.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Completes the last of some words, without descriptions; `:files` if files can follow as well. */
async function candidates(...words: readonly string[]): Promise<readonly string[]> {
  const argv = ["completion", "bash", "--candidates", "--", ...words];
  const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: ROOT });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return stdout
    .split("\n")
    .map((line) => line.replace(/\t.*/u, ""))
    .filter((line) => line !== "" && line !== ":");
}

describe("completes", () => {
  test.each([
    [["sc"], ["score", "schema"]],
    [["score", "--li"], []],
    [["score", "--form"], ["--format"]],
    [
      ["score", "-q", "cri"],
      [":files", "crisis-readiness"],
    ],
    [
      ["score", "--lang", ""],
      ["en", "sv"],
    ],
    [["score", "--lang=s"], ["--lang=sv"]],
    [["score", "--format", "c"], ["csv"]],
    [["score", "--format", "csv="], [":files"]],
    [["score", ""], [":files"]],
    [["score", "a.yaml", "b"], [":files"]],
    [["score", "a.yaml", "--output", "x"], [":files"]],
    [["score", "--unheard", "--unheard=x"], []],
    [
      ["interview", "--consent", ""],
      ["quotes", "attribution", "none"],
    ],
    [
      ["interview", "digital"],
      [":files", "digital-marketing-organization"],
    ],
    [["interview", "digital", "x"], []],
    [
      ["schema", "re"],
      ["response", "responses", "responses-line", "result"],
    ],
    [["schema", "response", "r"], []],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["plan", "x", "--must", "one-sha"], ["one-shared-goal"]],
    [["plan", "x", "--capacity", "custom"], ["customer-service="]],
    [["plan", "x", "--target", "customer-v"], ["customer-view="]],
    [["plan", "x", "--budget", ""], []],
    [
      ["explain", "x", "client-read"],
      [":files", "client-readiness"],
    ],
    [["lint", "--format", "s"], ["sarif"]],
    [["nothing", "x"], []],
  ])("%j: %j", async (words, expected) => {
    expect((await candidates(...words)).toSorted()).toEqual([...expected].toSorted());
  });

  test("the variants of the questionnaire that -q names, and none if there is no such file", async () => {
    const named = ["-q", "digital-marketing-organization", "--variant", ""];
    expect(await candidates("score", ...named)).toEqual(["readiness", "ceo"]);
    expect(await candidates("score", "-q", "lost.yaml", "--variant", "")).toEqual([]);
  });

  test("the options of a command, each with its description", async () => {
    const argv = ["completion", "zsh", "--candidates", "--", "lint", "--max"];
    const { stdout } = await runCommand(argv, { cwd: ROOT });
    expect(stdout).toBe(":\n--max-warnings\texit with 1 if there are more warnings than this\n");
  });
});

test("every command with --format lists its formats", () => {
  const withFormat = Object.values(DEFINITIONS)
    .map((definition) => definition())
    .filter(({ options = [] }) => options.some(([syntax]) => syntax.startsWith("--format ")));
  const without = withFormat.filter(({ formats = [] }) => formats.length === 0);
  expect(withFormat.length).toBeGreaterThan(5);
  expect(without.map(({ name }) => name)).toEqual([]);
});

test("an unsupported shell is a usage error", async () => {
  const { stdout, stderr, exitCode } = await runCommand(["completion", "bash4"], { cwd: ROOT });
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toContain('did you mean "bash"?');
});
