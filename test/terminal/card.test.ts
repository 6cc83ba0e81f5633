import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { putAway } from "./put-away.ts";
import { HEAD } from "./small-interview.ts";
import { hasTmux, startShell, type Terminal, UNSILO } from "./terminal.ts";

const LEVELS = "levels: { 1: Alone, 2: Each tells the other, 3: Together, 4: With one goal }";
const QUESTIONNAIRE = `
schemaVersion: 1
id: card
version: 1.0.0
languages: [en]
title: Card
departments: { it: IT, sales: Sales }
levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }, { level: 4, name: D }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
          - { id: plans, text: How are plans made?, type: level, predict: [sales], probe: Ask for the plan., ${LEVELS} }
          - { id: signs, text: Who signs?, type: level, ${LEVELS} }
          - { id: days, text: How many days?, type: number, min: 0, max: 9, bands: [{ from: 0, score: 1 }] }
`;

let folder = "";
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-card-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(async () => {
  terminal?.close();
  await putAway(folder);
});

/** An interview of someone with this consent, with `editor` as the editor. */
async function start(consent = "quotes", editor = "false"): Promise<Terminal> {
  const head = HEAD.map((word) => (word === "none" ? consent : word));
  const words = [process.execPath, UNSILO, "interview", "q.yaml", "-o", "r.yaml", ...head];
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const line = `VISUAL= EDITOR='${editor}' ${quoted}; echo "ended with $?"; sleep 600`;
  terminal = startShell(line, { cwd: folder, columns: 100 });
  await terminal.shows("How are plans made?");
  return terminal;
}

function answers(): Readonly<Record<string, unknown>> {
  const file = parse(readFileSync(join(folder, "r.yaml"), "utf8")) as {
    readonly answers: Readonly<Record<string, unknown>>;
  };
  return file.answers;
}

