import { forMarkdown } from "../../text/encode/markdown.ts";
import type { HighlightView, NodeView, ReportView } from "../view/view.ts";
import { type Block, bullets, heading, section, titled } from "./blocks.ts";
import { table } from "./table.ts";
import { type Say, voices, withRange } from "./words.ts";

/** Today's level and the target of each dimension, the widest gap first. */
export function profile({ profile: rows }: ReportView, say: Say): readonly Block[] {
  const right = { align: "right" } as const;
  const columns = [
    { title: say("dimension") },
    { title: say("level"), ...right },
    { title: say("target"), ...right },
    { title: say("gap"), ...right },
    { title: say("mean"), ...right },
    { title: say("range") },
    { title: say("coverageWord"), ...right },
    { title: say("confidenceWord") },
  ].map((column) => ({ ...column, title: forMarkdown(column.title) }));
  return section(2, say("profile"), [
    table(
      columns,
      rows.map((row) => profileRow(row, say)),
    ),
  ]);
}

function profileRow(row: NodeView, say: Say): readonly string[] {
  const title = row.isBinding ? `${row.title} (${say("holdsIt")})` : row.title;
  const { level, levelRange, target, gap, mean, range, coverage, confidence, reason } = row;
  const cells = row.isScored
    ? [title, withRange(level, levelRange), target, gap, mean, range, coverage, confidence]
    : [title, level, target, gap, mean, reason, coverage, confidence];
  return cells.map(forMarkdown);
}

/** The lowest and the highest capabilities, each with what shows it. */
export function highlights(view: ReportView, say: Say): readonly Block[] {
  return section(2, say("strengthsAndGaps"), [
    ...section(
      3,
      say("gaps"),
      view.gaps.flatMap((one) => highlight(one, say)),
    ),
    ...section(
      3,
      say("strengths"),
      view.strengths.flatMap((one) => highlight(one, say)),
    ),
    view.strengths.length + view.gaps.length === 0 ? "" : forMarkdown(view.highlightsNote),
  ]);
}

function highlight(view: HighlightView, say: Say): readonly Block[] {
  return [
    heading(4, view.title),
    forMarkdown(`${say("level")} ${view.level} · ${say("mean")} ${view.mean} · ${view.dimension}`),
    ...titled(say("shownBy"), bullets(view.shownBy.map(forMarkdown))),
    ...voices(view, say),
  ];
}

/** Each department's means, or why there are none. */
export function departments(
  { departments: view, dimensions, whatOpens }: ReportView,
  say: Say,
): readonly Block[] {
  const columns = [
    { title: forMarkdown(say("department")) },
    ...view.columns.map((title) => ({ title: forMarkdown(title), align: "right" as const })),
  ];
  const rows = [
    ...view.rows.map(({ title, respondents, cells }) => [
      `${title} (${respondents})`,
      ...cells.map(({ mean, range }) => withRange(mean, range)),
    ]),
    [say("together"), ...dimensions.map(({ mean, range }) => withRange(mean, range))],
    ...(view.spread.length === 0 ? [] : [[say("spread"), ...view.spread]]),
  ];
  const isShown = view.rows.length > 0;
  return section(2, say("departmentsHeading"), [
    isShown ? forMarkdown(say("departmentsNote")) : "",
    isShown
      ? table(
          columns,
          rows.map((row) => row.map(forMarkdown)),
        )
      : "",
    forMarkdown(view.withheld),
    forMarkdown(whatOpens),
  ]);
}
