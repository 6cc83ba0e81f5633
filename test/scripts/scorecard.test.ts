import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { faultsIn, figureIn, LINES, type Row } from "../../scripts/scorecard-rows.ts";

const text = readFileSync(new URL("../../docs/scorecard.yaml", import.meta.url), "utf8");
const { rows } = parse(text) as { readonly rows: readonly Row[] };

/** A completed row, which replaces the first open one. */
const DONE: Row = {
  id: "31.4",
  shows: "what it shows",
  run: "npx vitest run",
  goal: "no test fails",
  figure: "13 passed",
  date: "2026-11-29",
  state: "green",
};

const others = rows.filter(({ id }) => id !== DONE.id);

/** The scorecard with the row changed; undefined properties are left out. */
const changed = (change: {
  readonly [Key in keyof Row]?: Row[Key] | undefined;
}): readonly Row[] => [...others, JSON.parse(JSON.stringify({ ...DONE, ...change })) as Row];

test("the scorecard has a row for every line under an issue, and none is red", () => {
  expect(faultsIn(rows)).toEqual([]);
  expect(Object.values(LINES).reduce((sum, count) => sum + count, 0)).toBe(81);
});

describe("the scorecard fails on", () => {
  test.each<[string, readonly Row[], string]>([
    ["a row that is red", changed({ state: "red", figure: "failed with 1" }), "red: failed with 1"],
    ["a figure that is missing", changed({ figure: undefined }), "no goal, figure or date"],
    ["a row without proof", changed({ run: undefined }), "neither a command"],
    ["a quick row without a command", changed({ run: undefined, quick: true }), "no command"],
    ["a row that is there twice", [...changed({}), DONE], "twice"],
    ["a row of no line", changed({ id: "14.99" }), "no such line"],
  ])("%s", (_, given, fault) => {
    expect(faultsIn(given).join("\n")).toContain(fault);
  });

  test("nothing else", () => {
    expect(faultsIn(changed({}))).toEqual([]);
    expect(faultsIn(changed({ run: undefined, looked: "all", changed: "none" }))).toEqual([]);
  });

  test("a row that was removed", () => {
    expect(faultsIn(rows.filter((row) => !row.id.startsWith("31.2")))).toEqual(["31.2: no row"]);
  });
});

test.each([
  ["Tests  1 failed | 12 passed (13)", undefined, "1 failed | 12 passed"],
  ["      Tests  13 passed (13)", undefined, "13 passed"],
  ["figure: 17 s\nTests  13 passed (13)", "^figure: (.*)$", "17 s"],
  ["nothing", undefined, "exit code 0"],
])("the figure of %j", (output, takes, figure) => {
  expect(figureIn(output, takes)).toBe(figure);
});
