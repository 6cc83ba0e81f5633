import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formHtml } from "../../src/form/form-html.ts";
import { formOf } from "../form/page/pages.ts";
import { findFirefox, type Firefox, startFirefox } from "./firefox.ts";
import { ANSWER_ALL, blockOf, shipped, textOf } from "./form-page.ts";

const path = findFirefox();
let firefox: Firefox;

describe.skipIf(path === undefined)("a form in Firefox", () => {
  beforeAll(async () => {
    firefox = await startFirefox(path ?? "");
  });

  afterAll(() => firefox.stop());

  test("is answered, kept as a draft, saved as a file and copied as the same text", async () => {
    const form = formOf(await shipped("crisis-readiness"), {
      department: "it",
      respondent: "k4xw7p2c",
    });
    const file = join(mkdtempSync(join(tmpdir(), "unsilo-page-")), "form.html");
    writeFileSync(file, formHtml(form));
    await firefox.open(`file://${file}`);
    await firefox.evaluate(ANSWER_ALL);
    expect(await textOf(firefox, "#progress-text")).toBe("12 of 12 answered");
    const response = await blockOf(firefox);
    expect(response).toMatchObject({ respondent: { id: "k4xw7p2c" }, finished: true });
    await firefox.reload();
    expect(await textOf(firefox, "#progress-text")).toBe("12 of 12 answered");
    expect(await blockOf(firefox)).toEqual(response);
    await firefox.evaluate(`document.querySelector(".ways button").click()`);
    const saved = join(firefox.downloads, "k4xw7p2c.json");
    // Firefox lays an empty file in its place first.
    const isThere = (): boolean => existsSync(saved) && statSync(saved).size > 0;
    for (let tries = 0; !isThere() && tries < 100; tries += 1) await wait(100);
    expect(JSON.parse(readFileSync(saved, "utf8"))).toEqual(response);
  });
});
