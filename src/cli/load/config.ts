import type { Ports } from "../../io/ports.ts";
import { absolutePath, citedPath, folderOf, pathKind } from "../../io/read-files.ts";
import { findUpwards, isWithin, repositoryRoot } from "../../io/repository.ts";
import type { Problem, Questionnaire } from "../../model/index.ts";
import type { ConfigDocument } from "../../read/config/read-config.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { RootOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { inputsOutside, rootOfConfig } from "./confined.ts";
import { fixedPart, requireSource, STDIN } from "./files.ts";
import { rootOf } from "./root.ts";

const NAME = "unsilo.config.yaml";
const MISNAMED = "unsilo.config.yml";

/** A config with the folder that its paths are relative to. */
export interface FoundConfig extends ConfigDocument {
  readonly folder: string;
  readonly path: string;
}

/** Which of several configs above a file to use. */
export type ConfigChoice = "nearest" | "outermost";

/**
 * The config named, else one from the first file's folder up to the root of its repository, else
 * none. The file may not be there yet; a glob counts from its folder.
 */
export async function loadConfig(
  named: string | false | undefined,
  firstFile: string | undefined,
  session: Session,
  { choice = "nearest", root }: RootOptions & { readonly choice?: ConfigChoice } = {},
): Promise<FoundConfig | undefined> {
  if (named === false) return undefined;
  const path =
    named === undefined
      ? configAbove(firstFile, choice, session)
      : configNamed(named, session.ports);
  if (path === undefined) return undefined;
  const source = requireSource(path, "config", session);
  const { readConfig } = await import("../../read/config/read-config.ts");
  const { document, problems } = readConfig(source);
  if (document === undefined) return session.fail(problems);
  const folder = folderOf(path);
  const { cwd } = session.ports;
  // A config that somebody names is trusted.
  const limit = root === undefined ? rootOfConfig(folder, cwd) : rootOf({ root }, session);
  const outside = named === undefined ? inputsOutside(document, folder, limit) : [];
  return outside.length > 0 ? session.fail(outside) : { ...document, folder, path };
}

function configNamed(named: string, { cwd }: Ports): string {
  const path = absolutePath(cwd, named);
  const kind = pathKind(path);
  if (kind === "file") return path;
  throw new Failure(EXIT.io, `${named} ${NO_CONFIG[kind]}`, "check the path given to --config");
}

function configAbove(
  firstFile: string | undefined,
  choice: ConfigChoice,
  session: Session,
): string | undefined {
  const { cwd } = session.ports;
  const from = firstFile === undefined || firstFile === STDIN ? cwd : startFolder(firstFile, cwd);
  const all = configsAbove(from, cwd);
  const found = choice === "nearest" ? nearestOf(all) : all;
  const misnamed = found.flatMap((path) => misnamedConfig(citedPath(cwd, path)));
  if (misnamed.length > 0) return session.fail(misnamed);
  const path = found.at(-1);
  const kind = path === undefined ? "file" : pathKind(path);
  if (path === undefined || kind === "file") return path;
  const what = kind === "missing" ? "is a broken link" : NO_CONFIG[kind];
  throw new Failure(
    EXIT.io,
    `${citedPath(cwd, path)} ${what}`,
    "fix or remove it, or add --no-config",
  );
}

/**
 * The configs that may be meant for a folder, the nearest first: those of its repository. Without a
 * repository, the current folder is the limit; above it, only the nearest one counts.
 */
export function configsAbove(from: string, cwd: string): readonly string[] {
  const all = findUpwards([MISNAMED, NAME], from);
  if (repositoryRoot(from) !== undefined) return all;
  const below = all.filter((path) => isWithin(cwd, path));
  return below.length > 0 ? below : nearestOf(all);
}

function nearestOf(paths: readonly string[]): readonly string[] {
  const [first = ""] = paths;
  return paths.filter((path) => folderOf(path) === folderOf(first));
}

/**
 * Configs beside or above the files read, other than the one in use: a check must not depend on
 * which of them happens to be found.
 */
export function unusedConfigs(
  files: readonly string[],
  found: FoundConfig | undefined,
  { ports: { cwd } }: Session,
): readonly Problem[] {
  const folders = new Set(files.filter((file) => file !== STDIN).map(folderOf));
  const above = new Set([...folders].flatMap((folder) => configsAbove(folder, cwd)));
  if (found !== undefined) above.delete(found.path);
  return [...above].toSorted().map((path) => configNotUsed(path, found?.path, cwd));
}

/** The problem of a config that is not in use, and which one is. */
export function configNotUsed(
  path: string,
  used: string | undefined,
  cwd: string,
  severity?: Problem["severity"],
): Problem {
  const file = citedPath(cwd, path);
  const details = { used: used === undefined ? "none" : citedPath(cwd, used), file };
  return problem("config-not-used", { file, line: 1, column: 1 }, details, severity);
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
 * Ends the command if a config groups departments, gives sizes, sets targets, requests a language
 * or discloses recommendations that its questionnaire does not have. `check` handles thresholds: one
 * on an unknown id cannot be
 * evaluated.
 */
export async function checkConfigFits(
  found: FoundConfig | undefined,
  questionnaire: Questionnaire,
  session: Session,
): Promise<void> {
  const { departments, groups, size, targets, language, disclose = [] } = found?.raw ?? {};
  const named = departments ?? groups ?? size ?? targets ?? language ?? disclose[0];
  if (found === undefined || named === undefined) return;
  const { lintConfig } = await import("../../lint/lint-config.ts");
  const { thresholds: _, ...raw } = found.raw;
  const { locate, locateKey } = found;
  const problems = lintConfig({ ...raw, questionnaire, locate, locateKey });
  if (problems.some(({ severity }) => severity === "error")) session.fail(problems);
}
