import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hasTmux, startTerminal, type Terminal, UNSILO } from "./terminal.ts";

const HEAD =
  "--organization Nordlys --assessment 2026-11 --respondent-id cio --role CIO --department it --consent none".split(
    " ",
  );

function questionnaire(version: string, questions: readonly string[]): string {
  return `
schemaVersion: 1
id: small
version: ${version}
languages: [en]
title: Small
departments: { it: IT }
levels: [{ level: 1, name: One }, { level: 2, name: Two }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
${questions.map((question) => `          - ${question}`).join("\n")}
`;
}

const LEVELS = "type: level, levels: { 1: Alone, 2: Together }";
const PLANS = `{ id: plans, text: How are plans made?, ${LEVELS} }`;
const SIGNS = `{ id: signs, text: Who signs?, ${LEVELS} }`;
const ELSE = "{ id: else, text: What else?, type: text }";

let folder = "";
const terminals: Terminal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-leaving-"));
  writeFileSync(join(folder, "q.yaml"), questionnaire("1.0.0", [PLANS, SIGNS, ELSE]));
});

afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

function start(...argv: readonly string[]): Terminal {
  const terminal = startTerminal(["interview", ...argv], { cwd: folder, columns: 110 });
  terminals.push(terminal);
  return terminal;
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function saved(): { readonly answers: Readonly<Record<string, unknown>> } {
  return parse(read("a b.yaml")) as ReturnType<typeof saved>;
}

function interviewer(): number {
  return (JSON.parse(read(".a b.yaml.lock")) as { readonly pid: number }).pid;
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000 && !holds(); waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(holds()).toBe(true);
}

describe.runIf(hasTmux)("an interview that is ended", () => {
  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("by %s saves, says how to go on, and ends with %i", async (signal, exitCode) => {
    const { press, shows, screen } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    process.kill(interviewer(), signal);
    await shows(`ended with ${exitCode}`);
    expect(screen().join("\n")).toContain("unsilo interview q.yaml -o 'a b.yaml'");
    expect(saved().answers).toEqual({ plans: 2 });
    expect(readdirSync(folder).toSorted()).toEqual(["a b.yaml", "q.yaml"]);
  });

  test.each([[[]], [["--accessible"]]])("by the end of its input is saved (%j)", async (more) => {
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml", ...HEAD, ...more);
    for (const question of ["How are plans made?", "Who signs?"]) {
      await shows(question);
      type("2");
      press("Enter");
    }
    await shows("What else?");
    press("C-d");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ plans: 2, signs: 2 });
  });

  test("with its terminal is saved", async () => {
    const { press, shows, close } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    close();
    await until(() => readdirSync(folder).length === 2);
    expect(saved().answers).toEqual({ plans: 2 });
  });

  test.each(["C-c", "SIGTERM", "its terminal"])(
    "by %s keeps what was being typed as a private note, and says so",
    async (way) => {
      const { press, type, shows, close } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
      await shows("How are plans made?");
      press("n");
      await shows("Note (private)");
      type("they alw");
      await shows("> they alw");
      if (way === "C-c") press("C-c");
      else if (way === "SIGTERM") process.kill(interviewer(), way);
      else close();
      if (way !== "its terminal")
        await shows("What was typed and not confirmed is kept as a private note");
      await until(() => readdirSync(folder).toSorted().join() === "a b.yaml,q.yaml");
      expect(saved().answers).toEqual({
        plans: { note: "Typed and not confirmed: they alw", state: "unanswered" },
      });
    },
  );

  test("a note that was put away half typed is kept when the interview is left elsewhere", async () => {
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    type("they alw");
    await shows("> they alw");
    press("BTab");
    await shows("Together");
    press("2", "Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({
      plans: { value: 2, note: "Typed and not confirmed: they alw" },
    });
  });

  test("a note that was put away half typed is kept when the interview is finished, which says so", async () => {
    const { press, type, shows, screen } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    type("they alw");
    await shows("> they alw");
    press("BTab");
    await shows("Together");
    press("2", "Enter");
    await shows("Who signs?");
    press("r");
    await shows("Review");
    press("f");
    await shows("Finish with 2 questions open");
    press("2", "Enter");
    await shows("ended with 0");
    expect(screen().join("\n")).toContain("What was typed and not confirmed is kept");
    expect(saved()).toMatchObject({
      finished: true,
      answers: { plans: { value: 2, note: "Typed and not confirmed: they alw" } },
    });
  });

  test("a text answer that is not confirmed is kept too, and the question stays open", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    for (const question of ["How are plans made?", "Who signs?"]) {
      await first.shows(question);
      first.press("2", "Enter");
    }
    await first.shows("What else?");
    first.type("more of it");
    await first.shows("> more of it");
    first.press("C-c");
    await first.shows("ended with 130");
    const { shows } = start("q.yaml", "-o", "a b.yaml");
    expect((await shows("What else?")).join("\n")).toContain("noted");
    expect(read("a b.yaml")).toContain("Typed and not confirmed: more of it");
  });

  test("by kill -9 goes on at the next question, and says what was recovered", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await first.shows("How are plans made?");
    first.press("2", "Enter");
    await first.shows("Who signs?");
    process.kill(interviewer(), "SIGKILL");
    await first.shows("ended with 137");
    const scored = spawnSync(process.execPath, [UNSILO, "score", "a b.yaml", "-q", "q.yaml"], {
      cwd: folder,
    });
    expect(scored.stderr.toString()).toContain("bring them in: unsilo interview -o 'a b.yaml'");
    const { shows } = start("q.yaml", "-o", "a b.yaml");
    await shows("The last interview was cut off.");
    await shows("Who signs?");
  });

  test("keeps a second interviewer out, and names the process", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await first.shows("How are plans made?");
    const { shows } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows(`is open in another interview (process ${interviewer()})`);
    await shows("ended with 5");
  });
});

