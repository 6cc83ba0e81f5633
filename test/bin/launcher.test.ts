import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Runs the built command as a separate process, as users do. */
function unsilo(argv: readonly string[], flags: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, "bin/unsilo.cjs", ...argv],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("the built command", () => {
  test.each([
    [["--version"]],
    [["list"]],
    [["score", "examples/nordlys-retail/*.yaml"]],
    [["score", "examples/first-response.yaml", "--format", "json"]],
    [["report", "examples/pipeline", "--format", "html", "--quiet"]],
    [["lint", "questionnaires", "examples"]],
    [["schema", "result"]],
  ])("%j runs", (argv) => {
    const { status, stdout, stderr } = unsilo(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  test("makes plans that only the solver for large programs can", () => {
    const limits = ["--capacity", "8", "--quarters", "6"];
    const { status, stdout, stderr } = unsilo(["plan", "examples/nordlys-retail", ...limits]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("within these limits");
  });

  test("reports the error, and exits with its code", () => {
    expect(unsilo(["score", "bin/unsilo.cjs/x.yaml"])).toMatchObject({ status: 5, stdout: "" });
    expect(unsilo(["score", `${"x".repeat(300)}.yaml`]).status).toBe(5);
    expect(unsilo(["score", "examples", "-o", "/dev/null", "--force"]).status).toBe(2);
    const target = ["--format", "json=/dev/null", "--force"];
    expect(unsilo(["score", "examples/pipeline", ...target]).stderr).toContain(
      "not a regular file",
    );
  });
});

describe("if output fails", () => {
  /** Runs a line of shell in which $unsilo is the built command. */
  function shell(line: string, cwd: string = ROOT) {
    const unsilo = `${process.execPath} ${ROOT}bin/unsilo.cjs`;
    const { status, stderr } = spawnSync("bash", ["-c", line], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, unsilo },
    });
    return { status, stderr };
  }

  test.each([
    ["check examples/pipeline --min-level 3", 1],
    ["check examples/pipeline --min-level nope=3", 4],
    ["compare examples/nordlys-retail examples/nordlys-retail-2027 --fail-on-drop", 0],
    ["score examples/nordlys-retail --format json", 0],
  ])("a closed pipe keeps the exit code: %s", (command, status) => {
    const line = `set -o pipefail; $unsilo ${command} | exec 0<&-; exit "\${PIPESTATUS[0]}"`;
    const run = shell(line);
    expect(run.status).toBe(status);
    expect(run.stderr).not.toContain("EPIPE");
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk under standard output is reported", () => {
    for (const command of ["score", "check --min-level 3", "explain", "plan", "report"]) {
      const run = shell(`$unsilo ${command} examples/pipeline > /dev/full`);
      expect([command, run.status]).toEqual([command, 5]);
      expect(run.stderr).toContain("the disk is full");
    }
  });

  test.each(["000", "077", "277"])("a document is private to its owner under umask %s", (umask) => {
    const folder = mkdtempSync(join(tmpdir(), "unsilo-"));
    try {
      const responses = `${ROOT}examples/pipeline/responses`;
      const formats = "--format json=a.json --format junit=b.xml --format sarif=c.sarif";
      const line = `umask ${umask}; $unsilo check ${responses} --min-level 1 ${formats} && $unsilo baseline write ${responses} -o d.json`;
      expect(shell(line, folder).status).toBe(0);
      const modes = ["a.json", "b.xml", "c.sarif", "d.json"].map(
        (file) => statSync(join(folder, file)).mode & 0o777,
      );
      expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
