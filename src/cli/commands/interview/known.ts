import { absolutePath, citedPath, filesIn, folderOf, pathKind } from "../../../io/read-files.ts";
import type { Ports } from "../../../io/ports.ts";
import type { ResponseFile } from "../../../model/index.ts";
import { isTableFile } from "../../../read/data-files.ts";
import { readResponse } from "../../../read/response/read-response.ts";
import { bareName, cleanName } from "../../../text/clean-name.ts";
import { Failure } from "../../failure.ts";
import type { FoundConfig } from "../../load/config.ts";
import { isData, readSource } from "../../load/files.ts";
import { openSession } from "../../session.ts";

/** A response file of a folder. */
export interface KnownResponse {
  readonly path: string;
  /** The path as messages cite it. */
  readonly cited: string;
  readonly raw: ResponseFile;
}

/** The folder of an interview's file: that of the file named, else `responses` beside the config. */
export function responsesFolder(
  output: string | undefined,
  found: FoundConfig | undefined,
  { cwd }: Ports,
): string {
  if (output !== undefined) return folderOf(absolutePath(cwd, output));
  return absolutePath(found?.folder ?? cwd, "responses");
}

/** Where a respondent's answers go if nobody names a file, as the command line would name it. */
export function usualFile(folder: string, id: string, { cwd }: Ports): string {
  return citedPath(cwd, absolutePath(folder, `${id}.yaml`));
}

/** The responses of a folder in the order of their names; files that cannot be read are not among them. */
export function knownResponses(folder: string, ports: Ports): readonly KnownResponse[] {
  if (pathKind(folder) !== "folder") return [];
  return filesIn(folder)
    .filter((path) => isData(path) && !isTableFile(path))
    .flatMap((path) => {
      const raw = rawResponse(path, ports);
      return raw === undefined ? [] : { path, cited: citedPath(ports.cwd, path), raw };
    });
}

function rawResponse(path: string, ports: Ports): ResponseFile | undefined {
  try {
    const reading = readSource(path, "response", openSession(ports));
    return reading.kind === "source" ? readResponse(reading.source).draft?.raw : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Names with the number of responses that have each, the most frequent first. */
export type KnownNames = ReadonlyMap<string, number>;

/** The names that responses have in one place, and one that a config has; that counts as none. */
export function knownNames(
  known: readonly KnownResponse[],
  nameOf: (raw: ResponseFile) => string | undefined,
  configured = "",
): KnownNames {
  const counts = new Map<string, number>();
  if (configured !== "") counts.set(cleanName(configured), 0);
  for (const { raw } of known) {
    const name = nameOf(raw);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}

/** The known name that another one differs from only by case, spaces or accents. */
export function nearName(name: string, known: KnownNames): string | undefined {
  const typed = cleanName(name);
  if (known.has(typed)) return undefined;
  return [...known.keys()].find((one) => bareName(one) === bareName(typed));
}

/** The responses of one respondent in one assessment. */
export function responsesOf(
  known: readonly KnownResponse[],
  who: {
    readonly organization: string;
    readonly assessment: string;
    readonly id: string;
    readonly questionnaire: string;
  },
): readonly KnownResponse[] {
  return known.filter(
    ({ raw }) =>
      raw.respondent?.id === who.id &&
      raw.organization === who.organization &&
      raw.assessment === who.assessment &&
      raw.questionnaire.id === who.questionnaire,
  );
}
