import type { Problem } from "../../model/index.ts";
import type { Ports } from "../../io/ports.ts";
import { absolutePath, citedPath, findUpwards, folderOf, pathKind } from "../../io/read-files.ts";
import type { ConfigDocument } from "../../read/config/read-config.ts";
import { EXIT, Failure } from "../failure.ts";
import { problem } from "../../text/problems.ts";
import { fixedPart, STDIN } from "./find-files.ts";
import { readSource } from "./read-source.ts";
import { type Desk, fail } from "./desk.ts";

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
  ports: Ports,
  desk: Desk,
): Promise<FoundConfig | undefined> {
  const path = named === false ? undefined : configPath(named, firstFile, ports, desk);
  if (path === undefined) return undefined;
  const reading = readSource(path, { limit: "config" }, { ports, desk });
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  desk.sources.set(reading.source.file, reading.source.text);
  const { readConfig } = await import("../../read/config/read-config.ts");
  const { document, problems } = readConfig(reading.source);
  if (document === undefined) return fail(desk, problems);
  return { ...document, folder: folderOf(path) };
}

function configPath(
  named: string | undefined,
  firstFile: string | undefined,
  { cwd }: Ports,
  desk: Desk,
): string | undefined {
  if (named !== undefined) {
    const path = absolutePath(cwd, named);
    const kind = pathKind(path);
    if (kind === "file") return path;
    throw new Failure(EXIT.io, `${named} ${NO_CONFIG[kind]}`, "check the path given to --config");
  }
  const from = firstFile === undefined || firstFile === STDIN ? cwd : startFolder(firstFile, cwd);
  const found = findUpwards([MISNAMED, NAME], from);
  const misnamed = found.flatMap((path) => misnamedConfig(citedPath(cwd, path)));
  if (misnamed.length > 0) return fail(desk, misnamed);
  const [path] = found;
  const kind = path === undefined ? "file" : pathKind(path);
  if (path === undefined || kind === "file") return path;
  const what = kind === "missing" ? "is a link that leads nowhere" : NO_CONFIG[kind];
  throw new Failure(
    EXIT.io,
    `${citedPath(cwd, path)} ${what}`,
    "put a config there, remove it, or go without by --no-config",
  );
}

/** A config of a name by which none is found would be passed over in silence. */
export function misnamedConfig(file: string): readonly Problem[] {
  const name = file.split(/[/\\]/u).at(-1) ?? "";
  const isMisnamed = name !== NAME && [NAME, MISNAMED].includes(name.toLowerCase());
  return isMisnamed ? [problem("misnamed-config", { file, line: 1, column: 1 }, {})] : [];
}

const NO_CONFIG = {
  folder: "is a folder, and a config is a file",
  other: "is no regular file",
  missing: "is no config: there is no such file",
} as const;

/** The folder of a file or of a glob, or the nearest one above that is there. */
function startFolder(name: string, cwd: string): string {
  let path = absolutePath(cwd, name);
  if (pathKind(path) === "missing") path = absolutePath(cwd, fixedPart(name));
  while (pathKind(path) !== "folder" && folderOf(path) !== path) path = folderOf(path);
  return path;
}
