import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/** Pixels of the tallest picture. */
const TALLEST = 540;
const MOST_BYTES = 60 * 1024;
const BROWSER = process.env["CHROME_PATH"] ?? "/usr/bin/chromium";

/** A picture for the documents: its name, and the size of the visible page, in CSS pixels. */
interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Takes a small picture of a page into docs/pictures; needs Chromium. */
export function screenshot(html: string, { name, width, height }: Shot): void {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-picture-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html);
    const file = `${ROOT}docs/pictures/${name}.png`;
    const options = [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--hide-scrollbars",
      "--disable-lcd-text",
      `--force-device-scale-factor=${Math.min(0.68, TALLEST / height)}`,
      `--user-data-dir=${join(folder, "profile")}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--window-size=${width},${height}`,
      `--screenshot=${file}`,
      `file://${page}`,
    ];
    execFileSync(BROWSER, options, { stdio: "ignore", timeout: 60_000 });
    const { size } = statSync(file);
    console.log(`${name}: ${Math.round(size / 1024)} KiB`);
    if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES} bytes`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
