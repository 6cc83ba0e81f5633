import type { Problem, Targets } from "../../core/model/index.ts";
import validate from "../../generated/validators/config.js";
import { optional } from "../optional.ts";
import { targetsOf } from "../questionnaire/scoring.ts";
import type { RawTargets } from "../questionnaire/raw.ts";
import { readDocument } from "../read-document.ts";
import type { Source } from "../source.ts";
import { plain } from "../tree.ts";

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
  readonly reports: readonly {
    readonly format: string;
    readonly file: string;
    readonly audience?: "consultant" | "executive" | "recruiter" | "workshop";
  }[];
  readonly language?: string;
  readonly minimumGroup?: number;
}

/** A config, or the problems that keep the text from being one. */
export interface ConfigReading {
  readonly config?: Config;
  readonly problems: readonly Problem[];
}

type RawConfig = Partial<Omit<Config, "file" | "groups" | "targets">> & {
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly targets?: RawTargets;
};

/** Reads `unsilo.config.yaml`: data only, never code. */
export function readConfig(source: Source): ConfigReading {
  const { tree, problems } = readDocument(source, "a config", validate);
  if (tree === undefined) return { problems };
  const raw = plain(tree) as RawConfig;
  const config = {
    file: source.file,
    ...optional("questionnaire", raw.questionnaire),
    responses: raw.responses ?? [],
    ...optional("assessment", raw.assessment),
    ...optional("groups", raw.groups && new Map(Object.entries(raw.groups))),
    ...optional("targets", raw.targets && targetsOf(raw.targets)),
    reports: raw.reports ?? [],
    ...optional("language", raw.language),
    ...optional("minimumGroup", raw.minimumGroup),
  };
  return { config, problems };
}
