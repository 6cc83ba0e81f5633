import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parse } from "yaml";
import type { InterviewStep } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

/** A question of every type, in two languages; `steps` is also asked of another department. */
export const EVERY_KIND = `schemaVersion: 1
id: kinds
version: 1.0.0
languages: [en, sv]
title: Kinds
departments: { it: IT, sales: { en: Sales, sv: Försäljning } }
levels: [{ level: 1, name: One }, { level: 2, name: Two }, { level: 3, name: Three }, { level: 4, name: Four }]
dimensions:
  - id: d
    title: { en: Plans, sv: Planer }
    capabilities:
      - id: c
        title: C
        questions:
          - id: steps
            code: P1
            text: { en: How are plans made?, sv: Hur görs planer? }
            help: Think of the latest plan.
            probe: Want the plan.
            type: level
            predict: [sales]
            levels: { 1: { en: Alone, sv: Var för sig }, 2: Each tells the other, 3: Together, 4: As one }
          - { id: pick, text: Who signs?, type: choice, options: [{ id: one, text: One, score: 1 }, { id: both, text: Both, score: 3 }, { id: else, text: Someone else, score: 1, other: true }] }
          - { id: many, text: Who reads?, type: choices, score: { by: share }, options: [{ id: a, text: Sales }, { id: b, text: IT }, { id: c, text: Stores }, { id: nobody, text: Nobody, exclusive: true }] }
          - { id: sure, text: Is it written down?, type: yes-no, required: true, notApplicable: no }
          - { id: days, text: How many days?, type: number, unit: days, min: 0, max: 30, bands: [{ from: 0, score: 1 }, { from: 9, score: 3 }] }
          - { id: since, text: Since when?, type: date }
          - { id: else, text: What else?, type: text }
`;

const WHO =
  "--organization Nordlys --assessment 2026-11 --respondent-id cio --role CIO --department it --consent quotes".split(
    " ",
  );

/** Interviews without a terminal, in a folder of their own. */
export interface Scripted {
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  readonly names: () => readonly string[];
  /** Runs these actions into `cio.yaml`, which may be there already. */
  readonly run: (actions: readonly string[], ...more: readonly string[]) => Promise<CommandRun>;
  /** The same with `--json`: the documents. */
  readonly steps: (
    actions: readonly string[],
    ...more: readonly string[]
  ) => Promise<readonly InterviewStep[]>;
  readonly command: (...argv: readonly string[]) => Promise<CommandRun>;
  readonly saved: (file?: string) => Readonly<Record<string, unknown>>;
  readonly answers: () => Readonly<Record<string, unknown>>;
}

export function scripted(questionnaire: string = EVERY_KIND): Scripted {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-script-"));
    writeFileSync(join(folder, "q.yaml"), questionnaire);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const command = (...argv: readonly string[]): Promise<CommandRun> =>
    runCommand(["interview", ...argv], { cwd: folder });
  const run: Scripted["run"] = (actions, ...more) => {
    writeFileSync(join(folder, "actions.txt"), actions.map((one) => `${one}\n`).join(""));
    return command("q.yaml", "-o", "cio.yaml", ...WHO, "--answers", "actions.txt", ...more);
  };
  const saved: Scripted["saved"] = (file = "cio.yaml") =>
    parse(readFileSync(join(folder, file), "utf8")) as ReturnType<Scripted["saved"]>;
  return {
    write: (name, text) => writeFileSync(join(folder, name), text),
    names: () => readdirSync(folder),
    read: (name) => readFileSync(join(folder, name), "utf8"),
    run,
    steps: async (actions, ...more) => {
      const { stdout } = await run(actions, "--json", ...more);
      return stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as InterviewStep);
    },
    command,
    saved,
    answers: () => saved()["answers"] as ReturnType<Scripted["answers"]>,
  };
}
