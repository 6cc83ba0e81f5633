import { describe, expect, test, vi } from "vitest";
import { isQuestionnairePart } from "../../src/read/document-kind.ts";
import { readTree } from "../../src/read/read-document.ts";
import { didYouMean } from "../../src/text/did-you-mean.ts";
import { forCiLog, forGithubData, forGithubProperty } from "../../src/text/encode/ci.ts";
import { withoutControls } from "../../src/text/encode/controls.ts";
import { forCsv } from "../../src/text/encode/csv.ts";
import { forHtml, forPage } from "../../src/text/encode/html.ts";
import { forMarkdown, forMarkdownUrl } from "../../src/text/encode/markdown.ts";
import { forTerminal, forTerminalLine } from "../../src/text/encode/terminal.ts";
import { forXml } from "../../src/text/encode/xml.ts";

// An algorithm that is quadratic in such a run takes minutes instead of a second, and exceeds the
// time limit of a test.
const LENGTH = 100_000;
vi.setConfig({ testTimeout: 60_000 });

const RUNS = [
  ...Array.from(" \n\r\t[]_*`\"'#:@\\<>&|=~$;.,-+0aÅ\u00A0\u2028\u202E\uFEFF\u0000\uD800"),
  "\r\n",
  " \n",
  "\n ",
  "##",
  "##[",
  " ::",
  "@a",
  "www.",
  "http:",
  "1.",
].map((run) => run.repeat(LENGTH));

const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  forCiLog,
  forCsv,
  forGithubData,
  forGithubProperty,
  forHtml,
  forMarkdown,
  forMarkdownUrl,
  forPage,
  forTerminal,
  forTerminalLine,
  forXml,
  withoutControls,
};

describe("a long run of one character, between two others,", () => {
  test.each(Object.entries(ENCODERS))("gets through %s", (_, encoded) => {
    for (const run of RUNS) {
      const text = encoded(`x${run}y`);
      expect(text.length).toBeLessThanOrEqual(10 * (run.length + 2));
      expect(text).toMatch(/^["']?x[\s\S]*y"?$/u);
    }
  });

  test("gives the same Markdown as before", () => {
    expect(forMarkdown(`x${" ".repeat(LENGTH)}\n \n\ty `)).toBe("x y");
    expect(forMarkdown(`x${" ".repeat(LENGTH)}y`)).toBe(`x${" ".repeat(LENGTH)}y`);
  });
});

test("a questionnaire's folder may hold a file of empty lines", () => {
  const lines = "\n".repeat(200_000);
  expect(isQuestionnairePart({ file: "a.yaml", text: `${lines}dimensions: []` })).toBe(true);
  expect(isQuestionnairePart({ file: "a.yaml", text: `${lines}  answers: {}` })).toBe(false);
});

test("a word that is far too long is compared with nothing", () => {
  const known = Array.from({ length: 100_000 }, (_, index) => `question-${index}`);
  expect(didYouMean("x".repeat(LENGTH), known)).toBe(undefined);
  expect(didYouMean("question-99998x", known)).toBe("question-99998");
});

test("a file of nothing but empty lines is empty", () => {
  for (const text of ["\n", "\u00A0\n", " #\n"].map((line) => line.repeat(300_000))) {
    const { problems } = readTree({ file: "a.yaml", text }, "a response");
    expect(problems.map(({ code }) => code)).toEqual(["file-empty"]);
  }
});
