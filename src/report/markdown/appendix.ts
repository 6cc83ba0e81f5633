import { forMarkdown } from "../../text/encode/markdown.ts";
import type { ReportView } from "../view/view.ts";
import { type Block, section } from "./blocks.ts";
import { table } from "./table.ts";
import type { Say } from "./words.ts";

/** What each department answered to each question, where that may be shown. */
export function appendix(view: ReportView, say: Say): readonly Block[] {
  const { note, columns, tables } = view.appendix;
  return section(2, say("appendix"), [
    tables.length === 0 ? "" : forMarkdown(note),
    ...tables.map(({ title, rows }) =>
      table(
        [title, ...columns].map((name) => ({ title: forMarkdown(name) })),
        rows.map((row) => [row.title, ...row.cells].map(forMarkdown)),
      ),
    ),
  ]);
}