describe.runIf(hasTmux)("a card", () => {
  test("asks for the evidence of a high answer, which Enter alone goes on without", async () => {
    const { press, type, shows } = await start();
    press("4", "Enter");
    await shows("What shows it");
    press("e");
    await shows("Enter keep");
    type("minutes of 3 May");
    press("Enter");
    await shows("How do you know of it?");
    press("2", "Enter");
    await shows("What would Sales answer?");
    press("2", "Enter");
    await shows("Who signs?");
    press("3", "Enter");
    await shows("What shows it");
    press("d", "Enter");
    await shows("How many days?");
    expect(answers()).toEqual({
      plans: {
        value: 4,
        evidence: [{ kind: "shown", what: "minutes of 3 May" }],
        predicted: { sales: 2 },
      },
      signs: 3,
    });
  });

  test("has a row for an answer that no description fits, and asks for the nearest below", async () => {
    const { press, type, shows } = await start();
    press("f", "Enter");
    await shows("nearest one below");
    press("2", "Enter");
    await shows("In one sentence");
    press("n");
    await shows("Note (private)");
    type("a council decides");
    press("C-j");
    type("every month");
    press("Enter");
    await shows("What would Sales answer?");
    const note = "a council decides\nevery month";
    expect(answers()).toEqual({ plans: { value: 2, fits: "no", note } });
  });

  test("lets a note be read, changed and removed, and says what was undone and redone", async () => {
    const { press, type, shows } = await start();
    press("n");
    await shows("Note (private)");
    type("first");
    press("Enter");
    await shows("question 1, note added");
    press("n");
    await shows("> first");
    type(" and second");
    press("Enter");
    await shows("question 1, note changed");
    expect(answers()).toMatchObject({ plans: { note: "first and second" } });
    press("u");
    await shows("Undone: question 1, note changed");
    expect(answers()).toMatchObject({ plans: { note: "first" } });
    press("y");
    await shows("Redone: question 1, note changed");
    press("n");
    await shows("> first and second");
    press("C-u", "Enter");
    await shows("question 1, note removed");
    expect(answers()).toEqual({});
  });

  test("takes a note from the editor", async () => {
    const script = join(folder, "edit.sh");
    writeFileSync(script, '#!/bin/sh\nprintf "%s, and more\\nlines\\n" "$(cat "$1")" > "$1"\n');
    chmodSync(script, 0o755);
    const { press, type, shows } = await start("quotes", script);
    press("n");
    await shows("Note (private)");
    type("typed");
    press("C-o");
    await shows("> lines");
    press("Enter");
    await shows("note added");
    expect(answers()).toEqual({ plans: { state: "unanswered", note: "typed, and more\nlines" } });
  });

  test("says when the editor cannot be opened, and keeps the text", async () => {
    const { press, type, shows } = await start("quotes", "no-such-editor");
    press("n");
    await shows("Note (private)");
    type("typed");
    press("C-o");
    await shows("The editor could not be opened");
    press("Enter");
    await shows("note added");
    expect(answers()).toMatchObject({ plans: { note: "typed" } });
  });

  test("offers a quote only to someone who agreed, and lets the consent be changed", async () => {
    const { press, type, shows } = await start("none");
    press("q");
    await shows("has not agreed to be quoted");
    press("Enter");
    await shows("How are plans made?");
    press("c");
    await shows("What does the respondent agree to?");
    await shows("Now: no quotes");
    press("2", "Enter");
    await shows("How are plans made?");
    press("c");
    await shows("Now: quotes may be used, without name or department");
    press("BTab");
    await shows("How are plans made?");
    press("q");
    await shows("Quote");
    type("we never meet");
    press("Enter");
    await shows("quote added");
    const file = parse(readFileSync(join(folder, "r.yaml"), "utf8")) as Record<string, unknown>;
    expect(file["consent"]).toMatchObject({ quotes: true, attribution: false });
    expect(answers()).toMatchObject({ plans: { quote: "we never meet" } });
  });

  test("has a view for the client, without probe, notes and the saved line", async () => {
    const { press, type, shows, hides, screen } = await start();
    press("n");
    await shows("Note (private)");
    type("secret");
    press("Enter");
    await shows("1 remark");
    press("v");
    await hides("remark");
    const client = (await shows("? more")).join("\n");
    for (const hidden of ["Ask for the plan", "remark", "saved", "cio", "Recorded"]) {
      expect(client).not.toContain(hidden);
    }
    press("?");
    await shows("Keys");
    expect(screen().join("\n")).not.toContain("secret");
    press("Enter", "p");
    await shows("Ask for the plan");
    press("v");
    await shows("1 remark");
  });

  test("of a number has the same keys, and rows instead of an answer", async () => {
    const { press, type, shows } = await start();
    press("g");
    await shows("Go to a question");
    type("days");
    press("Enter");
    await shows("How many days? (0 to 9)");
    press("4", "n");
    await shows("Note (private)");
    type("by the log");
    press("Enter");
    await shows("> 4");
    press("d", "Enter");
    await shows("Review");
    expect(answers()).toEqual({ days: { state: "dont-know", note: "by the log" } });
  });
});

describe.runIf(hasTmux)("the review", () => {
  test("lists answers by dimension, and those that are open, unknown or noted", async () => {
    const { press, type, shows, screen } = await start();
    press("d", "Enter");
    await shows("What would Sales answer?");
    press("s", "Enter");
    await shows("Who signs?");
    press("n");
    await shows("Note (private)");
    type("ask the board");
    press("Enter");
    await shows("note added");
    press("r");
    await shows("[all]");
    expect(screen().join("\n")).toMatch(/Plans\n>? +1 +How are plans made\?/u);
    press("d");
    await shows("[don't know]");
    expect(screen().join("\n")).not.toContain("Who signs?");
    press("n");
    await shows("ask the board");
    press("o");
    await shows("[open]");
    expect(screen().join("\n")).not.toContain("How are plans made?");
    press("Enter");
    await shows("Alone");
  });
});
