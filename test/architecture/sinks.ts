import type { SourceFile } from "./arrows.ts";

/**
 * A sink: a place where text could be interpreted as commands, and the modules that may send it
 * there.
 */
interface Sink {
  readonly name: string;
  readonly pattern: RegExp;
  /** The modules that may, each with the reason why it is safe. */
  readonly allowed: Readonly<Record<string, string>>;
}

const ENCODES = "encodes what it did not write itself";
const FAILURE = "the words of a failure, which failure.ts encodes";
const RENDERED = "documents and blocks that a reporter encoded";
const OWN = "our own text and shipped content";
const TYPED = "our own text and the typed path";

/** Every sink besides a document's own encoder. */
const SINKS: readonly Sink[] = [
  {
    name: "a stream",
    pattern: /\b(?:stdout|stderr|output)\.write\(/u,
    allowed: {
      "cli/commands/check.ts": ENCODES,
      "cli/commands/compare.ts": ENCODES,
      "cli/commands/completion.ts": ENCODES,
      "cli/commands/import.ts": ENCODES,
      "cli/commands/init.ts": ENCODES,
      "cli/commands/interview/asking.ts": TYPED,
      "cli/commands/interview/closing.ts": ENCODES,
      "cli/commands/interview/confirm.ts": TYPED,
      "cli/commands/interview/edit.ts": ENCODES,
      "cli/commands/interview/keeper.ts": ENCODES,
      "cli/commands/interview/review.ts": ENCODES,
      "cli/commands/interview/script.ts": ENCODES,
      "cli/commands/interview/sitting.ts": TYPED,
      "cli/commands/lint.ts": FAILURE,
      "cli/commands/list.ts": OWN,
      "cli/commands/plan.ts": OWN,
      "cli/commands/report/pdf.ts": ENCODES,
      "cli/commands/schema.ts": OWN,
      "cli/commands/show.ts": "lines that show/parts.ts encodes",
      "cli/load/files.ts": OWN,
      "cli/load/result.ts": ENCODES,
      "cli/load/select.ts": ENCODES,
      "cli/main.ts": ENCODES,
      "cli/program.ts": ENCODES,
      "cli/output.ts": RENDERED,
      "cli/problems.ts": RENDERED,
      "io/plain/plain-terminal.ts": "texts of a question, which plain-asker.ts encodes",
      "io/terminal/keyboard.ts": "our own codes that switch the terminal's modes",
      "io/terminal/screen.ts": "screens, which card-text.ts encodes",
      "io/terminal/set-up-asker.ts": ENCODES,
      "io/terminal/set-up-prompt.ts": "prompts, whose texts set-up-asker.ts encodes",
      "io/terminal/title.ts": ENCODES,
    },
  },
  {
    name: "markup that is not escaped",
    pattern: /\btrusted\(|\bSafeString\b/u,
    allowed: {
      "render/html.ts": "charts, which svg.ts escapes",
    },
  },
  {
    name: "a document of JSON",
    pattern: /\bJSON\.stringify\([^;]*, 2\)/u,
    allowed: { "text/encode/json.ts": "the one place that writes it" },
  },
  {
    name: "an escape sequence",
    pattern: /\\u001B|\\x1b|\\u\{1b\}/iu,
    allowed: {
      "cli/commands/plan.ts": "clears its own line of progress",
      "io/bracketed-paste.ts": "asks the terminal for pasted text in brackets",
      "io/terminal/screen.ts": "draws the screen",
      "io/terminal/title.ts": "sets the title of the window",
    },
  },
];

/** The modules that may import each encoder. */
const ENCODERS: Readonly<Record<string, RegExp>> = {
  "ci.ts": /^export\/github/u,
  "controls.ts": /^export\/(?:sarif|gitlab)|^text\/encode\//u,
  "csv.ts": /^export\/csv/u,
  "html.ts":
    /^render\/(?:html|markdown|svg\/svg|template\/compile-template)\.ts$|^documents\/report\/appendix\.ts$|^form\/form-html\.ts$/u,
  "json.ts":
    /^export\/(?:json|json-document|json-result|sarif|gitlab|badge)\.ts$|^cli\/commands\/interview\/step-document\.ts$|^read\/response\/(?:update|write)-response\.ts$|^read\/issued\/write-issued\.ts$|^form\/page\/send-view\.ts$/u,
  "markdown.ts": /^render\/markdown|^form\/markdown/u,
  "terminal.ts": /^(?:cli|io)\/|^render\/terminal|^text\/(?:code-frame|problem-block)/u,
  "xml.ts": /^export\/junit|^render\/office\/xml/u,
};

/** Every module that sends text to a sink without being on its list, as `module → sink`. */
export function strays(files: readonly SourceFile[]): readonly string[] {
  if (files.length === 0) throw new Error("there is no source file to look at");
  const senders = SINKS.flatMap(({ name, pattern, allowed }) =>
    files
      .filter(({ path, text }) => pattern.test(text) && !Object.hasOwn(allowed, path))
      .map(({ path }) => `${path} → ${name}`),
  );
  const strangers = files.flatMap(({ path, text }) =>
    encodersIn(text)
      .filter((encoder) => ENCODERS[encoder]?.test(path) !== true)
      .map((encoder) => `${path} → the encoder ${encoder}`),
  );
  return [...senders, ...strangers];
}

/** Modules that claim to encode, and import no encoder. */
export function unencoded(files: readonly SourceFile[]): readonly string[] {
  return SINKS.flatMap(({ allowed }) =>
    Object.entries(allowed)
      .filter(([, why]) => why === ENCODES)
      .flatMap(([path]) => files.filter((file) => file.path === path))
      .filter(({ text }) => encodersIn(text).length === 0)
      .map(({ path }) => path),
  );
}

/** Modules on a list that no longer send anything there. */
export function idle(files: readonly SourceFile[]): readonly string[] {
  return SINKS.flatMap(({ name, pattern, allowed }) =>
    Object.keys(allowed)
      .filter((path) => !files.some((file) => file.path === path && pattern.test(file.text)))
      .map((path) => `${path} → ${name}`),
  );
}

function encodersIn(text: string): readonly string[] {
  return [...text.matchAll(/from "[^"]*\/encode\/([\w-]+\.ts)"/gu)].flatMap(
    ([, file]) => file ?? [],
  );
}
