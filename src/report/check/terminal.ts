import type { Problem } from "../../model/index.ts";
import { checkTexts } from "../../text/check/index.ts";
import { codeFrame } from "../../text/code-frame.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { place } from "../../text/problems.ts";
import { shownProblems } from "../../text/shown-problems.ts";
import { item, paragraph, plainSigns, table } from "../comparison/terminal-table.ts";
import type { Canvas } from "../terminal/canvas.ts";
import type { CheckInput } from "./input.ts";
import { type ThresholdView, thresholdViews } from "./threshold-view.ts";
import { titleOf, verdictLine } from "./verdict.ts";

/** The thresholds in a short table, what to look at first, and the problems in their places. */
export function terminalCheck(input: CheckInput, canvas: Canvas): string {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const views = thresholdViews(input);
  const { threshold, expected, actual, verdict, problems } = words.headings;
  const { shown, more } = shownProblems(result.problems);
  const rows = views.map((view) => [
    view.name,
    view.expected,
    view.actual,
    words.verdicts[view.verdict],
  ]);
  const blocks = [
    paragraph(titleOf(input), canvas, canvas.strong),
    paragraph(verdictLine(input), canvas, result.passed ? canvas.accent : canvas.warning),
    rows.length === 0 ? [] : table([threshold, expected, actual, verdict], rows, canvas),
    views.flatMap((view) => pointer(view, canvas)),
    result.problems.length === 0 ? [] : [canvas.strong(problems)],
    ...shown.map((problem) => problemLines(problem, input, canvas)),
    ...more.map((one) => paragraph(words.moreProblems(one), canvas)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function pointer({ costliest }: ThresholdView, canvas: Canvas): readonly string[] {
  if (costliest === undefined) return [];
  return [
    ...item(costliest.why, 2, canvas),
    canvas.dim(`    ${plainSigns(forTerminalLine(place(costliest.at)), canvas)}`),
  ];
}

function problemLines(
  { code, severity, message, remedy, at }: Problem,
  { sources }: CheckInput,
  canvas: Canvas,
): readonly string[] {
  const text = at === undefined ? undefined : sources.get(at.file);
  const where = at === undefined ? "" : `${forTerminalLine(place(at))} `;
  return [
    `${where}${canvas.warning(severity)} ${code}`,
    `  ${forTerminalLine(message)}`,
    ...(at === undefined || text === undefined
      ? []
      : codeFrame(text, at)
          .split("\n")
          .map((line) => canvas.dim(`    ${line}`))),
    ...(remedy === undefined ? [] : [plainSigns(`  → ${forTerminalLine(remedy)}`, canvas)]),
  ];
}
