import { absolutePath, folderOf, pathKind } from "../../../io/read-files.ts";
import { lintConfig } from "../../../lint/lint-config.ts";
import type { Problem, Questionnaire, ResponseFile } from "../../../model/index.ts";
import { type ConfigDocument, readConfig } from "../../../read/config/read-config.ts";
import { isJsonFile, isTableFile } from "../../../read/data-files.ts";
import { readTree } from "../../../read/read-document.ts";
import { readResponse } from "../../../read/response/read-response.ts";
import type { Source } from "../../../read/source.ts";
import type { TermsReading } from "../../../read/terms/read-terms.ts";
import { problem } from "../../../text/problems.ts";
import { EXIT, type Failure } from "../../failure.ts";
import { type Collisions, collisionsOf } from "../../load/collisions.ts";
import { configNotUsed, configsAbove, type FoundConfig, loadConfig } from "../../load/config.ts";
import { inputsOutside, rootOfConfig } from "../../load/confined.ts";
import { rootOf } from "../../load/root.ts";
import type { RootOptions } from "../../options.ts";
import { readFactsFile } from "../../load/facts.ts";
import { findFiles, readSource } from "../../load/files.ts";
import {
  type AskedQuestionnaire,
  isPath,
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShipped,
  shippedIds,
  withDepartmentsOf,
  writtenFor,
} from "../../load/questionnaire.ts";
import { isTable, openTable } from "../../load/tables.ts";
import { loadTerms, type TermsOptions, termsPath } from "../../load/terms.ts";
import type { Session } from "../../session.ts";
import { misplacedReports } from "../report/formats.ts";

/** The questionnaire and config that files are checked against, from the command line. */
export interface ContextOptions extends RootOptions, TermsOptions {
  readonly questionnaire?: string;
  readonly config?: string | false;
}

/** The context of a file: each part is looked up once. */
export interface LintContext {
  /** Says which files are checked: a questionnaire among them is that of its responses. */
  readonly offer: (files: readonly string[]) => void;
  readonly configOf: (file: string) => Promise<FoundConfig | undefined>;
  readonly questionnaireOf: (
    asked: AskedQuestionnaire,
    found: FoundConfig | undefined,
  ) => Promise<LoadedQuestionnaire>;
  /** The terms that the texts of a questionnaire are compared with, and their file's problems. */
  readonly termsOf: (found: FoundConfig | undefined) => Promise<TermsReading>;
  /** Whether the config lists the file among its responses, so that a pipeline reads it. */
  readonly isListed: (file: string, found: FoundConfig | undefined) => Promise<boolean>;
  /** The responses of one assessment that were checked so far. */
  readonly collisionsIn: (asked: AssessedBy, questionnaire: Questionnaire) => Collisions;
}

/** What responses of one assessment share. */
type AssessedBy = Pick<ResponseFile, "organization" | "assessment" | "questionnaire">;

export function lintContextOf(options: ContextOptions, session: Session): LintContext {
  const configs = new Map<string, Promise<FoundConfig | undefined>>();
  const written = new Map<string, Promise<LoadedQuestionnaire>>();
  const questionnaires = new Map<string, Promise<LoadedQuestionnaire>>();
  const listed = new Map<string, Promise<readonly string[]>>();
  const rounds = new Map<string, Collisions>();
  const terms = new Map<string, Promise<TermsReading>>();
  const offered = new Set<string>();
  const own = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return {
    offer: (files) => {
      for (const file of files) offered.add(file);
    },
    collisionsIn: ({ organization, assessment, questionnaire: { id } }, questionnaire) => {
      const key = JSON.stringify([organization, assessment, id]);
      const round = rounds.get(key) ?? collisionsOf(questionnaire);
      rounds.set(key, round);
      return round;
    },
    configOf: (file) =>
      kept(configs, folderOf(file), () => loadConfig(options.config, file, session, options)),
    questionnaireOf: (asked, found) => {
      const key = options.questionnaire ?? `${found?.folder}/${found?.config.questionnaire}`;
      const named = options.questionnaire ?? found?.config.questionnaire;
      const read = (): Promise<LoadedQuestionnaire> =>
        kept(written, named === undefined ? asked.id : key, async () => {
          const isOwn = named === undefined && !shippedIds().includes(asked.id);
          const path = isOwn
            ? (await kept(own, "", async () => questionnairesAmong(offered, session))).get(asked.id)
            : undefined;
          return path === undefined
            ? writtenFor(asked, options, found, session)
            : loadQuestionnaire(path, session.ports.cwd, session);
        });
      if (found?.config.departments === undefined) return read();
      return kept(questionnaires, `${asked.id} ${found.path}`, async () =>
        withDepartmentsOf(await read(), found.config),
      );
    },
    termsOf: async (found) => {
      const path = termsPath(options, found, session);
      return path === undefined
        ? { terms: [], problems: [] }
        : kept(terms, path, async () => loadTerms(path, session));
    },
    isListed: async (file, found) => {
      if (found === undefined || found.config.responses.length === 0) return false;
      const { folder, config } = found;
      // The check of the config reports a name without a file.
      const files = await kept(
        listed,
        folder,
        async () => (await findFiles(config.responses, folder, { setbacks: [] })).files,
      );
      return files.includes(file);
    },
  };
}

/** The questionnaires among some files by their ids; one of several files by its folder. */
function questionnairesAmong(
  files: ReadonlySet<string>,
  session: Session,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    if (isTableFile(file) || isJsonFile(file)) continue;
    const reading = readSource(file, "questionnaire", session);
    if (reading.kind === "problem" || !reading.source.text.includes("dimensions")) continue;
    const { tree } = readTree(reading.source, "a questionnaire");
    const entries = tree?.kind === "map" ? tree.entries : undefined;
    const id = entries?.get("id")?.value;
    if (entries?.has("dimensions") !== true || id?.kind !== "scalar") continue;
    found.set(String(id.value), /[\\/]questionnaire\.ya?ml$/iu.test(file) ? folderOf(file) : file);
  }
  return found;
}

