import type { Problem, Response } from "../../model/index.ts";
import { folderOf, pathKind, absolutePath } from "../../io/read-files.ts";
import { lintPrivacy } from "../../lint/lint-privacy.ts";
import { lintQuestionnaire } from "../../lint/lint-questionnaire.ts";
import { isJsonFile } from "../../read/data-files.ts";
import { type DocumentKind, documentKind, isQuestionnairePart } from "../../read/document-kind.ts";
import { readQuestionnaire } from "../../read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../read/response/match-response.ts";
import { readResponse } from "../../read/response/read-response.ts";
import { readResult } from "../../read/result/read-result.ts";
import { type Source, LIMITS } from "../../read/source.ts";
import { problem } from "../../text/problems.ts";
import type { Context } from "../context.ts";
import { findFiles, leftOutProblems } from "../load/find-files.ts";
import { journalsLeft } from "../load/load-assessment.ts";
import { misnamedConfig } from "../load/load-config.ts";
import { questionnaireSources } from "../load/load-questionnaire.ts";
import { readSource } from "../load/read-source.ts";
import { resultProblems } from "../load/result-problems.ts";
import { templateKind } from "../report-formats.ts";
import { checkConfig, unfittingConfig } from "./check-config.ts";
import { checkTemplateFile } from "./check-template.ts";
import type { SurroundingOptions, Surroundings } from "./surroundings.ts";

export interface CheckOptions extends SurroundingOptions {
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

/** What is wrong with a file, and the response that it holds if it is a sound one. */
export interface FileCheck {
  readonly problems: readonly Problem[];
  readonly response?: Response;
}

/** A file, or the files of one questionnaire's folder, and how to check them. */
export interface Checkable {
  readonly files: number;
  readonly check: () => Promise<FileCheck>;
}

/** What a name stands for: files, and folders that hold one questionnaire in several files. */
export async function checkables(
  name: string,
  options: CheckOptions,
  around: Surroundings,
  context: Context,
): Promise<readonly Checkable[]> {
  const { ports, desk } = context;
  const { files, leftOut } = await findFiles([name], ports.cwd, true);
  const isFile = pathKind(absolutePath(ports.cwd, name)) === "file";
  const folders = isFile ? [] : questionnaireFolders(files);
  const parts = folders.map((folder) =>
    files.filter((file) => isInside(file, folder) && isPart(file, context)),
  );
  const alone = files.filter((file) => !parts.flat().includes(file));
  return [
    { files: 0, check: async () => ({ problems: leftOutProblems(leftOut, ports) }) },
    ...folders.map((folder, index) => ({
      files: parts[index]?.length ?? 0,
      check: async () => checkSources(questionnaireSources(folder, ports, desk)),
    })),
    ...alone.map((file) => ({
      files: 1,
      check: () => checkFile(file, options, around, context),
    })),
  ];
}

/** What cannot be read is told where the questionnaire is read. */
function isPart(file: string, context: Context): boolean {
  const reading = readSource(file, { limit: "questionnaire" }, context);
  return reading.kind === "problem" || isQuestionnairePart(reading.source);
}

/** A folder with a questionnaire.yaml is one questionnaire in several files. */
function questionnaireFolders(files: readonly string[]): readonly string[] {
  return files.filter((file) => /[\\/]questionnaire\.ya?ml$/iu.test(file)).map(folderOf);
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`);
}

async function checkFile(
  file: string,
  options: CheckOptions,
  around: Surroundings,
  context: Context,
): Promise<FileCheck> {
  const { desk } = context;
  const { stdinFilename } = options;
  const template = templateKind(file);
  if (template !== undefined) return checkTemplateFile(file, template, context);
  const limit = isJsonFile(file) ? "result" : "questionnaire";
  const named = stdinFilename === undefined ? {} : { stdinFilename };
  const reading = readSource(file, { limit, ...named }, context);
  if (reading.kind === "problem") return { problems: [reading.problem] };
  const { source } = reading;
  desk.sources.set(source.file, source.text);
  const kind = documentKind(source);
  const size = tooLarge(source, kind);
  if (size !== undefined) return { problems: [size] };
  switch (kind) {
    case "questionnaire":
      return checkSources([source]);
    case "config":
      return {
        problems: [
          ...misnamedConfig(source.file),
          ...(await checkConfig(source, file, options, context)),
        ],
      };
    case "result":
      return checkResult(source, file, options, around);
    case "response":
      return withJournal(file, await checkResponse(source, file, around), context);
  }
}

/** Answers that an interview left in its journal are not in the file. */
function withJournal(file: string, check: FileCheck, { ports }: Context): FileCheck {
  return { ...check, problems: [...journalsLeft([file], ports), ...check.problems] };
}

/** The limit of a kind is known only when the file has been read. */
function tooLarge({ file, text }: Source, kind: DocumentKind): Problem | undefined {
  const bytes = new TextEncoder().encode(text).length;
  const limit = LIMITS[kind];
  const at = { file, line: 1, column: 1 };
  return bytes > limit ? problem("file-too-large", at, { bytes, limit }) : undefined;
}

function checkSources(sources: readonly Source[]): FileCheck {
  const { document, problems } = readQuestionnaire(sources);
  return { problems: document === undefined ? problems : lintQuestionnaire(document) };
}

/** A result that the config lists would be read as a response. */
async function checkResult(
  source: Source,
  file: string,
  { questionnaire }: CheckOptions,
  around: Surroundings,
): Promise<FileCheck> {
  const found = await around.configOf(file);
  if (await around.isListed(file, found)) return { problems: readResponse(source).problems };
  const { saved, problems } = readResult(source);
  if (saved === undefined) return { problems };
  const named = questionnaire ?? found?.config.questionnaire;
  const asked = { id: saved.result.questionnaire.id, at: undefined };
  const atHand = named === undefined ? undefined : await around.questionnaireOf(asked, found);
  return { problems: await resultProblems(saved, atHand) };
}

async function checkResponse(
  source: Source,
  file: string,
  around: Surroundings,
): Promise<FileCheck> {
  const { draft, problems } = readResponse(source);
  if (draft === undefined) return { problems };
  const found = await around.configOf(file);
  const privacy = (await around.isListed(file, found)) ? lintPrivacy(draft) : [];
  const asked = { id: draft.raw.questionnaire.id, at: draft.locate(["questionnaire", "id"]) };
  const { questionnaire, digest } = await around.questionnaireOf(asked, found);
  const matched = matchResponse(draft, questionnaire, digest);
  const config = found === undefined ? [] : unfittingConfig(found, questionnaire);
  const all = [...problems, ...matched.problems, ...privacy, ...config];
  return matched.response === undefined
    ? { problems: all }
    : { problems: all, response: matched.response };
}
