import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { meeting } from "./meeting.ts";
import { hasTmux, UNSILO } from "./terminal.ts";

const { path, start, person } = meeting();

/** The lines of the screen from a given line on. */
function below(lines: readonly string[], mark: string): string {
  return lines.slice(lines.findIndex((line) => line.includes(mark))).join("\n");
}

describe.runIf(hasTmux)("a finished interview", () => {
  async function finished(department: string, file: string, ...more: readonly string[]) {
    const { press, type, shows, screen } = person(department, file, { rows: 60 }, ...more);
    await shows("How are the plans");
    press("3", "Enter");
    await shows("Who reads");
    press("1", "Enter");
    await shows("How many days?");
    type("2");
    press("Enter");
    await shows("What shows it");
    press("Enter");
    await shows("No open questions.");
    press("f");
    await shows("ended with 0");
    return screen();
  }

  test("shows its file and a next command, but no profile on the client's screen", async () => {
    const lines = await finished("it", "it.yaml");
    const end = lines.join("\n");
    expect(end).toContain("Finished: 3 questions answered in it.yaml");
    expect(end).toContain("Next: unsilo score it.yaml -q q.yaml");
    expect(end).not.toMatch(/Nordlys|━/u);
  });

  test("shows its profile if asked for, its file and a next command that works", async () => {
    const lines = await finished("it", "it.yaml", "--profile");
    const end = below(lines, "Nordlys");
    expect(end).toMatch(/Plans ◂ ━+●┄+◇/u);
    expect(end).toContain("Finished: 3 questions answered in it.yaml");
    expect(below(lines, "Finished")).not.toContain("Not yet interviewed");
    const next = /^Next: unsilo (.*)$/mu.exec(end)?.[1] ?? "";
    expect(next).toBe("score it.yaml -q q.yaml");
    const said = execFileSync(process.execPath, [UNSILO, ...next.split(" ")], { cwd: path("") });
    expect(said.toString()).toContain("Nordlys");
  });

  test("shows which departments have respondents and who is missing", async () => {
    mkdirSync(path("r"));
    await finished("it", "r/it.yaml");
    const end = below(await finished("sales", "r/sales.yaml"), "Finished");
    expect(end).toContain("Interviewed so far: IT 1, Sales 1");
    expect(end).toContain("Not yet interviewed: Finance");
    expect(end).toContain("Next: unsilo score r -q q.yaml");
  });

  test("from another assessment is not counted, and an unfinished one is named", async () => {
    mkdirSync(path("r"));
    const { press, shows } = person("it", "r/it.yaml");
    await shows("How are the plans");
    press("3", "Enter");
    await shows("Who reads");
    press("C-c");
    await shows("ended with 130");
    const other = readFileSync(path("r/it.yaml"), "utf8").replace("2026-11", "2025-11");
    writeFileSync(path("r/old.yaml"), other.replace("department: it", "department: sales"));
    const end = below(await finished("finance", "r/finance.yaml"), "Finished");
    expect(end).toContain("Interviewed so far: IT 1, Finance 1");
    expect(end).toContain("Not finished yet: r/it.yaml");
    expect(end).toContain("Not yet interviewed: Sales");
    expect(end).toContain("Next: unsilo score r/finance.yaml r/it.yaml -q q.yaml");
  });

  test("line by line gives it in words", async () => {
    const { type, press, shows, screen } = person(
      "it",
      "it.yaml",
      { rows: 80 },
      "--accessible",
      "--profile",
    );
    await shows("Question 1 of 3.");
    for (const line of ["3", "1", "2", "", "finish"]) {
      type(line);
      press("Enter");
    }
    await shows("ended with 0");
    const end = below(screen(), "Nordlys");
    expect(end).toContain("Finished: 3 questions answered in it.yaml");
    expect(end).toContain("Plans: level 3, mean 2.2, target 4, limits the level");
    expect(end).not.toMatch(/[━●┄◇◂]|====/u);
  });
});

describe.runIf(hasTmux)("a config beside the response", () => {
  beforeEach(() => {
    mkdirSync(path("r"));
    const config = "schemaVersion: 1\nquestionnaire: q.yaml\nlanguage: sv\n";
    writeFileSync(path("unsilo.config.yaml"), config);
  });

  const WHO = ["--respondent-id", "it", "--department", "it"];

  test("names the questionnaire and the language", async () => {
    const { press, shows } = start({}, "-o", "r/new/it.yaml", ...WHO);
    await shows("Hur görs två avdelningars planer?");
    press("C-c");
    await shows("Fortsätt med: unsilo interview -o r/new/it.yaml");
  });

  test("is not read with --no-config, and another one may be named", async () => {
    const terminal = start({}, "-o", "r/it.yaml", ...WHO, "--no-config");
    const shipped = await terminal.shows("it · IT · 1/");
    expect(shipped.join("\n")).not.toContain("How are the plans");
    writeFileSync(path("r/c.yaml"), "schemaVersion: 1\nquestionnaire: ../q.yaml\n");
    await start({}, "-o", "r/it.yaml", ...WHO, "--config", "r/c.yaml").shows("How are the plans");
  });
});
