import { type AssessOptions, resultOf } from "../core/assess.ts";
import { examine } from "../core/examine.ts";
import type { Audience } from "../report/audience.ts";
import type { ReportInput } from "../report/input.ts";
import { FORMATS } from "../report/registry.ts";
import { textsIn } from "../text/languages/index.ts";
import { audienceNamed } from "./audience.ts";
import { assumptionsOf } from "./assumptions.ts";
import { canvasFor } from "./canvas.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./failure.ts";
import { languageOf } from "./language.ts";
import { type Assessment, loadAssessment } from "./load/load-assessment.ts";
import type { AssessmentOptions, OutputOptions, ReportOptions } from "./options.ts";
import { checkTargets, type Target, targetsOf, writeTarget } from "./outputs.ts";
import { variantNamed } from "./variant.ts";
import { VERSION } from "./version.ts";

export type RenderOptions = AssessmentOptions & OutputOptions & ReportOptions;

/** A document, and for whom it is written if the config says so. */
type ReportTarget = Target<ReportInput> & { readonly audience?: Audience };

/** Scores the responses and writes the documents asked for. */
export async function render(
  command: "score" | "report",
  names: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  audienceNamed(options.audience);
  const asked = targetsOf(FORMATS[command], options);
  checkTargets(asked, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const targets: readonly ReportTarget[] = isUnasked(command, options)
    ? configured(assessment, asked)
    : asked;
  const inputs = new Map<string, ReportInput>();
  for (const target of targets) {
    const audience = target.audience ?? options.audience ?? "";
    const input =
      inputs.get(audience) ??
      (await inputOf(command, assessment, { ...options, audience }, context));
    inputs.set(audience, input);
    const report = await target.format.load();
    await writeTarget(target, report(input, canvasFor(target, context)), context);
  }
  return EXIT.done;
}

function isUnasked(command: string, { format, output }: OutputOptions): boolean {
  return command === "report" && format === undefined && output === undefined;
}

/** The reports of the config, which it may replace, where the command line names none. */
function configured(
  { config }: Assessment,
  asked: readonly Target<ReportInput>[],
): readonly ReportTarget[] {
  const reports = config?.reports ?? [];
  return reports.length === 0
    ? asked
    : reports.flatMap(({ format, file, audience }) =>
        targetsOf(FORMATS.report, { format: [`${format}=${file}`], force: true }).map(
          (target): ReportTarget => (audience === undefined ? target : { ...target, audience }),
        ),
      );
}

async function inputOf(
  command: "score" | "report",
  assessment: Assessment,
  options: RenderOptions,
  context: Context,
): Promise<ReportInput> {
  const { questionnaire, responses, config } = assessment;
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
  { questionnaire, digest, config }: Assessment,
  options: RenderOptions,
  language: string,
  { desk }: Context,
): AssessOptions {
  const { variant, includeNotes = false, sensitivity = false, assume, audience } = options;
  variantNamed(variant, questionnaire);
  const isForClient = command === "report" && audience !== "recruiter";
  return {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup: config?.minimumGroup ?? (isForClient ? 3 : 1),
    includeNotes,
    sensitivity,
    ...(assume === undefined ? {} : { assume: assumptionsOf(assume, questionnaire) }),
    problems: desk.problems,
    ...(variant === undefined ? {} : { variant }),
    ...(config?.targets === undefined ? {} : { targets: config.targets }),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  };
}
