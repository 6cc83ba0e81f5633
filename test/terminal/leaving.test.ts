import { chmodSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  ELSE,
  HEAD,
  interviewer,
  names,
  pathOf,
  questionnaire,
  read,
  saved,
  SIGNS,
  start,
  until,
  write,
} from "./small-interview.ts";
import { hasTmux, type Terminal } from "./terminal.ts";

describe.runIf(hasTmux)("an interview that is ended", () => {
  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)(
    "by %s saves, shows how to continue, and exits with code %i",
    async (signal, exitCode) => {
      const { press, shows, screen } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
      await shows("How are plans made?");
      press("2", "Enter");
      await shows("Who signs?");
      process.kill(interviewer(), signal);
      await shows(`ended with ${exitCode}`);
      expect(screen().join("\n")).toContain("unsilo interview q.yaml -o 'a b.yaml'");
      expect(saved().answers).toEqual({ plans: 2 });
      expect(names()).toEqual(["a b.yaml", "q.yaml"]);
    },
  );

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
    await until(() => names().length === 2);
    expect(saved().answers).toEqual({ plans: 2 });
  });

  test("by kill -9 has every answer in its file, and continues at the next question", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await first.shows("How are plans made?");
    first.press("2", "Enter");
    await first.shows("Who signs?");
    process.kill(interviewer(), "SIGKILL");
    await first.shows("ended with 137");
    expect(saved().answers).toEqual({ plans: 2 });
    const { shows } = start("q.yaml", "-o", "a b.yaml");
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
    // A folder in its place cannot be replaced by a file.
    mkdirSync(pathOf("a b.yaml"));
    terminal.press("2", "Enter");
    await terminal.shows("NOT SAVED: a b.yaml");
    return terminal;
  }

  test("is saved by another attempt", async () => {
    const { press, shows } = await blocked();
    rmdirSync(pathOf("a b.yaml"));
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

describe.runIf(hasTmux)("a suspended interview", () => {
  test("keeps the file, and says how to go on", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await first.shows("How are plans made?");
    const pid = interviewer();
    process.kill(pid, "SIGSTOP");
    const { shows } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows(`is open in another interview, which is suspended (process ${pid})`);
    await shows("resume it in its terminal with: fg");
    process.kill(pid, "SIGCONT");
  });
});

describe.runIf(hasTmux)("a file that another program changes during the interview", () => {
  test("exists in both versions, and both are named", async () => {
    const { press, shows, screen } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    write("a b.yaml", "theirs");
    press("1", "Enter");
    await shows("What else?");
    press("C-c");
    await shows("ended with 130");
    const told = screen().join("\n");
    expect(told).toContain("a b.yaml was changed by another program during the interview");
    expect(told).toContain("The version of another program is in .a b.yaml.changed-1");
    expect(saved().answers).toEqual({ plans: 2, signs: 1 });
    expect(read(".a b.yaml.changed-1")).toBe("theirs");
  });
});

describe.runIf(hasTmux)("a response that was written by hand", () => {
  const LINES = [
    "# yaml-language-server: $schema=response.schema.json",
    "schemaVersion: 1",
    'questionnaire: { id: small, version: "1.0.0" }',
    "assessment: 2026-11 # the first",
    "organization: Nordlys",
    "respondent: { department: it, id: cio }",
    "finished: false",
    "answers:",
    "  # both were there",
    "  plans: 1 # at first",
    "",
  ];

  test("keeps comments, line endings, mode and order when it is resumed and finished", async () => {
    write("a b.yaml", LINES.join("\r\n"));
    chmodSync(pathOf("a b.yaml"), 0o644);
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml", "--lang", "en");
    await shows("Who signs?");
    press("2", "Enter");
    await shows("What else?");
    type("much");
    press("Enter");
    await shows("No open questions.");
    press("f");
    await shows("ended with 0");
    const text = read("a b.yaml");
    // The questionnaire gets its digest.
    for (const line of LINES.slice(0, -1).filter((one) => !one.startsWith("questionnaire"))) {
      expect(text).toContain(`${line.replace("finished: false", "finished: true")}\r\n`);
    }
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(text).toContain("  signs: 2\r\n  else: much\r\n");
    expect(statSync(pathOf("a b.yaml")).mode & 0o777).toBe(0o644);
  });
});

describe.runIf(hasTmux)("a questionnaire that changed between two sessions", () => {
  test("is reported, and no answer is lost", async () => {
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
    write("q.yaml", questionnaire("1.1.0", [weighty, added, ELSE]));
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml");
    const told = (await shows("What more?")).join("\n");
    expect(told).toContain("the answers are for version 1.0.0, this is version 1.1.0");
    expect(told).toContain("new questions: more");
    expect(told).toContain("changed questions (check the answers again): signs");
    expect(told).toContain("removed questions (the answers stay in the file): plans");
    type("much");
    press("Enter");
    await shows("What else?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ signs: 2, more: "much", plans: 2 });
  });
});
