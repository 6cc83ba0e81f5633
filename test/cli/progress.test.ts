import { expect, test } from "vitest";
import { forEachFile } from "../../src/cli/load/files.ts";

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
