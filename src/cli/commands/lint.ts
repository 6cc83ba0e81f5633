import { lintQuestionnaire } from "../../lint/lint-questionnaire.ts";
import { readConfig } from "../../parse/config/read-config.ts";
import { documentKind } from "../../parse/document-kind.ts";
import { readQuestionnaire } from "../../parse/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../parse/response/match-response.ts";
import { readResponse } from "../../parse/response/read-response.ts";
import type { Source } from "../../parse/source.ts";
import { filesBelow, pathKind, absolutePath } from "../../io/read-files.ts";
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
    if (isQuestionnaireFolder(name, context)) {
      const sources = questionnaireSources(absolutePath(ports.cwd, name), ports, desk);
      counted.files += sources.length;
      lintSources(sources, context);
      continue;
    }
    for (const file of await findFiles([name], ports.cwd)) {
      counted.files += 1;
      await lintFile(file, options, context);
    }
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
function isQuestionnaireFolder(name: string, { ports }: Context): boolean {
  const path = absolutePath(ports.cwd, name);
  return (
    pathKind(path) === "folder" &&
    filesBelow(path).some((file) => /[\\/]questionnaire\.ya?ml$/u.test(file))
  );
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
