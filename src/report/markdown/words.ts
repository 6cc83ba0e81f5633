import { forMarkdown } from "../../text/encode/markdown.ts";
import type { NodeView } from "../view/view.ts";
import { type Block, bullets, quotations, titled } from "./blocks.ts";

/** A label in the report's language. */
export type Say = (label: string) => string;

/** "2.1 (2.0 to 2.2)", or without a range the value alone. */
export function withRange(value: string, range: string): string {
  return range === "" ? value : `${value} (${range})`;
}

/** Level, mean and coverage of a node on one line, or why it has none. */
export function measures(node: NodeView, say: Say): Block {
  const { isScored, level, levelRange, mean, range, coverage, grounds, reason } = node;
  if (!isScored) return forMarkdown(`${say("notScored")} · ${reason}`);
  const parts = [
    withRange(`${say("level")} ${level}`, levelRange),
    withRange(`${say("mean")} ${mean}`, range),
    `${say("coverageWord")} ${[coverage, grounds].filter((part) => part !== "").join(", ")}`,
  ];
  return forMarkdown(parts.join(" · "));
}

/** Cleared quotes and the evidence that was seen. */
export function voices(
  {
    quotes,
    evidence,
  }: { readonly quotes: readonly string[]; readonly evidence: readonly string[] },
  say: Say,
): readonly Block[] {
  return [
    ...titled(say("quotes"), quotations(quotes).join("\n\n")),
    ...titled(say("evidenceSeen"), bullets(evidence.map(forMarkdown))),
  ];
}
