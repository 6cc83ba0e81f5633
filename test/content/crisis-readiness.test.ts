import { describe, expect, test } from "vitest";
import questionnaire from "../../src/generated/questionnaires/crisis-readiness.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

describe("a questionnaire from another field, using only the format", () => {
  test("ten to twelve questions, its own levels, departments and rules", () => {
    expect(questionsOf(questionnaire).length).toBeLessThanOrEqual(12);
    expect(questionnaire.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(questionnaire.scoring.level).toMatchObject({
      dimension: { kind: "bands" },
      overall: { kind: "capped" },
    });
  });

  test.each(["en", "sv"])("no output mentions marketing (%s)", async (language) => {
    for (const format of ["terminal", "markdown", "html"]) {
      const argv = ["report", "examples/sundby-water", "--format", format, "--lang", language];
      const { stdout, exitCode } = await runCommand(argv, { cwd: ROOT });
      expect(exitCode).toBe(0);
      expect(stdout).not.toMatch(/marketing|marknad|silos? (?:and|och)|customer|kund\b/iu);
    }
  });
});
