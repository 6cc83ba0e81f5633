import { wayWithin } from "../../../io/durable.ts";
import { absolutePath, citedPath, pathKind, readFileWithin } from "../../../io/read-files.ts";
import type { Problem } from "../../../model/index.ts";
import type { Config } from "../../../model/config.ts";
import { optional } from "../../../read/optional.ts";
import type { Audience } from "../../../documents/input.ts";
import type { ReportInput } from "../../../documents/input.ts";
import type { Format } from "../../../render/format.ts";
import { FORMATS, VIEW_MODEL_FORMAT } from "../../../render/registry.ts";
import type { TemplateSource } from "../../../render/template/compile-template.ts";
import { TemplateError } from "../../../render/template/template-error.ts";
import { problem, type WhyMisplaced } from "../../../text/problems.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { FoundConfig } from "../../load/config.ts";
import { requireSource } from "../../load/files.ts";
import { type Destination, formatNamed } from "../../output.ts";
import type { Session } from "../../session.ts";

/** A custom document, with the options that commander passes. */
export interface TemplateOptions {
  readonly template?: string;
  readonly printViewModel?: boolean;
}

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
  session: Session,
): readonly Format<ReportInput>[] {
  if (template === undefined) return printViewModel ? [VIEW_MODEL_FORMAT] : FORMATS.report;
  if (printViewModel) {
    throw new Failure(
      EXIT.usage,
      "--print-view-model and --template cannot be combined",
      "omit one of them",
    );
  }
  const kind = templateKind(template);
  if (kind === undefined) {
    throw new Failure(
      EXIT.usage,
      `${template} has an unknown file ending`,
      "name it something.html.hbs for a page, or something.md.hbs for Markdown",
    );
  }
  const source = readTemplate(template, kind, session);
  return FORMATS.report
    .filter(({ name }) => kind.formats.includes(name))
    .map((format) => dressed(format, source, session));
}

/** A format whose documents a template makes. */
function dressed(
  format: Format<ReportInput>,
  source: TemplateSource,
  session: Session,
): Format<ReportInput> {
  return { ...format, load: () => customReporter(source, session) };
}

/** What a file makes if it is a template, by its name. */
export function templateKind(file: string): TemplateKind | undefined {
  return KINDS.find(({ ending }) => file.toLowerCase().endsWith(ending));
}

/** A template's text, as it is cited. */
export function readTemplate(
  template: string,
  { isPage }: TemplateKind,
  session: Session,
): TemplateSource {
  const source = requireSource(absolutePath(session.ports.cwd, template), "template", session);
  return { ...source, isPage };
}

async function customReporter(
  source: TemplateSource,
  session: Session,
): Promise<(input: ReportInput) => string> {
  const [{ customDocument }, { documentFor }] = await Promise.all([
    import("../../../render/template/custom-document.ts"),
    import("../../../documents/report/report.ts"),
  ]);
  const render = explained(session, () => customDocument(source));
  return (input) => explained(session, () => render(documentFor(input)));
}

function explained<Outcome>(session: Session, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) return session.fail(error.problems);
    throw error;
  }
}

/** A document, and for whom it is written if the config says so. */
export type ReportDestination = Destination<ReportInput> & { readonly audience?: Audience };

/** The documents that a config lists, below its folder; each may replace what unsilo wrote there. */
export function configuredReports(
  { config, folder }: FoundConfig,
  force: boolean,
  session: Session,
): readonly ReportDestination[] {
  const problems = misplacedReports(config.reports, folder);
  if (problems.length > 0) session.fail(problems);
  return config.reports.map(({ format: name, file, audience, template }) => {
    const shipped = formatNamed(name, FORMATS.report);
    const path = absolutePath(folder, file);
    const kind = template === undefined ? undefined : templateKind(template);
    const format =
      template === undefined || kind === undefined
        ? shipped
        : dressed(shipped, readTemplate(absolutePath(folder, template), kind, session), session);
    return {
      format,
      file: citedPath(session.ports.cwd, path),
      mayReplace: force || isOwn(path, format),
      ...optional("audience", audience),
    };
  });
}

/** The documents and templates of a config that would not be plain files in or below its folder. */
export function misplacedReports(reports: Config["reports"], folder: string): readonly Problem[] {
  return reports.flatMap(({ format, file, template, at }) => {
    const paths = template === undefined ? [file] : [file, template];
    return paths.flatMap((path) => {
      const why =
        whyMisplaced(path, folder) ??
        (path === template && !isMadeBy(template, format) ? "other-format" : undefined);
      return why === undefined ? [] : [problem("report-misplaced", at, { path, why })];
    });
  });
}

function isMadeBy(template: string, format: string): boolean {
  return templateKind(template)?.formats.includes(format) === true;
}

function whyMisplaced(file: string, folder: string): WhyMisplaced | undefined {
  if (/^(?:[/\\]|[a-z]:)/iu.test(file)) return "absolute";
  const path = absolutePath(folder, file);
  const way = wayWithin(folder, path);
  if (way === undefined) return "outside";
  if (/(?:^|[/\\])\.git(?:$|[/\\])/iu.test(way)) return "in-git";
  const kind = /[/\\]$/u.test(file) ? "folder" : pathKind(path);
  return kind === "file" || kind === "missing" ? undefined : "no-file";
}

const LARGEST_REPORT = 64 * 1024 * 1024;

/** Whether an earlier run wrote the file, as far as its format can tell. */
function isOwn(path: string, { mark }: Format<ReportInput>): boolean {
  if (mark === undefined) return false;
  const reading = readFileWithin(path, LARGEST_REPORT);
  return reading.kind === "read" && mark.test(new TextDecoder().decode(reading.bytes));
}
