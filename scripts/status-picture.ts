import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";
import { screenshot } from "./screenshot.ts";

/** A picture of `status` with a roster, for docs/interview.md: Corran Bank, and three who have not answered. */

const PEOPLE = [
  ["marketing", "brand-manager", "Brand manager"],
  ["it", "architect", "Architect"],
  ["sales", "head-of-sales", "Head of sales"],
] as const;

const STYLE =
  "body { margin: 0; padding: 16px; font: 13px/1.5 monospace; color: #e6edf3; background: #0d1117 } pre { margin: 0 }";

const folder = mkdtempSync(join(tmpdir(), "unsilo-status-"));
try {
  const roster = join(folder, "roster.csv");
  const run = (...argv: readonly string[]): string =>
    spawnSync(process.execPath, [`${ROOT}bin/unsilo.cjs`, ...argv], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "90" },
    }).stdout;
  const known = JSON.parse(run("score", "examples/corran-bank", "--format", "json")) as {
    readonly respondents: readonly { readonly id: string; readonly department: string }[];
  };
  const rows = [
    ...known.respondents.map(({ id, department }) => [department, id, ""]),
    ...PEOPLE,
  ].map(([department, token, role]) => [token, department, role].join(","));
  writeFileSync(roster, ["token,department,role", ...rows, ""].join("\n"));
  const text = run("status", "examples/corran-bank", "--roster", roster, "--lang", "en");
  const shown = `$ unsilo status responses/ --roster roster.csv\n\n${text}`;
  const escaped = shown.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><pre>${escaped}</pre>`;
  screenshot(html, { name: "status.terminal", width: 780, height: 540 });
} finally {
  rmSync(folder, { recursive: true });
}
