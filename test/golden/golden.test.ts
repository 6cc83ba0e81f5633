import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** `npm run golden:update` records the current output of the reports; read every change. */
const isUpdate = process.env["GOLDEN_UPDATE"] === "1";

const NORDLYS = ["examples/nordlys-retail", "examples/nordlys-retail-2027"] as const;
const HISTORY = ["examples", "--organization", "Nordlys Retail"];

const DOCUMENTS = [
  ["nordlys-retail/profile.txt", ["score", "examples/nordlys-retail"]],
  ["nordlys-retail/result.csv", ["score", "examples/nordlys-retail", "--format", "csv"]],
  ["nordlys-retail/report.txt", ["report", "examples/nordlys-retail"]],
  ["nordlys-retail/report.md", ["report", "examples/nordlys-retail", "--format", "markdown"]],
  ["nordlys-retail/report.html", ["report", "examples/nordlys-retail", "--format", "html"]],
  ["nordlys-retail/report.sv.md", ["report", "examples/nordlys-retail", "--format", "markdown", "--lang", "sv"]],
  ["nordlys-retail/executive.sv.md", ["report", "examples/nordlys-retail", "--format", "markdown", "--audience", "executive", "--lang", "sv"]],
  ["nordlys-retail/recruiter.md", ["report", "examples/nordlys-retail", "--format", "markdown", "--audience", "recruiter"]],
  ["nordlys-retail/recruiter.sv.html", ["report", "examples/nordlys-retail", "--format", "html", "--audience", "recruiter", "--lang", "sv"]],
  ["nordlys-retail/letter.md", ["report", "examples/nordlys-retail", "--format", "markdown", "--audience", "letter"]],
  ["nordlys-retail/letter.sv.txt", ["report", "examples/nordlys-retail", "--audience", "letter", "--lang", "sv"]],
  ["nordlys-retail/workshop.html", ["report", "examples/nordlys-retail", "--format", "html", "--audience", "workshop"]],
  ["nordlys-retail/workshop.sv.txt", ["report", "examples/nordlys-retail", "--audience", "workshop", "--lang", "sv"]],
  ["progress/report.md", ["report", NORDLYS[1], "--baseline", NORDLYS[0], "--format", "markdown", "--audience", "executive"]],
  ["nordlys-retail/sensitivity.txt", ["score", "examples/nordlys-retail", "--sensitivity"]],
  ["nordlys-retail/explanation.txt", ["explain", "examples/nordlys-retail"]],
  ["nordlys-retail/explanation.md", ["explain", "examples/nordlys-retail", "--format", "markdown"]],
  ["nordlys-retail/verdict.sv.txt", ["explain", "examples/nordlys-retail", "client-readiness", "--lang", "sv"]],
  ["progress/comparison.txt", ["compare", ...NORDLYS, "--done", "one-group-in-the-plan", "--done", "sponsor-with-a-task"]],
  ["progress/comparison.md", ["compare", ...NORDLYS, "--format", "markdown"]],
  ["progress/comparison.sv.md", ["compare", ...NORDLYS, "--format", "markdown", "--lang", "sv"]],
  ["progress/comparison.html", ["compare", ...NORDLYS, "--format", "html"]],
  ["progress/history.txt", ["history", ...HISTORY]],
  ["progress/history.md", ["history", ...HISTORY, "--format", "markdown"]],
  ["progress/history.sv.html", ["history", ...HISTORY, "--format", "html", "--lang", "sv"]],
  ["nordlys-retail/plan.txt", ["plan", "examples/nordlys-retail"]],
  ["nordlys-retail/plan.md", ["plan", "examples/nordlys-retail", "--format", "markdown", "--budget", "120", "--quarters", "4", "--capacity", "25", "--start", "2027-01-04"]],
  ["nordlys-retail/plan.sv.txt", ["plan", "examples/nordlys-retail", "--budget", "100", "--no-regret", "--lang", "sv"]],
  ["nordlys-retail/plan.csv", ["plan", "examples/nordlys-retail", "--format", "csv", "--start", "2027-01-04"]],
  ["handout/readiness.sv.md", ["show", "digital-marketing-organization", "--handout", "--variant", "readiness", "--lang", "sv"]],
  ["handout/it.html", ["show", "digital-marketing-organization", "--handout", "--department", "it", "--format", "html"]],
  ["sundby-water/report.sv.md", ["report", "examples/sundby-water", "--format", "markdown", "--lang", "sv"]],
  ["brannan-hotels/profile.txt", ["score", "examples/brannan-hotels"]],
  ["first-response/profile.txt", ["score", "examples/first-response.yaml"]],
  ["pipeline/profile.txt", ["score", "examples/pipeline"]],
] as const;

describe("the same answers give the same bytes", () => {
  test.each(DOCUMENTS)("%s", async (name, argv) => {
    const run = await runCommand(argv, { cwd: ROOT });
    expect(run.exitCode).toBe(0);
    const file = new URL(name, import.meta.url).pathname;
    if (isUpdate) writeFileSync(file, run.stdout);
    expect(existsSync(file)).toBe(true);
    expect(run.stdout).toBe(readFileSync(file, "utf8"));
  });

  test("whatever the width of the terminal, when piped", async () => {
    const run = await runCommand(["score", "examples/nordlys-retail"], { cwd: ROOT, columns: 200 });
    const file = new URL("nordlys-retail/profile.txt", import.meta.url).pathname;
    expect(run.stdout).toBe(readFileSync(file, "utf8"));
  });
});
