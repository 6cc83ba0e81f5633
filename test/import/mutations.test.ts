import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeForm } from "../../src/form/make-form.ts";
import { COLUMN } from "../../src/form/workbook.ts";
import { place } from "../../src/text/problems.ts";
import { filledMarkdown, filledWorkbook } from "../support/form-robot.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability } from "../support/yaml.ts";
import { returnedAnswers } from "./closed-loop.ts";

/** The descriptions begin alike, one of them is the beginning of another, and one has a comma. */
const ASKED = questionnaire(
  oneCapability(
    "{ id: how, type: level, text: How?, levels: { 1: By hand, 2: By hand in time, 5: 'With a plan, and in time' } }",
    "{ id: which, type: choice, text: Which?, options: [{ id: a, text: 'Mail, phone', score: 1 }, { id: b, text: Mail, score: 2 }] }",
    "{ id: all, type: choices, text: All?, options: [{ id: x, text: X, score: 1 }, { id: y, text: Y, score: 2 }] }",
    "{ id: count, type: number, text: How many?, min: 0, max: 9, bands: [{ from: 0, score: 1 }] }",
    "{ id: day, type: date, text: When? }",
  ),
);
const FORM = makeForm({
  questionnaire: ASKED,
  languages: ["en"],
  organization: "Nordlys",
  assessment: "2026-11",
  department: "it",
});
const GIVEN = { how: 2, which: "a", all: ["x"], count: 3, day: "2026-05-03" };

/** The workbook with one cell changed. */
function changed(cell: string, xml: (start: string) => string): Uint8Array {
  const parts = unzipSync(filledWorkbook(FORM, GIVEN));
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const found = new RegExp(`<c r="${cell}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`, "u");
  expect(sheet).toMatch(found);
  const replaced = sheet.replace(found, (_, style: string) => xml(`<c r="${cell}"${style}`));
  return zipSync({ ...parts, [name]: strToU8(replaced) });
}

const text = (words: string) => (start: string) =>
  `${start} t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (value: number) => (start: string) => `${start}><v>${value}</v></c>`;
/** With the format of percentages, which the workbook itself does not have. */
function percentage(): Uint8Array {
  const cell = `D${rowOf("count")}`;
  const parts = unzipSync(
    changed(cell, (start) => `${start.replace(/ s="\d+"/u, "")} s="PERCENT"><v>0.7</v></c>`),
  );
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const styles = read("xl/styles.xml");
  const [, count = "0", formats = ""] =
    /<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/u.exec(styles) ?? [];
  const more = `<cellXfs count="${Number(count) + 1}">${formats}<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`;
  const sheet = "xl/worksheets/sheet1.xml";
  return zipSync({
    ...parts,
    "xl/styles.xml": strToU8(styles.replace(/<cellXfs[\s\S]*?<\/cellXfs>/u, more)),
    [sheet]: strToU8(read(sheet).replace("PERCENT", count)),
  });
}

const formula = (start: string) => `${start}><f>1+1</f></c>`;
const failed = (start: string) => `${start} t="e"><v>#REF!</v></c>`;
const blank = (start: string) => `${start}/>`;
const flag = (start: string) => `${start} t="b"><v>1</v></c>`;

/** The row of each question's own answer, found in the sheet itself. */
function rowOf(id: string): number {
  const sheet = strFromU8(
    unzipSync(filledWorkbook(FORM, GIVEN))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
  );
  const found = new RegExp(`<c r="A(\\d+)" s="\\d+" t="inlineStr"><is><t[^>]*>${id}<`, "u");
  return Number(found.exec(sheet)?.[1]);
}

test("the columns are those of the tests", () => {
  expect(COLUMN.answer).toBe(3);
  expect(rowOf("how")).toBeGreaterThan(0);
});

