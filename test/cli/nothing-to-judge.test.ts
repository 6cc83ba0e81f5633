import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/", import.meta.url).pathname;
const DROP = ["--max-drop", "0.1", "--baseline"];

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand([...argv, "--no-config"], { cwd: folder });
}

/** A response of Harbour Bank, or of another organization. */
function lay(file: string, voice: string, answers: string, organization = "Harbour Bank"): void {
  const head = "schemaVersion: 1\nquestionnaire: { id: digital-marketing-organization,";
  const text = `${head} version: 2.0.0 }\norganization: ${organization}\nassessment: 2026-q4\n`;
  writeFileSync(join(folder, file), `${text}${voice}\nanswers: ${answers}\n`);
}

const ASKED = "respondent: { id: r01, department: it }";
const REVIEW = "review: { by: me }";
const BEST = "{ unplanned-help: { score: 5, reason: x } }";

const NOBODY =
  "unsilo: there are only reviews, and no responses to review\n  → add the responses of the people who were interviewed\n";

test.each([
  [["check", "review.yaml", "--min-coverage", "0.1"]],
  [["check", "review.yaml", "--min-score", "unplanned-help=5"]],
  [["check", "review.yaml", ...DROP, join(EXAMPLE, "baseline.json")]],
  [["baseline", "write", "review.yaml"]],
])("reviews are not answers: %j", async (argv) => {
  lay("review.yaml", REVIEW, BEST, "Some Other Company");
  expect(await unsilo(...argv)).toEqual({ stdout: "", stderr: NOBODY, exitCode: 4 });
});

test("beside an unreadable file, that file is reported instead", async () => {
  lay("review.yaml", REVIEW, BEST);
  writeFileSync(join(folder, "bad.yaml"), "{");
  const argv = ["review.yaml", "bad.yaml", "--min-score", "unplanned-help=5"];
  const { exitCode, stdout } = await unsilo("check", ...argv);
  expect(exitCode).toBe(3);
  expect(stdout).toContain("bad.yaml:1:2 error yaml-syntax");
});

test("a review is only checked against a baseline of the same organization", async () => {
  lay("review.yaml", REVIEW, BEST, "Some Other Company");
  writeFileSync(join(folder, "bad.yaml"), "{");
  const argv = ["review.yaml", "bad.yaml", ...DROP, join(EXAMPLE, "baseline.json")];
  expect((await unsilo("check", ...argv)).stderr).toContain(
    "is a baseline of another organization: Harbour Bank, not Some Other Company",
  );
});

test("if no response could be read, the organization of the baseline is unknown", async () => {
  writeFileSync(join(folder, "bad.yaml"), "{");
  const argv = ["bad.yaml", ...DROP, join(EXAMPLE, "baseline.json")];
  const { exitCode, stdout } = await unsilo("check", ...argv);
  expect(exitCode).toBe(3);
  expect(stdout).toContain("bad.yaml:1:2 error yaml-syntax");
});

test("a profile without scores cannot become a baseline", async () => {
  lay("a.yaml", ASKED, "{ unplanned-help: { state: dont-know } }");
  expect(await unsilo("baseline", "write", "a.yaml")).toEqual({
    stdout: "",
    stderr:
      "unsilo: nothing in these responses has a score, so a check could never find a drop\n  → finish the interviews first; to see what is missing, run: unsilo explain FILES\n",
    exitCode: 4,
  });
});

test("a node without a score in the baseline cannot have dropped", async () => {
  lay("a.yaml", ASKED, "{ unplanned-help: 3 }");
  expect((await unsilo("baseline", "write", "a.yaml", "-o", "thin.json")).exitCode).toBe(0);
  const argv = [join(EXAMPLE, "responses"), ...DROP, "thin.json"];
  const english = await unsilo("check", ...argv);
  expect(english.exitCode).toBe(4);
  expect(english.stderr).toContain(
    "unsilo: not fully checked: 0 of 5 thresholds met (3 respondents); Overall had no score in the baseline, so a drop cannot be checked; write a new baseline; Across departments had no score",
  );
  const swedish = await unsilo("check", ...argv, "--lang", "sv", "--format", "junit");
  expect(swedish.stdout).toContain("Helheten saknade poäng i baslinjen");
});
