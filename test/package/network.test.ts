import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Any use of the network begins with a socket of one of these families. */
const INTERNET = /socket\(AF_INET6?,/u;

const folder = mkdtempSync(join(tmpdir(), "unsilo-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The network calls of a program and its children; undefined if nothing can be traced. */
function networkCalls(argv: readonly string[]): string | undefined {
  const log = join(folder, "trace");
  const options = ["-f", "-qq", "-e", "trace=network", "-o", log];
  const { error, status } = spawnSync("strace", [...options, ...argv], { cwd: ROOT });
  return error !== undefined || status === null ? undefined : readFileSync(log, "utf8");
}

const TRACES = networkCalls(["true"]) !== undefined;

describe.skipIf(!TRACES)("no command opens an internet socket", () => {
  test.each([
    [["score", "examples/nordlys-retail", "--sensitivity"]],
    [["report", "examples/nordlys-retail", "--format", "html"]],
    [["plan", "examples/nordlys-retail", "--capacity", "8", "--quarters", "6"]],
    [["compare", "examples/nordlys-retail", "examples/nordlys-retail-2027"]],
    [["check", "examples/pipeline"]],
    [["lint", "examples", "questionnaires"]],
    [["show", "digital-marketing-organization", "--handout"]],
  ])("%j", (argv) => {
    const calls = networkCalls([process.execPath, "bin/unsilo.cjs", ...argv]);
    expect(calls).not.toMatch(INTERNET);
  });

  test("an opened socket would be detected", () => {
    const script = 'require("net").connect(9, "127.0.0.1").on("error", () => {})';
    expect(networkCalls([process.execPath, "-e", script])).toMatch(INTERNET);
  });
});

if (!TRACES) process.stderr.write("NOT RUN: that no socket is opened, which needs strace\n");
