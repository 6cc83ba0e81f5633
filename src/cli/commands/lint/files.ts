import { absolutePath, folderOf, pathKind, pathsBelow } from "../../../io/read-files.ts";
import { type DatedInput, lintFutureDates } from "../../../lint/future-dates.ts";
import { lintPrivacy } from "../../../lint/lint-privacy.ts";
import { lintScenarios } from "../../../lint/lint-scenarios.ts";
import { lintQuestionnaire } from "../../../lint/lint-questionnaire.ts";
import { lintTerms } from "../../../lint/lint-terms.ts";
import type { Problem } from "../../../model/index.ts";
import { isJsonFile, isTableFile, isTextTable } from "../../../read/data-files.ts";
import {
  type DocumentKind,
  documentKind,
  isQuestionnairePart,
} from "../../../read/document-kind.ts";
import {
  type QuestionnaireReading,
  readQuestionnaire,
} from "../../../read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../../read/response/match-response.ts";
import { readResponse, type ResponseDraft } from "../../../read/response/read-response.ts";
import { readIssued } from "../../../read/issued/read-issued.ts";
import { readResult } from "../../../read/result/read-result.ts";
import { readScenarios } from "../../../read/scenarios/read-scenarios.ts";
import { scenarioResponses } from "../../../read/scenarios/scenario-responses.ts";
import { LIMITS, type Source } from "../../../read/source.ts";
import { readTerms } from "../../../read/terms/read-terms.ts";
import { yamlVersion } from "../../../read/yaml-version.ts";
import { inOrderOfText } from "../../../text/first-problems.ts";
import { problem } from "../../../text/problems.ts";
import { misnamedConfig } from "../../load/config.ts";
import { findFiles, leftOutProblems, readSource } from "../../load/files.ts";
import { ownQuestionnaire } from "../../load/own-questionnaire.ts";
import { loadQuestionnaire } from "../../load/questionnaire.ts";
import { resultProblems } from "../../load/saved.ts";
import { isTable } from "../../load/tables.ts";
import { sayLine } from "../../output.ts";
import type { Session } from "../../session.ts";
import { templateKind } from "../report/formats.ts";
import { checkConfig, type ContextOptions, type LintContext, unfittingConfig } from "./config.ts";
import { checkRoster, isRoster } from "./roster.ts";
import { checkTable } from "./table.ts";
import { checkTemplateFile } from "./template.ts";

