import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writePasteBlock } from "../../src/form/paste-block.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: yard
version: 1.0.0
languages: [en, sv]
title: { en: Yard, sv: Gård }
departments: { yard: { en: The yard, sv: Gården }, shop: The shop }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
          - { id: washed, text: Is it washed?, type: level, levels: { 1: { en: Never, sv: Aldrig }, 2: { en: "Always, by hand", sv: Alltid } } }
          - { id: tools, text: Which tools?, type: choices, options: [{ id: mop, text: Mop, score: 1 }, { id: hose, text: Hose, score: 2 }] }
          - { id: share, text: How much of it?, type: number, min: 0, max: 100, bands: [{ from: 0, score: 1 }, { from: 50, score: 2 }] }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-mail-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["import", "-q", "q.yaml", ...argv], { cwd: folder });
}

function written(name: string): string {
  return readFileSync(join(folder, "out", name), "utf8");
}

describe("answers as JSON", () => {
  const document = {
    schemaVersion: 1,
    questionnaire: { id: "yard", version: "1.0.0" },
    organization: "Nordlys",
    assessment: "2026-11",
    respondent: { id: "p7k2", department: "yard" },
    finished: true,
    answers: {
      washed: { value: 2, evidence: ["a list of the\u00A0yard"] },
      tools: ["mop"],
      share: 12,
    },
  };
  const block = writePasteBlock(document);

  test("are a response as they are", async () => {
    writeFileSync(join(folder, "in/p7k2.json"), JSON.stringify(document));
    expect((await run("in/", "-o", "out/")).exitCode).toBe(0);
    expect(written("p7k2.yaml")).toContain("kind: json");
  });

  test.each([
    ["as it was pasted", block],
    ["with line breaks of Windows", block.replaceAll("\n", "\r\n")],
    ["quoted twice in a reply", `On Monday she wrote:\n${block.replaceAll(/^/gmu, "> > ")}`],
    ["with lines that a mail program broke", block.replaceAll(/.{40}/gu, "$&\n")],
    ["with an indentation", block.replaceAll(/^/gmu, "  ")],
  ])("are found in a mail, %s", async (_, mail) => {
    writeFileSync(join(folder, "in/mail.txt"), `Hello,\n\n${mail}\nBest regards`);
    const { stderr, exitCode } = await run("in/mail.txt", "-o", "out/");
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(written("p7k2.yaml")).toContain("a list of the\u00A0yard");
  });

  test.each([
    ["whose end is cut off", block.slice(0, -40)],
    ["of which a line is missing", block.replace(/^.*"mop".*\n/mu, "")],
    ["in which a number was changed", block.replace('"share":12', '"share":13')],
    ["without its check line", block.replace(/^check: .*\n/mu, "")],
  ])("a block %s is refused", async (_, mail) => {
    writeFileSync(join(folder, "in/mail.txt"), mail);
    const { stderr, exitCode } = await run("in/", "-o", "out/");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("in/mail.txt:1:1 error paste-cut-off");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("are read from standard input too", async () => {
    const settings = { cwd: folder, stdin: block };
    const argv = ["import", "-q", "q.yaml", "-", "-o", "out/"];
    expect((await runCommand(argv, settings)).exitCode).toBe(0);
    expect(readdirSync(join(folder, "out"))).toEqual(["p7k2.yaml"]);
  });

  test("of two people in one file are two responses", async () => {
    const other = writePasteBlock({ ...document, respondent: { id: "m3t8", department: "shop" } });
    writeFileSync(join(folder, "in/mails.txt"), `${block}\nand\n${other}`);
    await run("in/", "-o", "out/");
    expect(readdirSync(join(folder, "out"))).toEqual(["m3t8.yaml", "p7k2.yaml"]);
  });
});
