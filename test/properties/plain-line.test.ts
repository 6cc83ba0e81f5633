import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/cli/failure.ts";
import type { Definition } from "../../src/cli/options.ts";
import { type CommandLine, readPlainLine } from "../../src/cli/plain-line.ts";
import { runProgram } from "../../src/cli/program.ts";
import { DEFINITIONS } from "../../src/generated/commands/definitions.ts";
import type { Output } from "../../src/io/ports.ts";

/** What commander reads; undefined if it prints something or refuses the line. */
async function readByCommander(argv: readonly string[]): Promise<CommandLine | undefined> {
  const silent: Output = { isTerminal: false, columns: 80, write: async () => undefined };
  let read: CommandLine | undefined;
  try {
    await runProgram(argv, { stdout: silent, stderr: silent }, async (line) => {
      read = line;
      return 0;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return read;
}

const NAMES = ["a.yaml", "responses/", "-", "x=3", "3", "it's", "--", "", "-1", "constructor"];

/** Words that may follow a command: its options in many spellings, values and arguments. */
function wordsFor({ options = [] }: Definition): fc.Arbitrary<readonly string[]> {
  const spellings = options.flatMap(([syntax]) => syntax.match(/--?[\w-]+/gu) ?? []);
  const choices = options.flatMap(([, , details]) => details?.choices ?? []);
  const exact = fc.constantFrom("--quiet", ...spellings);
  const name = fc.constantFrom(...NAMES, ...choices);
  const value = fc.oneof({ weight: 5, arbitrary: name }, fc.string({ maxLength: 4 }));
  const other = fc.oneof(
    exact.map((option) => option.slice(0, -1)),
    fc.tuple(exact, value).map((pair) => pair.join("=")),
    fc.tuple(exact, value).map((pair) => pair.join("")),
    fc.constantFrom("--help", "-h", "-V", "--version", "--Quiet", "--no-quiet", "-qo"),
  );
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(exact, fc.constantFrom("a.yaml", "b", ...choices)) },
    { weight: 3, arbitrary: exact.map((option) => [option]) },
    { weight: 3, arbitrary: value.map((word) => [word]) },
    { weight: 1, arbitrary: other.map((word) => [word]) },
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => parts.flat());
}

const LINES = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...NAMES, "--help", "score"), { maxLength: 3 }),
  },
  ...Object.entries(DEFINITIONS).map(([name, definition]) => ({
    weight: 4,
    arbitrary: wordsFor(definition()).map((words): readonly string[] => [name, ...words]),
  })),
);

describe("the reader of plain command lines", () => {
  test("reads what commander reads, or declines", async () => {
    const count = { read: 0, declined: 0 };
    await fc.assert(
      fc.asyncProperty(LINES, async (argv) => {
        const plain = readPlainLine(argv);
        count[plain === undefined ? "declined" : "read"] += 1;
        if (plain !== undefined) expect(plain).toEqual(await readByCommander(argv));
      }),
      { numRuns: 20_000 },
    );
    expect(count.read).toBeGreaterThan(2000);
    expect(count.declined).toBeGreaterThan(2000);
  });

  test.each(Object.entries(DEFINITIONS))(
    "takes every option of %s",
    async (command, definition) => {
      const { arguments: declared = [], options = [], subcommand } = definition();
      if (subcommand !== undefined) return;
      const names = declared.map((_, index) => `name-${index}`);
      const words = options.flatMap(([syntax, , { choices = ["x"] } = {}]) => {
        const [spelling = ""] = syntax.match(/--?[\w-]+/u) ?? [];
        return spelling.startsWith("--no-")
          ? []
          : [spelling, ...(syntax.includes("<") ? choices.slice(0, 1) : [])];
      });
      const argv = [command, ...words, ...names];
      const plain = readPlainLine(argv);
      expect(plain).toBeDefined();
      expect(plain).toEqual(await readByCommander(argv));
    },
  );

  test.each([
    ["an unknown option", ["score", "--nope"]],
    ["an abbreviation", ["score", "--quie"]],
    ["a value in the same word", ["score", "--lang=sv"]],
    ["an empty value", ["score", "--lang", ""]],
    ["a missing value", ["score", "--lang"]],
    ["an option twice", ["score", "--lang", "sv", "--lang", "en"]],
    ["an unknown choice", ["interview", "-o", "x.yaml", "--consent", "maybe"]],
    ["a missing argument", ["history"]],
    ["one argument too many", ["history", "a", "b"]],
    ["an empty argument", ["score", ""]],
    ["the end of options", ["score", "--", "a.yaml"]],
    ["help", ["score", "--help"]],
    ["a command with another below it", ["baseline", "write"]],
    ["an unknown command", ["scoer"]],
    ["a name of JavaScript's", ["constructor"]],
    ["nothing", []],
  ])("declines %s", (_, argv) => {
    expect(readPlainLine(argv)).toBeUndefined();
  });
});
