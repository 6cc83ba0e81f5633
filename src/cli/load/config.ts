import type { Ports } from "../../io/ports.ts";
import { absolutePath, citedPath, findUpwards, folderOf, pathKind } from "../../io/read-files.ts";
import type { Problem, Questionnaire } from "../../model/index.ts";
import type { ConfigDocument } from "../../read/config/read-config.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Session } from "../session.ts";
import { fixedPart, requireSource, STDIN } from "./files.ts";

const NAME = "unsilo.config.yaml";
const MISNAMED = "unsilo.config.yml";

/** A config with the folder that its paths are relative to. */
export interface FoundConfig extends ConfigDocument {
  readonly folder: string;
}

/**
 * The config named, else the nearest one from the first file's folder up to the root of its
 * repository, else none. The file may not be there yet; a glob counts from its folder.
 */
export async function loadConfig(
  named: string | false | undefined,
  firstFile: string | undefined,
  session: Session,
): Promise<FoundConfig | undefined> {
  if (named === false) return undefined;
  const path =
    named === undefined ? nearestConfig(firstFile, session) : configNamed(named, session.ports);
  if (path === undefined) return undefined;
  const source = requireSource(path, "config", session);
  const { readConfig } = await import("../../read/config/read-config.ts");
  const { document, problems } = readConfig(source);
  if (document === undefined) return session.fail(problems);
  return { ...document, folder: folderOf(path) };
}

function configNamed(named: string, { cwd }: Ports): string {
  const path = absolutePath(cwd, named);
  const kind = pathKind(path);
  if (kind === "file") return path;
  throw new Failure(EXIT.io, `${named} ${NO_CONFIG[kind]}`, "check the path given to --config");
}

function nearestConfig(firstFile: string | undefined, session: Session): string | undefined {
  const { cwd } = session.ports;
  const from = firstFile === undefined || firstFile === STDIN ? cwd : startFolder(firstFile, cwd);
  const found = findUpwards([MISNAMED, NAME], from);
  const misnamed = found.flatMap((path) => misnamedConfig(citedPath(cwd, path)));
  if (misnamed.length > 0) return session.fail(misnamed);
  const [path] = found;
  const kind = path === undefined ? "file" : pathKind(path);
  if (path === undefined || kind === "file") return path;
  const what = kind === "missing" ? "is a broken link" : NO_CONFIG[kind];
  throw new Failure(
    EXIT.io,
    `${citedPath(cwd, path)} ${what}`,
    "fix or remove it, or add --no-config",
  );
}

/** Otherwise, a config with a name that is not looked up would be ignored silently. */
export function misnamedConfig(file: string): readonly Problem[] {
  const name = file.split(/[/\\]/u).at(-1) ?? "";
  const isMisnamed = name !== NAME && [NAME, MISNAMED].includes(name.toLowerCase());
  return isMisnamed ? [problem("misnamed-config", { file, line: 1, column: 1 }, {})] : [];
}

const NO_CONFIG = {
  folder: "is a folder, not a config file",
  other: "is not a regular file",
  missing: "does not exist",
} as const;

/** The folder of a file or of a glob, or the nearest one above that is there. */
function startFolder(name: string, cwd: string): string {
  let path = absolutePath(cwd, name);
  if (pathKind(path) === "missing") path = absolutePath(cwd, fixedPart(name));
  while (pathKind(path) !== "folder" && folderOf(path) !== path) path = folderOf(path);
  return path;
}

/**
 * Ends the command if a config groups departments, sets targets or requests a language that its
 * questionnaire does not have. `check` handles thresholds: one on an unknown id cannot be
 * evaluated.
 */
export async function checkConfigFits(
  found: FoundConfig | undefined,
  questionnaire: Questionnaire,
  session: Session,
): Promise<void> {
  const { groups, targets, language } = found?.raw ?? {};
  if (found === undefined || (groups ?? targets ?? language) === undefined) return;
  const { lintConfig } = await import("../../lint/lint-config.ts");
  const { thresholds: _, ...raw } = found.raw;
  const { locate, locateKey } = found;
  const problems = lintConfig({ ...raw, questionnaire, locate, locateKey });
  if (problems.some(({ severity }) => severity === "error")) session.fail(problems);
}
