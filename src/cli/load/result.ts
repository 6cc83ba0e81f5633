import type { BothRounds } from "../../analyse/same-people.ts";
import { areSamePeople } from "../../analyse/change-limit.ts";
import { resultOf } from "../../assess/assess.ts";
import { examine } from "../../assess/examine.ts";
import { heardTwice, type Round } from "../../assess/heard-twice.ts";
import type { Questionnaire, Result } from "../../model/index.ts";
import { lazily } from "../../model/once.ts";
import { optional } from "../../read/optional.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { EXIT, Failure } from "../failure.ts";
import type { SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { minimumGroupOf, settingsOf } from "../settings.ts";
import {
  type Draft,
  findInputs,
  matchAssessment,
  readDrafts,
  requireAnswers,
} from "./assessment.ts";
import { type FoundConfig, loadConfig } from "./config.ts";
import { type AskedQuestionnaire, questionnaireFor } from "./questionnaire.ts";
import {
  checkMinimumGroup,
  checkVariant,
  type SavedFile,
  sortOutSaved,
  withStdinKept,
} from "./saved.ts";
import { ORGANIZATIONS, reportSkipped, selectAssessment, selectOne } from "./select.ts";

/** The options by which an assessment is loaded and scored. */
export type ResultOptions = Omit<SelectionOptions, "assessment"> & {
  /** A document for a client: departments of fewer than three people are not shown separately. */
  readonly forClient?: boolean;
  /** What the document that it goes into keeps to. */
  readonly minimumGroup?: number;
};

/** The result of one assessment: scored from responses, or as it was saved. */
export interface LoadedResult {
  readonly result: Result;
  /** The same with the standard errors if the same people answer again. */
  readonly withPanel: () => Result;
  readonly found?: FoundConfig;
  /** Absent of a saved result. */
  readonly questionnaire?: Questionnaire;
  /** The same with its answers; absent of a saved result. */
  readonly round?: Round;
  /** What a saved result says that it answers. */
  readonly asked: AskedQuestionnaire;
}

/** The result for a name: scored from responses, or read from the file that it was saved in. */
export async function loadResult(
  name: string,
  options: ResultOptions,
  given: Session,
): Promise<LoadedResult> {
  const session = withStdinKept(given);
  const { files } = await findInputs([name], session.ports.cwd, session);
  const found = await loadConfig(options.config, name, session, options);
  const { saved, others } = await sortOutSaved(files, options.stdinFilename, session, (one) => {
    requireAlone(one, files);
    checkVariant(one, options.variant);
  });
  if (saved[0] !== undefined) return asSaved(saved[0], found, options);
  const { organization, quiet } = options;
  const drafts = await selectAssessment(
    requireAnswers(await readDrafts(others, options, session)),
    { ...optional("organization", organization), ...optional("quiet", quiet) },
    session,
    "use the files of one of them; 'unsilo history FOLDER' shows them all",
  );
  return scoredFrom(drafts, found, options, session);
}

function requireAlone({ file }: SavedFile, files: readonly string[]): void {
  if (files.length === 1) return;
  throw new Failure(
    EXIT.usage,
    `${file} is a saved result, but it is one of ${files.length} files`,
    "use only the result, or only the responses",
  );
}

/** Scores the responses of one assessment as `score` does. */
async function scoredFrom(
  drafts: readonly Draft[],
  found: FoundConfig | undefined,
  options: ResultOptions,
  session: Session,
): Promise<LoadedResult> {
  const assessment = await matchAssessment(drafts, options, found, session);
  session.failOnErrors();
  const { variant, lang } = options;
  const settings = settingsOf(
    assessment,
    { variant, lang },
    {
      minimumGroup: minimumGroupIn(found, options),
      problems: session.problems,
    },
  );
  const { questionnaire, answers } = assessment;
  const examination = examine(questionnaire, answers, settings);
  const result = resultOf(examination, settings);
  const withPanel = lazily(() => resultOf(examination, { ...settings, panel: true }));
  const asked = { id: questionnaire.id, at: undefined };
  const round = { result, questionnaire, answers, options: settings };
  return { result, withPanel, questionnaire, round, asked, ...optional("found", found) };
}

/**
 * A result with the standard errors that comparing it with some others needs: repeating an assessment
 * with the same people takes as long as scoring it.
 */
export function resultAmong(own: LoadedResult, others: readonly LoadedResult[]): Result {
  const isPanel = others.some((one) => one !== own && areSamePeople(one.result, own.result));
  return isPanel ? own.withPanel() : own.result;
}

/** Two results from the people heard both times, if both have their answers. */
export function heardTwiceIn(
  { round: before }: Pick<LoadedResult, "round">,
  { round: after }: Pick<LoadedResult, "round">,
): BothRounds | undefined {
  return before && after && heardTwice(before, after);
}

/** A result as it was saved; a document for a client takes none that shows what few people said. */
function asSaved(
  saved: SavedFile,
  found: FoundConfig | undefined,
  options: ResultOptions,
): LoadedResult {
  const { result, locate } = saved;
  checkMinimumGroup(saved, minimumGroupIn(found, options));
  const asked = { id: result.questionnaire.id, at: locate(["questionnaire", "id"]) };
  return { result, withPanel: () => result, asked, ...optional("found", found) };
}

function minimumGroupIn(
  found: FoundConfig | undefined,
  { forClient = false, minimumGroup = 1 }: ResultOptions,
): number {
  return Math.max(minimumGroupOf(found, forClient), minimumGroup);
}

/** The questionnaire that a result was scored by, or that a saved one names. */
export async function questionnaireOf(
  { questionnaire, asked, found }: LoadedResult,
  options: ResultOptions,
  session: Session,
): Promise<Questionnaire> {
  if (questionnaire !== undefined) return questionnaire;
  const loaded = await questionnaireFor(asked, options, found, session);
  if (loaded.questionnaire.id === asked.id) return loaded.questionnaire;
  throw new Failure(
    EXIT.usage,
    `the saved result answers ${asked.id}, not ${loaded.questionnaire.id}`,
    `select it with -q ${asked.id}`,
  );
}

/** A response or a saved result, with what it belongs to. */
interface Entry {
  readonly file: string;
  readonly organization: string;
  readonly assessment: string;
  readonly questionnaire: string;
  readonly draft?: Draft;
  readonly saved?: SavedFile;
}

/** Every assessment of one organization below a folder, each scored or as it was saved. */
export async function loadHistory(
  name: string,
  options: ResultOptions,
  given: Session,
): Promise<readonly [LoadedResult, ...LoadedResult[]]> {
  const session = withStdinKept(given);
  const { files } = await findInputs([name], session.ports.cwd, session);
  const { saved, others } = await sortOutSaved(files, options.stdinFilename, session, (one) =>
    checkVariant(one, options.variant),
  );
  const drafts = requireAnswers(await readDrafts(others, options, session));
  const mine = await selectHistory(
    [...drafts.map(draftEntry), ...saved.map(savedEntry)],
    options,
    session,
  );
  const results: LoadedResult[] = [];
  for (const assessment of new Set(mine.map((one) => one.assessment))) {
    const own = mine.filter((one) => one.assessment === assessment);
    results.push(await resultFrom(own, options, session));
  }
  const [first, ...rest] = results;
  if (first === undefined)
    throw new Failure(EXIT.nothing, `${name} does not contain any assessment`);
  return [first, ...rest];
}

function draftEntry(draft: Draft): Entry {
  const { organization, assessment, questionnaire } = draft.raw;
  return { file: draft.file, organization, assessment, questionnaire: questionnaire.id, draft };
}

function savedEntry(saved: SavedFile): Entry {
  const { organization, assessment, questionnaire } = saved.result;
  return { file: saved.file, organization, assessment, questionnaire: questionnaire.id, saved };
}

async function selectHistory(
  entries: readonly Entry[],
  { organization: picked, quiet = false }: ResultOptions,
  { ports }: Session,
): Promise<readonly Entry[]> {
  const nameOf = ({ organization }: Entry): string => organization;
  const mine = selectOne(entries, nameOf, picked, ORGANIZATIONS);
  if (!quiet) await reportSkipped(entries, nameOf, picked, ORGANIZATIONS, ports.stderr);
  return selectOne(mine, ({ questionnaire }) => questionnaire, undefined, {
    one: "questionnaire",
    many: "questionnaires",
    apart: "use a folder with only one of them",
  });
}

/** One assessment: from its responses if they are there, else from the one result that was saved. */
async function resultFrom(
  entries: readonly Entry[],
  options: ResultOptions,
  session: Session,
): Promise<LoadedResult> {
  const drafts = entries.flatMap(({ draft }) => draft ?? []);
  const results = entries.filter(({ saved }) => saved !== undefined);
  const found = await loadConfig(options.config, entries[0]?.file, session, options);
  if (drafts.length > 0) {
    for (const { file, assessment } of results) {
      const words = `skipped ${file}: the responses of ${assessment} are used instead`;
      await session.ports.stderr.write(`${forTerminalLine(words)}\n`);
    }
    return scoredFrom(drafts, found, options, session);
  }
  const [first, second] = results;
  if (first?.saved !== undefined && second === undefined) {
    return asSaved(first.saved, found, options);
  }
  throw new Failure(
    EXIT.usage,
    `there are two results of ${first?.assessment}: ${first?.file} and ${second?.file}`,
    "move one of them out of the folder",
  );
}
