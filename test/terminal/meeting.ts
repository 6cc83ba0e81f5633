import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parse } from "yaml";
import { putAway } from "./put-away.ts";
import { startTerminal, type Terminal } from "./terminal.ts";

const QUESTIONNAIRE = `
schemaVersion: 1
id: two-languages
version: 1.0.0
languages: [en, sv]
title: Two languages
departments: { it: IT, sales: { en: Sales, sv: Försäljning }, finance: { en: Finance, sv: Ekonomi } }
levels: [{ level: 1, name: One }, { level: 2, name: Two }, { level: 3, name: Three }, { level: 4, name: Four }, { level: 5, name: Five }]
dimensions:
  - id: d
    title: { en: Plans, sv: Planer }
    capabilities:
      - id: c
        title: C
        questions:
          - id: steps
            code: P1
            ask: [it, sales, finance]
            text: { en: How are the plans of two departments made?, sv: Hur görs två avdelningars planer? }
            help: { en: Think of the latest plan., sv: Tänk på den senaste planen. }
            probe: { en: Want the plan., sv: Be att få se planen. }
            type: level
            levels:
              1: { en: Alone. Nobody outside the department sees a plan before it is decided upon., sv: Var för sig. }
              2: { en: Each department tells the other what it has planned when it is done., sv: Man berättar. }
              3: { en: Together, sv: Tillsammans }
              4: { en: By one rule, sv: Enligt en regel }
              5: { en: With one goal, sv: Med ett mål }
          - id: many
            code: P2
            text: { en: Who reads the 計画書 🎉 budget?, sv: Vilka läser budgeten? }
            type: choices
            score: { by: share }
            options: [{ id: a, text: 営業部 }, { id: b, text: IT }, { id: none, text: { en: Nobody, sv: Ingen }, exclusive: true }]
          - { id: days, code: P3, text: { en: How many days?, sv: Hur många dagar? }, type: number, bands: [{ from: 0, score: 3 }, { from: 9, score: 1 }] }
`;

const WHERE = "--organization Nordlys --assessment 2026-11 --role Head --consent none".split(" ");

export interface Size {
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * A folder with a questionnaire in two languages, and interviews in it; deleted after each test.
 */
export interface Meeting {
  readonly path: (name: string) => string;
  /** Starts an interview; deletes the previous one. */
  readonly start: (size: Size, ...argv: readonly string[]) => Terminal;
  /** Continues with FILE, which has no other options. */
  readonly resume: (file: string) => Terminal;
  /** Someone from a department answers into FILE. */
  readonly person: (
    department: string,
    file: string,
    size?: Size,
    ...more: readonly string[]
  ) => Terminal;
  readonly saved: (file: string) => Readonly<Record<string, unknown>>;
}

export function meeting(): Meeting {
  let folder = "";
  let terminal: Terminal | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-meeting-"));
    writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
  });

  afterEach(async () => {
    terminal?.close();
    await putAway(folder);
  });

  const open = (size: Size, argv: readonly string[]): Terminal => {
    terminal?.close();
    terminal = startTerminal(["interview", ...argv], { cwd: folder, ...size });
    return terminal;
  };
  const start: Meeting["start"] = (size, ...argv) => open(size, [...argv, ...WHERE]);

  return {
    path: (name) => join(folder, name),
    start,
    resume: (file) => open({}, ["-o", file]),
    person: (department, file, size = {}, ...more) => {
      const who = ["--respondent-id", department, "--department", department];
      return start(size, "q.yaml", "-o", file, ...who, ...more);
    },
    saved: (file) =>
      parse(readFileSync(join(folder, file), "utf8")) as Readonly<Record<string, unknown>>,
  };
}
