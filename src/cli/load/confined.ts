import { absolutePath } from "../../io/read-files.ts";
import { isWithin, leadsOut, repositoryRoot } from "../../io/repository.ts";
import type { Problem } from "../../model/index.ts";
import type { ConfigDocument } from "../../read/config/read-config.ts";
import { problem } from "../../text/problems.ts";
import { fixedPart } from "./files.ts";

/** A part of a glob that could lead out of its folder. */
const WAY_OUT = /(?:^|[/\\{,])\.\.(?:[/\\},]|$)|[{,][/\\]/u;

/**
 * The inputs of a config that are not in its repository: anyone who can change a config could have a
 * pipeline print any file of its machine.
 */
export function inputsOutside(
  { config: { responses, baseline, facts, terms, questionnaire }, locate }: ConfigDocument,
  folder: string,
  root: string,
): readonly Problem[] {
  const inputs = [
    ...responses.map((path, index) => ({ path, at: ["responses", index] })),
    ...(baseline === undefined ? [] : [{ path: baseline, at: ["baseline"] }]),
    ...(facts === undefined ? [] : [{ path: facts, at: ["facts"] }]),
    ...(terms === undefined ? [] : [{ path: terms, at: ["terms"] }]),
    ...(questionnaire === undefined ? [] : [{ path: questionnaire, at: ["questionnaire"] }]),
  ];
  return inputs
    .filter(({ path }) => isOutside(path, folder, root))
    .map(({ path, at }) => problem("outside-repository", locate(at), { path }));
}

function isOutside(path: string, folder: string, root: string): boolean {
  const fixed = fixedPart(path);
  return WAY_OUT.test(path.slice(fixed.length)) || leadsOut(root, absolutePath(folder, fixed));
}

/** The root that the inputs of a config are confined to. */
export function rootOfConfig(folder: string, cwd: string): string {
  return repositoryRoot(folder) ?? (isWithin(folder, cwd) ? folder : cwd);
}
