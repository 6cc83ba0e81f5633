import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Runs the built command as a process of its own, as users do. */
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
    [["report", "examples/pipeline", "--format", "html"]],
    [["lint", "questionnaires", "examples"]],
    [["schema", "result"]],
  ])("%j runs", (argv) => {
    const { status, stdout, stderr } = unsilo(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  test("plans what only the solver of large programs can", () => {
    const limits = ["--capacity", "8", "--quarters", "6"];
    const { status, stdout, stderr } = unsilo(["plan", "examples/nordlys-retail", ...limits]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("within these limits");
  });

  test("works where the code cache was made with other flags", () => {
    const usual = unsilo(["score", "examples/nordlys-retail"]);
    expect(unsilo(["score", "examples/nordlys-retail"], ["--no-lazy"])).toEqual(usual);
    expect(usual.status).toBe(0);
  });

  test("says what is wrong, and ends with its code", () => {
    expect(unsilo(["score", "bin/unsilo.cjs/x.yaml"])).toMatchObject({ status: 5, stdout: "" });
    expect(unsilo(["score", `${"x".repeat(300)}.yaml`]).status).toBe(5);
    expect(unsilo(["score", "examples", "-o", "/dev/null", "--force"]).status).toBe(2);
    const target = ["--format", "json=/dev/null", "--force"];
    expect(unsilo(["score", "examples/pipeline", ...target]).stderr).toContain("no regular file");
  });
});
