import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const COMMAND = new URL("../../bin/unsilo.cjs", import.meta.url).pathname;
const EXAMPLE = new URL("../../examples/first-response.yaml", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("SOURCE_DATE_EPOCH", () => {
  const init = (epoch: string) =>
    spawnSync(process.execPath, [COMMAND, "init", "new"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
    });

  test.each(["abc", "", "-1", "1e999", "1e15", "253402300800"])("%j is not a time", (epoch) => {
    const { status, stderr } = init(epoch);
    expect(stderr).toBe(
      `unsilo: SOURCE_DATE_EPOCH is not a valid time: "${epoch}"\n  → set it to a number of seconds since 1970, such as 1795219200, or unset it\n`,
    );
    expect(status).toBe(2);
  });

  test.each([
    ["0", "1970-01-01"],
    ["1795219200", "2026-11-21"],
    ["253402300799", "9999-12-31"],
  ])("%s is the day %s", (epoch, day) => {
    expect(init(epoch).status).toBe(0);
    expect(readFileSync(join(folder, "new/blank-response.yaml"), "utf8")).toContain(`date: ${day}`);
  });
});

test("a name that is not UTF-8 is reported, in a folder and on the command line", () => {
  const name = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from("\u00E9.yaml", "latin1")]);
  writeFileSync(name, readFileSync(EXAMPLE));
  const score = (file: string) =>
    spawnSync("sh", ["-c", `"${process.execPath}" "${COMMAND}" score ${file}`], {
      cwd: folder,
      encoding: "utf8",
    });
  for (const { status, stderr } of [score("."), score("$(printf '\\351.yaml')")]) {
    expect(stderr).toContain("its name is not UTF-8 text, so it cannot be opened; rename it");
    expect(status).toBe(5);
  }
});

describe("standard input", () => {
  const score = (path: string) => {
    const input = openSync(path, "r");
    try {
      return spawnSync(process.execPath, [COMMAND, "score", "-"], {
        cwd: folder,
        encoding: "utf8",
        stdio: [input, "pipe", "pipe"],
      });
    } finally {
      closeSync(input);
    }
  };

  test("is read to its end", () => {
    const { status, stderr } = score(EXAMPLE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("is read up to the limit if it does not end", () => {
    const { status, stderr } = score("/dev/zero");
    expect(stderr).toContain("stdin.yaml:1:1 error file-too-large");
    expect(stderr).toContain("standard input has more than 1048576 bytes, which is the limit");
    expect(status).toBe(3);
  });
});
