import { localize } from "../../../model/localize.ts";
import { askedQuestionsOf, questionsOf } from "../../../model/outline.ts";
import { questionDigests, wordingDigests } from "../../../io/digest.ts";
import { absolutePath, pathKind } from "../../../io/read-files.ts";
import type {
  Answer,
  AnswerInFile,
  Questionnaire,
  Response,
  ResponseFile,
} from "../../../model/index.ts";
import { matchResponse, withDepartmentId } from "../../../read/response/match-response.ts";
import { optional } from "../../../read/optional.ts";
import { orphanAnswer } from "../../../read/response/orphan-answer.ts";

import { readResponse, type ResponseDraft } from "../../../read/response/read-response.ts";
import { cleanName } from "../../../text/clean-name.ts";
import { shellQuote } from "../../../text/shell-quote.ts";
import type { InterviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { EXIT, Failure } from "../../failure.ts";
import { requireSource } from "../../load/files.ts";
import type { FoundConfig } from "../../load/config.ts";
import { type LoadedQuestionnaire, loadQuestionnaire } from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import { consentWord } from "../../../model/consent.ts";
import type { ConfirmOptions } from "./confirm.ts";
import type { FrameOptions } from "./frame.ts";

/** An unfinished response with its questionnaire, and what changed in that since. */
export interface Earlier {
  readonly response: Response;
  /** The same as its file has it. */
  readonly inFile: Response;
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
  /** Answered questions with other texts in the language of the interview. */
  readonly reworded: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The response in the file, which must be unfinished except for a correction; undefined if there is
 * no file. Uses the questionnaire that is named, else the one that the response names. Fails if the
 * options contradict it.
 */
export async function earlierResponse(
  named: NamedQuestionnaire | undefined,
  options: FrameOptions & ConfirmOptions & { readonly output: string; readonly edit?: string },
  { session, found }: { readonly session: Session; readonly found: FoundConfig | undefined },
): Promise<Earlier | undefined> {
  const { cwd } = session.ports;
  const { output } = options;
  const path = absolutePath(cwd, output);
  if (pathKind(path) === "missing") return undefined;
  const { draft: read, problems } = readResponse(requireSource(path, "response", session));
  if (read === undefined) return session.fail(problems);
  const { name, from } = named ?? { name: read.raw.questionnaire.id, from: cwd };
  const loaded = await loadQuestionnaire(name, from, session, found);
  const draft = withDepartmentId(read, loaded.questionnaire);
  requireInterview(draft, output, options.edit !== undefined || options.confirm !== undefined);
  refuseContradictions(draft.raw, loaded.questionnaire, {
    output,
    options,
    hasTypedQuestionnaire: named?.isTyped === true,
  });
  // A proposal for a question that must be answered is what there is to confirm.
  const open = { ...draft, raw: { ...draft.raw, finished: false } };
  const matched = matchResponse(withoutRemoved(open, loaded.questionnaire), loaded.questionnaire);
  if (matched.response === undefined) return session.fail(matched.problems);
  const { finished } = draft.raw;
  return resumed(draft, { ...matched.response, finished }, loaded);
}

function requireInterview({ raw }: ResponseDraft, output: string, isEdited: boolean): void {
  if (raw.review !== undefined) {
    throw new Failure(
      EXIT.io,
      `${output} contains a review, not an interview`,
      "choose another file",
    );
  }
  if (!raw.finished || isEdited) return;
  throw new Failure(
    EXIT.io,
    `${output} contains a finished response`,
    `choose another file for -o; to correct it, run: unsilo interview --edit ${shellQuote(output)}`,
  );
}

/** An answer to a removed question must not keep the interview from being continued. */
function withoutRemoved(draft: ResponseDraft, questionnaire: Questionnaire): ResponseDraft {
  const known = knownIds(questionnaire);
  const answers = Object.entries(draft.raw.answers).filter(([id]) => known.has(id));
  return { ...draft, raw: { ...draft.raw, answers: Object.fromEntries(answers) } };
}

/** The ids that the questions have and had. */
function knownIds(questionnaire: Questionnaire): ReadonlySet<string> {
  return new Set(questionsOf(questionnaire).flatMap(({ id, formerIds }) => [id, ...formerIds]));
}

/** With the answers to removed questions; they keep the version in which they have a meaning. */
function resumed(draft: ResponseDraft, response: Response, loaded: LoadedQuestionnaire): Earlier {
  const changes = changesSince(draft, loaded);
  const orphans = changes.removed.flatMap((id): [string, Answer][] => {
    const raw = draft.raw.answers[id];
    return raw === undefined ? [] : [[id, orphanAnswer(raw, draft.locateKey(["answers", id]))]];
  });
  const { id, version } = loaded.questionnaire;
  const questionnaire =
    orphans.length > 0 || response.finished
      ? response.questionnaire
      : {
          id,
          version,
          digest: loaded.digest,
          ...optional("wording", response.questionnaire.wording),
        };
  const answers = new Map([...response.answers, ...orphans]);
  const inFile = { ...response, questionnaire: draft.raw.questionnaire, answers };
  return { response: { ...response, questionnaire, answers }, inFile, loaded, changes };
}

function changesSince(
  { raw: { questionnaire: before, answers } }: ResponseDraft,
  { questionnaire, digest }: LoadedQuestionnaire,
): Changes {
  const questions = questionsOf(questionnaire);
  const known = knownIds(questionnaire);
  const now = questionDigests(questionnaire);
  const then = before.questions;
  const gone = [...Object.keys(answers), ...Object.keys(then ?? {})];
  const digestThen = (id: string, formerIds: readonly string[]): string | undefined =>
    [id, ...formerIds].map((one) => then?.[one]).find((one) => one !== undefined);
  const changed = questions.flatMap(({ id }) =>
    then?.[id] !== undefined && then[id] !== now[id] ? [id] : [],
  );
  const isChanged = new Set(changed);
  // The language may have been changed between two answers.
  const spoken = questionnaire.languages.map((code) => wordingDigests(questionnaire, code));
  const wordings = before.wording ?? {};
  return {
    isSame:
      before.version === questionnaire.version &&
      (before.digest === undefined || before.digest === digest),
    version: before.version,
    added:
      then === undefined
        ? []
        : askedQuestionsOf(questionnaire).flatMap(({ id, formerIds }) =>
            digestThen(id, formerIds) === undefined ? [id] : [],
          ),
    changed,
    reworded: questions.flatMap(({ id }) => {
      const isOther =
        wordings[id] !== undefined && spoken.every((digests) => digests[id] !== wordings[id]);
      return isOther && !isChanged.has(id) && isGiven(answers[id]) ? [id] : [];
    }),
    removed: [...new Set(gone)].filter((id) => !known.has(id)),
  };
}

function isGiven(answer: AnswerInFile | undefined): boolean {
  return answer !== undefined && answer.state !== "unanswered";
}

/** The notice for the interviewer if a questionnaire changed between two sessions. */
export function changeLines(
  { isSame, version, added, changed, reworded, removed }: Changes,
  { questionnaire }: LoadedQuestionnaire,
  texts: InterviewSavingTexts,
): readonly string[] {
  if (isSame && removed.length + reworded.length === 0) return [];
  const head =
    version === questionnaire.version
      ? texts.otherContent
      : texts.otherVersion({ version, now: questionnaire.version });
  const lists = [
    [texts.newQuestions, added],
    [texts.changedQuestions, changed],
    [texts.rewordedQuestions, reworded],
    [texts.removedQuestions, removed],
  ] as const;
  return [
    head,
    ...lists.flatMap(([line, questions]) =>
      questions.length === 0 ? [] : [`  ${line({ questions })}`],
    ),
  ];
}

/** Options for an interview that a file already has. */
interface Typed {
  readonly output: string;
  readonly options: FrameOptions;
  readonly hasTypedQuestionnaire: boolean;
}

/**
 * An unfinished interview keeps what it was started with: an option that says something else, or
 * something that the file does not say, would be ignored, or would put one person's answers into
 * another person's file.
 */
function refuseContradictions(
  file: ResponseFile,
  questionnaire: Questionnaire,
  typed: Typed,
): void {
  const contradictions = contradictionsOf(file, questionnaire, typed);
  if (contradictions.length === 0) return;
  const { id = "", department } = file.respondent ?? {};
  const what = file.finished ? "response" : "unfinished interview";
  const group = department === undefined ? "" : ` (${departmentName(department, questionnaire)})`;
  throw new Failure(
    EXIT.usage,
    `${typed.output} contains ${id}'s ${what}${group}, but ${contradictions.join(", ")}`,
    `omit what differs to ${file.finished ? "correct that response" : "resume that interview"}, or choose another file`,
  );
}

function contradictionsOf(
  file: ResponseFile,
  questionnaire: Questionnaire,
  { options, hasTypedQuestionnaire }: Typed,
): readonly string[] {
  const { respondent } = file;
  const isOther = differs(options.respondentId, respondent?.id);
  const department =
    options.department === undefined
      ? ""
      : ` (${departmentName(options.department, questionnaire)})`;
  const rest = [
    ["--department", isOther ? undefined : options.department, respondent?.department],
    ["--role", options.role, respondent?.role ?? ""],
    ["--organization", options.organization, file.organization],
    ["--assessment", options.assessment, file.assessment],
    ["--variant", options.variant, file.variant],
    ["--interviewer", options.interviewer, file.interviewer],
    ["--consent", options.consent, consentWord(file.consent)],
    [
      "the questionnaire",
      hasTypedQuestionnaire ? questionnaire.id : undefined,
      file.questionnaire.id,
    ],
  ] as const;
  return [
    ...(isOther ? [`--respondent-id is ${options.respondentId}${department}`] : []),
    ...rest.flatMap(([what, asked, held]) =>
      differs(asked, held)
        ? `${what} is ${asked} (${held ? `not ${held}` : "the file has none"})`
        : [],
    ),
  ];
}

/** Whether something is asked for that is not what the file holds; however its accents are encoded. */
function differs(asked: string | undefined, held: string | undefined): asked is string {
  return asked !== undefined && cleanName(asked) !== held;
}

function departmentName(id: string, { departments, languages }: Questionnaire): string {
  return localize(departments.find((one) => one.id === id)?.name ?? id, languages);
}
