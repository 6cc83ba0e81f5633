import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeForm } from "../../src/form/make-form.ts";
import { nordlysQuestionnaire } from "../documents/cases.ts";
import { filledWorkbook } from "../support/form-robot.ts";
import { returnedAnswers } from "./closed-loop.ts";

const folder = mkdtempSync(join(tmpdir(), "unsilo-office-"));
const office = spawnSync("soffice", ["--version"]);
const isMissing = office.error !== undefined || office.status !== 0;

afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook as LibreOffice saves it. */
function saved(content: Uint8Array, ending: "xlsx" | "ods"): Uint8Array {
  writeFileSync(join(folder, "form.xlsx"), content);
  const out = join(folder, ending);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const argv = [profile, "--headless", "--convert-to", ending, "--outdir", out, "form.xlsx"];
  const { status, stderr } = spawnSync("soffice", argv, { cwd: folder });
  if (status !== 0) throw new Error(stderr.toString());
  return readFileSync(join(out, `form.${ending}`));
}

/** Skipped where LibreOffice is missing. */
describe.skipIf(isMissing)("a workbook that LibreOffice saved", () => {
  test.each(["xlsx", "ods"] as const)("as .%s has the same answers", async (ending) => {
    const asked = await nordlysQuestionnaire();
    const form = makeForm({
      questionnaire: asked,
      languages: ["sv"],
      organization: "Nordlys",
      assessment: "2026-11",
      department: "marketing",
    });
    const given = {
      "unplanned-help": { value: 3, evidence: ["Protokoll 3/4; =1+1"] },
      "conflicts-settled": { state: "dont-know" },
      "sells-to": "both",
      "same-figures": 1,
    };
    const { answers, problems } = await returnedAnswers(
      `form.${ending}`,
      saved(filledWorkbook(form, given), ending),
      form,
      asked,
    );
    expect(problems).toEqual([]);
    expect(answers).toEqual(given);
  });
});
