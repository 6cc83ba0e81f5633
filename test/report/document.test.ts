import { describe, expect, test } from "vitest";
import { briefDocument } from "../../src/report/document/brief.ts";
import type { DocumentView } from "../../src/report/document/document-view.ts";
import { htmlDocument } from "../../src/report/document/html.ts";
import { mandateOf } from "../../src/report/document/mandate.ts";
import { markdownDocument } from "../../src/report/document/markdown.ts";
import { terminalDocument } from "../../src/report/document/terminal.ts";
import { workshopDocument } from "../../src/report/document/workshop.ts";
import type { Canvas } from "../../src/report/terminal/canvas.ts";
import { widthOf } from "../../src/text/width.ts";
import type { ReportInput } from "../../src/report/input.ts";
import { hostileInput, reportInput, unknownInput } from "./cases.ts";
import { folded, readHtml } from "./html/read-html.ts";
import { cellsOf, shown, tablesOf } from "./markdown/read-markdown.ts";

const same = (text: string): string => text;
const canvas: Canvas = {
  columns: 80,
  isUnicode: true,
  strong: same,
  dim: same,
  accent: same,
  warning: same,
};

const CASES = [
  ["the brief", () => reportInput(), briefDocument],
  ["the brief, Swedish", () => reportInput({ language: "sv" }), briefDocument],
  ["the brief, nothing known", unknownInput, briefDocument],
  ["the brief, hostile", hostileInput, briefDocument],
  ["the workshop", () => reportInput(), workshopDocument],
  ["the workshop, Swedish", () => reportInput({ language: "sv" }), workshopDocument],
  ["the workshop, withheld", () => reportInput({ minimumGroup: 3 }), workshopDocument],
  ["the workshop, hostile", hostileInput, workshopDocument],
] as const;

/** Every sentence of a document. */
function textsOf({ lead, parts }: DocumentView): readonly string[] {
  return [
    ...lead,
    ...parts.flatMap((one) => [
      one.heading,
      one.eyebrow,
      one.answer,
      ...one.paragraphs,
      ...one.columns,
      ...one.rows.flat(),
      ...one.items.flatMap(({ title, text }) => [title, text]),
      ...one.blanks,
    ]),
  ].filter((text) => text !== "");
}

describe.each(CASES)("%s", (_, input, write) => {
  test("the page is well formed, asks for nothing and says everything", async () => {
    const view = write(await input());
    const html = htmlDocument(view);
    const { tags, text } = readHtml(html);
    const open: string[] = [];
    for (const { name, isEnd } of tags) {
      if (name === "meta") continue;
      if (isEnd) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain("default-src 'none'");
    for (const said of textsOf(view)) expect(text).toContain(folded(said));
  });

  test("the Markdown has whole tables and says everything", async () => {
    const view = write(await input());
    const markdown = markdownDocument(view);
    for (const table of tablesOf(markdown)) {
      expect(new Set(table.map((line) => cellsOf(line).length)).size).toBe(1);
    }
    const text = shown(markdown);
    for (const said of textsOf(view)) expect(text).toContain(said.replaceAll(/\s+/gu, " ").trim());
  });

  test("the terminal keeps to its width", async () => {
    const lines = terminalDocument(write(await input()), canvas).split("\n");
    const prose = lines.filter((line) => !line.includes("{ value:"));
    expect(Math.max(...prose.map(widthOf))).toBeLessThanOrEqual(80);
  });
});

test("the mandate is what the readiness verdict asks for: five parts, each with its level", async () => {
  const mandate = mandateOf(await reportInput());
  // sponsorship, decision rights, the way into IT and the shared goal at 3; the money is a yes.
  expect(mandate.map(({ level, status }) => [level, status])).toEqual([
    [1, "missing"],
    [2, "missing"],
    [2, "missing"],
    [1, "missing"],
    [1, "missing"],
  ]);
  expect(mandate.at(-1)).toMatchObject({
    today: "The answer was no.",
    needed: "That the answer is yes.",
  });
});

test("the brief rests on the readiness verdict, wherever the questionnaire has it", async () => {
  const input = await reportInput();
  const turned: ReportInput = {
    ...input,
    questionnaire: {
      ...input.questionnaire,
      verdicts: input.questionnaire.verdicts.toReversed(),
    },
    result: { ...input.result, verdicts: input.result.verdicts.toReversed() },
  };
  const partsOf = (one: ReportInput) =>
    briefDocument(one).parts.filter(({ id }) => ["verdict", "reasons", "mandate"].includes(id));
  expect(partsOf(turned)).toEqual(partsOf(input));
});

test("nothing known: the verdict cannot tell, and every part of the mandate is unknown", async () => {
  const { parts } = briefDocument(await unknownInput());
  expect(parts.find(({ id }) => id === "verdict")?.answer).toBe("Cannot tell");
  const rows = parts.find(({ id }) => id === "mandate")?.rows ?? [];
  expect(rows.map((row) => row.at(-1))).toEqual(Array(5).fill("not known"));
});

test("the brief names no department of fewer than three where it says who differs", async () => {
  const sentenceOf = async (result: Partial<ReportInput["result"]>): Promise<string> => {
    const input = await reportInput();
    const { parts } = briefDocument({ ...input, result: { ...input.result, ...result } });
    return parts.find(({ id }) => id === "standing")?.paragraphs[1] ?? "";
  };
  const { departments } = (await reportInput()).result;
  const of = (count: number) => departments.map((one) => ({ ...one, respondents: count }));
  expect(await sentenceOf({ departments: of(2) })).not.toMatch(/Marketing|Stores/u);
  expect(await sentenceOf({ departments: of(3) })).toContain(
    "Marketing rates the organization 1.6 levels higher than Stores",
  );
});

test("the workshop shows who chose what by department, and nobody by name", async () => {
  const input = await reportInput();
  const view = workshopDocument(input);
  const sheets = view.parts.filter(({ eyebrow }) => eyebrow !== "");
  expect(sheets.length).toBe(8);
  const said = sheets.flatMap(({ rows }) => rows.map((row) => row[2]));
  expect(said.join(" ")).toMatch(/Stores \(1 person\)/u);
  const people = input.result.respondents.map(({ id }) => id);
  for (const person of people)
    expect(textsOf(view).join(" ")).not.toMatch(new RegExp(`\\b${person}\\b`, "u"));
});

test("questions about one's own department are not on the workshop's table", async () => {
  const ids = workshopDocument(await reportInput()).parts.map(({ id }) => id);
  expect(ids).not.toContain("help-across-departments");
  expect(ids).not.toContain("objective-ladder");
});

test("where departments are withheld the workshop names none beside an answer", async () => {
  const view = workshopDocument(await reportInput({ minimumGroup: 3 }));
  const sheets = view.parts.filter(({ eyebrow }) => eyebrow !== "");
  expect(sheets.length).toBeGreaterThan(0);
  for (const { columns } of sheets) expect(columns).toEqual(["Level", "Description"]);
});

test("what is to be typed in is a review of these questions", async () => {
  const view = workshopDocument(await reportInput());
  const code = view.parts.at(-1)?.code ?? "";
  expect(code).toContain('organization: "Nordlys Retail"');
  expect(code).toContain("review: { by: workshop }");
  expect(code.match(/\{ value: …, reason: "…" \}/gu)?.length).toBe(8);
});
