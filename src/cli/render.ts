import { assess } from "../core/assess.ts";
import type { Output } from "../io/ports.ts";
import type { ReportInput } from "../report/input.ts";
import { FORMATS } from "../report/registry.ts";
import type { Canvas } from "../report/terminal/canvas.ts";
import { LANGUAGES, textsIn } from "../text/languages/index.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure } from "./failure.ts";
import { type Assessment, loadAssessment } from "./load/load-assessment.ts";
import type { AssessmentOptions, OutputOptions } from "./options.ts";
import { checkTargets, type Target, targetsOf, writeTarget } from "./outputs.ts";
import { chalkFor, isUnicode } from "./style.ts";
import { VERSION } from "./version.ts";

export type RenderOptions = AssessmentOptions & OutputOptions;

/** Scores the responses and writes the documents asked for. */
export async function render(
  command: "score" | "report",
  names: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  const asked = targetsOf(FORMATS[command], options);
  checkTargets(asked, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const targets = isUnasked(command, options) ? configured(assessment, asked) : asked;
  const input = inputOf(command, assessment, options, context);
  for (const target of targets) {
    const report = await target.format.load();
    await writeTarget(target, report(input, canvasFor(target, context)), context);
  }
  return EXIT.done;
}

function isUnasked(command: string, { format, output }: OutputOptions): boolean {
  return command === "report" && format === undefined && output === undefined;
}

/** The reports of the config, which it may replace, where the command line names none. */
function configured({ config }: Assessment, asked: readonly Target[]): readonly Target[] {
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
  const { variant, includeNotes = false, sensitivity = false } = options;
  if (variant !== undefined && !questionnaire.variants.some(({ id }) => id === variant)) {
    const known = questionnaire.variants.map(({ id }) => id).join(", ");
    throw new Failure(
      EXIT.usage,
      `there is no variant "${variant}"`,
      `variants: ${known || "none"}`,
    );
  }
  const result = assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup: config?.minimumGroup ?? (command === "report" ? 3 : 1),
    includeNotes,
    sensitivity,
    problems: desk.problems,
    ...(variant === undefined ? {} : { variant }),
    ...(config?.targets === undefined ? {} : { targets: config.targets }),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  });
  return { result, questionnaire, texts: textsIn(language) };
}

function languageOf(asked: string | undefined, own: readonly string[]): string {
  if (asked === undefined) return own[0] ?? "en";
  const known = [...new Set([...own, ...LANGUAGES])];
  if (known.includes(asked)) return asked;
  throw new Failure(
    EXIT.usage,
    `there is no language "${asked}"`,
    `languages: ${known.join(", ")}`,
  );
}

/** A file gets neither colours nor the width of a terminal. */
function canvasFor({ file }: Target, { ports }: Context): Canvas {
  const output: Output =
    file === undefined ? ports.stdout : { ...ports.stdout, isTerminal: false, columns: 80 };
  const chalk = chalkFor(output, file === undefined ? ports.env : {});
  return {
    columns: output.isTerminal ? output.columns : 80,
    isUnicode: isUnicode(output, ports.env),
    strong: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    warning: chalk.yellow,
  };
}
