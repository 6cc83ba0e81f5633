import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const TWO = ["examples/nordlys-retail", "examples/nordlys-retail-2027"];

test("saved results say the same as the responses that they were scored from", async () => {
  const [before = "", after = ""] = TWO;
  const saved = await runCommand(["score", before, "--format", "json"], { cwd: ROOT });
  const argv = ["compare", "-", after, "--stdin-filename", "before.json"];
  const { stdout } = await runCommand([...argv, "--format", "json", "--lang", "sv"], {
    cwd: ROOT,
    stdin: saved.stdout,
  });
  const direct = await runCommand(["compare", ...TWO, "--format", "json", "--lang", "sv"], {
    cwd: ROOT,
  });
  expect(stdout).toBe(direct.stdout);
});

test("a response on standard input is looked into without being lost", async () => {
  const stdin = readFileSync(`${ROOT}examples/nordlys-retail/cmo.yaml`, "utf8");
  const { exitCode, stdout } = await runCommand(["compare", "-", TWO[1] ?? ""], {
    cwd: ROOT,
    stdin,
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("1 person, then 6");
});
