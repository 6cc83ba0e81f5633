import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { RecommendationView } from "../view/view.ts";
import type { Canvas } from "./canvas.ts";
import { terminalProfile } from "./profile.ts";

const WIDEST = 80;

/** The profile, and below it the leading recommendations in full. */
export function terminalReport(input: ReportInput, canvas: Canvas): string {
  const { recommendations, moreTitles, more, labels } = reportView(input);
  const lines = recommendations.flatMap((one) => ["", ...recommendation(one, canvas)]);
  const rest = moreTitles.map((title) => `  - ${forTerminalLine(title)}`);
  const section =
    recommendations.length === 0
      ? []
      : ["", canvas.strong(labels["recommendations"] ?? ""), ...lines];
  const remaining = rest.length === 0 ? [] : ["", more, ...rest];
  const body = [...section, ...remaining];
  return terminalProfile(input, canvas) + (body.length === 0 ? "" : `${body.join("\n")}\n`);
}

function recommendation(view: RecommendationView, canvas: Canvas): readonly string[] {
  return [
    canvas.strong(`${view.number}. ${forTerminalLine(view.title)}`),
    ...indented(view.rationale, 3, canvas),
    ...view.steps.flatMap((step) => bullet(step, canvas)),
    ...view.facts.flatMap(({ label, text }) =>
      indented(`${label}: ${text}`, 3, canvas).map((line) => canvas.dim(line)),
    ),
  ];
}

function bullet(text: string, canvas: Canvas): readonly string[] {
  return indented(text, 5, canvas).map((line, index) =>
    index === 0 ? `   - ${line.trimStart()}` : line,
  );
}

function indented(text: string, by: number, { columns }: Canvas): readonly string[] {
  if (text === "") return [];
  const width = Math.max(20, Math.min(WIDEST, columns) - by);
  return wrap(forTerminalLine(text), width).map((line) => " ".repeat(by) + line);
}
