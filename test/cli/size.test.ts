import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { SIZED_MODEL, SIZED_RESPONSE } from "../support/sized-model.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-size-"));
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "model.yaml"), SIZED_MODEL);
  writeFileSync(join(folder, "response.yaml"), SIZED_RESPONSE);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a command prints, as one line. */
async function printed(line: string, size = ""): Promise<string> {
  const text = `schemaVersion: 1\nquestionnaire: model.yaml\nresponses: [response.yaml]\nminimumGroup: 1\n${size}`;
  writeFileSync(join(folder, "unsilo.config.yaml"), text);
  const { stdout } = await runCommand(line.split(" "), { cwd: folder });
  return stdout.replaceAll(/\s+/gu, " ");
}

const SIZE = "size: { sites: 10 }\n";

describe("the size in a config", () => {
  // 2 + 10 × 3 + 1, and at the reference 2 + 4 × 3 + 1.
  test.each([
    ["plan", "1 step takes 33 person-days", "1 step takes 15 person-days"],
    ["score", "Join the sites (33 days)", "Join the sites (15 days)"],
    ["report", "Join the sites (33 days)", "Join the sites (15 days)"],
    ["report --format markdown", "IT 33", "IT 15"],
  ])("decides the days of %s, which says for which size", async (line, sized, reference) => {
    const own = await printed(line, SIZE);
    expect(own).toContain(sized);
    expect(own).toContain(
      "Person-days are estimated for the size of this organization (10 sites), and for the questionnaire's reference size where that is unknown (1 systems).",
    );
    const usual = await printed(line);
    expect(usual).toContain(reference);
    expect(usual).toMatch(
      /Person-days are estimated for the questionnaire's reference size( \(4 sites, 1 systems\))?\./u,
    );
  });

  test("can give every unit, and is named in the language of the document", async () => {
    const size = "size: { sites: 10, systems: 2.5 }\nlanguage: sv\n";
    expect(await printed("plan", size)).toContain(
      "Persondagarna är uppskattade för organisationens storlek (10 platser, 2,5 systems).",
    );
  });
});

describe("what a step takes besides its effort", () => {
  test("is in the plan, for the step and for all", async () => {
    const plan = await printed("plan");
    const costs =
      "165 person-days a year of assigned people, 2 person-days a year of upkeep, 90 thousand euro once (30 to 250), 60 thousand euro a year";
    expect(plan).toContain(
      `15 person-days and ${costs} (Licences), phase “Finished within 90 days”`,
    );
    expect(plan).toContain(
      "Besides this effort, the step takes 165 person-days a year of assigned people, 2 person-days a year of upkeep, 90 thousand euro once (30 to 250), 60 thousand euro a year.",
    );
  });

  test("has a column in the plan as Markdown", async () => {
    const plan = await printed("plan --format markdown");
    expect(plan).toMatch(/\| Besides the effort +\|/u);
  });

  test("is on the card of the recommendation", async () => {
    const report = await printed("report --format markdown");
    for (const fact of [
      "Assigned people: 165 person-days a year (110 to 440): IT 165",
      "Upkeep: 2 person-days a year: IT 2",
      "Money: 90 thousand euro once (30 to 250), 60 thousand euro a year: Licences",
    ]) {
      expect(report.replaceAll("**", "").replaceAll("\\", "")).toContain(fact);
    }
  });

  test("has columns in the csv, which a plan without it has not", async () => {
    const { stdout } = await runCommand(
      ["plan", "response.yaml", "-q", "model.yaml", "--no-config", "--format", "csv"],
      { cwd: folder },
    );
    const [header = "", row = ""] = stdout.split("\r\n");
    expect(header).toContain(
      "effort_it,allocated_days_a_year,upkeep_days_a_year,money_once_thousand_euro,money_a_year_thousand_euro",
    );
    expect(row).toMatch(/,15,165,2,90,60$/u);
  });
});