function kept<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = store.get(key) ?? make();
  store.set(key, value);
  return value;
}

/** Checks a config: its form, its paths, and its ids against its questionnaire. */
export async function checkConfig(
  source: Source,
  path: string,
  options: ContextOptions,
  session: Session,
): Promise<readonly Problem[]> {
  const { document, problems } = readConfig(source);
  if (document === undefined || problems.length > 0) return problems;
  const folder = folderOf(path);
  const isNamed = typeof options.config === "string";
  const { cwd } = session.ports;
  const root = options.root === undefined ? rootOfConfig(folder, cwd) : rootOf(options, session);
  const outside = isNamed ? [] : inputsOutside(document, folder, root);
  if (outside.length > 0) return outside;
  const written = await questionnaireOf(document, folder, options, session);
  const isProblem = written !== undefined && "code" in written;
  const loaded = isProblem
    ? undefined
    : written && (await withDepartmentsOf(written, document.config));
  return [
    ...unusedConfig(path, session),
    ...(isProblem ? [written] : []),
    ...(loaded === undefined ? [] : unfittingConfig(document, loaded.questionnaire)),
    ...(await pathProblems(document, folder)),
    ...(loaded === undefined
      ? []
      : await factsProblems(document, folder, loaded.questionnaire, session)),
    ...termsProblems(document, folder, session),
    ...misplacedReports(document.config.reports, folder),
  ];
}

/** A config below another one of its repository: `check` refuses it, other commands use it. */
function unusedConfig(path: string, { ports: { cwd } }: Session): readonly Problem[] {
  const outer = configsAbove(folderOf(path), cwd).at(-1) ?? path;
  return folderOf(outer) === folderOf(path) ? [] : [configNotUsed(path, outer, cwd, "warning")];
}

/** What a config names that its questionnaire does not have. */
export function unfittingConfig(
  { raw, locate, locateKey }: Omit<ConfigDocument, "config">,
  questionnaire: Questionnaire,
): readonly Problem[] {
  return lintConfig({ ...raw, questionnaire, locate, locateKey });
}

/** The questionnaire of a config, or what is wrong with how it names one; undefined if nobody says. */
async function questionnaireOf(
  { raw, locate }: ConfigDocument,
  folder: string,
  options: ContextOptions,
  session: Session,
): Promise<LoadedQuestionnaire | Problem | undefined> {
  const { ports } = session;
  if (options.questionnaire !== undefined) {
    return loadQuestionnaire(options.questionnaire, ports.cwd, session);
  }
  const name = raw.questionnaire ?? (await answeredBy(raw.responses ?? [], folder, session));
  if (name === undefined) return undefined;
  const shipped = await loadShipped(name);
  if (shipped !== undefined || raw.questionnaire === undefined) return shipped;
  if (pathKind(absolutePath(folder, name)) !== "missing") {
    return loadQuestionnaire(name, folder, session);
  }
  const at = locate(["questionnaire"]);
  return isPath(name)
    ? problem("no-such-file", at, { path: name })
    : problem("unknown-questionnaire", at, { id: name, known: shippedIds() });
}

/** The id of the questionnaire that the first of the responses answers. */
async function answeredBy(
  names: readonly string[],
  folder: string,
  session: Session,
): Promise<string | undefined> {
  const { files } = await findFiles(names, folder, { setbacks: [] });
  const [file] = files;
  if (file !== undefined && isTable(file, undefined)) {
    const opened = await openTable(file, undefined, session);
    return "lines" in opened ? opened.raw.questionnaire.id : undefined;
  }
  const reading = file === undefined ? undefined : readSource(file, "response", session);
  if (reading?.kind !== "source") return undefined;
  return readResponse(reading.source).draft?.raw.questionnaire.id;
}

/** The problems of the file of facts. */
async function factsProblems(
  { raw: { facts } }: ConfigDocument,
  folder: string,
  questionnaire: Questionnaire,
  session: Session,
): Promise<readonly Problem[]> {
  const path = facts === undefined ? "" : absolutePath(folder, facts);
  if (facts === undefined || pathKind(path) !== "file") return [];
  return (await readFactsFile(path, questionnaire, session)).problems;
}

/** The problems of the file of terms. */
function termsProblems(
  { raw: { terms } }: ConfigDocument,
  folder: string,
  session: Session,
): readonly Problem[] {
  const path = terms === undefined ? "" : absolutePath(folder, terms);
  return pathKind(path) === "file" ? loadTerms(path, session).problems : [];
}

async function pathProblems(
  { raw, locate }: ConfigDocument,
  folder: string,
): Promise<readonly Problem[]> {
  const { responses } = raw;
  const listed = await Promise.all(
    responses.map(async (pattern, index) => {
      const setbacks: Failure[] = [];
      await findFiles([pattern], folder, { setbacks });
      const at = locate(["responses", index]);
      return setbacks.map(({ exitCode }) =>
        exitCode === EXIT.io
          ? problem("no-such-file", at, { path: pattern })
          : problem("matches-nothing", at, { pattern }),
      );
    }),
  );
  const lost = (["baseline", "facts", "terms"] as const).flatMap((key) => {
    const path = raw[key];
    return path !== undefined && pathKind(absolutePath(folder, path)) === "missing"
      ? problem("no-such-file", locate([key]), { path })
      : [];
  });
  return [...listed.flat(), ...lost];
}
