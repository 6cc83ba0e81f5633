import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const EXPORTS = new URL("../fixtures/exports/", import.meta.url).pathname;

describe("an export of a survey tool is named as what it is, in one problem", () => {
  test.each(readdirSync(EXPORTS))("%s", async (name) => {
    const { exitCode, stdout, stderr } = await runCommand(["score", name], { cwd: EXPORTS });
    expect([exitCode, stdout]).toEqual([3, ""]);
    const what = name.endsWith(".csv")
      ? "this file is a table of another program, not a response"
      : "this file has none of the keys of a response";
    expect(stderr).toContain(`${name}:1:1 error not-a-response\n  ${what}\n`);
    expect(stderr).toContain("'unsilo init' writes one to start from");
    expect(stderr.match(/ error [a-z-]+\n/gu)).toHaveLength(1);
  });
});

test("a response with one misspelt key is still a response", async () => {
  const settings = { cwd: EXPORTS, stdin: "schemaVersion: 1\nanswer: {}\n" };
  const { stderr } = await runCommand(["score", "-"], settings);
  expect(stderr).toContain("error unknown-key");
  expect(stderr).not.toContain("not-a-response");
});
