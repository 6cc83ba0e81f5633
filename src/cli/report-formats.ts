import { citedPath, absolutePath } from "../io/read-files.ts";
import { type Format, FORMATS, VIEW_MODEL_FORMAT } from "../report/registry.ts";
import type { ReportInput } from "../report/input.ts";
import { TemplateError } from "../report/template/template-error.ts";
import type { TemplateSource } from "../report/template/compile-template.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure } from "./failure.ts";
import { type Desk, fail } from "./load/desk.ts";
import { readSource } from "./load/read-source.ts";
import type { TemplateOptions } from "./options.ts";

/** What a template makes, by the ending of its file. */
export interface TemplateKind {
  readonly ending: string;
  readonly isPage: boolean;
  readonly formats: readonly string[];
}

const KINDS: readonly TemplateKind[] = [
  { ending: ".html.hbs", isPage: true, formats: ["html", "pdf"] },
  { ending: ".md.hbs", isPage: false, formats: ["markdown"] },
];

/** The formats of `report`: the shipped ones, those of a template, or the data that templates see. */
export function reportFormats(
  { template, printViewModel = false }: TemplateOptions,
  context: Context,
): readonly Format<ReportInput>[] {
  if (template === undefined) return printViewModel ? [VIEW_MODEL_FORMAT] : FORMATS.report;
  if (printViewModel) {
    throw new Failure(EXIT.usage, "--print-view-model takes no template", "leave out --template");
  }
  const kind = templateKind(template);
  if (kind === undefined) {
    throw new Failure(
      EXIT.usage,
      `the ending of ${template} does not say what it makes`,
      "name it something.html.hbs for a page, or something.md.hbs for Markdown",
    );
  }
  const source = readTemplate(template, kind, context);
  return FORMATS.report
    .filter(({ name }) => kind.formats.includes(name))
    .map((format) => ({ ...format, load: () => customReporter(source, context.desk) }));
}

/** What a file makes if it is a template, by its name. */
export function templateKind(file: string): TemplateKind | undefined {
  return KINDS.find(({ ending }) => file.toLowerCase().endsWith(ending));
}

/** A template's text, as it is cited. */
export function readTemplate(
  template: string,
  { isPage }: TemplateKind,
  context: Context,
): TemplateSource {
  const { ports, desk } = context;
  const path = absolutePath(ports.cwd, template);
  const reading = readSource(path, { limit: "template" }, context);
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  desk.sources.set(citedPath(ports.cwd, path), reading.source.text);
  return { ...reading.source, isPage };
}

async function customReporter(
  source: TemplateSource,
  desk: Desk,
): Promise<(input: ReportInput) => string> {
  const { customReport } = await import("../report/template/custom-report.ts");
  const report = explained(desk, () => customReport(source));
  return (input) => explained(desk, () => report(input));
}

function explained<Outcome>(desk: Desk, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) return fail(desk, error.problems);
    throw error;
  }
}
