import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { BROWSER_ARGS } from "./browser-page.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

const folder = mkdtempSync(join(tmpdir(), "unsilo-pdf-"));
const file = join(folder, "report.pdf");

async function print(name: string): Promise<Buffer> {
  const path = join(folder, name);
  const args = BROWSER_ARGS.map((one) => `--browser-arg=${one}`);
  const { PATH = "", CHROME_PATH = "" } = process.env;
  const env = { PATH, CHROME_PATH };
  const words = ["report", "examples/nordlys-retail", "-o", path, ...args];
  const run = await runCommand(words, { cwd: ROOT, env });
  expect({ exitCode: run.exitCode, said: run.stderr }).toMatchObject({ exitCode: 0 });
  return readFileSync(path);
}

describe("the report as a PDF", () => {
  let pdf = "";
  beforeAll(async () => {
    pdf = (await print("report.pdf")).toString("latin1");
  });

  test("is tagged, in its language, and titled", () => {
    expect(pdf).toMatch(/^%PDF-1\.\d/u);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true/u);
    expect(pdf).toContain("/Lang (en)");
    expect(pdf).toContain("/Title (Maturity report: Nordlys Retail)");
  });

  test("has a bookmark for each section", () => {
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/u);
    for (const section of ["Recommendations", "Silos"]) {
      expect(pdf).toContain(`/Title (${section})`);
    }
  });

  test("is dated by the last interview, and the same bytes again", async () => {
    expect(pdf.match(/\(D:\d{14}\+00'00'\)/gu)).toEqual(
      Array.from({ length: 2 }, () => "(D:20261117000000+00'00')"),
    );
    expect((await print("again.pdf")).toString("latin1")).toBe(pdf);
  });

  test.skipIf(!hasPdftotext)("has text and page numbers (needs pdftotext)", () => {
    const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
    const printed = text.split("\f").slice(0, -1);
    expect(text).toContain("Nordlys Retail");
    expect(printed.length).toBeGreaterThan(5);
    printed.forEach((page, at) => expect(page).toContain(`${at + 1} / ${printed.length}`));
  });
});
