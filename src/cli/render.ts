import { assess } from "../core/assess.ts";
import type { ReportInput } from "../report/input.ts";
import { type Format, FORMATS } from "../report/registry.ts";
import { textsIn } from "../text/languages/index.ts";
import { assumptionsOf } from "./assumptions.ts";
import { canvasFor } from "./canvas.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./failure.ts";
import { languageOf } from "./language.ts";
import { type Assessment, loadAssessment } from "./load/load-assessment.ts";
import type { AssessmentOptions, OutputOptions, TemplateOptions } from "./options.ts";
import { checkTargets, type Target, targetsOf, writeTarget } from "./outputs.ts";
import { variantNamed } from "./variant.ts";
import { VERSION } from "./version.ts";

export type RenderOptions = AssessmentOptions & OutputOptions & TemplateOptions;

/** Scores the responses and writes the documents asked for. */
export async function render(
  command: "score" | "report",
  names: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  const formats = command === "score" ? FORMATS.score : await ownFormats(options, context);
  const asked = targetsOf(formats, options);
  checkTargets(asked, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const targets = isUnasked(command, options) ? configured(assessment, asked) : asked;
  const input = inputOf(command, assessment, options, context);
  for (const target of printedLast(targets)) {
    const report = await target.format.load();
    const text = report(input, canvasFor(target, context));
    await writeTarget(target, await finished(text, target, { input, options }, context), context);
  }
  return EXIT.done;
}

/** What can be written is written before anything that a browser may fail to print. */
function printedLast(targets: readonly Target<ReportInput>[]): readonly Target<ReportInput>[] {
  const isPrinted = ({ format }: Target<ReportInput>): boolean => format.isPrinted === true;
  return [...targets.filter((one) => !isPrinted(one)), ...targets.filter(isPrinted)];
}

async function finished(
  text: string,
  target: Target<ReportInput>,
  { input, options }: { readonly input: ReportInput; readonly options: RenderOptions },
  context: Context,
): Promise<string | Uint8Array> {
  if (target.format.isPrinted !== true) return text;
  const { printDocument } = await import("./print-document.ts");
  return printDocument(text, target, { options, day: input.result.date }, context);
}

async function ownFormats(
  options: RenderOptions,
  context: Context,
): Promise<readonly Format<ReportInput>[]> {
  if (!isOwn(options)) return FORMATS.report;
  const { reportFormats } = await import("./report-formats.ts");
  return reportFormats(options, context);
}

function isOwn({ template, printViewModel }: TemplateOptions): boolean {
  return template !== undefined || printViewModel === true;
}

function isUnasked(command: string, options: RenderOptions): boolean {
  const { format, output } = options;
  return command === "report" && format === undefined && output === undefined && !isOwn(options);
}

/** The reports of the config, which it may replace, where the command line names none. */
function configured(
  { config }: Assessment,
  asked: readonly Target<ReportInput>[],
): readonly Target<ReportInput>[] {
  const reports = config?.reports ?? [];
  return reports.length === 0
    ? asked
    : reports.flatMap(({ format, file }) =>
        targetsOf(FORMATS.report, { format: [`${format}=${file}`], force: true }),
      );
}

function inputOf(
  command: "score" | "report",
  { questionnaire, digest, responses, config }: Assessment,
  options: RenderOptions,
  { desk }: Context,
): ReportInput {
  const language = languageOf(options.lang ?? config?.language, questionnaire.languages);
  const { variant, includeNotes = false, sensitivity = false, assume } = options;
  variantNamed(variant, questionnaire);
  const result = assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup: config?.minimumGroup ?? (command === "report" ? 3 : 1),
    includeNotes,
    sensitivity,
    ...(assume === undefined ? {} : { assume: assumptionsOf(assume, questionnaire) }),
    problems: desk.problems,
    ...(variant === undefined ? {} : { variant }),
    ...(config?.targets === undefined ? {} : { targets: config.targets }),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  });
  return { result, questionnaire, texts: textsIn(language) };
}
