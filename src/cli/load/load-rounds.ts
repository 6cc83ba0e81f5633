import type { ResponseDraft } from "../../read/response/read-response.ts";
import type { SavedResult } from "../../read/result/read-result.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { findFiles, leftOutProblems } from "./find-files.ts";
import { assessmentOf, readDrafts } from "./load-assessment.ts";
import { loadConfig } from "./load-config.ts";
import { checkVariant, type Round, roundOf, type RoundOptions, savedRound } from "./load-round.ts";
import { only, ORGANIZATIONS, sayOthers } from "./one-assessment.ts";
import { savedResultIn, withStdinKept } from "./saved-result.ts";

/** A file with what it belongs to. */
interface Found {
  readonly file: string;
  readonly organization: string;
  readonly assessment: string;
  readonly questionnaire: string;
  readonly draft?: ResponseDraft;
  readonly saved?: SavedResult;
}

/** Every assessment of one organization below a folder, each scored or as it was saved. */
export async function loadRounds(
  name: string,
  options: RoundOptions,
  given: Context,
): Promise<readonly [Round, ...Round[]]> {
  const context = withStdinKept(given);
  const { files, leftOut } = await findFiles([name], context.ports.cwd);
  context.desk.problems.push(...leftOutProblems(leftOut, context.ports));
  const mine = await oneHistory(await filesFound(files, options, context), options, context);
  const rounds: Round[] = [];
  for (const assessment of new Set(mine.map((one) => one.assessment))) {
    const own = mine.filter((one) => one.assessment === assessment);
    rounds.push(await roundFrom(own, options, context));
  }
  const [first, ...rest] = rounds;
  if (first === undefined) throw new Failure(EXIT.nothing, `${name} holds no assessment`);
  return [first, ...rest];
}

async function filesFound(
  files: readonly string[],
  options: RoundOptions,
  context: Context,
): Promise<readonly Found[]> {
  const results: Found[] = [];
  const responses: string[] = [];
  for (const file of files) {
    const saved = await savedResultIn(file, options, context);
    if (saved === undefined) {
      responses.push(file);
      continue;
    }
    const { result } = saved;
    checkVariant(saved.file, result, options);
    results.push({
      file: saved.file,
      organization: result.organization,
      assessment: result.assessment,
      questionnaire: result.questionnaire.id,
      saved,
    });
  }
  const drafts = await readDrafts(responses, options, context.ports, context.desk);
  return [...drafts.map(draftFound), ...results];
}

function draftFound(draft: ResponseDraft): Found {
  const { organization, assessment, questionnaire } = draft.raw;
  return { file: draft.file, organization, assessment, questionnaire: questionnaire.id, draft };
}

async function oneHistory(
  found: readonly Found[],
  { organization: picked, quiet = false }: RoundOptions,
  { ports }: Context,
): Promise<readonly Found[]> {
  const nameOf = ({ organization }: Found): string => organization;
  const mine = only(found, nameOf, picked, ORGANIZATIONS);
  if (!quiet) await sayOthers(found, nameOf, picked, ORGANIZATIONS, ports.stderr);
  return only(mine, ({ questionnaire }) => questionnaire, undefined, {
    one: "questionnaire",
    many: "questionnaires",
    apart: "name a folder with one of them",
  });
}

/** One assessment: from its responses if they are there, else from the one result that was saved. */
async function roundFrom(
  found: readonly Found[],
  options: RoundOptions,
  context: Context,
): Promise<Round> {
  const { ports, desk } = context;
  const drafts = found.flatMap(({ draft }) => draft ?? []);
  const results = found.filter(({ saved }) => saved !== undefined);
  const config = await loadConfig(options.config, found[0]?.file, ports, desk);
  if (drafts.length > 0) {
    for (const result of results) await sayLeftOut(result, context);
    const assessment = await assessmentOf(drafts, options, config, ports, desk);
    return roundOf(assessment, options, context);
  }
  const [first, second] = results;
  if (first?.saved === undefined || second !== undefined) {
    throw new Failure(
      EXIT.usage,
      `${first?.assessment} is there twice: ${first?.file} and ${second?.file}`,
      "move one of the two out of the folder",
    );
  }
  return savedRound(first.saved, config, options);
}

async function sayLeftOut({ file, assessment }: Found, { ports }: Context): Promise<void> {
  const words = `left out ${file}: the responses of ${assessment} are here`;
  await ports.stderr.write(`${forTerminalLine(words)}\n`);
}
