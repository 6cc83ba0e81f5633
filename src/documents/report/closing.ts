import type { ReportView } from "../view/view.ts";
import {
  type Block,
  facts,
  group,
  labelled,
  levelBlock,
  list,
  paragraph,
  paragraphs,
  type Span,
  table,
} from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { Say } from "../frame.ts";

/** How the numbers are computed, and the reviewers' changes. */
export function method(view: ReportView, say: Say): readonly Section[] {
  const { assessmentFacts, weights, certainty, overrides } = view;
  return section("method", say("methodHeading"), [
    ...group(
      say("assessmentHeading"),
      facts(
        [
          ...assessmentFacts.map(({ label, text }) => [label, text] as const),
          [say("weights"), weights.join(" · ")],
        ],
        "facts-wide",
      ),
    ),
    ...paragraphs(view.method),
    ...group(certainty.heading, [
      ...list(certainty.lines),
      ...labelled(certainty.weightsHeading, list(certainty.weights)),
    ]),
    ...gapNumbers(view, say),
    ...group(say("overrides"), list(overrides)),
  ]);
}

/** The figures behind the section on agreement. */
function gapNumbers(
  { perception: { dimensions, overall } }: ReportView,
  say: Say,
): readonly Block[] {
  const gaps = [...dimensions, overall].filter(({ numbers }) => numbers !== "");
  if (gaps.length === 0) return [];
  return group(say("gapNumbersHeading"), [
    ...list(gaps.map(({ title, numbers }) => `${title}: ${numbers}`)),
    ...paragraph(say("gapNumbersNote")),
  ]);
}

/** What each department answered to each question, where that may be shown. */
export function appendix({ appendix: view }: ReportView, say: Say): readonly Section[] {
  const { note, columns, tables } = view;
  const blocks = tables.flatMap(({ title, rows }) =>
    table({
      label: title,
      role: "answers-table",
      columns: [{ title, isHeading: true }, ...columns],
      rows: rows.map((row) => [row.title, ...row.cells]),
    }),
  );
  return section(
    "appendix",
    say("appendix"),
    blocks.length === 0 ? [] : [...paragraph(note), ...blocks],
  );
}

/** The levels of the model, and the words of the report. */
export function levels(view: ReportView, say: Say): readonly Section[] {
  return section("levels", say("glossary"), [
    ...group(
      "",
      view.levels.flatMap(({ level, name, description }) =>
        group("", [...levelBlock(String(level), name), ...paragraph(description)]),
      ),
      { role: "levels" },
    ),
    ...group(
      say("terms"),
      facts(
        view.terms.map(({ term, text }) => [term, text] as const),
        "terms",
      ),
    ),
  ]);
}

/** What the questionnaire rests on. */
export function sources(view: ReportView, say: Say): readonly Section[] {
  const title = (text: string, url: string): Span => (url === "" ? { text } : { text, url });
  return section(
    "sources",
    say("sources"),
    list(
      view.sources.map(({ author, title: text, url, published }) => [
        author === "" ? "" : `${author}:`,
        title(published === "" ? text : `${text}, ${published}`, url),
      ]),
      "sources",
    ),
  );
}
