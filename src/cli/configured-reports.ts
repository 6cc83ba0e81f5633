import type { Problem } from "../model/index.ts";
import { wayWithin } from "../io/durable.ts";
import { absolutePath, citedPath, pathKind, readFileWithin } from "../io/read-files.ts";
import type { Config } from "../model/index.ts";
import type { Audience } from "../report/audience.ts";
import type { ReportInput } from "../report/input.ts";
import { type Format, FORMATS } from "../report/registry.ts";
import { problem, type WhyMisplaced } from "../text/problems.ts";
import type { Context } from "./context.ts";
import { fail } from "./load/desk.ts";
import type { FoundConfig } from "./load/load-config.ts";
import { formatNamed, type Destination } from "./outputs.ts";

/** A document, and for whom it is written if the config says so. */
export type ReportDestination = Destination<ReportInput> & { readonly audience?: Audience };

/** The documents that a config lists, below its folder; each may replace what unsilo wrote there. */
export function configuredReports(
  { config, folder }: FoundConfig,
  force: boolean,
  { ports, desk }: Context,
): readonly ReportDestination[] {
  const problems = misplacedReports(config.reports, folder);
  if (problems.length > 0) fail(desk, problems);
  return config.reports.map(({ format: name, file, audience }) => {
    const format = formatNamed(name, FORMATS.report);
    const path = absolutePath(folder, file);
    return {
      format,
      file: citedPath(ports.cwd, path),
      mayReplace: force || isOwn(path, format),
      ...(audience === undefined ? {} : { audience }),
    };
  });
}

/** The documents of a config that would not be plain files in or below its folder. */
export function misplacedReports(reports: Config["reports"], folder: string): readonly Problem[] {
  return reports.flatMap(({ file, at }) => {
    const why = whyMisplaced(file, folder);
    return why === undefined ? [] : [problem("report-misplaced", at, { path: file, why })];
  });
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
