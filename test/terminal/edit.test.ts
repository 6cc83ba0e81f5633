import { chmodSync, statSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf, read, start, write } from "./small-interview.ts";
import { hasTmux } from "./terminal.ts";

const LINES = [
  "# the first interview",
  "schemaVersion: 1",
  'questionnaire: { id: small, version: "1.0.0" }',
  "assessment: 2026-11 # of two",
  "organization: Nordlys",
  "respondent: { department: it, id: cio, role: CIO }",
  "answers:",
  "  # both were there",
  "  plans: 1 # at first",
  "  signs: 2",
  "  else: much",
  "",
];

describe.runIf(hasTmux)("a finished response that is corrected", () => {
  beforeEach(() => {
    write("cio.yaml", LINES.join("\r\n"));
    chmodSync(pathOf("cio.yaml"), 0o644);
  });

  test("keeps everything else, and the changes are listed", async () => {
    const { press, type, shows } = start("q.yaml", "--edit", "cio.yaml");
    const summary = (await shows("? Choose a line to change it, or go to the answers")).join("\n");
    expect(summary).toContain("❯ go to the answers");
    expect(summary).toContain("  Role: CIO");
    press("Down", "Down", "Down", "Down", "Enter");
    await shows("? Role, such as");
    type("Head of IT");
    press("Enter");
    await shows("Role: Head of IT");
    press("Enter");
    await shows("No open questions.");
    press("Enter");
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    press("r");
    await shows("No open questions.");
    press("f");
    const told = (await shows("ended with 0")).join("\n");
    expect(told).toContain("Corrected: 2 changes in cio.yaml");
    expect(told).toContain("  Role: CIO → Head of IT");
    expect(told).toContain("  plans: 1 → 2");
    const text = read("cio.yaml");
    for (const line of ["# the first interview", "assessment: 2026-11 # of two", "  signs: 2"]) {
      expect(text).toContain(`${line}\r\n`);
    }
    expect(text).toContain("  # both were there\r\n  plans: 2 # at first\r\n");
    expect(parse(text)).toMatchObject({ respondent: { id: "cio", role: "Head of IT" } });
    expect(statSync(pathOf("cio.yaml")).mode & 0o777).toBe(0o644);
  });

  test("stays finished where the correction is left, and says how to go on", async () => {
    const { press, shows } = start("q.yaml", "--edit", "cio.yaml");
    await shows("go to the answers");
    press("Enter");
    await shows("No open questions.");
    press("Enter");
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("Continue with: unsilo interview q.yaml --edit cio.yaml");
    expect(parse(read("cio.yaml"))).toMatchObject({ answers: { plans: 2 } });
    expect(read("cio.yaml")).not.toContain("finished: false");
  });

  test("that is left before anything changed is the same to the last byte", async () => {
    const { press, shows } = start("q.yaml", "--edit", "cio.yaml");
    await shows("go to the answers");
    press("C-c");
    await shows("ended with 130");
    expect(read("cio.yaml")).toBe(LINES.join("\r\n"));
  });
});
