import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, type TestBrowser } from "./browser-page.ts";
import { clipped, dangers, overflow, violations } from "./measures.ts";

let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.stop());

const around = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`;
const drawing = (...texts: readonly (readonly [number, number, string])[]): string =>
  around(
    `<svg viewBox="0 0 200 100" width="200" height="100" role="img" aria-label="x">${texts
      .map(([x, y, text]) => `<text x="${x}" y="${y}" font-size="10">${text}</text>`)
      .join("")}</svg>`,
  );

describe("the measures find", () => {
  test("nothing in a sound page", async () => {
    const page = await browser.open(drawing([10, 20, "one"], [10, 40, "two"]));
    expect(await violations(page)).toEqual([]);
    expect(await clipped(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await dangers(page)).toEqual([]);
    expect({ requests: page.requests, dialogs: page.dialogs }).toEqual({
      requests: [page.address],
      dialogs: [],
    });
  });

  test("a picture without a name, folded away", async () => {
    const page = await browser.open(around(`<details><summary>x</summary><img></details>`));
    expect(await violations(page)).toEqual(["image-alt: <img>"]);
  });

  test("grey on grey, in the dark alone", async () => {
    const style = "<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>";
    const html = around(`${style}<p>words</p>`);
    const rules = ["color-contrast"];
    const page = await browser.open(html);
    expect(await violations(page, rules)).toEqual([]);
    await page.darken();
    expect(await violations(page, rules)).toEqual(["color-contrast: <p>words</p>"]);
  });

  test.each([
    ["at the right", [[190, 50, "label"]], ["outside: label"]],
    ["above", [[10, 4, "label"]], ["outside: label"]],
    [
      "on another",
      [
        [10, 50, "label"],
        [15, 53, "other"],
      ],
      ["overlap: label | other"],
    ],
  ] as const)("a label that is %s", async (_, texts, found) => {
    expect(await clipped(await browser.open(drawing(...texts)))).toEqual(found);
  });

  test("a word that is too long for any window", async () => {
    const page = await browser.open(around(`<p>${"x".repeat(400)}</p>`));
    expect(await overflow(page)).toBeGreaterThan(400);
    const short = await browser.open(around(`<p style="width: 600px">x</p>`));
    expect(await overflow(short)).toBe(0);
    await short.resize(400);
    expect(await overflow(short)).toBeGreaterThan(200);
  });

  test("a script, its dialog and its request", async () => {
    const script = `<script>alert("seen"); fetch("http://host.invalid/x").catch(() => 0)</script>`;
    const page = await browser.open(around(script));
    expect(page.dialogs).toEqual(["seen"]);
    expect(page.requests).toEqual([page.address, "http://host.invalid/x"]);
    expect(await dangers(page)).toEqual(["script"]);
  });

  test("a handler, a link that runs, a frame", async () => {
    const page = await browser.open(
      around(
        `<p onclick="x()">x</p><a href="JavaScript:x()">x</a><iframe title="x"></iframe><img alt="" src="x.png">`,
      ),
    );
    expect(await dangers(page)).toEqual([
      "p onclick=x()",
      "a href=JavaScript:x()",
      "iframe",
      "img src=x.png",
    ]);
  });
});
