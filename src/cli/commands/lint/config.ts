import { absolutePath, folderOf, pathKind } from "../../../io/read-files.ts";
import { lintConfig } from "../../../lint/lint-config.ts";
import type { Problem } from "../../../model/index.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { type ConfigDocument, readConfig } from "../../../read/config/read-config.ts";
import { readResponse } from "../../../read/response/read-response.ts";
import type { Source } from "../../../read/source.ts";
import { problem } from "../../../text/problems.ts";
import { EXIT, Failure } from "../../failure.ts";
import { findFiles, readSource } from "../../load/files.ts";
import {
  isPath,
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShipped,
  shippedIds,
} from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import { misplacedReports } from "../report/formats.ts";
import type { ContextOptions } from "./context.ts";

/** A config: its form, its paths, and its ids held against the questionnaire that it names. */
export async function checkConfig(
  source: Source,
  path: string,
  options: ContextOptions,
  session: Session,
): Promise<readonly Problem[]> {
  const { document, problems } = readConfig(source);
  if (document === undefined || problems.length > 0) return problems;
  const folder = folderOf(path);
  const loaded = await questionnaireOf(document, folder, options, session);
  const own =
    loaded === undefined
      ? []
      : "code" in loaded
        ? [loaded]
        : unfittingConfig(document, loaded.questionnaire);
  return [
    ...own,
    ...(await pathProblems(document, folder)),
    ...misplacedReports(document.config.reports, folder),
  ];
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
  const [file] = (await Promise.all(names.map((name) => filesOf(name, folder)))).flatMap((found) =>
    found.kind === "files" ? found.files : [],
  );
  const reading = file === undefined ? undefined : readSource(file, "response", session);
  if (reading?.kind !== "source") return undefined;
  return readResponse(reading.source).draft?.raw.questionnaire.id;
}

type Found =
  | { readonly kind: "files"; readonly files: readonly string[] }
  | { readonly kind: "nothing" | "no-file" };

async function filesOf(name: string, folder: string): Promise<Found> {
  try {
    const { files } = await findFiles([name], folder);
    return { kind: "files", files };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: error.exitCode === EXIT.io ? "no-file" : "nothing" };
  }
}

async function pathProblems(
  { raw, locate }: ConfigDocument,
  folder: string,
): Promise<readonly Problem[]> {
  const { responses = [], baseline } = raw;
  const listed = await Promise.all(
    responses.map(async (pattern, index) => {
      const at = locate(["responses", index]);
      const { kind } = await filesOf(pattern, folder);
      if (kind === "no-file") return [problem("no-such-file", at, { path: pattern })];
      return kind === "nothing" ? [problem("matches-nothing", at, { pattern })] : [];
    }),
  );
  const isLost = baseline !== undefined && pathKind(absolutePath(folder, baseline)) === "missing";
  return [
    ...listed.flat(),
    ...(isLost ? [problem("no-such-file", locate(["baseline"]), { path: baseline })] : []),
  ];
}
