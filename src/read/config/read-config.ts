import type { Location, Problem, Targets, Threshold } from "../../model/index.ts";
import validate from "../../generated/validators/config.js";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import { targetsOf } from "../questionnaire/scoring.ts";
import type { RawTargets } from "../questionnaire/raw.ts";
import { readDocument } from "../read-document.ts";
import type { Source } from "../source.ts";
import { keyLocation, nodeAt, type Path, plain, type Tree } from "../tree.ts";

/** The settings of one assessment. Paths are relative to the config's folder. */
export interface Config {
  readonly file: string;
  readonly questionnaire?: string;
  readonly responses: readonly string[];
  readonly assessment?: {
    readonly scope?: string;
    readonly period?: string;
    readonly respondents?: string;
    readonly sponsor?: string;
  };
  /** Departments pooled for the perception gap, by the name of the group. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  readonly targets?: Targets;
  readonly thresholds: readonly Threshold[];
  /** An earlier result, as a path. */
  readonly baseline?: string;
  readonly reports: readonly {
    readonly format: string;
    readonly file: string;
    readonly audience?: "consultant" | "executive" | "recruiter" | "workshop";
    /** Where the file is named. */
    readonly at: Location;
  }[];
  readonly language?: string;
  readonly minimumGroup?: number;
}

/** A config, what it says as it stands there, and the places of its parts. */
export interface ConfigDocument {
  readonly config: Config;
  readonly raw: RawConfig;
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** A config, or the problems that keep the text from being one. */
export interface ConfigReading {
  readonly document?: ConfigDocument;
  readonly problems: readonly Problem[];
}

export type RawConfig = Partial<
  Omit<Config, "file" | "groups" | "targets" | "thresholds" | "reports">
> & {
  readonly reports?: readonly Omit<Config["reports"][number], "at">[];
  readonly thresholds?: readonly RawThreshold[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly targets?: RawTargets;
};

type RawThreshold = Pick<Threshold, "id" | "metric"> &
  Partial<Pick<Threshold, "severity">> & { readonly min?: number; readonly max?: number };

/** Reads `unsilo.config.yaml`: data only, never code. */
export function readConfig(source: Source): ConfigReading {
  const { tree, problems } = readDocument(source, "a config", validate);
  if (tree === undefined) return { problems };
  const raw = plain(tree) as RawConfig;
  const twice = thresholdsTwice(raw.thresholds ?? [], tree);
  if (twice.length > 0) return { problems: twice };
  const config = {
    file: source.file,
    ...optional("questionnaire", raw.questionnaire),
    responses: raw.responses ?? [],
    ...optional("assessment", raw.assessment),
    ...optional("groups", raw.groups && new Map(Object.entries(raw.groups))),
    ...optional("targets", raw.targets && targetsOf(raw.targets)),
    thresholds: (raw.thresholds ?? []).flatMap((one, index) =>
      thresholdsOf(one, nodeAt(tree, ["thresholds", index]).at),
    ),
    ...optional("baseline", raw.baseline),
    reports: (raw.reports ?? []).map((one, index) => ({
      ...one,
      at: nodeAt(tree, ["reports", index, "file"]).at,
    })),
    ...optional("language", raw.language),
    ...optional("minimumGroup", raw.minimumGroup),
  };
  const document = {
    config,
    raw,
    locate: (path: Path) => nodeAt(tree, path).at,
    locateKey: (path: Path) => keyLocation(tree, path),
  };
  return { document, problems };
}

/** A warning and a failure may bound one node, but not two of a kind. */
function thresholdsTwice(thresholds: readonly RawThreshold[], tree: Tree): readonly Problem[] {
  const seen = new Set<string>();
  return thresholds.flatMap((one, index) => {
    const { metric, id = "overall", severity = "error" } = one;
    const named = metric === "drop" && one.id === undefined ? metric : `${metric} of ${id}`;
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

/** A threshold for each bound that is given. */
function thresholdsOf(raw: RawThreshold, at: Location): readonly Threshold[] {
  const { id, metric, severity = "error" } = raw;
  return BOUNDS.flatMap((bound) => {
    const limit = raw[bound];
    return limit === undefined
      ? []
      : [{ ...optional("id", id), metric, bound, limit, severity, at }];
  });
}
