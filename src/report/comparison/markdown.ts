import { forMarkdown } from "../../text/encode/markdown.ts";
import { type Block, bullets, heading, section, strong } from "../markdown/blocks.ts";
import { type Column, table } from "../markdown/table.ts";
import type { ComparisonInput, ComparisonView, MoveView, ProgressView } from "./comparison-view.ts";
import { withRemarks } from "./progress-view.ts";
import { comparisonView } from "./view-of.ts";

/** What moved, with every question that each recommendation raises. */
export function markdownComparison(input: ComparisonInput): string {
  const view = comparisonView(input);
  const { labels } = view;
  const blocks = [
    heading(1, view.title),
    strong(view.headline),
    ...view.notices.map(forMarkdown),
    facts(view),
    ...section(2, labels["dimensions"] ?? "", [moves(view.dimensions, view)]),
    ...section(2, view.capabilitiesHeading, [
      moves(view.capabilities, view),
      still(view.capabilities, view.capabilitiesStill),
    ]),
    ...section(2, labels["questions"] ?? "", [
      moves(view.questions, view),
      still(view.questions, view.questionsStill),
    ]),
    ...section(2, labels["departments"] ?? "", [departments(view)]),
    ...section(2, labels["perception"] ?? "", [
      view.gaps.length === 0 ? (labels["gapsUnmeasured"] ?? "") : (labels["perceptionNote"] ?? ""),
      gaps(view),
    ]),
    ...progress(view),
    ...section(2, labels["verdicts"] ?? "", [
      bullets(view.verdicts.map(({ name, text }) => `${forMarkdown(name)} ${strong(text)}`)),
    ]),
    forMarkdown(labels["method"] ?? ""),
    forMarkdown(view.tool),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function columns(view: ComparisonView, names: readonly string[]): readonly Column[] {
  return names.map((name) => ({ title: forMarkdown(view.labels[name] ?? "") }));
}

function facts(view: ComparisonView): Block {
  const header = ["", view.earlier, view.later].map((title) => ({ title: forMarkdown(title) }));
  return table(
    header,
    view.facts.map(({ label, before, after }) => [label, before, after].map(forMarkdown)),
  );
}

function moves(rows: readonly MoveView[], view: ComparisonView): Block {
  if (rows.length === 0) return "";
  return table(
    columns(view, ["node", "level", "mean", "change", "movement"]),
    rows.map(({ title, level, mean, change, said }) => [
      forMarkdown(title),
      level,
      mean,
      change,
      forMarkdown(said),
    ]),
  );
}

function still(rows: readonly MoveView[], text: string): Block {
  return rows.length === 0 ? "" : forMarkdown(text);
}

function departments(view: ComparisonView): Block {
  if (view.departments.length === 0) return "";
  return table(
    columns(view, ["department", "people", "level", "mean", "change", "movement"]),
    view.departments.map(({ title, people, level, mean, change, said }) => [
      forMarkdown(title),
      people,
      level,
      mean,
      change,
      forMarkdown(said),
    ]),
  );
}

function gaps(view: ComparisonView): Block {
  if (view.gaps.length === 0) return "";
  return table(
    columns(view, ["node", "signal"]),
    view.gaps.map(({ title, signal }) => [title, signal].map(forMarkdown)),
  );
}

function progress(view: ComparisonView): readonly Block[] {
  if (view.progress.length === 0) return [];
  const groups = view.progress.flatMap(({ heading: title, items }) => [
    heading(3, title),
    items.flatMap(itemLines).join("\n"),
  ]);
  const { labels } = view;
  return [
    heading(2, labels["recommendations"] ?? ""),
    forMarkdown(labels["recommendationsNote"] ?? ""),
    ...(view.progressHint === "" ? [] : [forMarkdown(view.progressHint)]),
    ...groups,
  ];
}

function itemLines({ title, remarks, raises }: ProgressView): readonly string[] {
  const below = raises.map((raise) => `  - ${forMarkdown(raise)}`);
  return [`- ${withRemarks(strong(title), forMarkdown(remarks))}`, ...below];
}
