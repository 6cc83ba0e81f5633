import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ABSENCE, saysOf, STATISTICS } from "../support/claims.ts";
import { runCommand } from "../support/run-command.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const FOLDER = mkdtempSync(join(tmpdir(), "unsilo-claims-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Everybody agreed to be recognizable. */
const OPEN = join(FOLDER, "open.yaml");
writeFileSync(OPEN, "schemaVersion: 1\nminimumGroup: 1\n");

const NORDLYS = ["examples/nordlys-retail", "examples/nordlys-retail-2027"] as const;
const MARKETING = [
  ...NORDLYS,
  "examples/brannan-hotels",
  "examples/corran-bank",
  "examples/ekvik-pumps",
  "examples/longmile-travel-centers",
  "examples/studielansverket",
  "examples/tallylark",
  "examples/pipeline/responses",
  "examples/first-response.yaml",
];
const EXAMPLES = [...MARKETING, "examples/sundby-water"];
const LANGUAGES = ["en", "sv"] as const;

/** A text and its origin. */
type Document = readonly [name: string, text: string];

/** The documents of a command line in the given formats, all from one run. */
async function documents(
  argv: readonly string[],
  formats: readonly string[],
): Promise<readonly Document[]> {
  const folder = mkdtempSync(join(FOLDER, "run-"));
  const files = formats.map((format, at) => join(folder, `${at}.${format}`));
  const asked = formats.flatMap((format, at) => ["--format", `${format}=${files[at]}`]);
  const run = await runCommand([...argv, ...asked, "--force"], { cwd: ROOT });
  const name = argv.join(" ");
  expect([name, files.filter((file) => !existsSync(file)), run.stderr]).toEqual([
    name,
    [],
    expect.any(String),
  ]);
  return files.map((file, at) => [`${name} as ${formats[at]}`, readFileSync(file, "utf8")]);
}

function expectNone(
  made: readonly Document[],
  phrases: readonly RegExp[],
  partOf = (text: string): string => text,
): void {
  for (const [name, text] of made)
    expect([name, saysOf(phrases, partOf(text))]).toEqual([name, []]);
}

/** A report without its method section, by the heading of the next one. */
function withoutMethod(text: string): string {
  const html = text.replace(
    /<section id="method"[\s\S]*?(?=<section id="[^"]*"[^>]* aria-labelledby=|<\/main>)/u,
    "",
  );
  return LANGUAGES.reduce((left, language) => {
    const { methodHeading } = commonTexts(language).labels;
    const [before = "", after] = left.split(`\n## ${methodHeading}\n`);
    return after === undefined ? left : before + after.slice(after.search(/^## /mu));
  }, html);
}

const PAGES = ["terminal", "markdown", "html"];

describe.each(LANGUAGES)("no document claims that there is no difference (%s)", (language) => {
  const said = async (
    argv: readonly string[],
    formats: readonly string[],
    data: readonly string[] = [],
  ): Promise<void> => {
    const made = await documents([...argv, "--lang", language], [...formats, ...data]);
    expectNone(made, ABSENCE);
    expectNone(made.slice(0, formats.length), STATISTICS, withoutMethod);
  };

  test.each(EXAMPLES)("%s: profile, explanation and check", async (example) => {
    await said(["score", example], ["terminal"], ["json", "csv"]);
    await said(["explain", example], ["terminal", "markdown"], ["json"]);
    const bounds = ["--no-config", "--min-coverage", "1"];
    await said(["check", example, ...bounds], ["terminal", "markdown", "junit"], ["json"]);
  });

  test.each(EXAMPLES)("%s: report and workshop", async (example) => {
    for (const config of [["--no-config"], ["--config", OPEN]]) {
      for (const audience of ["consultant", "workshop"])
        await said(["report", example, ...config, "--audience", audience], PAGES);
    }
    await said(["report", example, "--no-config", "--audience", "executive"], PAGES);
  });

  test.each(MARKETING)("%s: the brief", async (example) => {
    await said(["report", example, "--no-config", "--audience", "recruiter"], PAGES);
  });

  test("comparison, history and handout", async () => {
    await said(["compare", ...NORDLYS], PAGES, ["json"]);
    const pipeline = ["examples/pipeline/baseline.json", "examples/pipeline/responses"];
    await said(["compare", ...pipeline], ["terminal"]);
    await said(["history", "examples", "--organization", "Nordlys Retail"], PAGES);
    for (const id of ["digital-marketing-organization", "crisis-readiness"])
      await said(["show", id, "--handout"], ["markdown", "html"]);
  });
});

test("the method section has the statistics", async () => {
  const argv = ["report", NORDLYS[0], "--config", OPEN];
  for (const [, text] of await documents(argv, ["markdown", "html"])) {
    expect(saysOf(STATISTICS, text)).toEqual([
      "silo index",
      "chance-corrected",
      "minimum attainable",
      "p 0.6",
    ]);
  }
});

/** README.md makes the same claims as the other pages. */
const FOLDERS = [
  "docs",
  "examples",
  "integrations",
  "questionnaires",
  "schemas",
  "src",
  "templates",
  "test/golden",
  "test/scenarios",
];
const TEXT = /\.(?:ts|md|yaml|yml|json|txt|html|css|hbs|csv|svg|sh)$/u;

/** It lists words that nothing may say. */
const TERMS = "terms.yaml";

test.each(FOLDERS)("no text in %s claims it", (folder) => {
  const files = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" });
  const made = files
    .filter((file) => TEXT.test(file) && !file.startsWith("generated") && file !== TERMS)
    .map((file): Document => [file, readFileSync(`${ROOT}${folder}/${file}`, "utf8")]);
  expect(made.length).toBeGreaterThan(0);
  expectNone(made, ABSENCE);
});