export interface FileOptions extends ContextOptions {
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

/** The problems of a file. */
export interface FileCheck {
  readonly problems: readonly Problem[];
}

/** A file, or the files of one questionnaire's folder, and how to check them. */
export interface Checkable {
  readonly files: number;
  readonly check: () => Promise<FileCheck>;
}

/** What a name stands for: files, and folders that hold one questionnaire in several files. */
export async function checkables(
  name: string,
  options: FileOptions,
  context: LintContext,
  session: Session,
): Promise<readonly Checkable[]> {
  const { ports } = session;
  const wanted = { withAside: true, withRosters: true };
  const { files, leftOut } = await findFiles([name], ports.cwd, wanted);
  context.offer(files);
  const isFile = pathKind(absolutePath(ports.cwd, name)) === "file";
  const folders = isFile ? [] : questionnaireFolders(files);
  const parts = folders.map((folder) =>
    files.filter((file) => isText(file) && isInside(file, folder) && isPart(file, session)),
  );
  const alone = files.filter((file) => !parts.flat().includes(file));
  return [
    { files: 0, check: async () => ({ problems: leftOutProblems(leftOut, session) }) },
    ...folders.map((folder, index) => ({
      files: parts[index]?.length ?? 0,
      check: async () => {
        const own = await ownQuestionnaire(folder, session);
        const problems = await checkQuestionnaire(own, `${folder}/questionnaire.yaml`, context);
        return { problems: [...own.sources.flatMap(yamlVersion), ...problems] };
      },
    })),
    ...alone.map((file) => ({
      files: 1,
      check: () => checkFile(file, options, context, session),
    })),
  ];
}

/** Whether a file may be YAML or JSON, by its name. */
function isText(file: string): boolean {
  return !isTableFile(file) && !isTextTable(file);
}

/** Reading the questionnaire reports unreadable files. */
function isPart(file: string, session: Session): boolean {
  const reading = readSource(file, "questionnaire", session);
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
  options: FileOptions,
  context: LintContext,
  session: Session,
): Promise<FileCheck> {
  const { stdinFilename } = options;
  if (isTable(file, stdinFilename)) {
    return { problems: await checkTable(file, options, context, session) };
  }
  const template = templateKind(file);
  if (template !== undefined) return { problems: await checkTemplateFile(file, template, session) };
  if (isTextTable(file) && (await isRoster(file, session))) {
    return { problems: await checkRoster(file, options, context, session) };
  }
  const limit = isJsonFile(file) ? "result" : "questionnaire";
  const reading = readSource(file, limit, session, stdinFilename);
  if (reading.kind === "problem") return { problems: [reading.problem] };
  const { source } = reading;
  session.keep(source.file, source.text);
  const kind = documentKind(source);
  const size = tooLarge(source, kind);
  if (size !== undefined) return { problems: [size] };
  const { problems } = await checkDocument({ source, kind, file }, options, context, session);
  return { problems: [...yamlVersion(source), ...problems] };
}

/** A document that may be read, and the path of its file. */
interface Readable {
  readonly source: Source;
  readonly kind: DocumentKind;
  readonly file: string;
}

async function checkDocument(
  { source, kind, file }: Readable,
  options: FileOptions,
  context: LintContext,
  session: Session,
): Promise<FileCheck> {
  switch (kind) {
    case "questionnaire":
      return (await context.isListed(file, await context.configOf(file)))
        ? { problems: readResponse(source).problems }
        : { problems: await checkQuestionnaire(readAlone(source), file, context) };
    case "config":
      return {
        problems: [
          ...misnamedConfig(source.file),
          ...(await checkConfig(source, file, options, session)),
        ],
      };
    case "result":
      return checkResult(source, file, options, context);
    case "issued":
      return { problems: readIssued(source).problems };
    case "terms":
      return { problems: readTerms(source).problems };
    case "scenarios":
      return checkScenarios(source, file, context, session);
    case "response":
      return checkResponse(source, file, context, session);
    case "document":
      await sayLine(`skipped ${source.file}: unsilo wrote it, and reads it nowhere`, session);
      return { problems: [] };
  }
}

/** The limit of a kind is known only when the file has been read. */
function tooLarge({ file, text }: Source, kind: DocumentKind): Problem | undefined {
  const bytes = new TextEncoder().encode(text).length;
  const limit = LIMITS[kind === "document" ? "result" : kind];
  const at = { file, line: 1, column: 1 };
  return bytes > limit ? problem("file-too-large", at, { bytes, limit }) : undefined;
}

/** A questionnaire that was read, and what lint finds in it. */
type CheckedQuestionnaire = QuestionnaireReading & { readonly found: () => readonly Problem[] };

function readAlone(source: Source): CheckedQuestionnaire {
  const reading = readQuestionnaire([source]);
  const { document } = reading;
  return { ...reading, found: () => (document === undefined ? [] : lintQuestionnaire(document)) };
}

/** Checks a questionnaire: by itself, and its words by the terms that apply to its path. */
async function checkQuestionnaire(
  { document, problems, found }: CheckedQuestionnaire,
  path: string,
  context: LintContext,
): Promise<readonly Problem[]> {
  if (document === undefined) return problems;
  const own = found();
  const { terms, problems: ofTerms } = await context.termsOf(await context.configOf(path));
  return [...ofTerms, ...inOrderOfText([...own, ...lintTerms(document, terms)])];
}

/** A result that the config lists would be read as a response. */
async function checkResult(
  source: Source,
  file: string,
  { questionnaire }: FileOptions,
  context: LintContext,
): Promise<FileCheck> {
  const found = await context.configOf(file);
  if (await context.isListed(file, found)) return { problems: readResponse(source).problems };
  const { saved, problems } = readResult(source);
  if (saved === undefined) return { problems };
  const named = questionnaire ?? found?.config.questionnaire;
  const asked = { id: saved.result.questionnaire.id, at: undefined };
  const atHand = named === undefined ? undefined : await context.questionnaireOf(asked, found);
  return { problems: await resultProblems(saved, atHand) };
}

async function checkResponse(
  source: Source,
  file: string,
  context: LintContext,
  session: Session,
): Promise<FileCheck> {
  const { draft, problems } = readResponse(source);
  if (draft === undefined) return { problems };
  const found = await context.configOf(file);
  const privacy = (await context.isListed(file, found)) ? lintPrivacy(draft) : [];
  const early = lintFutureDates(datesIn(draft), session.today());
  const asked = { id: draft.raw.questionnaire.id, at: draft.locate(["questionnaire", "id"]) };
  const { questionnaire, digest } = await context.questionnaireOf(asked, found);
  const matched = matchResponse(draft, questionnaire, digest);
  const config = found === undefined ? [] : unfittingConfig(found, questionnaire);
  const collisions = context.collisionsIn(draft.raw, questionnaire);
  const twice = matched.response && collisions.add(matched.response);
  const all = [...problems, ...matched.problems, ...early, ...privacy, ...config, ...(twice ?? [])];
  return { problems: all };
}

function datesIn({ raw, locate }: ResponseDraft): DatedInput {
  return { dated: { ...raw, answers: Object.entries(raw.answers) }, locate };
}

/** Scenarios beside a questionnaire of several files test that one. */
async function checkScenarios(
  source: Source,
  file: string,
  context: LintContext,
  session: Session,
): Promise<FileCheck> {
  const { document, problems } = readScenarios(source);
  if (document === undefined) return { problems };
  const folder = folderOf(file);
  const asked = { id: document.raw.questionnaire, at: document.locate(["questionnaire"]) };
  const { questionnaire } = hasQuestionnaire(folder)
    ? await loadQuestionnaire(folder, session.ports.cwd, session)
    : await context.questionnaireOf(asked, await context.configOf(file));
  const own = document.raw.scenarios.flatMap(
    (_, index) => scenarioResponses(document, index, questionnaire).problems,
  );
  return { problems: [...lintScenarios(document, questionnaire), ...own] };
}

function hasQuestionnaire(folder: string): boolean {
  return questionnaireFolders(pathsBelow(folder).map(({ path }) => path)).includes(folder);
}
