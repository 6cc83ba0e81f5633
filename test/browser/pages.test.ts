import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, type TestBrowser } from "./browser-page.ts";
import { DOCUMENTS, pageOf, sizedPage } from "./documents.ts";
import { layHostileAssessment } from "./hostile.ts";
import { clipped, dangers, overflow, violations } from "./measures.ts";

let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.stop());

const LANGUAGES = ["en", "sv"];
const WIDTHS = [400, 1000];

const pages = Object.entries(DOCUMENTS).flatMap(([name, argv]) =>
  LANGUAGES.map((language) => ({ name, language, argv: [...argv, "--lang", language] })),
);

describe.each(pages)("$name ($language)", ({ argv }) => {
  test("opens from disk without requests, accessible and unclipped, in light and in dark", async () => {
    const page = await browser.open(await pageOf(argv));
    expect(await violations(page)).toEqual([]);
    expect(page.requests).toEqual([page.address]);
    expect(page.dialogs).toEqual([]);
    expect(await dangers(page)).toEqual([]);
    for (const width of WIDTHS) {
      await page.resize(width);
      expect({ width, over: await overflow(page) }).toEqual({ width, over: 0 });
      expect({ width, clipped: await clipped(page) }).toEqual({ width, clipped: [] });
    }
    await page.darken();
    expect(await violations(page, ["color-contrast"])).toEqual([]);
  });
});

describe("a report of any size", () => {
  test.each([
    { dimensions: 3, departments: 1 },
    { dimensions: 3, departments: 2 },
    { dimensions: 14, departments: 6 },
    { dimensions: 14, departments: 12 },
  ])("$dimensions dimensions, $departments departments: nothing clipped", async (size) => {
    const page = await browser.open(await sizedPage(size));
    for (const width of WIDTHS) {
      await page.resize(width);
      expect({ width, over: await overflow(page) }).toEqual({ width, over: 0 });
      expect({ width, clipped: await clipped(page) }).toEqual({ width, clipped: [] });
    }
    expect(await violations(page)).toEqual([]);
  });
});

describe("hostile words", () => {
  test.each([
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)//{{constructor}}",
    `${"W".repeat(180)} 👩‍👩‍👧‍👦`,
  ])("do no harm, even without the page's policy: %s", async (organization) => {
    const folder = layHostileAssessment(organization);
    const words = ["report", "responses", "-q", "questionnaire.yaml", "--include-notes"];
    const page = await browser.open(await pageOf(words, folder), { isUnguarded: true });
    expect(page.dialogs).toEqual([]);
    expect(page.requests).toEqual([page.address]);
    expect(await dangers(page)).toEqual([]);
    expect(await page.evaluate("document.title")).toBe(`Maturity report: ${organization}`);
    for (const width of WIDTHS) {
      await page.resize(width);
      expect({ width, over: await overflow(page) }).toEqual({ width, over: 0 });
    }
  });
});
