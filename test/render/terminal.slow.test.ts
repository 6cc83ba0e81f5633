import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { profileScreen, reportScreen } from "../../src/documents/screens.ts";
import { terminalDocument } from "../../src/render/terminal.ts";
import { widthOf } from "../../src/text/width.ts";
import { hostileInput, reportInput } from "../documents/cases.ts";
import { blocksOf } from "../support/document-words.ts";
import { CANVAS, DOCUMENTS } from "./documents.ts";

const SCREENS: typeof DOCUMENTS = [
  ["profile", async () => profileScreen(await reportInput())],
  ["profile, hostile words", async () => profileScreen(await hostileInput())],
  [
    "head of the report, in Swedish",
    async () => reportScreen(await reportInput({ language: "sv" })),
  ],
  ["head of the report, hostile words", async () => reportScreen(await hostileInput())],
];

/** Text to type in keeps its lines. */
function typedIn({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocksOf(blocks, "code").flatMap(({ text }) => text.split("\n").map((line) => line.trim())),
  );
}

describe.each([...DOCUMENTS, ...SCREENS])("the %s", (_, write) => {
  test.each([40, 80, 200])("keeps to a terminal of %i columns", async (columns) => {
    const document = await write();
    const typed = typedIn(document);
    const said = terminalDocument(document, { ...CANVAS, columns });
    const lines = said.split("\n").filter((line) => !typed.includes(line.trim()));
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(
      Math.max(40, Math.min(100, columns)),
    );
  });
});

test("without room for bars, the profile is given in words", async () => {
  const profile = profileScreen(await reportInput());
  const at = (columns: number): string => terminalDocument(profile, { ...CANVAS, columns });
  expect(at(60)).toContain("◇");
  expect(at(40)).not.toContain("◇");
  expect(at(40)).toContain("Across departments: level 2, mean");
});
