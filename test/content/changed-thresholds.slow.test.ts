import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const QUESTIONNAIRES = new URL("../../questionnaires/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a changed threshold in an included questionnaire", () => {
  test.each([
    [
      "digital-marketing-organization",
      "verdicts.yaml",
      "sponsorship, gte: 3, agreed: true }\n        signed",
      "sponsorship, gte: 2, agreed: true }\n        signed",
      "sponsor-missing",
    ],
    [
      "digital-marketing-organization",
      "verdicts.yaml",
      "level: overall, lte: 2",
      "level: overall, lte: 3",
      "everything-at-3",
    ],
    [
      "digital-marketing-organization",
      "verdicts.yaml",
      "parts: missing, gte: 3",
      "parts: missing, gte: 4",
      "three-parts-missing",
    ],
    [
      "digital-marketing-organization",
      "2-customer-view.yaml",
      "from: 5\n                score: 3",
      "from: 4\n                score: 3",
      "figures-at-2",
    ],
    [
      "crisis-readiness",
      "recommendations.yaml",
      "question: one-person-tasks, gte: 2",
      "question: one-person-tasks, gte: 3",
      "figures-at-3",
    ],
    [
      "crisis-readiness",
      "questionnaire.yaml",
      "spread: urgent-task-covered, lt: 2",
      "spread: urgent-task-covered, lt: 5",
      "one-department-without-a-stand-in",
    ],
  ])("%s, %s: %s → %s fails %s", async (id, file, sound, planted, scenario) => {
    cpSync(`${QUESTIONNAIRES}${id}`, join(folder, id), { recursive: true });
    const text = readFileSync(join(folder, id, file), "utf8");
    expect(text).toContain(sound);
    writeFileSync(join(folder, id, file), text.replace(sound, planted));
    const { stdout, exitCode } = await runCommand(["test", `./${id}`], { cwd: folder });
    expect(stdout).toContain(`${scenario} failed`);
    expect(exitCode).toBe(1);
  });
});
