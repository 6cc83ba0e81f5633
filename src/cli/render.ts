import { type AssessOptions, resultOf } from "../assess/assess.ts";
import { examine } from "../assess/examine.ts";
import { withheldAmong } from "../plan/advice.ts";
import type { ReportInput } from "../report/input.ts";
import { type Format, FORMATS } from "../report/registry.ts";
import { textsIn } from "../text/languages/index.ts";
import { audienceNamed, refuseBrief } from "./audience.ts";
import { assumptionsOf } from "./assumptions.ts";
import { canvasFor } from "./canvas.ts";
import type { ReportDestination } from "./configured-reports.ts";
import type { Context } from "./context.ts";
import { languageOf } from "./language.ts";
import { type Assessment, loadAssessment } from "./load/load-assessment.ts";
import type {
  AssessmentOptions,
  OutputOptions,
  ReportOptions,
  TemplateOptions,
} from "./options.ts";
import { nameWithheld, type WithheldFrom } from "./name-withheld.ts";
import { minimumGroupOf } from "./minimum-group.ts";
import { checkDestinations, destinationsOf } from "./outputs.ts";
import { variantNamed } from "./variant.ts";
import { VERSION } from "./version.ts";
import { writeEach } from "./write-all.ts";

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
  const asked = destinationsOf(formats, options);
  checkDestinations(asked, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const destinations: readonly ReportDestination[] = isUnasked(command, options)
    ? await configured(assessment, asked, options, context)
    : asked;
  if (destinations !== asked) checkDestinations(destinations, context);
  const ready = await withInputs(command, assessment, destinations, options, context);
  return writeEach(ready, (to) => contentFor(to, options, context), context);
}

type ReadyReport = ReportDestination & { readonly input: ReportInput };

/** What a document is made from, and what it lists without a title. */
interface NamedInput {
  readonly input: ReportInput;
  readonly unnamed: WithheldFrom;
}

/** Each document with what it is made from; the responses are examined once an audience. */
async function withInputs(
  command: "score" | "report",
  assessment: Assessment,
  destinations: readonly ReportDestination[],
  options: RenderOptions,
  context: Context,
): Promise<readonly ReadyReport[]> {
  const inputs = new Map<string, NamedInput>();
  const ready: ReadyReport[] = [];
  for (const to of printedLast(destinations)) {
    const audience = to.audience ?? options.audience ?? "";
    const made =
      inputs.get(audience) ??
      (await inputOf(command, assessment, { ...options, audience }, context));
    inputs.set(audience, made);
    refuseBrief(made.input);
    ready.push({ ...to, input: made.input });
  }
  const withheld = [...inputs.values()].find(({ unnamed }) => unnamed.withheld.length > 0);
  if (withheld !== undefined) await nameWithheld(withheld.unnamed, options.quiet, context);
  return ready;
}

/** What can be written is written before anything that a browser may fail to print. */
function printedLast(destinations: readonly ReportDestination[]): readonly ReportDestination[] {
  const isPrinted = ({ format }: ReportDestination): boolean => format.isPrinted === true;
  return [...destinations.filter((one) => !isPrinted(one)), ...destinations.filter(isPrinted)];
}

async function contentFor(
  to: ReadyReport,
  options: RenderOptions,
  context: Context,
): Promise<string | Uint8Array> {
  const report = await to.format.load();
  const text = report(to.input, canvasFor(to, context));
  if (to.format.isPrinted !== true) return text;
  const { printDocument } = await import("./print-document.ts");
  return printDocument(text, to, { options, day: to.input.result.date }, context);
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
  asked: readonly ReportDestination[],
  { force = false }: RenderOptions,
  context: Context,
): Promise<readonly ReportDestination[]> {
  if (found === undefined || found.config.reports.length === 0) return asked;
  const { configuredReports } = await import("./configured-reports.ts");
  return configuredReports(found, force, context);
}

async function inputOf(
  command: "score" | "report",
  assessment: Assessment,
  options: RenderOptions,
  context: Context,
): Promise<NamedInput> {
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
  const { languages, minimumGroup } = examination;
  const people = { languages, minimumGroup };
  if (command === "score") {
    return { input, unnamed: { ...people, withheld: withheldAmong(examination.priorities()) } };
  }
  const { backgroundOf } = await import("./report-background.ts");
  const examined = { examination, settings, config };
  const { background, withheld } = await backgroundOf(input, examined, options, context);
  return { input: { ...input, background }, unnamed: { ...people, withheld } };
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
