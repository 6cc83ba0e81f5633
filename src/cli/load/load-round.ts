import { assess } from "../../assess/assess.ts";
import type { Questionnaire, Result } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { languageOf } from "../language.ts";
import { checkMinimumGroup, minimumGroupOf } from "../minimum-group.ts";
import type { AssessmentOptions } from "../options.ts";
import { variantNamed } from "../variant.ts";
import { VERSION } from "../version.ts";
import { findFiles, leftOutProblems } from "./find-files.ts";
import {
  type Assessment,
  type AskedQuestionnaire,
  assessmentOf,
  questionnaireFor,
  readDrafts,
} from "./load-assessment.ts";
import { type FoundConfig, loadConfig } from "./load-config.ts";
import { oneAssessment } from "./one-assessment.ts";
import type { SavedResult } from "../../read/result/read-result.ts";
import { savedResultIn, withStdinKept } from "./saved-result.ts";

/** The options by which an assessment is loaded and scored. */
export type RoundOptions = Pick<
  AssessmentOptions,
  "questionnaire" | "variant" | "lang" | "organization" | "config" | "stdinFilename" | "quiet"
> & {
  /** A document for a client: departments of fewer than three people are not shown apart. */
  readonly forClient?: boolean;
  /** What the document that it goes into keeps to. */
  readonly minimumGroup?: number;
};

/** One assessment, scored: from responses, or as it was saved. */
export interface Round {
  readonly result: Result;
  readonly found?: FoundConfig;
  /** Absent of a saved result. */
  readonly questionnaire?: Questionnaire;
  /** What a saved result says that it answers. */
  readonly asked: AskedQuestionnaire;
}

/** The assessment that a name stands for: responses, or one file with a saved result. */
export async function loadRound(
  name: string,
  options: RoundOptions,
  given: Context,
): Promise<Round> {
  const context = withStdinKept(given);
  const { ports, desk } = context;
  const { files, leftOut } = await findFiles([name], ports.cwd);
  desk.problems.push(...leftOutProblems(leftOut, ports));
  const found = await loadConfig(options.config, name, ports, desk);
  const saved = await onlyResult(files, options, context);
  if (saved !== undefined) return savedRound(saved, found, options);
  const { organization, quiet = false } = options;
  const drafts = await oneAssessment(
    await readDrafts(files, options, ports, desk),
    organization === undefined ? { quiet } : { organization, quiet },
    ports,
    "name the files of one of them; 'unsilo history FOLDER' takes them all",
  );
  return roundOf(await assessmentOf(drafts, options, found, ports, desk), options, context);
}

/** Scores an assessment as `score` does. */
export function roundOf(
  { questionnaire, digest, responses, found }: Assessment,
  options: RoundOptions,
  { desk }: Context,
): Round {
  const { variant, lang } = options;
  const config = found?.config;
  variantNamed(variant, questionnaire);
  const result = assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language: languageOf(lang ?? config?.language, questionnaire.languages),
    minimumGroup: minimumGroupIn(config, options),
    problems: desk.problems,
    ...(variant === undefined ? {} : { variant }),
    ...(config?.targets === undefined ? {} : { targets: config.targets }),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  });
  const asked = { id: questionnaire.id, at: undefined };
  return { result, questionnaire, asked, ...(found === undefined ? {} : { found }) };
}

/** A round as it was saved; a document for a client takes none that shows what few people said. */
export function savedRound(
  saved: SavedResult,
  found: FoundConfig | undefined,
  options: RoundOptions,
): Round {
  const { result, locate } = saved;
  checkMinimumGroup(saved, minimumGroupIn(found?.config, options));
  const asked = { id: result.questionnaire.id, at: locate(["questionnaire", "id"]) };
  return { result, asked, ...(found === undefined ? {} : { found }) };
}

function minimumGroupIn(
  config: FoundConfig["config"] | undefined,
  { forClient = false, minimumGroup = 1 }: RoundOptions,
): number {
  return Math.max(minimumGroupOf(config, forClient), minimumGroup);
}

/** The questionnaire that a round was scored by, or that its saved result names. */
export async function questionnaireOf(
  { questionnaire, asked, found }: Round,
  options: RoundOptions,
  { ports, desk }: Context,
): Promise<Questionnaire> {
  if (questionnaire !== undefined) return questionnaire;
  const loaded = await questionnaireFor(asked, options, found, ports, desk);
  if (loaded.questionnaire.id === asked.id) return loaded.questionnaire;
  throw new Failure(
    EXIT.usage,
    `the saved result answers ${asked.id}, not ${loaded.questionnaire.id}`,
    `name ${asked.id} by -q`,
  );
}

/** What was scored is scored: another variant cannot be made of it. */
export function checkVariant(
  file: string,
  { variant: saved }: Result,
  { variant }: RoundOptions,
): void {
  if (variant === undefined || variant === saved) return;
  const what = saved === undefined ? "the whole questionnaire" : `the variant ${saved}`;
  throw new Failure(
    EXIT.usage,
    `${file} is a saved result of ${what}; --variant ${variant} would have to score it again`,
    "name the responses instead",
  );
}

async function onlyResult(
  files: readonly string[],
  options: RoundOptions,
  context: Context,
): Promise<SavedResult | undefined> {
  for (const file of files) {
    const saved = await savedResultIn(file, options, context);
    if (saved === undefined) continue;
    if (files.length > 1) {
      throw new Failure(
        EXIT.usage,
        `${saved.file} is a saved result among ${files.length} files`,
        "name the result alone, or the responses alone",
      );
    }
    checkVariant(saved.file, saved.result, options);
    return saved;
  }
  return undefined;
}
