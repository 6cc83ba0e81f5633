import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { capabilitiesOf, questionsOf } from "../../src/model/outline.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";

const TEXT = readFileSync(new URL("../../docs/sources.md", import.meta.url), "utf8");

/** The claims: rows of six cells, of which the second is a source. */
const CLAIMS = TEXT.split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(
    (cells) => cells.length === 6 && cells[1] !== "source id" && !/^[-: ]+$/u.test(cells[1] ?? ""),
  );

const idsIn = (cell = ""): readonly string[] =>
  cell.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+|\b[a-z]{2,}\b/gu) ?? [];

const KNOWN = {
  source: questionnaire.sources.map(({ id }) => id),
  capability: capabilitiesOf(questionnaire).map(({ id }) => id),
  question: questionsOf(questionnaire).map(({ id }) => id),
  recommendation: questionnaire.recommendations.map(({ id }) => id),
};

test("every source and every dimension has claims", () => {
  expect(CLAIMS.length).toBeGreaterThan(80);
  for (const source of KNOWN.source) {
    expect(CLAIMS.some(([, id]) => id === source)).toBe(true);
  }
});

test.each(CLAIMS.map((cells) => [cells[0], cells] as const))("%s", (_, cells) => {
  const [, source, capability, question, , recommendation] = cells;
  const unknown = (ids: readonly string[], known: readonly string[]): readonly string[] =>
    ids.filter((id) => !known.includes(id));
  expect(unknown(idsIn(source), KNOWN.source)).toEqual([]);
  expect(unknown(idsIn(capability), KNOWN.capability)).toEqual([]);
  expect(unknown(idsIn(question), KNOWN.question)).toEqual([]);
  expect(unknown(idsIn(recommendation), KNOWN.recommendation)).toEqual([]);
  expect(idsIn(question).length).toBeGreaterThan(0);
});

test("a claim supports every recommendation, and every question except our own counted ones", () => {
  const carried = new Set(CLAIMS.flatMap(([, , , question]) => idsIn(question)));
  const missing = questionsOf(questionnaire).filter(({ id, scored }) => scored && !carried.has(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
