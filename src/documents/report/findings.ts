import type { GapView, HighlightView, NodeView, ReportView, TalkView } from "../view/view.ts";
import {
  type Block,
  type CellWords,
  chart,
  group,
  labelled,
  list,
  minor,
  paragraph,
  paragraphs,
  quotes,
  strong,
  table,
  type TableWords,
} from "../blocks.ts";
import { chartMarks } from "../charts.ts";
import { section, type Section } from "../document.ts";
import { profileChart } from "./profile-chart.ts";
import type { Say } from "../frame.ts";

/** Today's level and the target of each dimension, the widest gap first. */
export function profile(view: ReportView, say: Say): readonly Section[] {
  const { standings, levels } = view;
  const radar = {
    type: "radar",
    id: "chart-radar",
    title: say("radar"),
    note: say("radarNote"),
    ...chartMarks(standings, levels),
  } as const;
  return section("profile", say("profile"), [
    ...chart(radar, say("radarNote"), { role: "radar" }),
    ...chart(profileChart("chart-profile", view, say, false), say("chartNote"), {
      table: profileTable(view, say),
    }),
  ]);
}

function profileTable({ profile: rows }: ReportView, say: Say): TableWords {
  return {
    label: say("profile"),
    role: "figures-table",
    columns: [
      { title: say("dimension"), isHeading: true },
      { title: say("level"), align: "end" },
      { title: say("target"), align: "end" },
      { title: say("gap"), align: "end" },
      { title: say("mean"), align: "end" },
      say("range"),
      { title: say("coverageWord"), align: "end" },
      say("confidenceWord"),
    ],
    rows: rows.map((row) => profileRow(row, say)),
  };
}

function profileRow(row: NodeView, say: Say): readonly CellWords[] {
  const title = row.isBinding ? [row.title, minor(`(${say("holdsIt")})`)] : row.title;
  const { isScored, level, levelRange, target, gap, mean, range, coverage, confidence, reason } =
    row;
  return [
    title,
    withRange(level, levelRange),
    target,
    gap,
    mean,
    isScored ? range : reason,
    coverage,
    confidence,
  ];
}

/** "2.1 (2.0 to 2.2)", or without a range the value alone. */
export function withRange(value: string, range: string): string {
  return range === "" ? value : `${value} (${range})`;
}

/** Level, mean and coverage of a node on one line, or why it has none. */
export function measures(node: NodeView, say: Say): readonly Block[] {
  const { isScored, level, levelRange, mean, range, coverage, grounds, reason } = node;
  if (!isScored) return paragraph([strong(say("notScored")), `· ${reason}`], "measures");
  const rest = [
    withRange(`${say("mean")} ${mean}`, range),
    `${say("coverageWord")} ${[coverage, grounds].filter((part) => part !== "").join(", ")}`,
  ];
  const first = strong(withRange(`${say("level")} ${level}`, levelRange));
  return paragraph([first, `· ${rest.join(" · ")}`], "measures");
}

/** Cleared quotes and the evidence that was seen. */
export function voices(
  { quotes: said, evidence }: Pick<HighlightView, "quotes" | "evidence">,
  say: Say,
): readonly Block[] {
  return [
    ...labelled(say("quotes"), quotes(said)),
    ...labelled(say("evidenceSeen"), list(evidence), { role: "evidence" }),
  ];
}

/** The lowest and the highest capabilities, each with what shows it. */
export function highlights(view: ReportView, say: Say): readonly Section[] {
  const groups = [
    ...group(
      say("gaps"),
      view.gaps.flatMap((one) => highlight(one, say)),
    ),
    ...group(
      say("strengths"),
      view.strengths.flatMap((one) => highlight(one, say)),
    ),
  ];
  return section("strengths-and-gaps", say("strengthsAndGaps"), [
    ...groups,
    ...(groups.length === 0 ? [] : paragraph(view.highlightsNote, "note")),
  ]);
}

function highlight(view: HighlightView, say: Say): readonly Block[] {
  const { title, level, mean, dimension, shownBy } = view;
  const facts = [strong(`${say("level")} ${level}`), `· ${say("mean")} ${mean} · ${dimension}`];
  return group(
    title,
    [
      ...paragraph(facts, "measures"),
      ...labelled(say("shownBy"), list(shownBy, "shown-by")),
      ...voices(view, say),
    ],
    { role: "card" },
  );
}

/** Each department's means, or why there are none. */
export function departments(view: ReportView, say: Say): readonly Section[] {
  const { departments: own, dimensions, whatOpens } = view;
  const isShown = own.rows.length > 0;
  return section("departments", say("departmentsHeading"), [
    ...(isShown ? paragraph(say("departmentsNote")) : []),
    ...table({
      label: say("departmentsHeading"),
      role: "heat",
      columns: [
        { title: say("department"), isHeading: true },
        ...own.columns.map((title) => ({ title, align: "end" as const })),
      ],
      rows: own.rows.map(({ title, respondents, cells }) => [
        [title, minor(`(${respondents})`)],
        ...cells.map(shaded),
      ]),
      foot: [
        [say("together"), ...dimensions.map(shaded)],
        ...(own.spread.length === 0 ? [] : [[say("spread"), ...own.spread]]),
      ],
    }),
    ...paragraph([own.withheld, whatOpens], "note"),
  ]);
}

const SHADES = 5;

/** In one of five shades, from the lowest scores to the highest; without a score the reason. */
function shaded({ isScored, percent, mean, range, reason }: NodeView): CellWords {
  if (!isScored) return [mean, minor(reason)];
  const words = range === "" ? mean : [mean, minor(`(${range})`)];
  const shade = Math.floor((Number(percent) / 100) * SHADES);
  return { words, shade: Math.min(SHADES - 1, Math.max(0, shade)) };
}

/** Whether departments see the same organization: level and gap, and what to talk about. */
export function agreement({ perception: view }: ReportView, say: Say): readonly Section[] {
  const row = ({ title, level, sentence }: GapView): readonly string[] => [title, level, sentence];
  const talk = (title: string, rows: readonly TalkView[]): readonly Block[] =>
    group(title, list(rows.map((one) => [one.question, strong(one.said)])));
  return section("perception", say("perceptionHeading"), [
    ...paragraph(view.overall.sentence, "lead"),
    ...paragraph(say("perceptionNote")),
    ...table({
      label: say("perceptionHeading"),
      columns: [
        { title: say("dimension"), isHeading: true },
        { title: say("level"), align: "end" },
        say("gapWord"),
      ],
      rows: view.dimensions.map(row),
      foot: [row(view.overall)],
    }),
    ...talk(say("worthTalking"), view.talk),
    ...talk(say("toVerify"), view.verify),
    ...paragraphs(view.limits, "note"),
  ]);
}
