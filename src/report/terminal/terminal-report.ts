import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import { documentOf } from "../document/of-audience.ts";
import { terminalDocument } from "../document/terminal.ts";
import type { ReportInput } from "../input.ts";
import { overviewView, reportNotices } from "../view/overview-view.ts";
import { outlookOf, widestGap } from "../view/summary-view.ts";
import type { OverviewView } from "../view/view.ts";
import { type Canvas, plainSigns, widthFor } from "./canvas.ts";
import { bars, heading, paragraph } from "./screen.ts";

const HANG = 4;

/** One screen to show around a table: the verdict, a bar for each dimension, what to do, what it brings. */
export function terminalReport(input: ReportInput, canvas: Canvas): string {
  const own = documentOf(input);
  if (own !== undefined) return terminalDocument(own, canvas);
  const view = overviewView(input);
  const sections = [
    [
      ...heading(view, canvas).filter((line) => line !== ""),
      ...widestGap(input).flatMap((one) => said(one, canvas)),
    ],
    bars(view, input, canvas),
    first(view, canvas),
    [
      ...outlookOf(input).flatMap((one) => said(one, canvas)),
      ...reportNotices(input).flatMap((notice) =>
        paragraph(plainSigns(notice, canvas), canvas, canvas.dim),
      ),
    ],
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function said(text: string, canvas: Canvas): readonly string[] {
  return text === "" ? [] : paragraph(plainSigns(text, canvas), canvas);
}

/** The first priorities. */
function first(view: OverviewView, canvas: Canvas): readonly string[] {
  const { noRecommendation, priorities, labels } = view;
  if (priorities.length === 0) return said(noRecommendation, canvas);
  return [
    canvas.strong(plainSigns(labels["priorities"] ?? "", canvas)),
    ...priorities.flatMap((text, index) => hanging(text, index, canvas)),
  ];
}

/** A numbered text, its further lines below its first. */
function hanging(text: string, index: number, canvas: Canvas): readonly string[] {
  const numbered = `${index + 1}. ${plainSigns(forTerminalLine(text), canvas)}`;
  return wrap(numbered, widthFor(canvas) - HANG).map(
    (line, at) => `${" ".repeat(at === 0 ? 1 : HANG)}${line}`,
  );
}
