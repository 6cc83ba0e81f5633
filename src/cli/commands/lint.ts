import { lintQuestionnaire } from "../../lint/lint-questionnaire.ts";
import { readConfig } from "../../parse/config/read-config.ts";
import { documentKind } from "../../parse/document-kind.ts";
import { readQuestionnaire } from "../../parse/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../parse/response/match-response.ts";
import { readResponse } from "../../parse/response/read-response.ts";
import type { Source } from "../../parse/source.ts";
import { absolutePath, folderOf, pathKind } from "../../io/read-files.ts";
import { problem } from "../../text/problems.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../failure.ts";
import { fail } from "../load/desk.ts";
import { findFiles } from "../load/find-files.ts";
import {
  loadQuestionnaire,
  loadShipped,
  questionnaireSources,
  shippedIds,
} from "../load/load-questionnaire.ts";
import { readSource } from "../load/read-source.ts";

export interface LintOptions {
  readonly questionnaire?: string;
}

/** `unsilo lint FILES…`: every problem of questionnaires, responses and configs. */
export async function lint(
  names: readonly string[],
  options: LintOptions,
  context: Context,
): Promise<number> {
  const { ports, desk } = context;
  const counted = { files: 0 };
  for (const name of names) {
    const files = await findFiles([name], ports.cwd);
    counted.files += files.length;
    const isFile = pathKind(absolutePath(ports.cwd, name)) === "file";
    const folders = isFile ? [] : questionnaireFolders(files);
    for (const folder of folders) lintSources(questionnaireSources(folder, ports, desk), context);
    const alone = files.filter((file) => !folders.some((folder) => isInside(file, folder)));
    for (const file of alone) await lintFile(file, options, context);
  }
  if (desk.problems.some(({ severity }) => severity === "error")) return fail(desk, []);
  const warnings = desk.problems.length;
  const files = `${counted.files} ${counted.files === 1 ? "file" : "files"}`;
  const verdict =
    warnings === 0 ? "no problem" : `${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
  await ports.stdout.write(`${files}: ${verdict}\n`);
  return EXIT.done;
}

/** A folder with a questionnaire.yaml is one questionnaire in several files. */
function questionnaireFolders(files: readonly string[]): readonly string[] {
  return files.filter((file) => /[\\/]questionnaire\.ya?ml$/u.test(file)).map(folderOf);
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`);
}

async function lintFile(file: string, options: LintOptions, context: Context): Promise<void> {
  const { ports, desk } = context;
  const reading = readSource(file, { limit: "questionnaire" }, ports);
  if (reading.kind === "problem") {
    desk.problems.push(reading.problem);
    return;
  }
  const { source } = reading;
  desk.sources.set(source.file, source.text);
  switch (documentKind(source)) {
    case "questionnaire":
      return lintSources([source], context);
    case "config":
      desk.problems.push(...readConfig(source).problems);
      return undefined;
    case "response":
      return lintResponse(source, options, context);
  }
}

function lintSources(sources: readonly Source[], { desk }: Context): void {
  const { document, problems } = readQuestionnaire(sources);
  desk.problems.push(...problems, ...(document === undefined ? [] : lintQuestionnaire(document)));
}

async function lintResponse(
  source: Source,
  { questionnaire }: LintOptions,
  { ports, desk }: Context,
): Promise<void> {
  const { draft, problems } = readResponse(source);
  desk.problems.push(...problems);
  if (draft === undefined) return;
  const { id } = draft.raw.questionnaire;
  const loaded =
    questionnaire === undefined
      ? await loadShipped(id)
      : await loadQuestionnaire(questionnaire, ports.cwd, ports, desk);
  if (loaded === undefined) {
    const at = draft.locate(["questionnaire", "id"]);
    desk.problems.push(problem("unknown-questionnaire", at, { id, known: shippedIds() }));
    return;
  }
  desk.problems.push(...matchResponse(draft, loaded.questionnaire).problems);
}
