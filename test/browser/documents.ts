import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../support/run-command.ts";
import { laySizedAssessment, type Size } from "../support/sized-assessment.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

const OPEN = "--config=test/browser/open.config.yaml";
const NORDLYS = ["examples/nordlys-retail", "examples/nordlys-retail-2027"];

/** Every page that unsilo writes, by its name. */
export const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  "report, departments withheld": ["report", "examples/nordlys-retail"],
  "report, departments shown": ["report", "examples/nordlys-retail", OPEN, "--include-notes"],
  "report with a client's branding": [
    "report",
    "examples/nordlys-retail",
    "--template=examples/branding/brand.html.hbs",
  ],
  comparison: ["compare", ...NORDLYS],
  history: ["history", "examples", "--organization", "Nordlys Retail"],
  handout: ["show", "digital-marketing-organization", "--handout"],
};

/** The page that a command line writes. */
export async function pageOf(argv: readonly string[], cwd: string = ROOT): Promise<string> {
  const run = await runCommand([...argv, "--format", "html"], { cwd });
  if (run.exitCode !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** The report of a generated assessment. */
export function sizedPage(size: Size): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-sized-"));
  laySizedAssessment(folder, size);
  return pageOf(["report", "responses", "-q", "questionnaire.yaml"], folder);
}
