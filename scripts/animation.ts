import { forHtml } from "../src/text/encode/html.ts";
import { widthOf } from "../src/text/width.ts";
import type { Line } from "./painted.ts";

/** A screen, and how long it is shown, in seconds. */
export interface Frame {
  readonly lines: readonly Line[];
  readonly seconds: number;
}

const COLUMN = 8.4;
const ROW = 18;
const MARGIN = 18;
const BAR = 30;

/** Dark on a light card, so that it is readable on light and dark pages. */
const STYLE = `
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}
.b{font-weight:700}.d{fill:#59636e}.a{fill:#0a58a8}.w{fill:#8a4b00}
.f{opacity:0}.s{opacity:1}`;

/**
 * One SVG that shows the frames in turn, with CSS only. Without motion, the last frame is shown
 * still.
 */
export function animation(frames: readonly Frame[], columns: number, title: string): string {
  const rows = Math.max(...frames.map(({ lines }) => lines.length));
  const [width, height] = [columns * COLUMN + 2 * MARGIN, rows * ROW + 2 * MARGIN + BAR];
  const unique = [...new Set(frames.flatMap(({ lines }) => lines.map(spans)))].filter(Boolean);
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${forHtml(title)}">`,
    `<title>${forHtml(title)}</title>`,
    `<style>${STYLE}\n@media (prefers-reduced-motion:no-preference){.f{animation:${total}s step-end infinite}\n${keyframes(frames, total)}}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="#d1d9e0"/>`,
    `<path d="M0 ${BAR}.5h${width}" stroke="#d1d9e0"/>`,
    ...[0, 1, 2].map((dot) => `<circle cx="${18 + dot * 16}" cy="15" r="5" fill="#d1d9e0"/>`),
    `<defs>${unique.map((line, index) => `<text id="l${index}">${line}</text>`).join("\n")}</defs>`,
    ...frames.map(({ lines }, index) => {
      const isStill = index === frames.length - 1;
      return `<g class="f${isStill ? " s" : ""}" id="f${index}">${used(lines, unique)}</g>`;
    }),
    "</svg>\n",
  ].join("\n");
}

function keyframes(frames: readonly Frame[], total: number): string {
  let from = 0;
  return frames
    .map(({ seconds }, index) => {
      const to = from + seconds;
      const [start, end] = [from, to].map((time) => ((time / total) * 100).toFixed(2));
      from = to;
      const before = index === 0 ? "" : "0%{opacity:0}";
      const after = index === frames.length - 1 ? "" : `${end}%{opacity:0}`;
      return `@keyframes k${index}{${before}${start}%{opacity:1}${after}}#f${index}{animation-name:k${index}}`;
    })
    .join("\n");
}

function used(lines: readonly Line[], unique: readonly string[]): string {
  return lines
    .flatMap((line, row) => {
      const y = BAR + MARGIN + (row + 1) * ROW - 5;
      const index = unique.indexOf(spans(line));
      return index < 0 ? [] : `<use href="#l${index}" x="${MARGIN}" y="${y}"/>`;
    })
    .join("");
}

/** Each run of one ink at its first column, as wide as its columns. */
function spans(line: Line): string {
  let column = 0;
  return line
    .map(({ text, ink }) => {
      const start = column + widthOf(text) - widthOf(text.trimStart());
      column += widthOf(text);
      const said = text.trim();
      const x = (start * COLUMN).toFixed(1);
      const length = (widthOf(said) * COLUMN).toFixed(1);
      const kind = ink === "" ? "" : ` class="${ink}"`;
      return said === ""
        ? ""
        : `<tspan x="${x}" textLength="${length}"${kind}>${forHtml(said)}</tspan>`;
    })
    .join("");
}
