import { forMarkdown } from "../../text/encode/markdown.ts";
import { explanationView } from "./explanation-view.ts";
import { type ExplanationInput, type ExplanationView } from "./view.ts";

const DEEPEST = 6;

/** Every step, down to the answers. */
export function markdownExplanation(input: ExplanationInput): string {
  return `${section(explanationView(input), 1).join("\n\n")}\n`;
}

function section(view: ExplanationView, depth: number): readonly string[] {
  const heading = `${"#".repeat(Math.min(DEEPEST, depth))} ${forMarkdown(view.heading)}`;
  const steps = view.steps.map(({ sentence, rule, rows }, index) => {
    const source = rule === "" ? "" : ` (${forMarkdown(rule)})`;
    const first = `${index + 1}. ${forMarkdown(sentence)}${source}`;
    const list = rows.map(
      ({ depth: level, text }) => `${"  ".repeat(level)}   - ${forMarkdown(text)}`,
    );
    return [first, ...list].join("\n");
  });
  const below = view.children.flatMap((child) => section(child, depth + 1));
  return [heading, ...(steps.length === 0 ? [] : [steps.join("\n")]), ...below];
}
