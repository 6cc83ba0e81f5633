import { forMarkdown } from "../../text/encode/markdown.ts";
import { heading, section, strong } from "../markdown/blocks.ts";
import { table } from "../markdown/table.ts";
import { type HistoryInput, type HistoryView, historyView } from "./history-view.ts";

/** The line of the whole and of each dimension as a table, and the assessments behind it. */
export function markdownHistory(input: HistoryInput): string {
  const view = historyView(input);
  const { words } = view;
  const blocks = [
    heading(1, view.title),
    strong(view.headline),
    forMarkdown(view.breaks),
    ...section(2, words.lines, [lines(view), forMarkdown(words.cells)]),
    ...section(2, words.assessments, [assessments(view)]),
    forMarkdown(view.tool),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function titled(titles: readonly string[]): readonly { readonly title: string }[] {
  return titles.map((title) => ({ title: forMarkdown(title) }));
}

/** A bar before the name of an assessment marks a break before it. */
function lines({ lines: all, assessments: rounds, words }: HistoryView): string {
  const names = rounds.map(({ name, isBroken }) => `${isBroken ? "| " : ""}${name}`);
  const rows = all.map(({ title, points, change }) =>
    [title, ...points.map(({ level, mean }) => `${level} · ${mean}`), change].map(forMarkdown),
  );
  return table(titled([words.node, ...names, words.change]), rows);
}

function assessments({ assessments: rounds, words }: HistoryView): string {
  const { assessment, date, model, people, coverage, confidence } = words;
  return table(
    titled([assessment, date, model, people, coverage, confidence]),
    rounds.map((one) =>
      [one.name, one.date, one.model, one.people, one.coverage, one.confidence].map(forMarkdown),
    ),
  );
}
