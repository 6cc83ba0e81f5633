import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { readScenarios, type Scenario, withRun } from "./scenario.ts";

const HERE = new URL(".", import.meta.url).pathname;
const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;

/** `npm run golden:update` records the current output of the commands; read every change. */
const isUpdate = process.env["GOLDEN_UPDATE"] === "1";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLES, join(folder, "examples"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay({ files }: Scenario): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Words as a shell would split them, with double quotes only. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

function rewrite(document: string, title: string, run: CommandRun): void {
  const path = join(HERE, document);
  writeFileSync(path, withRun(readFileSync(path, "utf8"), title, run));
}

const documents = readdirSync(HERE).filter((file) => file.endsWith(".md"));

test("there are scenarios to run", () => {
  expect(documents.length).toBeGreaterThan(0);
});

describe.each(documents)("%s", (document) => {
  const scenarios = readScenarios(readFileSync(join(HERE, document), "utf8"));

  test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))(
    "%s",
    async (_, scenario) => {
      lay(scenario);
      const before = readdirSync(folder, { recursive: true }).length;
      const [program, ...argv] = words(scenario.command);
      expect(program).toBe("unsilo");
      const run = await runCommand(argv, { cwd: folder });
      if (isUpdate) return rewrite(document, scenario.title, run);
      expect(run).toEqual({
        stdout: scenario.stdout,
        stderr: scenario.stderr,
        exitCode: scenario.exitCode,
      });
      const after = readdirSync(folder, { recursive: true }).length;
      if (scenario.exitCode !== 0) expect(after, "a failed command writes nothing").toBe(before);
    },
  );
});
