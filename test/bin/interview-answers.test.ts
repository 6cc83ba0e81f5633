import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { InterviewStep } from "../../src/model/index.ts";
import { EVERY_KIND } from "../cli/script-interview.ts";

const UNSILO = new URL("../../bin/unsilo.cjs", import.meta.url).pathname;
const WHO =
  "--organization Nordlys --assessment 2026-11 --respondent-id cio --department it --consent none".split(
    " ",
  );

let folder = "";
let child: ChildProcessWithoutNullStreams;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-pipe-"));
  writeFileSync(join(folder, "q.yaml"), EVERY_KIND);
});

afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts an interview that reads standard input. */
function start(...more: readonly string[]) {
  const argv = [UNSILO, "interview", "q.yaml", "-o", "cio.yaml", ...WHO, "--answers", "-", ...more];
  child = spawn(process.execPath, argv, { cwd: folder });
  const said = { out: "", err: "" };
  child.stdout.on("data", (bytes: Buffer) => {
    said.out += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    said.err += bytes.toString();
  });
  const exitCode = new Promise<number | null>((resolve) => child.on("close", resolve));
  const step = async (count: number): Promise<InterviewStep> => {
    for (;;) {
      const lines = said.out.split("\n").slice(0, -1);
      const line = lines[count];
      if (line !== undefined) return JSON.parse(line) as InterviewStep;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { said, exitCode, step };
}

function answers(): Readonly<Record<string, unknown>> {
  const text = readFileSync(join(folder, "cio.yaml"), "utf8");
  return (parse(text) as { readonly answers: Readonly<Record<string, unknown>> }).answers;
}

describe("actions from another program", () => {
  test("are carried out as they come, and are in the file before their effect is printed", async () => {
    const { step, exitCode } = start("--json");
    expect((await step(0)).card?.question.id).toBe("steps");
    child.stdin.write("1\n");
    expect((await step(1)).effect?.outcome).toBe("recorded");
    expect(answers()).toEqual({ steps: 1 });
    child.stdin.write("predict 2\nbo");
    await step(2);
    expect(answers()).toEqual({ steps: { value: 1, predicted: { sales: 2 } } });
    child.stdin.end("th");
    expect((await step(3)).effect?.change?.after).toBe("both");
    expect((await step(4)).end).toMatchObject({ kind: "left", answers: 2, exitCode: 1 });
    expect(await exitCode).toBe(1);
  });

  test("that finish end the interview, though the pipe stays open", async () => {
    const { exitCode } = start();
    child.stdin.write("jump sure\nno\nfinish\n");
    expect(await exitCode).toBe(0);
    expect(answers()).toEqual({ sure: "no" });
  });

  test("stop with a signal, after what came before it was saved", async () => {
    const { step, exitCode } = start("--json");
    await step(0);
    child.stdin.write("2\n");
    await step(1);
    child.kill("SIGTERM");
    expect((await step(2)).end).toMatchObject({ answers: 1, exitCode: 143 });
    expect(await exitCode).toBe(143);
    expect(answers()).toEqual({ steps: 2 });
  });

  test("end at a line feed alone, so that the rest of a text answers nothing", async () => {
    const { exitCode } = start();
    child.stdin.end("note before\u20282\u0085 3\r\n1\r\n");
    expect(await exitCode).toBe(1);
    expect(answers()).toEqual({ steps: { value: 1, note: "before\u20282\u0085 3" } });
  });

  test("that are not UTF-8 text are not used, nor what follows", async () => {
    const { exitCode, said } = start();
    child.stdin.write("1\n");
    child.stdin.end(Buffer.from([0x6e, 0x6f, 0x74, 0x65, 0x20, 0xe9, 0x0a, 0x32, 0x0a]));
    expect(await exitCode).toBe(3);
    expect(said.err).toContain("stdin is not UTF-8 text");
    expect(answers()).toEqual({ steps: 1 });
  });

  test("are located in a message, which shows no other line", async () => {
    const { exitCode, said } = start();
    child.stdin.end("note secret\n1\n2\n");
    expect(await exitCode).toBe(3);
    expect(said.err).toContain("stdin:3:1 error action-refused");
    expect(said.err).not.toContain("secret");
  });
});
