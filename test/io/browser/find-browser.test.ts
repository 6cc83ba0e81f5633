import { describe, expect, test } from "vitest";
import { BrowserFailure } from "../../../src/io/browser/browser-failure.ts";
import { findBrowser } from "../../../src/io/browser/find-browser.ts";

const only =
  (...files: readonly string[]) =>
  (path: string): boolean =>
    files.includes(path);

describe("the browser that prints", () => {
  test.each([
    ["on the path", "linux", { PATH: "/a:/opt/b" }, ["/opt/b/google-chrome"], 0],
    [
      "Chromium before Chrome in one folder",
      "linux",
      { PATH: "/a" },
      ["/a/google-chrome", "/a/chromium"],
      1,
    ],
    ["in the folder of a snap, without a path", "linux", {}, ["/snap/bin/chromium"], 0],
    [
      "among a Mac's applications",
      "darwin",
      {},
      ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
      0,
    ],
    [
      "in the user's own applications",
      "darwin",
      { HOME: "/me" },
      ["/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
      0,
    ],
    [
      "what CHROME_PATH names",
      "linux",
      { PATH: "/a", CHROME_PATH: "/mine" },
      ["/a/chromium", "/mine"],
      1,
    ],
    [
      "an empty CHROME_PATH names nothing",
      "linux",
      { PATH: "/a", CHROME_PATH: "" },
      ["/a/chromium"],
      0,
    ],
  ] as const)("%s", (_, platform, env, files, at) => {
    expect(findBrowser({ env, platform, isFile: only(...files) })).toBe(files[at]);
  });

  test("on Windows, Edge where there is no Chrome", () => {
    const found = findBrowser({
      env: { "PROGRAMFILES(X86)": "C:" },
      platform: "win32",
      isFile: (path) => path.endsWith("msedge.exe"),
    });
    expect(found).toMatch(/^C:.Microsoft.Edge.Application.msedge\.exe$/u);
  });

  test.each([
    ["missing", {}],
    ["misnamed", { CHROME_PATH: "/mine" }],
  ] as const)("%s", (kind, env) => {
    const find = (): string =>
      findBrowser({ env: { PATH: "/a", ...env }, platform: "linux", isFile: only() });
    expect(find).toThrow(new BrowserFailure(kind, kind === "misnamed" ? "/mine" : ""));
  });

  test("a folder with that name is not a browser", () => {
    expect(() => findBrowser({ env: { CHROME_PATH: "/usr" } })).toThrow("misnamed");
  });
});
