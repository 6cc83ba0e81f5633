import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collisionsOf } from "../../src/cli/load/collisions.ts";
import { forEachFile } from "../../src/cli/load/files.ts";
import { openTable, readTable } from "../../src/cli/load/tables.ts";
import { openSession } from "../../src/cli/session.ts";
import shipped from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import { tableLines } from "../support/responses-table.ts";

/** Works through ten files, each of which takes some milliseconds on a simulated clock. */
async function told(
  millisecondsEach: number,
  { quiet = false, isTerminal = true } = {},
): Promise<readonly string[]> {
  const lines: string[] = [];
  let time = 0;
  const files = Array.from({ length: 10 }, (_, index) => index);
  const done = await forEachFile(
    files,
    (file) => {
      time += millisecondsEach;
      return file * 2;
    },
    {
      doing: "reading",
      quiet,
      now: () => time,
      stderr: {
        isTerminal,
        columns: 80,
        write: async (content) => {
          lines.push(String(content));
        },
      },
    },
  );
  expect(done).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  return lines;
}

test("prints nothing for work that is done within a second", async () => {
  expect(await told(100)).toEqual([]);
});

test("prints its progress once a second", async () => {
  expect(await told(400)).toEqual([
    "reading 3 of 10 files…\n",
    "reading 6 of 10 files…\n",
    "reading 9 of 10 files…\n",
  ]);
});

test("prints nothing if only errors are wanted", async () => {
  expect(await told(400, { quiet: true })).toEqual([]);
});

test("prints nothing into a pipe", async () => {
  expect(await told(400, { isTerminal: false })).toEqual([]);
});

test("counts the lines of a table", async () => {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-progress-"));
  writeFileSync(join(folder, "t.ndjson"), [...tableLines(shipped, 3500)].join(""));
  const lines: string[] = [];
  let time = 0;
  const silent = { isTerminal: true, columns: 80, write: async () => undefined };
  const stderr = { ...silent, write: async (content: unknown) => void lines.push(String(content)) };
  const session = openSession({
    stdout: silent,
    stderr,
    env: {},
    cwd: folder,
    isInteractive: false,
    readStdin: () => new Uint8Array(),
    stdinBlocks: () => [],
    today: () => undefined,
  });
  const table = await openTable(join(folder, "t.ndjson"), undefined, session);
  if (!("lines" in table)) throw new Error("the table is not sound");
  const loaded = { questionnaire: shipped, digest: "", scoringDigest: "", wordings: {} };
  const now = (): number => (time += 600);
  await readTable(table, loaded, collisionsOf(shipped), { take: () => undefined }, { stderr, now });
  expect(lines).toEqual(["reading t.ndjson: 2000 lines…\n"]);
  rmSync(folder, { recursive: true });
});
