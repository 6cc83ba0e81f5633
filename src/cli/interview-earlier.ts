import type { Answer, Response } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { questionDigests } from "../io/digest.ts";
import { absolutePath, pathKind } from "../io/read-files.ts";
import { matchResponse } from "../read/response/match-response.ts";
import { readResponse, type ResponseDraft } from "../read/response/read-response.ts";
import type { SavingTexts } from "../text/saving-texts.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure } from "./failure.ts";
import { type FrameOptions, refuseContradictions } from "./interview-contradictions.ts";
import { fail } from "./load/desk.ts";
import { type LoadedQuestionnaire, loadQuestionnaire } from "./load/load-questionnaire.ts";
import { readSource } from "./load/read-source.ts";

/** An unfinished response with its questionnaire, and what changed in that since. */
export interface Earlier {
  readonly response: Response;
  readonly loaded: LoadedQuestionnaire;
  readonly changes: Changes;
}

/** A questionnaire by its id or path, and the folder that the path starts from. */
export interface NamedQuestionnaire {
  readonly name: string;
  readonly from: string;
  /** Named on the command line, not in a config. */
  readonly isTyped: boolean;
}

/** Questions by their ids. New and changed ones are unknown for a file that was written by hand. */
interface Changes {
  readonly isSame: boolean;
  readonly version: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The unfinished response that the file holds; undefined where there is none. Of the questionnaire
 * that is named, else of the one that the response names. Fails where the options contradict it.
 */
export async function earlierResponse(
  named: NamedQuestionnaire | undefined,
  options: FrameOptions & { readonly output: string },
  context: Context,
): Promise<Earlier | undefined> {
  const { ports, desk } = context;
  const { output } = options;
  const path = absolutePath(ports.cwd, output);
  if (pathKind(path) === "missing") return undefined;
  const reading = readSource(path, { limit: "response" }, context);
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  desk.sources.set(reading.source.file, reading.source.text);
  const { draft, problems } = readResponse(reading.source);
  if (draft === undefined) return fail(desk, problems);
  const { name, from } = named ?? { name: draft.raw.questionnaire.id, from: ports.cwd };
  const loaded = await loadQuestionnaire(name, from, ports, desk);
  requireUnfinishedInterview(draft, output);
  refuseContradictions(draft.raw, loaded.questionnaire, {
    output,
    options,
    hasTypedQuestionnaire: named?.isTyped === true,
  });
  const matched = matchResponse(draft, loaded.questionnaire);
  if (matched.response === undefined) return fail(desk, matched.problems);
  return resumed(draft, matched.response, loaded);
}

function requireUnfinishedInterview({ raw }: ResponseDraft, output: string): void {
  if (raw.review === undefined && raw.finished === false) return;
  const what = raw.review === undefined ? "a finished response" : "a review, not an interview";
  throw new Failure(EXIT.io, `${output} holds ${what}`, "choose another file for -o");
}

/** With the answers to removed questions; they keep the version in which they have a meaning. */
function resumed(draft: ResponseDraft, response: Response, loaded: LoadedQuestionnaire): Earlier {
  const changes = changesSince(draft, loaded);
  const orphans = changes.removed.flatMap((id): [string, Answer][] => {
    const raw = draft.raw.answers[id];
    return raw === undefined ? [] : [[id, orphanOf(raw, draft, id)]];
  });
  const { id, version } = loaded.questionnaire;
  const questionnaire =
    orphans.length > 0 ? response.questionnaire : { id, version, digest: loaded.digest };
  const answers = new Map([...response.answers, ...orphans]);
  return { response: { ...response, questionnaire, answers }, loaded, changes };
}

function orphanOf(
  raw: ResponseDraft["raw"]["answers"][string],
  draft: ResponseDraft,
  id: string,
): Answer {
  const { value, state = "answered", evidence = [], ...rest } = raw;
  const said = typeof value === "boolean" ? (value ? "yes" : "no") : value;
  return {
    ...rest,
    state,
    ...(said === undefined ? {} : { value: said }),
    evidence,
    at: draft.locateKey(["answers", id]),
  };
}

function changesSince(
  { raw: { questionnaire: before, answers } }: ResponseDraft,
  { questionnaire, digest }: LoadedQuestionnaire,
): Changes {
  const questions = questionsOf(questionnaire);
  const known = new Set(questions.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const now = questionDigests(questionnaire);
  const then = before.questions;
  const gone = [...Object.keys(answers), ...Object.keys(then ?? {})];
  const digestThen = (id: string, formerIds: readonly string[]): string | undefined =>
    [id, ...formerIds].map((one) => then?.[one]).find((one) => one !== undefined);
  return {
    isSame:
      before.version === questionnaire.version &&
      (before.digest === undefined || before.digest === digest),
    version: before.version,
    added:
      then === undefined
        ? []
        : questions.flatMap(({ id, formerIds }) =>
            digestThen(id, formerIds) === undefined ? [id] : [],
          ),
    changed: questions.flatMap(({ id }) =>
      then?.[id] !== undefined && then[id] !== now[id] ? [id] : [],
    ),
    removed: [...new Set(gone)].filter((id) => !known.has(id)),
  };
}

/** What the interviewer is told of a questionnaire that changed between two sittings. */
export function changeLines(
  { isSame, version, added, changed, removed }: Changes,
  { questionnaire }: LoadedQuestionnaire,
  texts: SavingTexts,
): readonly string[] {
  if (isSame && removed.length === 0) return [];
  const head =
    version === questionnaire.version
      ? texts.otherContent
      : texts.otherVersion(version, questionnaire.version);
  const lists = [
    [texts.newQuestions, added],
    [texts.changedQuestions, changed],
    [texts.removedQuestions, removed],
  ] as const;
  return [
    head,
    ...lists.flatMap(([label, ids]) => (ids.length === 0 ? [] : [`  ${label}: ${ids.join(", ")}`])),
  ];
}
