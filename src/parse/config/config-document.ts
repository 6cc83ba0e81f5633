import type { Location } from "../../core/model/index.ts";
import { readTree } from "../read-document.ts";
import type { Source } from "../source.ts";
import { keyLocation, nodeAt, type Path, plain } from "../tree.ts";

/** What a config that its schema admits says, as it stands there, with the places of its parts. */
export interface ConfigDocument {
  readonly raw: RawConfigDocument;
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

export interface RawConfigDocument {
  readonly questionnaire?: string;
  readonly responses?: readonly string[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly targets?: Readonly<Record<string, string | number | object>>;
  readonly thresholds?: readonly RawThresholdDocument[];
  readonly baseline?: string;
  readonly reports?: readonly { readonly format: string; readonly file: string }[];
  readonly language?: string;
}

export interface RawThresholdDocument {
  readonly metric: string;
  readonly id?: string;
  readonly min?: number;
  readonly max?: number;
}

/** The document of a config in which `readConfig` found no problem. */
export function configDocument(source: Source): ConfigDocument {
  const { tree } = readTree(source, "a config");
  const root = tree ?? { kind: "list", at: { file: source.file, line: 1, column: 1 }, items: [] };
  return {
    raw: plain(root) as RawConfigDocument,
    locate: (path) => nodeAt(root, path).at,
    locateKey: (path) => keyLocation(root, path),
  };
}
