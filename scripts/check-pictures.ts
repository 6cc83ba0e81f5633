import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";
import { screenshot } from "./screenshot.ts";

/**
 * Pictures of the documents of `check` as their viewers show them, drawn from real documents, for
 * docs/ci.md.
 */

const EXAMPLE = `${ROOT}examples/pipeline`;
const ARGV = ["check", "responses", "--min-level", "silos=3", "--lang", "en"];
const WIDTH = 900;

const STYLE = `
body { margin: 0; padding: 16px; font: 14px/1.5 sans-serif; color: #1f2328; background: #fff; width: ${WIDTH - 32}px }
pre, code, .code { font: 13px/1.5 monospace; white-space: pre-wrap }
body.dark { color: #e6edf3; background: #0d1117 }
h1 { font-size: 20px; border-bottom: 1px solid #d1d9e0; padding-bottom: 6px }
table { border-collapse: collapse } th, td { border: 1px solid #d1d9e0; padding: 4px 12px; text-align: left }
.file { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; margin-bottom: 12px }
.file > b { display: block; padding: 8px 12px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0 }
.code { display: block; padding: 0 12px } .code i { color: #59636e; display: inline-block; width: 32px; font-style: normal }
.note { margin: 6px 12px; padding: 8px 12px; border: 1px solid #d1d9e0; border-left: 4px solid #d1242f; border-radius: 4px }
.note.warning { border-left-color: #9a6700 } .note b { display: block }
li { margin: 6px 0; list-style: none } .bad { color: #d1242f } .fine { color: #1a7f37 }
.badge { font: 22px/40px sans-serif; color: #fff; display: inline-block; border-radius: 4px; overflow: hidden }
.badge span { padding: 0 12px; display: inline-block; background: #555 }
`;

function page(body: string, look = ""): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body class="${look}">${body}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A document of `check` in one format. */
function documentOf(format: string): string {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-check-"));
  try {
    const file = join(folder, "document");
    const argv = [`${ROOT}bin/unsilo.cjs`, ...ARGV, "--format", `${format}=${file}`];
    spawnSync(process.execPath, argv, { cwd: EXAMPLE });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function terminal(text: string): string {
  return page(`<pre>$ unsilo ${ARGV.join(" ")}\n${escaped(text)}</pre>`, "dark");
}

/** The headings, tables and lists of the summary. */
function summary(markdown: string): string {
  const cellsOf = (row: string, tag: string): string =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => `<${tag}>${escaped(cell.trim())}</${tag}>`)
      .join("");
  const blocks = markdown.trim().split("\n\n");
  const drawn = blocks.map((block) => {
    const lines = block.split("\n");
    if (block.startsWith("# ")) return `<h1>${escaped(block.slice(2))}</h1>`;
    if (block.startsWith("- ")) {
      return `<ul>${lines.map((line) => `<li>• ${escaped(line.slice(2))}</li>`).join("")}</ul>`;
    }
    if (!block.startsWith("|")) return `<p>${escaped(block)}</p>`;
    const [head = "", , ...rows] = lines;
    const body = rows.map((row) => `<tr>${cellsOf(row, "td")}</tr>`).join("");
    return `<table><tr>${cellsOf(head, "th")}</tr>${body}</table>`;
  });
  // Not every system has a font with these in colour.
  const marked = drawn
    .join("")
    .replaceAll("✅", '<b class="fine">✔</b>')
    .replaceAll("❌", '<b class="bad">✘</b>');
  return page(marked);
}

const COMMAND = /^::(\w+) file=([^,]+),line=(\d+),col=\d+,title=([^:]+)::(.*)$/u;

/** Each annotation below its line in the file. */
function annotations(commands: string): string {
  const drawn = commands
    .trim()
    .split("\n")
    .flatMap((command) => {
      const found = COMMAND.exec(command);
      // An annotation without a line, such as that of the config, has no place in a file.
      if (found === null) return [];
      const [, severity = "", file = "", line = "", title = "", message = ""] = found;
      const at = Number(line);
      const lines = readFileSync(`${ROOT}${file}`, "utf8").split("\n");
      const code = lines
        .slice(at - 3, at)
        .map((text, index) => `<span class="code"><i>${at - 2 + index}</i>${escaped(text)}</span>`);
      const heading = escaped(title.replaceAll("%3A", ":").replaceAll("%2C", ","));
      return `<div class="file"><b>${file}</b>${code.join("")}<div class="note ${severity}"><b>${heading}</b>${escaped(message)}</div></div>`;
    });
  return page(drawn.join(""));
}

/** The list of tests, each with the reason why it failed. */
function tests(xml: string): string {
  const cases = [...xml.matchAll(/<testcase name="([^"]+)"[^>]*?(?:\/>|>(.*?)<\/testcase>)/gsu)];
  const drawn = cases.map(([, name = "", inside = ""]) => {
    const why = inside.replaceAll(/<[^>]+>/gu, "").replaceAll("&#10;", "<br>");
    return why === ""
      ? `<li><span class="fine">✔</span> ${name}</li>`
      : `<li><span class="bad">✘</span> <b>${name}</b><div class="note">${why}</div></li>`;
  });
  return page(`<ul>${drawn.join("")}</ul>`);
}

interface QualityIssue {
  readonly description: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function codeQuality(json: string): string {
  const drawn = (JSON.parse(json) as readonly QualityIssue[]).map(
    ({ description, severity, location: { path, lines } }) =>
      `<li><b class="bad">${severity}</b> – ${escaped(description)} <code>in ${path}:${lines.begin}</code></li>`,
  );
  return page(`<h1>Code quality: ${drawn.length} findings</h1><ul>${drawn.join("")}</ul>`);
}

function badge(json: string): string {
  const { label, message } = JSON.parse(json) as Readonly<Record<"label" | "message", string>>;
  return page(
    `<div class="badge"><span>${label}</span><span style="background:#e05d44">${message}</span></div>`,
  );
}

const DRAWN = [
  { format: "terminal", draw: terminal, height: 540 },
  { format: "markdown", draw: summary, height: 600 },
  { format: "github", draw: annotations, height: 430 },
  { format: "junit", draw: tests, height: 560 },
  { format: "gitlab", draw: codeQuality, height: 220 },
  { format: "badge", draw: badge, height: 200 },
] as const;

for (const { format, draw, height } of DRAWN) {
  screenshot(draw(documentOf(format)), { name: `check.${format}`, width: WIDTH, height });
}
