import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FAKE_BROWSER, fakeBrowserLog } from "../support/fake-browser.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends a printing browser, and the exit code shows it", async (signal, code) => {
  const file = join(mkdtempSync(join(tmpdir(), "unsilo-pdf-")), "r.pdf");
  const log = fakeBrowserLog();
  const words = ["report", "examples/nordlys-retail", "-o", file, "--browser-arg=--behave=hang"];
  const command = spawn(process.execPath, ["bin/unsilo.cjs", ...words], {
    cwd: ROOT,
    env: { ...process.env, CHROME_PATH: FAKE_BROWSER, FAKE_BROWSER_LOG: log.file },
  });
  let said = "";
  command.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes("printing")) command.kill(signal);
    said += text;
  });
  const exitCode = await new Promise((resolve) => {
    command.on("close", resolve);
  });
  expect({ exitCode, profile: log.hasProfile() }).toEqual({ exitCode: code, profile: false });
  await log.ended();
  expect(said).toContain("was not written");
  expect([existsSync(file), existsSync(`${file}.html`)]).toEqual([false, false]);
});
