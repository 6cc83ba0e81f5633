import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { tableHead } from "../support/responses-table.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: dated
version: 1.0.0
languages: [en, sv]
title: { en: Dated, sv: Daterat }
departments: { office: { en: Office, sv: Kontoret } }
levels: [{ level: 1, name: { en: Low, sv: Låg } }, { level: 2, name: { en: High, sv: Hög } }]
dimensions:
  - id: d
    title: { en: Plans, sv: Planer }
    capabilities:
      - id: c
        title: { en: Plan, sv: Plan }
        questions:
          - { id: since, text: { en: Since when?, sv: Sedan när? }, type: date }
          - id: old
            text: { en: Is it old?, sv: Är den gammal? }
            type: yes-no
            score: { yes: 1, no: 2 }
            when: { not: { question: since, is: 2026-01-31 } }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A table with a person for each date. */
function table(...dates: readonly unknown[]): void {
  const lines = dates.map((since, at) => ({
    id: `p${at}`,
    department: "office",
    answers: { since, old: "no" },
  }));
  const head = tableHead({ id: "dated", version: "1.0.0" } as never);
  writeFileSync(
    join(folder, "t.ndjson"),
    [head, ...lines].map((one) => `${JSON.stringify(one)}\n`).join(""),
  );
}

const run = (...argv: readonly string[]): Promise<CommandRun> => runCommand(argv, { cwd: folder });

describe("a date", () => {
  test("is context: shown to the consultant in the order of the calendar, and never scored", async () => {
    table("2026-10-02", "2025-03-01", "2026-02-28", "2026-10-02");
    const { stdout } = await run(
      "report",
      "t.ndjson",
      "-q",
      "q.yaml",
      "--audience",
      "consultant",
      "--format",
      "markdown",
    );
    const dates = ["1 March 2025", "28 February 2026", "2 October 2026"].map((date) =>
      stdout.indexOf(`**${date}**`),
    );
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(dates[0]).toBeGreaterThan(0);
    const json = await run("score", "t.ndjson", "-q", "q.yaml", "--format", "json");
    expect(json.stdout).toContain('"reason": "unscored"');
  });

  test("is explained in the language of the reader", async () => {
    table("2026-10-02");
    const { stdout } = await run("explain", "t.ndjson", "since", "-q", "q.yaml", "--lang", "sv");
    expect(stdout).toContain("2 oktober 2026");
  });

  test("decides which questions are shown", async () => {
    table("2026-01-31");
    const { stdout } = await run("score", "t.ndjson", "-q", "q.yaml", "--format", "json");
    const { coverage } = JSON.parse(stdout) as { readonly coverage: { readonly asked: number } };
    expect(coverage.asked).toBe(0);
  });

  test.each(["2026-02-29", "2026-2-9", "2026-02", "yesterday", 20261121])(
    "is a day: not %s",
    async (date) => {
      table(date);
      const { stderr, exitCode } = await run("score", "t.ndjson", "-q", "q.yaml");
      expect(exitCode).toBe(3);
      expect(stderr).toContain("a day of the calendar, YYYY-MM-DD");
    },
  );

  test("is compared with a day by a condition", async () => {
    writeFileSync(
      join(folder, "q.yaml"),
      QUESTIONNAIRE.replace("is: 2026-01-31", "is: 2026-02-31"),
    );
    const { stdout } = await run("lint", "q.yaml");
    expect(stdout).toContain('the date "2026-02-31" does not exist');
  });

  test("is written on a line of the sheet", async () => {
    const english = await run("show", "q.yaml", "--handout");
    expect(english.stdout).toContain("Date (year-month-day): ");
    const swedish = await run("show", "q.yaml", "--handout", "--lang", "sv");
    expect(swedish.stdout).toContain("Datum (år-månad-dag): ");
    expect((await run("show", "since", "-q", "q.yaml")).stdout).toContain("a date, YYYY-MM-DD");
  });
});
