import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rosterFolder } from "../support/roster-folder.ts";

const { path, lay, roster, response, layRound, status } = rosterFolder();

describe("reminders", () => {
  test("go to people who are missing or unfinished, in their languages; nothing else has their names", async () => {
    layRound();
    const { exitCode, stderr } = await status(
      "--reminders",
      "texts",
      "--until",
      "2026-12-01",
      "--contact",
      "Anna Lind",
      "--lang",
      "sv",
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("wrote reminders for 3 people to texts; nothing was sent\n");
    expect(stderr).toContain("1 without an e-mail address on the roster: not in reminders.csv\n");
    expect(readdirSync(path("texts"))).toEqual([
      "h3x92vtd.txt",
      "ops.txt",
      "reminders.csv",
      "seller.txt",
    ]);
    expect(statSync(path("texts")).mode & 0o077).toBe(0);
    const text = (name: string): string => readFileSync(path(`texts/${name}`), "utf8");
    expect(text("ops.txt")).toBe(`Reminder: Small

Hello Ola Nord,

You have been asked to answer “Small” for Nordlys Retail. We have not received any answers from you yet.

Please answer by 1 December 2026. Your code is ops.

If you have questions, please contact Anna Lind.

Thank you!
`);
    expect(text("h3x92vtd.txt")).toContain(
      "De är inte färdiga ännu, 2 frågor saknar svar. Den första är: ”Question else”",
    );
    expect(text("seller.txt")).toContain("Påminnelse: Liten\n\nHej Sam Berg!\n");
    const csv = text("reminders.csv");
    expect(csv).toMatch(
      /^email,subject,body\r\nasa@nordlys\.example,Påminnelse: Liten,"Hej Åsa Lind!\n\n/u,
    );
    expect(csv.match(/@/gu)).toHaveLength(2);
  });

  test("never overwrite a file", async () => {
    layRound();
    mkdirSync(path("texts"));
    expect((await status("--reminders", "texts")).exitCode).toBe(0);
    const before = readFileSync(path("texts/ops.txt"), "utf8");
    const again = await status("--reminders", "texts", "--force", "--contact", "x");
    expect(again.exitCode).toBe(5);
    expect(again.stderr).toContain("texts has files already");
    expect(readFileSync(path("texts/ops.txt"), "utf8")).toBe(before);
  });

  test("are not written while a response cannot be read: its person may have answered", async () => {
    layRound();
    lay("responses/ops.yaml", "schemaVersion: 1\n");
    const { exitCode } = await status("--reminders", "texts");
    expect(exitCode).toBe(3);
    expect(existsSync(path("texts"))).toBe(false);
  });

  test("have no cell that a spreadsheet takes for a formula", async () => {
    roster("token,department,email,name", "ops,it,=1+1@nordlys.example,=2+2");
    await status("--reminders", "texts");
    const csv = readFileSync(path("texts/reminders.csv"), "utf8");
    expect(csv).toContain("\r\n'=1+1@nordlys.example,Reminder: Small,\"Hello =2+2,");
  });

  test("of an anonymous round go to everybody, with one text for each language", async () => {
    roster("department,email,language", "it,a@nordlys.example,sv-FI", "it,b@nordlys.example,");
    response("r00001", "it");
    const { stderr } = await status("--reminders", "texts");
    expect(stderr).toContain("wrote reminders for 2 people");
    expect(readdirSync(path("texts"))).toEqual([
      "reminder.en.txt",
      "reminder.sv.txt",
      "reminders.csv",
    ]);
    expect(readFileSync(path("texts/reminder.en.txt"), "utf8")).toContain(
      "This reminder goes to everyone. If you have already answered, thank you",
    );
  });

  test("are not written if nobody needs one", async () => {
    roster("token,department", "ops,it");
    response("ops", "it");
    const { stderr, exitCode } = await status("--reminders", "texts");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("nobody needs a reminder");
    expect(existsSync(path("texts"))).toBe(false);
  });

  test("in a repository are reported if git would keep them", async () => {
    layRound();
    mkdirSync(path(".git"));
    const { stderr } = await status("--reminders", "texts");
    expect(stderr).toContain("git does not ignore these reminders");
    expect(stderr).toContain('add the line "/texts/reminders.csv" to .gitignore');
  });

  test.each([
    [["--until", "2026-12-01"], "--until is only for reminders"],
    [["--reminders", "texts", "--until", "1/12"], "--until 1/12 is not a day"],
    [["--reminders", "texts", "--until", "2026-11-20"], "--until 2026-11-20 is over"],
  ])("with %j are refused", async (argv, message) => {
    layRound();
    const { exitCode, stderr } = await status(...argv);
    expect([exitCode, existsSync(path("texts"))]).toEqual([2, false]);
    expect(stderr).toContain(message);
  });
});
