import { isDrop } from "../../model/threshold.ts";
import { CONFIG } from "../../model/config.ts";
import type { Config, ConfigFile, Location, Problem, Threshold } from "../../model/index.ts";
import validate from "../../generated/validators/config.js";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import { targetsOf } from "../questionnaire/own-readers.ts";
import { readDocument } from "../read-document.ts";
import { readFormat } from "../read-format.ts";
import type { Source } from "../source.ts";
import { keyLocation, nodeAt, type Path, plain, type Tree } from "../tree.ts";

/** A config, its plain content, and the places of its parts. */
export interface ConfigDocument {
  readonly config: Config;
  readonly raw: ConfigFile;
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** A config, or the problems that prevent it. */
export interface ConfigReading {
  readonly document?: ConfigDocument;
  readonly problems: readonly Problem[];
}

/** Reads `unsilo.config.yaml`: data only, never code. */
export function readConfig(source: Source): ConfigReading {
  const { tree, problems } = readDocument(source, "a config", validate);
  if (tree === undefined) return { problems };
  const raw = readFormat(CONFIG, plain(tree), {}) as ConfigFile;
  const twice = thresholdsTwice(raw.thresholds, tree);
  if (twice.length > 0) return { problems: twice };
  const {
    schemaVersion: _,
    departments,
    groups,
    size,
    targets,
    thresholds,
    reports,
    ...settings
  } = raw;
  const config: Config = {
    ...settings,
    file: source.file,
    ...optional("departments", departments && new Map(Object.entries(departments))),
    ...optional("groups", groups && new Map(Object.entries(groups))),
    ...optional("size", size && new Map(Object.entries(size))),
    ...optional("targets", targets && targetsOf(targets)),
    thresholds: thresholds.flatMap((one, index) =>
      thresholdsOf(one, nodeAt(tree, ["thresholds", index]).at),
    ),
    reports: reports.map((one, index) => ({
      ...one,
      at: nodeAt(tree, ["reports", index, "file"]).at,
    })),
  };
  const document = {
    config,
    raw,
    locate: (path: Path) => nodeAt(tree, path).at,
    locateKey: (path: Path) => keyLocation(tree, path),
  };
  return { document, problems };
}

type ThresholdInFile = ConfigFile["thresholds"][number];

/** A node may have one bound that warns and one that fails, but not two of the same kind. */
function thresholdsTwice(thresholds: readonly ThresholdInFile[], tree: Tree): readonly Problem[] {
  const seen = new Set<string>();
  return thresholds.flatMap((one, index) => {
    const { metric, id = "overall", severity } = one;
    const named = isDrop(metric) && one.id === undefined ? metric : `${metric} of ${id}`;
    const key = `${named} ${severity}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const { at } = nodeAt(tree, ["thresholds", index]);
    return [problem("named-twice", at, { id: named }, "error")];
  });
}

const BOUNDS = ["min", "max"] as const;

/** A threshold for each given bound. */
function thresholdsOf(raw: ThresholdInFile, at: Location): readonly Threshold[] {
  const { id, metric, severity } = raw;
  return BOUNDS.flatMap((bound) => {
    const limit = raw[bound];
    return limit === undefined
      ? []
      : [{ ...optional("id", id), metric, bound, limit, severity, at }];
  });
}
