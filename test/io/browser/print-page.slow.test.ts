import { describe, expect, test } from "vitest";
import { printPage, type PrintSettings } from "../../../src/io/browser/print-page.ts";
import { FAKE_BROWSER, fakeBrowserLog } from "../../support/fake-browser.ts";

const SECONDS = 1000;

function print(args: readonly string[], more: Partial<PrintSettings> = {}): Promise<Uint8Array> {
  return printPage("<p>é</p>", { browser: FAKE_BROWSER, args, day: "2026-11-21", ...more });
}

describe("printing by a browser", () => {
  test("sends the page and dates the PDF by its content", async () => {
    const pdf = await print([]);
    expect(Buffer.from(pdf).toString("latin1")).toBe(
      "%PDF /Producer (Skia/PDF m1) /CreationDate (D:20261121000000+00'00') /ModDate (D:20261121000000+00'00') 8",
    );
  });

  test.each([
    ["root", { kind: "refuses-root" }],
    ["sandbox", { kind: "no-sandbox" }],
    ["crash", { kind: "ended", detail: "last words" }],
    ["refuse", { message: "Target.createTarget: not today" }],
  ])("fails where the browser's behaviour is: %s", async (behaviour, failure) => {
    const log = fakeBrowserLog();
    const printing = print([`--behave=${behaviour}`, `--log=${log.file}`]);
    await expect(printing).rejects.toMatchObject(failure);
    expect(log.hasProfile()).toBe(false);
    await log.ended();
  });

  test("fails in time if the browser says nothing, and ends all of it", async () => {
    const log = fakeBrowserLog();
    const printing = print(["--behave=hang", `--log=${log.file}`], { timeout: 5 * SECONDS });
    await expect(printing).rejects.toMatchObject({ kind: "timed-out" });
    expect(log.hasProfile()).toBe(false);
    await log.ended();
  });

  test("is interrupted, and ends the browser with its children", async () => {
    const log = fakeBrowserLog();
    const ending = new AbortController();
    const interruption = ending.signal;
    const printing = print(["--behave=hang", `--log=${log.file}`], { interruption });
    while (!log.hasStarted()) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log.alive()).toHaveLength(2);
    ending.abort();
    await expect(printing).rejects.toMatchObject({ kind: "interrupted" });
    expect(log.hasProfile()).toBe(false);
    await log.ended();
  });

  test("starts nothing once interrupted", async () => {
    const log = fakeBrowserLog();
    const printing = print([`--log=${log.file}`], { interruption: AbortSignal.abort() });
    await expect(printing).rejects.toMatchObject({ kind: "interrupted" });
    expect(log.hasStarted()).toBe(false);
  });

  test("reports a program that cannot be started", async () => {
    const { pathname } = new URL("../../../LICENSE", import.meta.url);
    const printing = print([], { browser: pathname });
    await expect(printing).rejects.toMatchObject({
      kind: "ended",
      detail: expect.stringContaining("EACCES"),
    });
  });
});
