import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  lay("own.yaml", QUESTIONNAIRE);
  lay("a.yaml", RESPONSE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

const CHECK = ["check", "a.yaml", "--min-level", "2"];
const OTHER = ["a.yaml:2:22", 'answers the questionnaire "another", not "meeting'];

describe("a response to another questionnaire is refused", () => {
  beforeEach(() => {
    lay("a.yaml", RESPONSE.replace("id: meeting-culture", "id: another"));
  });

  test.each([CHECK, ["score", "a.yaml"], ["lint", "a.yaml"], ["baseline", "write", "a.yaml"]])(
    "%s",
    async (...argv) => {
      const named = await unsilo(...argv, "-q", "own.yaml");
      lay("unsilo.config.yaml", "schemaVersion: 1\nquestionnaire: own.yaml\n");
      const configured = await unsilo(...argv);
      for (const { exitCode, stdout, stderr } of [named, configured]) {
        expect(exitCode).toBe(3);
        for (const words of OTHER) expect(stdout + stderr).toContain(words);
      }
    },
  );
});

describe("under its own id", () => {
  const withDigest = (version: string): string =>
    RESPONSE.replace("version: 1.2.0 }", `version: ${version}, digest: "sha256:0" }`);

  test("a changed copy of a shipped questionnaire scores the answers given to it", async () => {
    const id = "crisis-readiness";
    lay("own.yaml", QUESTIONNAIRE.replace("meeting-culture", id));
    lay("a.yaml", RESPONSE.replace("meeting-culture", id));
    expect((await unsilo(...CHECK, "-q", "own.yaml")).stderr).toBe(
      "unsilo: passed: 1 of 1 threshold met (1 respondent)\n",
    );
  });

  test("changed content at the same version warns, and is scored", async () => {
    lay("a.yaml", withDigest("1.2.0"));
    const { exitCode, stdout } = await unsilo(...CHECK, "-q", "own.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("a.yaml:2:63 warning other-digest");
  });

  test("an earlier version naturally has changed content", async () => {
    lay("a.yaml", withDigest("1.1.0"));
    expect((await unsilo(...CHECK, "-q", "own.yaml")).stdout).not.toContain("other-digest");
  });
});
