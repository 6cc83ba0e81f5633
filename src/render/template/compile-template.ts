import Handlebars from "handlebars";
import pageTemplates from "../../generated/templates/html.js";
import markdownTemplates from "../../generated/templates/markdown.js";
import { safeUrl } from "../../text/encode/html.ts";
import { problem } from "../../text/problems.ts";
import { checkTemplate, locationOf } from "./check-template.ts";
import { metered } from "./rendered-size.ts";
import { TemplateError } from "./template-error.ts";
import { URL_HELPER } from "./unsafe-place.ts";

/** A template's name, as problems cite it, with its text. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  /** A page escapes its input; texts for Markdown are already escaped. */
  readonly isPage: boolean;
}

type Render = (view: object) => string;

/**
 * A template as a function of its view; both compiling and rendering can throw a `TemplateError`.
 */
export function compileTemplate(source: TemplateSource): Render {
  checkText(source);
  const handlebars = environment(source);
  const meter = metered(handlebars);
  const program = guarded(source, () => handlebars.parse(source.text));
  const partials = Object.keys(handlebars.partials);
  const problems = checkTemplate(program, { ...source, partials });
  if (problems.length > 0) throw new TemplateError(problems);
  const render = handlebars.compile(program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { log: false, [URL_HELPER]: source.isPage },
    noEscape: !source.isPage,
    preventIndent: true,
  });
  const plain = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return (view) => {
    meter.reset();
    return guarded(source, () => render(view, plain));
  };
}

/** Mistakes that Handlebars accepts silently or reports unclearly. */
function checkText({ file, text }: TemplateSource): void {
  const nul = text.indexOf("\0");
  if (nul < 0 && text.trim() !== "") return;
  const before = text.slice(0, Math.max(0, nul)).split("\n");
  const at = locationOf(file, { line: before.length, column: before.at(-1)?.length ?? 0 });
  const why = nul < 0 ? "empty" : "nul";
  throw new TemplateError([problem("template-failed", at, { why })]);
}

/** Templates may extend the shipped page, and its partials. */
function environment({ isPage }: TemplateSource): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper("log");
  if (isPage) {
    handlebars.registerHelper(URL_HELPER, (address: unknown) => safeUrl(String(address)) ?? "");
  }
  for (const [name, specification] of Object.entries(isPage ? pageTemplates : markdownTemplates)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  return handlebars;
}

/** An error of Handlebars: a message, and usually a place. */
interface HandlebarsError {
  readonly name: string;
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

function guarded<Outcome>({ file }: TemplateSource, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    throw new TemplateError([told(error as HandlebarsError, file)]);
  }
}

const PARSE_ERROR = /^(?:Parse|Lexical) error on line (\d+)[.:]/u;
const PLACE = / - \d+:\d+$/u;
const UNDEFINED = /^"(.+)" not defined in /u;
const UNKNOWN_HELPER = /used the unknown helper (\S+)/u;

function told(
  { name, message, lineNumber, column }: HandlebarsError,
  file: string,
): TemplateError["problems"][number] {
  const [, parsed] = PARSE_ERROR.exec(message) ?? [];
  const line = lineNumber ?? Number(parsed ?? 1);
  const at = locationOf(file, { line, column: column ?? 0 });
  const [, field] = UNDEFINED.exec(message) ?? [];
  if (field !== undefined) {
    return problem("template-unknown", at, { kind: "field", name: field, known: [] });
  }
  const [, helper] = UNKNOWN_HELPER.exec(message) ?? [];
  if (helper !== undefined) {
    return problem("template-unknown", at, { kind: "helper", name: helper, known: HELPERS });
  }
  if (name === "TooMuchError") return problem("template-failed", at, { why: "too-much" });
  if (name === "RangeError") return problem("template-failed", at, { why: "endless" });
  if (parsed !== undefined) return problem("template-failed", at, { why: "unparsed" });
  return problem("template-failed", at, { why: "failed", reason: message.replace(PLACE, "") });
}

const HELPERS = ["if", "unless", "each", "with", "lookup", URL_HELPER];
