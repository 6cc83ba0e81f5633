import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pathOf, read, start } from "./small-interview.ts";
import { hasTmux, type Terminal, UNSILO } from "./terminal.ts";

const HELD = Array.from({ length: 10 }, () => "Enter");

async function line({ type, press, shows }: Terminal, label: string, text: string): Promise<void> {
  await shows(label);
  if (text !== "") type(text);
  press("Enter");
}

/** Everything before the list of departments. */
async function names(terminal: Terminal): Promise<void> {
  await line(terminal, "? Organization", "Nordlys Retail");
  await line(terminal, "? Assessment, such as", "2026-11");
  await line(terminal, "? Respondent: a pseudonym", "cio");
  await line(terminal, "? Role, such as", "");
  await terminal.shows("Type part of the name");
}

async function consent({ press, shows }: Terminal): Promise<void> {
  await shows("? What does the respondent agree to?");
  press("Down", "Enter");
  await shows("start the interview");
}

describe.runIf(hasTmux)("a newcomer", () => {
  test("who follows init interviews three people, and three people are scored", async () => {
    const unsilo = (...argv: readonly string[]): string =>
      execFileSync(process.execPath, [UNSILO, ...argv], { cwd: pathOf("."), encoding: "utf8" });
    const known = ["--organization", "Nordlys Retail", "--interviewer", "Anna Lind"];
    expect(unsilo("init", ".", "-q", "q.yaml", ...known)).toContain("\n  unsilo interview\n");
    for (const id of ["cmo", "cio", "coo"]) {
      const interview = start();
      const { press, type, shows, screen, close } = interview;
      await line(interview, "? Respondent: a pseudonym", id);
      expect(screen().join("\n")).not.toContain("Organization");
      await line(interview, "? Role, such as", "");
      await shows("Type part of the name");
      type("it");
      press("Enter");
      await shows("Read aloud: We look at how departments work together");
      await consent(interview);
      await shows("Interviewer: Anna Lind");
      press("Enter");
      for (const question of ["How are plans made?", "Who signs?"]) {
        await shows(question);
        press("2", "Enter");
      }
      await line(interview, "What else?", "much");
      await shows("No open questions.");
      press("f");
      await shows("ended with 0");
      close();
    }
    expect(unsilo("score")).toContain("3 people from 1 department");
  });
});

describe.runIf(hasTmux)("before the first question of an interview", () => {
  test("answers stay on the screen, and the file is named after the respondent", async () => {
    const interview = start("q.yaml");
    const { press, type, shows } = interview;
    await names(interview);
    type("it");
    press("Enter");
    await consent(interview);
    const screen = (await shows("  Consent: no quotes")).join("\n");
    for (const answer of ["Organization Nordlys Retail", "cio", "Department IT", "no quotes"]) {
      expect(screen).toContain(answer);
    }
    press("Enter");
    await shows("How are plans made?");
    await shows("nothing saved yet · 0 of ");
    press("2", "Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("Continue with: unsilo interview q.yaml -o responses/cio.yaml");
    expect(read("responses/cio.yaml")).toContain("organization: Nordlys Retail");
    const again = start("q.yaml");
    await again.shows("? Continue an interview, or start a new one?");
    await again.shows("cio · it (1 answer, responses/cio.yaml)");
    again.press(...HELD);
    await again.shows("! choose with the arrow keys");
    again.press("Down", "Enter");
    await again.shows("Who signs?");
    await again.shows("saved · 0 min this sitting");
  });

  test("held Enter chooses no department and no consent", async () => {
    const interview = start("q.yaml");
    const { press, type, shows } = interview;
    await names(interview);
    press(...HELD);
    const screen = (await shows("Type part of the name")).join("\n");
    expect(screen).not.toContain("What does the respondent agree to?");
    type("it");
    press("Enter", ...HELD);
    await shows("! choose with the arrow keys");
    press("C-c");
    await shows("ended with 130");
    expect(existsSync(pathOf("responses"))).toBe(false);
  });

  test("keys typed ahead reach the prompts that they are for, in order", async () => {
    const { press, type, shows } = start("q.yaml");
    await shows("? Organization");
    for (const text of ["Nordlys", "2026-11", "cio", ""]) {
      for (const key of text) press(key);
      press("Enter");
    }
    type("it");
    press("Enter");
    const screen = (await shows("? What does the respondent agree to?")).join("\n");
    expect(screen).toContain("? Organization Nordlys\n");
    expect(screen).toContain("such as 2026-11 2026-11\n");
    expect(screen).toContain("such as cmo cio\n");
    expect(screen).toContain("? Department IT\n");
  });

  test.each(["paste", "pasteBare"] as const)(
    "pastes choose and confirm nothing (%s)",
    async (way) => {
      const interview = start("q.yaml");
      const { press, type, shows, [way]: paste } = interview;
      await shows("? Organization");
      paste("Nordlys\nRetail\n");
      await shows("? Organization Nordlys Retail");
      press("Enter");
      await line(interview, "? Assessment, such as", "2026-11");
      await shows("? Respondent");
      paste(`${"x".repeat(10_000)}\n`);
      press("Enter");
      await shows("! use only lower-case letters");
      press("C-u");
      await line(interview, "? Respondent", "cio");
      await line(interview, "? Role, such as", "");
      await shows("Type part of the name");
      paste("sv\nit\n");
      expect((await shows("Type part of the name")).join("\n")).not.toContain("Read aloud");
      type("it");
      press("Enter");
      await shows("? What does the respondent agree to?");
      paste("no\n");
      press("Enter");
      const screen = (await shows("! choose with the arrow keys")).join("\n");
      expect(screen).toContain("Read aloud: We look at how departments work together");
      press("C-c");
      await shows("ended with 130");
      expect(existsSync(pathOf("responses"))).toBe(false);
    },
  );

  test("the end of the input and a signal end it with nothing written", async () => {
    const ended = start("q.yaml");
    await ended.shows("? Organization");
    ended.press("C-d");
    await ended.shows("ended with 130");
    expect(existsSync(pathOf("responses"))).toBe(false);
  });

  test("fits 40 columns and 10 rows", async () => {
    const interview = start("q.yaml");
    interview.resize(40, 10);
    await names(interview);
    interview.type("it");
    interview.press("Enter");
    await consent(interview);
    interview.press("Up", "Down", "Down");
    const screen = await interview.shows("❯ Assessment: 2026-11");
    expect(screen.every((one) => one.length <= 40)).toBe(true);
    interview.press("Up", "Up", "Enter");
    await interview.shows("How are plans made?");
  });

  test("asks line by line with --accessible, where an empty line chooses nothing", async () => {
    const interview = start("q.yaml", "--accessible");
    const { press, shows } = interview;
    await line(interview, "Organization", "Nordlys");
    await line(interview, "Assessment, such as", "2026-11");
    await line(interview, "Respondent: a pseudonym", "cio");
    await line(interview, "Role, such as", "");
    await shows("1. IT");
    press("Enter");
    await shows("1 - 1");
    await line(interview, "1. IT", "1");
    await line(interview, "What does the respondent agree to?", "1");
    await line(interview, "1. start the interview", "1");
    await shows("Question 1 of 3.");
  });
});
