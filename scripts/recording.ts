import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { startTerminal } from "../test/terminal/terminal.ts";
import { animation, type Frame } from "./animation.ts";
import { paintedLines } from "./painted.ts";
import { ROOT } from "./paths.ts";

const COLUMNS = 80;
const ROWS = 24;
const LEFT_OPEN = 2;
/** Part of the profile, which is longer than the screen. */
const ABOVE = 60;

const TITLE =
  "An interview in the terminal: it goes on where it stopped, a level is chosen, a note is typed, another question is searched for, every answer is reviewed, and the maturity profile is shown.";

/** The interview of an example, with its last questions still open. */
function unfinished(): string {
  const text = readFileSync(join(ROOT, "examples/nordlys-retail/cmo.yaml"), "utf8");
  const response = parse(text) as { readonly answers: Readonly<Record<string, unknown>> };
  const answers = Object.fromEntries(Object.entries(response.answers).slice(0, -LEFT_OPEN));
  return stringify({ ...response, finished: false, answers });
}

const folder = mkdtempSync(join(tmpdir(), "unsilo-recording-"));
writeFileSync(join(folder, "cmo.yaml"), unfinished());
const command = ["interview", "-o", "cmo.yaml", "--profile"];
const terminal = startTerminal(command, { cwd: folder, columns: COLUMNS, rows: ROWS });
const frames: Frame[] = [];

function show(seconds: number, lines: readonly string[] = terminal.painted()): void {
  frames.push({ lines: paintedLines(lines.slice(0, ROWS)), seconds });
}

try {
  show(1.6, [`$ unsilo ${command.join(" ")}`]);
  await terminal.shows("? more");
  show(3);
  terminal.press("2");
  await terminal.shows(">  2");
  show(2);
  terminal.press("n");
  await terminal.shows("Note (private)");
  show(0.8);
  terminal.type("Bonus letters of May; ask for last year's too.");
  await terminal.shows("ask for last year's too.");
  show(2);
  terminal.press("Enter");
  await terminal.shows("1 remark");
  show(1.4);
  terminal.press("g");
  await terminal.shows("Go to a question");
  show(1.2);
  terminal.type("budget");
  await terminal.shows("/ budget");
  show(2.2);
  terminal.press("BTab");
  await terminal.shows("1 remark");
  terminal.press("Enter");
  await terminal.shows(" · 28/28 · ");
  show(1.4);
  terminal.press("3", "Enter");
  await terminal.shows("No open questions.");
  show(2.4);
  terminal.press("f");
  await terminal.shows("ended with 0");
  const all = terminal.painted(ABOVE);
  show(7, all.slice(all.findIndex((line) => line.includes("Nordlys Retail"))));
  const svg = animation(frames, COLUMNS, TITLE);
  writeFileSync(join(ROOT, "docs/interview.svg"), svg);
  console.log(`docs/interview.svg: ${frames.length} frames, ${Buffer.byteLength(svg)} bytes`);
} finally {
  terminal.close();
  rmSync(folder, { recursive: true, force: true });
}
