import { forTerminalLine } from "../../text/encode/terminal.ts";
import { planTexts } from "../../text/plan/index.ts";
import { padStart, wrap } from "../../text/width.ts";
import type { Canvas } from "../terminal/canvas.ts";
import type { PackageView, PlanInput, StepView } from "./input.ts";
import { planView } from "./plan-view.ts";

const WIDEST = 100;
const NARROWEST = 40;

/** One screen to show: what to do in which order, the decisions, and what is in the way. */
export function terminalPlan(input: PlanInput, canvas: Canvas): string {
  const view = planView(input);
  const words = planTexts(input.texts.language);
  const paint = painter(canvas);
  const heading = (text: string, isShown: boolean): readonly string[] =>
    isShown ? ["", ...paint(text, 0, canvas.strong)] : [];
  const lines = [
    ...paint(view.title, 0, canvas.strong),
    ...paint(view.subtitle, 0, canvas.dim),
    "",
    ...view.lead.flatMap((sentence) => paint(sentence, 0)),
    ...heading(words.headings.targets, view.targets.length > 0),
    ...view.targets.flatMap((target) => paint(target, 2)),
    ...heading(words.headings.blocking, view.blocking.length > 0),
    ...view.blocking.flatMap(({ sentence, questions }) => [
      ...paint(sentence, 2, canvas.warning),
      ...questions.flatMap((question) => paint(question, 4)),
    ]),
    ...heading(words.headings.steps, view.steps.length > 0),
    ...stepLines(view.steps, input, canvas),
    ...heading(words.headings.packages, view.packages.length > 0),
    ...view.packages.flatMap((one, index) => [
      ...(index === 0 ? [] : [""]),
      ...packageLines(one, words.waiting, canvas),
    ]),
    ...heading(words.headings.notes, view.notes.length > 0),
    ...[...view.notes, ...view.hints].flatMap((note) => paint(note, 2, canvas.dim)),
  ];
  return `${lines.join("\n")}\n`;
}

type Paint = (text: string, indent: number, style?: (line: string) => string) => readonly string[];

function painter({ columns }: Canvas): Paint {
  return (text, indent, style = (line) => line) => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, columns)) - indent - 2;
    return wrap(forTerminalLine(text), width).map(
      (line, index) => " ".repeat(index === 0 ? indent : indent + 2) + style(line),
    );
  };
}

/** Each step: its title, a bar in the time of the plan, and its facts. */
function stepLines(
  steps: readonly StepView[],
  { texts }: PlanInput,
  canvas: Canvas,
): readonly string[] {
  const { stepFacts } = planTexts(texts.language);
  const paint = painter(canvas);
  return steps.flatMap((step) => [
    ...paint(`${padStart(String(step.number), 2)}. ${step.name}`, 1),
    `     ${canvas.accent(bar(step, canvas))}`,
    ...paint(stepFacts(step), 5, canvas.dim),
  ]);
}

const BAR = 52;

function bar({ span: [start, end] }: StepView, { columns, isUnicode }: Canvas): string {
  const width = Math.max(NARROWEST - BAR_MARGIN, Math.min(BAR, columns - BAR_MARGIN));
  const from = Math.floor(start * width);
  const to = Math.max(from + 1, Math.round(end * width));
  const [done, empty] = isUnicode ? ["━", "·"] : ["=", "."];
  return empty.repeat(from) + done.repeat(to - from) + empty.repeat(width - to);
}

/** What a bar leaves of a line. */
const BAR_MARGIN = 8;

function packageLines(one: PackageView, waiting: string, canvas: Canvas): readonly string[] {
  const paint = painter(canvas);
  return [
    ...paint(`${one.title}: ${one.facts}`, 2, canvas.accent),
    ...paint(one.decision, 4),
    ...(one.appoint === "" ? [] : paint(one.appoint, 4)),
    ...(one.risks.length === 0 ? [] : paint(`${waiting} ${one.risks[0] ?? ""}`, 4)),
  ];
}
