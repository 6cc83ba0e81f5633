import type { Problem } from "../../model/index.ts";
import { checkTexts } from "../../text/check/index.ts";
import { forMarkdown } from "../../text/encode/markdown.ts";
import { place } from "../../text/problems.ts";
import { shownProblems } from "../../text/shown-problems.ts";
import { table } from "../markdown/table.ts";
import type { CheckInput } from "./input.ts";
import { thresholdViews } from "./threshold-view.ts";
import { titleOf, verdictLine } from "./verdict.ts";

const SIGNS = { holds: "✅", fails: "❌", warns: "⚠️", "not-judged": "❔" } as const;

/** A summary for the page of a pipeline's run, or for a comment on a change. */
export function markdownCheck(input: CheckInput): string {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const { headings } = words;
  const views = thresholdViews(input);
  const { shown, more } = shownProblems(result.problems);
  const columns = [
    { title: headings.threshold },
    { title: headings.expected, align: "right" as const },
    { title: headings.actual, align: "right" as const },
    { title: headings.verdict },
  ];
  const rows = views.map((view) => [
    forMarkdown(view.name),
    forMarkdown(view.expected),
    forMarkdown(view.actual),
    `${SIGNS[view.verdict]} ${words.verdicts[view.verdict]}`,
  ]);
  const pointers = views.flatMap(({ costliest }) =>
    costliest === undefined
      ? []
      : [`- ${forMarkdown(costliest.why)} ${forMarkdown(place(costliest.at))}`],
  );
  const blocks = [
    `# ${forMarkdown(titleOf(input))}`,
    `${result.passed ? "✅" : "❌"} ${forMarkdown(verdictLine(input))}`,
    rows.length === 0 ? "" : table(columns, rows),
    pointers.join("\n"),
    result.problems.length === 0 ? "" : `## ${headings.problems}`,
    [
      ...shown.map(problemItem),
      ...more.map((one) => `- ${forMarkdown(words.moreProblems(one))}`),
    ].join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function problemItem({ code, severity, message, remedy, at }: Problem): string {
  const where = at === undefined ? "" : `${forMarkdown(place(at))} `;
  const then = remedy === undefined ? "" : ` → ${forMarkdown(remedy)}`;
  return `- ${where}${severity} ${code}: ${forMarkdown(message)}${then}`;
}
