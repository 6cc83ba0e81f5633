import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { faultsIn, figureIn, LINES, type Row } from "../../scripts/scorecard-rows.ts";

const text = readFileSync(new URL("../../docs/scorecard.yaml", import.meta.url), "utf8");
const { rows } = parse(text) as { readonly rows: readonly Row[] };

const changed = (id: string, change: Partial<Row>): readonly Row[] =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));

/** A row of an issue that is done, which has a command. */
const done = rows.find(({ run, state }) => run !== undefined && state === "green");

test("the scorecard has a row for every line under an issue, and none is red", () => {
  expect(faultsIn(rows)).toEqual([]);
  expect(Object.values(LINES).reduce((sum, count) => sum + count, 0)).toBe(81);
});

describe("the scorecard fails on", () => {
  const id = done?.id ?? "";
  test.each<[string, readonly Row[], string]>([
    [
      "a row that is red",
      changed(id, { state: "red", figure: "failed with 1" }),
      "red: failed with 1",
    ],
    [
      "a figure that is missing",
      changed(id, { figure: undefined as never }),
      "no goal, figure or date",
    ],
    [
      "a row without proof",
      changed(id, { run: undefined as never, quick: false }),
      "neither a command",
    ],
    ["a row that is there twice", [...rows, ...rows.filter((row) => row.id === id)], "twice"],
    ["a row of no line", changed(id, { id: "14.99" }), "no such line"],
  ])("%s", (_, given, fault) => {
    expect(faultsIn(given).join("\n")).toContain(fault);
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
