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
      "The estimates are for the size of this organization (10 sites), and the questionnaire's reference size where that is unknown (1 systems).",
    );
    const usual = await printed(line);
    expect(usual).toContain(reference);
    expect(usual).toMatch(
      /The estimates are for the questionnaire's reference size( \(4 sites, 1 systems\))?\./u,
    );
  });

  test("can give every unit, and is named in the language of the document", async () => {
    const size = "size: { sites: 10, systems: 2.5 }\nlanguage: sv\n";
    expect(await printed("plan", size)).toContain(
      "Uppskattningarna gäller organisationens storlek (10 platser, 2,5 systems).",
    );
  });
});

describe("a number of employees outside the range of the estimates", () => {
  // The model states its estimates for 400 to 3,000 employees.
  const model = SIZED_MODEL.replace(
    "scale: { reference: { sites: 4, systems: 1 }, units: {",
    "scale: { range: [400, 3000], reference: { sites: 4, systems: 1 }, units: { employees: employees,",
  );
  const EN =
    "The estimates are made for organizations of 400 to 3000 employees. For 20000 they are a first guess.";
  const SV =
    "Uppskattningarna är gjorda för organisationer med 400 till 3000 anställda. För 20000 anställda är de en första gissning.";

  test.each([
    ["plan", "", EN],
    ["score", "", EN],
    ["report", "", EN],
    ["report --format markdown", "", EN],
    ["report --audience executive", "", EN],
    ["plan", "language: sv\n", SV],
    ["score", "language: sv\n", SV],
    ["report --format markdown", "language: sv\n", SV],
  ])("is named by %s %s", async (line, language, sentence) => {
    writeFileSync(join(folder, "model.yaml"), model);
    const outside = await printed(line, `size: { employees: 20000 }\n${language}`);
    expect(outside).toContain(sentence);
    expect(await printed(line, `size: { employees: 3000 }\n${language}`)).not.toContain("3000");
    expect(await printed(line, language)).not.toContain("3000");
  });
});

describe("what a step takes besides its effort", () => {
  test("grows with the client's size, in the plan and on the card", async () => {
    const sized = SIZED_MODEL.replace("{ it: [110, 165, 440] }", "{ it: { per: { sites: 20 } } }")
      .replace("upkeep: { it: 2 }", "upkeep: { it: { fixed: 2, per: { sites: 0.5 } } }")
      .replace("yearly: 60", "yearly: { per: { sites: 6 } }");
    writeFileSync(join(folder, "model.yaml"), sized);
    // 10 × 20 and 2 + 10 × 0.5 days a year, 10 × 6 thousand euro; at a site 20, 2.5 and 6.
    const plan = await printed("plan", SIZE);
    expect(plan).toContain(
      "200 person-days a year of assigned people, 7 person-days a year of upkeep, 90 thousand euro once (30 to 250), 60 thousand euro a year",
    );
    const report = await printed("report --format markdown", "size: { sites: 1 }\n");
    for (const fact of ["IT 20", "2.5 person-days a year: IT 2.5", "6 thousand euro a year"]) {
      expect(report.replaceAll("\\", "")).toContain(fact);
    }
    const csv = await printed("plan --format csv", SIZE);
    expect(csv).toContain(",200,7,90,60");
  });

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
