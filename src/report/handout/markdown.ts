import { forMarkdown } from "../../text/encode/markdown.ts";
import type { HandoutTexts } from "../../text/handout-texts.ts";
import { bullets, heading } from "../markdown/blocks.ts";
import { type HandoutInput, type HandoutQuestion, handoutView } from "./handout-view.ts";

/** The sheets in GitHub's Markdown, with boxes to tick. */
export function markdownHandout(input: HandoutInput): string {
  const { title, words, invitation, cases, sections } = handoutView(input);
  const asked = (question: HandoutQuestion): readonly string[] => questionBlocks(question, words);
  const blocks = [
    heading(1, title),
    heading(2, words.invitation),
    forMarkdown(invitation),
    forMarkdown(words.promise),
    bullets(words.practical.map(forMarkdown)),
    heading(2, words.preparation),
    ...words.prepare.map(forMarkdown),
    ...(cases.length === 0 ? [] : [heading(3, words.cases), bullets(cases.map(forMarkdown))]),
    heading(2, words.sheet),
    `**${forMarkdown(words.rule)}**`,
    ...sections.flatMap((section) => [
      heading(3, section.title),
      ...section.questions.flatMap(asked),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function questionBlocks(question: HandoutQuestion, words: HandoutTexts): readonly string[] {
  const { number, text, help, remarks, boxes, line, isScored } = question;
  const aside = [help, ...remarks].filter((part) => part !== "").map(forMarkdown);
  const unknown = isScored ? [words.dontKnow, words.notApplicable] : [words.dontKnow];
  return [
    `**${number}. ${forMarkdown(text)}**`,
    ...(aside.length === 0 ? [] : [aside.join(" ")]),
    ...(line === "" ? [] : [forMarkdown(line)]),
    [...boxes, ...unknown].map((box) => `- [ ] ${forMarkdown(box)}`).join("\n"),
    ...(isScored ? [forMarkdown(words.evidence)] : []),
  ];
}