describe("one cell of a good workbook, changed", () => {
  test.each([
    ["how", "a near text", text("By hand in tim"), "unclear-answer"],
    ["how", "the end of a description", text("in time"), "unclear-answer"],
    ["how", "a level between two", number(3), "unclear-answer"],
    ["how", "words between two levels", text("between 1 and 2"), "unclear-answer"],
    ["how", "a flag", flag, "unclear-answer"],
    ["how", "a formula without a value", formula, "formula-cell"],
    ["how", "an error of the spreadsheet", failed, "unclear-answer"],
    ["which", "an option cut at its comma", text("Phone"), "unclear-answer"],
    ["which", "a number for an option", number(1), "unclear-answer"],
    ["all", "an option and a comma", text("X, Y"), "unclear-answer"],
    ["count", "a word before the number", text("about 3"), "unclear-answer"],
    ["count", "a decimal comma in English", text("3,5"), "unclear-answer"],
    ["count", "a number beyond the limits", number(10), "wrong-answer"],
    ["count", "a formula", formula, "formula-cell"],
    ["day", "a day that does not exist", text("2026-02-30"), "unclear-answer"],
    ["day", "a day in another order", text("3/5/2026"), "unclear-answer"],
    ["day", "a number", number(7), "unclear-answer"],
  ])("%s, %s: an error at that cell", async (id, _, change, code) => {
    const cell = `D${rowOf(id)}`;
    const { answers, problems } = await returnedAnswers(
      "a.xlsx",
      changed(cell, change),
      FORM,
      ASKED,
    );
    expect(answers).toBeUndefined();
    expect(problems.map((one) => [one.code, one.at && place(one.at)])).toEqual([
      [code, `a.xlsx:Answers!${cell}`],
    ]);
  });

  test.each(["how", "which", "count", "day"])("%s, left blank: unanswered", async (id) => {
    const content = changed(`D${rowOf(id)}`, blank);
    const { answers, problems } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(problems).toEqual([]);
    const { [id as keyof typeof GIVEN]: _, ...rest } = GIVEN;
    expect(answers).toEqual(rest);
  });

  test("a percentage is not taken for the number behind it", async () => {
    const { answers, problems } = await returnedAnswers("a.xlsx", percentage(), FORM, ASKED);
    expect(answers).toBeUndefined();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["unclear-answer", "count: “70%” is not a number"],
    ]);
  });

  test("nothing ticked is unanswered, not “none of these”", async () => {
    const content = changed(`D${rowOf("all") + 1}`, blank);
    const { answers } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(answers).not.toHaveProperty("all");
  });

  test.each([
    ["a description without its number", "how", text("By hand"), 1],
    ["a level alone", "how", number(5), 5],
    ["a level as text", "how", text(" 5 "), 5],
    ["the whole text of an option that is the beginning of another", "which", text("Mail"), "b"],
    ["the id of an option", "which", text("b"), "b"],
  ])("%s is taken", async (_, id, change, expected) => {
    const content = changed(`D${rowOf(id)}`, change);
    const { answers, problems } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(problems).toEqual([]);
    expect(answers).toEqual({ ...GIVEN, [id]: expected });
  });

  test("an id that somebody edited is an unknown question", async () => {
    const content = changed(`A${rowOf("count")}`, text("cuont"));
    const { problems } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(problems.map(({ code }) => code)).toContain("unknown-question");
  });

  test("evidence beside one of several options is not ignored", async () => {
    const cell = `D${rowOf("all") + 1}`;
    const beside = `E${rowOf("all") + 1}`;
    const content = changed(
      cell,
      (start) => `${text("x")(start)}<c r="${beside}" t="inlineStr"><is><t>a list</t></is></c>`,
    );
    const { problems } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(problems.map((one) => [one.code, one.at && place(one.at)])).toEqual([
      ["stray-text", `a.xlsx:Answers!${beside}`],
    ]);
  });

  test("words in a cell without a question are not ignored", async () => {
    const content = changed(
      "C3",
      (start) => `${start}/><c r="F3" t="inlineStr"><is><t>well</t></is></c>`,
    );
    const { problems } = await returnedAnswers("a.xlsx", content, FORM, ASKED);
    expect(problems.map((one) => [one.code, one.at && place(one.at)])).toEqual([
      ["stray-text", "a.xlsx:Answers!F3"],
    ]);
  });
});

describe("one line of a good form in Markdown, changed", () => {
  const good = filledMarkdown(FORM, GIVEN);

  const [NUMBER, UNKNOWN] = ["Number, from 0 to 9: 3", "- [ ] I don't know"];

  test.each([
    ["a second box", "- [ ] 5  With", "- [x] 5  With", "two-answers", "- [x] 5  With"],
    ["a question mark in a box", "- [x] 2  By", "- [?] 2  By", "unclear-answer", "- [?] 2  By"],
    [
      "a reworded answer",
      "in time\n",
      "in due time\n",
      "unclear-answer",
      "- [x] 2  By hand in due",
    ],
    ["words below a box", "- [ ] 5", "between the two\n- [ ] 5", "stray-text", "between the two"],
    [
      "a box beside the number",
      `${NUMBER}\n\n${UNKNOWN}`,
      `${NUMBER}\n\n- [x] I don't know`,
      "two-answers",
      NUMBER,
    ],
    ["a mark behind the box", "- [ ] 5  With", "- [ ] x 5  With", "stray-text", "- [ ] x 5"],
    ["a mark before the box", "- [ ] 5  With", "- [ ]x 5  With", "stray-text", "- [ ]x 5"],
    [
      "an answer in bold",
      "- [ ] 5  With a plan, and in time",
      "- [ ] **5  With a plan, and in time**",
      "stray-text",
      "- [ ] **5",
    ],
    ["a unit after the number", NUMBER, `${NUMBER} days`, "unclear-answer", NUMBER],
  ])("%s: an error at that line", async (_, from, to, code, expected) => {
    expect(good).toContain(from);
    const form = good.replace(from, to);
    const { answers, problems } = await returnedAnswers("a.md", form, FORM, ASKED);
    expect(answers).toBeUndefined();
    expect(problems.map((one) => one.code)).toEqual([code]);
    const line = form.split("\n")[(problems[0]?.at?.line ?? 0) - 1] ?? "";
    expect(line.slice(0, expected.length)).toBe(expected);
  });

  test("a question whose comment is gone does not become the evidence of the one before", async () => {
    const form = good.replace("<!-- unsilo: which -->\n\n", "");
    expect(form).not.toBe(good);
    const { answers, problems } = await returnedAnswers("a.md", form, FORM, ASKED);
    expect(answers).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
    expect(problems[0]?.code).toBe("stray-text");
  });

  test("other bullets, spaces, line ends and an emptied box are the same form", async () => {
    const other = good
      .replaceAll("- [ ]", "* []")
      .replaceAll("- [x]", "+ [ X ]")
      .replaceAll("\n", "  \r\n");
    const { answers, problems } = await returnedAnswers("a.md", other, FORM, ASKED);
    expect(problems).toEqual([]);
    expect(answers).toEqual(GIVEN);
  });

  test("words below a heading belong to no question", async () => {
    const form = good.replace("## Capability c", "## Capability c\n\nwell");
    const { problems } = await returnedAnswers("a.md", form, FORM, ASKED);
    expect(problems.map(({ code }) => code)).toEqual(["stray-text"]);
  });

  test("words on the lines below a label belong to it", async () => {
    const form = good.replace(/(document or a date:)/u, "$1 a list\n\nand its date");
    const { answers } = await returnedAnswers("a.md", form, FORM, ASKED);
    expect(answers).toMatchObject({ how: { value: 2, evidence: ["a list\nand its date"] } });
  });
});
