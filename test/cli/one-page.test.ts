import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const NORDLYS = "examples/nordlys-retail";

async function report(...argv: readonly string[]) {
  return runCommand(["report", NORDLYS, ...argv], { cwd: process.cwd() });
}

test.each(["consultant", "executive"])("--one-page is the first page for %s alone", async (who) => {
  const whole = await report("--audience", who, "--format", "markdown");
  const page = await report("--audience", who, "--format", "markdown", "--one-page");
  const sections = page.stdout.match(/^## .*/gmu);
  expect(sections).toEqual(["## Summary"]);
  const summary = whole.stdout.slice(whole.stdout.indexOf("## Summary"));
  const shown = page.stdout.slice(page.stdout.indexOf("## Summary")).split("\n\n");
  for (const part of shown.slice(0, -1)) expect(summary).toContain(part);
});

test.each(["recruiter", "workshop"])("--one-page is refused for %s", async (who) => {
  const { exitCode, stderr } = await report("--audience", who, "--one-page");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("omit --one-page, or use --audience executive");
});

test("a mail is a draft in plain text with the first page", async () => {
  const { stdout } = await report("--audience", "executive", "--format", "email");
  const [head = "", ...body] = stdout.split("\r\n\r\n");
  expect(head.split("\r\n")).toEqual([
    "Subject: Maturity report: Nordlys Retail",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "X-Unsent: 1",
    expect.stringMatching(/^X-Mailer: unsilo \d/u),
  ]);
  const text = body.join("\n\n");
  expect(text).toContain("Level 1 of 5: Separate.");
  expect(text).toContain("Decide");
  expect(text).not.toContain("Recommendations");
  expect(Math.max(...text.split(/\r?\n/u).map((line) => line.length))).toBeLessThanOrEqual(72);
  expect(stdout.replaceAll("\r\n", "")).not.toContain("\n");
});
