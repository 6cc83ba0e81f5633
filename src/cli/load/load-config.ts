import type { Ports } from "../../io/ports.ts";
import { absolutePath, findUpwards, folderOf, pathKind } from "../../io/read-files.ts";
import type { Config } from "../../parse/config/read-config.ts";
import { EXIT, Failure } from "../failure.ts";
import { STDIN } from "./find-files.ts";
import { readSource } from "./read-source.ts";
import { type Desk, fail } from "./desk.ts";

const NAME = "unsilo.config.yaml";

/** A config with the folder that its paths are relative to. */
export interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
}

/**
 * The config named, else the nearest one from the first file's folder up to the root of its
 * repository, else none.
 */
export async function loadConfig(
  named: string | false | undefined,
  firstFile: string | undefined,
  ports: Ports,
  desk: Desk,
): Promise<FoundConfig | undefined> {
  const path = named === false ? undefined : configPath(named, firstFile, ports);
  if (path === undefined) return undefined;
  const reading = readSource(path, { limit: "config" }, { ports, desk });
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  desk.sources.set(reading.source.file, reading.source.text);
  const { readConfig } = await import("../../parse/config/read-config.ts");
  const { config, problems } = readConfig(reading.source);
  if (config === undefined) return fail(desk, problems);
  return { config, folder: folderOf(path) };
}

/** The same for a file that may not be there yet: from the nearest folder above it that is. */
export function configBeside(
  named: string | false | undefined,
  file: string,
  ports: Ports,
  desk: Desk,
): Promise<FoundConfig | undefined> {
  let folder = folderOf(absolutePath(ports.cwd, file));
  while (pathKind(folder) === "missing" && folderOf(folder) !== folder) folder = folderOf(folder);
  return loadConfig(named, folder, ports, desk);
}

function configPath(
  named: string | undefined,
  firstFile: string | undefined,
  { cwd }: Ports,
): string | undefined {
  if (named !== undefined) {
    const path = absolutePath(cwd, named);
    const kind = pathKind(path);
    if (kind === "file") return path;
    throw new Failure(EXIT.io, `${named} ${NO_CONFIG[kind]}`, "check the path given to --config");
  }
  const from = firstFile === undefined || firstFile === STDIN ? cwd : absolutePath(cwd, firstFile);
  return findUpwards(NAME, pathKind(from) === "folder" ? from : startFolder(from, cwd));
}

const NO_CONFIG = {
  folder: "is a folder, and a config is a file",
  other: "is no regular file",
  missing: "is no config: there is no such file",
} as const;

function startFolder(path: string, cwd: string): string {
  return pathKind(path) === "file" ? folderOf(path) : cwd;
}
