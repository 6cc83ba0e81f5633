import type { Location, Problem, ScenariosFile } from "../../model/index.ts";
import { SCENARIOS } from "../../model/scenarios.ts";
import validate from "../../generated/validators/scenarios.js";
import { problem } from "../../text/problems.ts";
import { readDocument } from "../read-document.ts";
import { readFormat } from "../read-format.ts";
import { longForm } from "../response/read-response.ts";
import type { Source } from "../source.ts";
import { keyLocation, nodeAt, type Path, plain } from "../tree.ts";

/** Scenarios with the places in their file. */
export interface ScenariosDocument {
  readonly file: string;
  readonly raw: ScenariosFile;
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** Scenarios, or the problems that prevent them. */
export interface ScenariosReading {
  readonly document?: ScenariosDocument;
  readonly problems: readonly Problem[];
}

/** Reads as much of a file of scenarios as possible without its questionnaire. */
export function readScenarios(source: Source): ScenariosReading {
  const { tree, problems } = readDocument(source, "scenarios", validate);
  if (tree === undefined) return { problems };
  const raw = readFormat(SCENARIOS, plain(tree), { answer: longForm }) as ScenariosFile;
  const document = {
    file: source.file,
    raw,
    locate: (path: Path) => nodeAt(tree, path).at,
    locateKey: (path: Path) => keyLocation(tree, path),
  };
  const twice = namedTwice(document);
  return twice.length > 0 ? { problems: twice } : { document, problems: [] };
}

function namedTwice({ raw, locate }: ScenariosDocument): readonly Problem[] {
  const first = new Map<string, Location>();
  return raw.scenarios.flatMap(({ id }, index) => {
    const at = locate(["scenarios", index, "id"]);
    const earlier = first.get(id);
    if (earlier !== undefined) return [problem("duplicate-id", at, { id, first: earlier })];
    first.set(id, at);
    return [];
  });
}
