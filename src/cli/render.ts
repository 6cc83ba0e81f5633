import { type AssessOptions, resultOf } from "../core/assess.ts";
import { examine } from "../core/examine.ts";
import type { ReportInput } from "../report/input.ts";
import { type Format, FORMATS } from "../report/registry.ts";
import { textsIn } from "../text/languages/index.ts";
import { audienceNamed, refuseBrief } from "./audience.ts";
import { assumptionsOf } from "./assumptions.ts";
import { canvasFor } from "./canvas.ts";
import type { ReportTarget } from "./configured-reports.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./failure.ts";
import { languageOf } from "./language.ts";
import { type Assessment, loadAssessment } from "./load/load-assessment.ts";
import type {
  AssessmentOptions,
  OutputOptions,
  ReportOptions,
  TemplateOptions,
} from "./options.ts";
import { minimumGroupOf } from "./minimum-group.ts";
import { checkTargets, type Target, targetsOf, writeTarget } from "./outputs.ts";
import { variantNamed } from "./variant.ts";
import { VERSION } from "./version.ts";

export type RenderOptions = AssessmentOptions & OutputOptions & ReportOptions & TemplateOptions;

/** Scores the responses and writes the documents asked for. */
export async function render(
  command: "score" | "report",
  names: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  audienceNamed(options.audience);
  const formats = command === "score" ? FORMATS.score : await ownFormats(options, context);
  const asked = targetsOf(formats, options);
  checkTargets(asked, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const targets: readonly ReportTarget[] = isUnasked(command, options)
    ? await configured(assessment, asked, options, context)
    : asked;
  if (targets !== asked) checkTargets(targets, context);
  const inputs = new Map<string, ReportInput>();
  for (const target of printedLast(targets)) {
    const audience = target.audience ?? options.audience ?? "";
    const input =
      inputs.get(audience) ??
      (await inputOf(command, assessment, { ...options, audience }, context));
    inputs.set(audience, input);
    refuseBrief(input);
    const report = await target.format.load();
    const text = report(input, canvasFor(target, context));
    await writeTarget(target, await finished(text, target, { input, options }, context), context);
  }
  return EXIT.done;
}

/** What can be written is written before anything that a browser may fail to print. */
function printedLast(targets: readonly ReportTarget[]): readonly ReportTarget[] {
  const isPrinted = ({ format }: ReportTarget): boolean => format.isPrinted === true;
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

/** The reports of the config, where the command line names none. */
async function configured(
  { found }: Assessment,
  asked: readonly ReportTarget[],
  { force = false }: RenderOptions,
  context: Context,
): Promise<readonly ReportTarget[]> {
  if (found === undefined || found.config.reports.length === 0) return asked;
  const { configuredReports } = await import("./configured-reports.ts");
  return configuredReports(found, force, context);
}

async function inputOf(
  command: "score" | "report",
  assessment: Assessment,
  options: RenderOptions,
  context: Context,
): Promise<ReportInput> {
  const { questionnaire, responses, found } = assessment;
  const config = found?.config;
  const language = languageOf(options.lang ?? config?.language, questionnaire.languages);
  const settings = settingsOf(command, assessment, options, language, context);
  const examination = examine(questionnaire, responses, settings);
  const input = {
    result: resultOf(examination, settings),
    questionnaire,
    texts: textsIn(language),
  };
  if (command === "score") return input;
  const { backgroundOf } = await import("./report-background.ts");
  return {
    ...input,
    background: await backgroundOf(input, { examination, settings, config }, options, context),
  };
}

function settingsOf(
  command: "score" | "report",
  { questionnaire, digest, found }: Assessment,
  options: RenderOptions,
  language: string,
  { desk }: Context,
): AssessOptions {
  const config = found?.config;
  const { variant, includeNotes = false, sensitivity = false, assume, audience } = options;
  variantNamed(variant, questionnaire);
  const isForClient = command === "report" && audience !== "recruiter";
  return {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup: minimumGroupOf(config, isForClient),
    includeNotes,
    sensitivity,
    ...(assume === undefined ? {} : { assume: assumptionsOf(assume, questionnaire) }),
    problems: desk.problems,
    ...(variant === undefined ? {} : { variant }),
    ...(config?.targets === undefined ? {} : { targets: config.targets }),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  };
}
