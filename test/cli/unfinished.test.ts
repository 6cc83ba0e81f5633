import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const NORDLYS = new URL("../../examples/nordlys-retail", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  cpSync(NORDLYS, join(folder, "r"), { recursive: true });
  for (const name of ["cmo", "controller"]) {
    const file = join(folder, "r", `${name}.yaml`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("finished: true", "finished: false"));
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function stdout(...argv: readonly string[]): Promise<string> {
  return (await runCommand(argv, { cwd: folder })).stdout;
}

// The CMO and the controller, two of six people, have not finished.
describe("an unfinished interview", () => {
  test.each([["score"], ["report"]])("counts, and %s names it", async (command) => {
    expect(await stdout(command, "r")).toContain("6 people from 5 departments, 2 of 6 unfinished");
    expect(JSON.parse(await stdout("score", "r", "--format", "json"))).toMatchObject({
      unfinished: 2,
    });
  });

  test("is not named where all have finished", async () => {
    expect(await stdout("score", NORDLYS)).not.toContain("unfinished");
    expect(JSON.parse(await stdout("score", NORDLYS, "--format", "json"))).not.toHaveProperty(
      "unfinished",
    );
  });

  test.each([["score"], ["report"]])("is left out of %s with --finished-only", async (command) => {
    // The other four are of marketing, IT, customer service and stores.
    const said = await stdout(command, "r", "--finished-only");
    expect(said).toContain("4 people from 4 departments");
    expect(said).not.toContain("unfinished");
  });

  test("is left out of explanations and plans with --finished-only", async () => {
    const of = async (command: string, ...options: readonly string[]) =>
      stdout(command, "r", "--format", "json", ...options);
    expect(await of("explain", "--finished-only")).not.toBe(await of("explain"));
    expect(await of("plan", "--finished-only")).not.toBe(await of("plan"));
  });
});
