import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../src/io/browser/find-browser.ts";
import { printPage } from "../../src/io/browser/print-page.ts";
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
    for (const section of ["Recommendations", "Across departments"]) {
      expect(pdf).toContain(`/Title (${section})`);
    }
  });

  test("has the date of the last interview, and the same bytes each time", async () => {
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

describe("a printed page", () => {
  const print = async (html: string): Promise<string> => {
    const browser = findBrowser(process);
    const pdf = await printPage(html, { browser, args: BROWSER_ARGS, day: "2026-11-21" });
    return Buffer.from(pdf).toString("latin1");
  };

  test("runs no script", async () => {
    const script = "<script>document.title = 'after'</script>";
    const pdf = await print(`<!doctype html><title>before</title><p>x</p>${script}`);
    expect(pdf).toContain("/Title (before)");
  });

  test("reaches no network, not even this machine", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const hosts = ["127.0.0.1", "localhost"];
    const pictures = hosts.map((host) => `<img src="http://${host}:${port}/x.png">`);
    const pdf = await print(`<!doctype html><title>x</title>${pictures.join("")}`);
    server.close();
    expect(pdf).toContain("/Title (x)");
    expect(asked).toBe(0);
  });
});
