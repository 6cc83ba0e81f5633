import { expect, test } from "vitest";
import type { Table } from "../../src/documents/blocks.ts";
import type { Document } from "../../src/documents/document.ts";
import { workshopDocument } from "../../src/documents/workshop.ts";
import { reportInput } from "./cases.ts";
import { blocksOf, rowsOf, sectionOf, wordsOf } from "../support/document-words.ts";

/** The table of each question. */
function sheetsOf({ sections }: Document): readonly Table[] {
  const sheets = sections.filter(({ eyebrow }) => eyebrow !== "");
  return sheets.flatMap(({ blocks }) => blocksOf(blocks, "table"));
}

test("the workshop shows answers by department, and no names", async () => {
  const input = await reportInput();
  const document = workshopDocument(input);
  const sheets = sheetsOf(document);
  expect(sheets.length).toBe(8);
  const said = sheets.flatMap((sheet) => rowsOf(sheet).map((row) => row[2]));
  expect(said.join(" ")).toMatch(/Stores \(1 person\)/u);
  const people = input.result.respondents.map(({ id }) => id);
  for (const person of people)
    expect(wordsOf(document).join(" ")).not.toMatch(new RegExp(`\\b${person}\\b`, "u"));
});

test("questions about one's department are left out of the workshop", async () => {
  const ids = workshopDocument(await reportInput()).sections.map(({ id }) => id);
  expect(ids).not.toContain("unplanned-help");
  expect(ids).not.toContain("goals-in-common");
});

test("if departments are withheld the workshop names none beside an answer", async () => {
  const sheets = sheetsOf(workshopDocument(await reportInput({ minimumGroup: 3 })));
  expect(sheets.length).toBeGreaterThan(0);
  for (const { columns } of sheets) {
    expect(columns.map(({ title }) => title)).toEqual(["Level", "Description"]);
  }
});

test("the answers to type in form a review of these questions", async () => {
  const document = workshopDocument(await reportInput());
  const code = blocksOf(sectionOf(document, "review"), "code")[0]?.text ?? "";
  expect(code).toContain('organization: "Nordlys Retail"');
  expect(code).toContain("review: { by: workshop }");
  expect(code.match(/\{ value: …, reason: "…" \}/gu)?.length).toBe(8);
});