describe.runIf(hasTmux)("an answer that cannot be saved", () => {
  async function blocked(): Promise<Terminal> {
    const terminal = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await terminal.shows("How are plans made?");
    writeFileSync(join(folder, ".a b.yaml.journal"), "somebody else's");
    terminal.press("2", "Enter");
    await terminal.shows("NOT SAVED: a b.yaml");
    return terminal;
  }

  test("is saved by another attempt", async () => {
    const { press, shows } = await blocked();
    rmSync(join(folder, ".a b.yaml.journal"));
    press("1", "Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ plans: 2 });
  });

  test("is saved under another path, and so are those after it", async () => {
    const { press, type, shows } = await blocked();
    press("2", "Enter");
    await shows("Path of a new file");
    type("b.yaml");
    press("Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("interview q.yaml -o b.yaml");
    expect((parse(read("b.yaml")) as ReturnType<typeof saved>).answers).toEqual({ plans: 2 });
  });

  test("can be printed, and given up", async () => {
    const { press, shows } = await blocked();
    press("3", "Enter");
    await shows("plans: 2");
    press("4", "Enter");
    await shows("ended with 5");
  });
});

describe.runIf(hasTmux)("a questionnaire that changed between two sittings", () => {
  test("is told, and no answer is lost", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    for (const question of ["How are plans made?", "Who signs?"]) {
      await first.shows(question);
      first.press("2", "Enter");
    }
    await first.shows("What else?");
    first.press("C-c");
    await first.shows("ended with 130");
    const weighty = SIGNS.replace("type:", "weight: 2, type:");
    const added = "{ id: more, text: What more?, type: text }";
    writeFileSync(join(folder, "q.yaml"), questionnaire("1.1.0", [weighty, added, ELSE]));
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml");
    const told = (await shows("What more?")).join("\n");
    expect(told).toContain("answers were given to version 1.0.0, this is 1.1.0");
    expect(told).toContain("new questions: more");
    expect(told).toContain("changed questions, please look at the answers again: signs");
    expect(told).toContain("removed questions, their answers stay in the file: plans");
    type("much");
    press("Enter");
    await shows("What else?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ signs: 2, more: "much", plans: 2 });
  });
});
