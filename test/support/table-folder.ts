import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type CommandRun, runCommand } from "./run-command.ts";

/** The head of a table of the shipped questionnaire. */
export const HEAD =
  '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"digital-marketing-organization","version":"2.0.0"},"organization":"O","assessment":"a1"}';

/** The line of a person in it. */
export function person(id: string, answers = '{"fault-review":3,"same-figures":2}'): string {
  return `{"id":"${id}","department":"it","answers":${answers}}`;
}

/** A text of these lines. */
export function textOf(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** A new folder for each test of a file, which is a repository of its own. */
export interface TableFolder {
  readonly path: () => string;
  /** Writes a file of these lines. */
  readonly lay: (name: string, ...lines: readonly string[]) => void;
  /** Runs a command in the folder. */
  readonly unsilo: (...argv: readonly string[]) => Promise<CommandRun>;
}

export function tableFolder(): TableFolder {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-table-"));
    mkdirSync(join(folder, ".git"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: () => folder,
    lay: (name, ...lines) => {
      writeFileSync(join(folder, name), textOf(...lines));
    },
    unsilo: (...argv) => runCommand(argv, { cwd: folder }),
  };
}
