import { askAgain } from "../../../interview/ask-again.ts";
import { type InterviewEnd, runInterview } from "../../../interview/run-interview.ts";
import { departmentOf } from "../../../model/respondents.ts";
import { type InterviewState, startInterview } from "../../../interview/state.ts";
import { questionDigests, wordingDigests } from "../../../io/digest.ts";
import { absolutePath, citedPath } from "../../../io/read-files.ts";
import type { Response } from "../../../model/index.ts";
import {
  type InterviewSavingTexts,
  interviewSavingTexts,
} from "../../../generated/catalogs/interview-saving.ts";
import { shellQuote } from "../../../text/shell-quote.ts";
import { EXIT } from "../../failure.ts";
import { type LoadedQuestionnaire, shippedIds } from "../../load/questionnaire.ts";
import { countAnswers } from "./answer-counts.ts";
import { proposedIn, waitingLines } from "./confirm.ts";
import type { Keeper, KeeperVoice } from "./keeper.ts";
import type { Saved } from "./script.ts";
import { type InterviewStart, respondentOf } from "./start.ts";
import { interviewStyle } from "./way.ts";

/** One session of an interview, once its file is known. */
export interface Sitting extends InterviewStart {
  readonly keeper: Keeper;
}

/** A response with the language of its interview. */
export type Frame = Response & { readonly language: string };

/** Where the questions start, and those that are put again before. */
interface Place {
  readonly from: "start" | "open" | "review";
  readonly again?: readonly string[];
}

/** Puts the questions; every change is saved before the next one. */
export async function ask(
  sitting: Sitting,
  { questionnaire }: LoadedQuestionnaire,
  frame: Frame,
  { from, again = [] }: Place,
): Promise<InterviewEnd> {
  const { options, session, keeper, way, script } = sitting;
  const variant = questionnaire.variants.find(({ id }) => id === frame.variant);
  const withProbe = options.probe && (variant?.probes ?? true);
  const respondent = respondentOf(frame);
  const style = interviewStyle(
    questionnaire,
    {
      respondent,
      withProbe,
      variant,
      isResumed: frame.answers.size > 0,
      today: () => session.today(),
    },
    session.ports,
  );
  const start = startInterview({
    questionnaire,
    department: departmentOf(respondent),
    language: frame.language,
    answers: frame.answers,
    ...(frame.variant === undefined ? {} : { variant: frame.variant }),
    ...(frame.consent === undefined ? {} : { consent: frame.consent }),
    ...(options.confirm === undefined ? {} : { only: proposedIn(frame.answers) }),
    ...(from === "start" ? {} : { saved: frame.answers }),
  });
  const first: InterviewState =
    from === "review" ? { ...start, cursor: { kind: "review" } } : start;
  const { cursor } = first;
  const prompter = askAgain(
    script === undefined
      ? way.prompterIn(style)
      : script.prompterFor(style, { questionnaire, respondent }),
    again,
    cursor.kind === "review" ? cursor : { kind: "jump", id: cursor.id },
  );
  const questions = questionDigests(questionnaire);
  return runInterview(first, prompter, (state, isEnded) => {
    // A correction does not open a finished response again, and to confirm proposals ends nothing.
    const finished = (isEnded && options.confirm === undefined) || frame.finished;
    const { questions: _, wording: __, ...asked } = frame.questionnaire;
    const wording = wordingSoFar(frame, state);
    const put = finished ? asked : { ...asked, questions, wording };
    return keeper.keep(
      { ...responseOf(frame, state), questionnaire: put, finished },
      voiceIn(state.language, sitting),
    );
  });
}

/** The wording in which each question was answered; an open one has its present wording. */
function wordingSoFar(
  { questionnaire: { wording = {} }, answers }: Frame,
  state: InterviewState,
): Readonly<Record<string, string>> {
  const now = wordingDigests(state.questionnaire, state.language);
  return Object.fromEntries(
    Object.entries(now).map(([id, digest]) => {
      const answer = state.answers.get(id);
      const isAsBefore = answer !== undefined && answer === answers.get(id);
      return [id, (isAsBefore ? wording[id] : undefined) ?? digest];
    }),
  );
}

/** The response at one moment. */
export function responseOf(
  frame: Response,
  { language, answers, consent }: InterviewState,
): Response {
  return { ...frame, language, answers, ...(consent === undefined ? {} : { consent }) };
}

/** How the keeper talks in a language. */
export function voiceIn(language: string, sitting: Sitting): KeeperVoice {
  return {
    texts: interviewSavingTexts(language),
    asker: sitting.way.askerIn(language),
    resume: (file) => resumeCommand(sitting, file, language),
  };
}

/** The command that continues with a file, as a shell takes it. */
function resumeCommand(
  { name, options, session: { ports } }: Sitting,
  path: string,
  language: string,
): string {
  const { lang, probe, profile, accessible, config } = options;
  const words = [
    "unsilo",
    "interview",
    ...(name === undefined ? [] : [name]),
    fileOption(options),
    citedPath(ports.cwd, absolutePath(ports.cwd, path)),
    ...(lang === undefined ? [] : ["--lang", language]),
    ...(probe ? [] : ["--no-probe"]),
    ...(profile === true ? ["--profile"] : []),
    ...(accessible === true ? ["--accessible"] : []),
    ...configWords(config),
  ];
  return words.map(shellQuote).join(" ");
}

function fileOption({ edit, review, confirm }: InterviewStart["options"]): string {
  if (edit !== undefined) return "--edit";
  if (confirm !== undefined) return "--confirm";
  return review === undefined ? "-o" : "--review";
}

/** The options with which `score` reads a file as the interview did, as a shell takes them. */
export function scoreOptions(
  { name, options, found }: Sitting,
  { questionnaire }: LoadedQuestionnaire,
  language: string,
): readonly string[] {
  const usual = found?.config.language ?? questionnaire.languages[0];
  const isOwn = name !== undefined && !shippedIds().includes(name);
  return [
    ...(isOwn ? ["-q", name] : []),
    ...(language === usual ? [] : ["--lang", language]),
    ...configWords(options.config),
  ];
}

/** The options that name a config, as a shell takes them. */
function configWords(config: string | false | undefined): readonly string[] {
  if (config === false) return ["--no-config"];
  return config === undefined ? [] : ["--config", config];
}

/** Where the versions of another program are, each with its line break. */
export function otherVersions(
  sitting: Pick<Sitting, "keeper">,
  texts: InterviewSavingTexts,
): string {
  return lines(otherVersionLines(sitting, texts));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

function otherVersionLines(
  { keeper }: Pick<Sitting, "keeper">,
  texts: InterviewSavingTexts,
): readonly string[] {
  return keeper.kept().map((kept) => texts.otherVersionIn({ kept }));
}

/** The terminal may be gone: answers are saved even if nothing can be shown. */
export async function leave(sitting: Sitting, end: InterviewEnd): Promise<number> {
  const { session, interruption } = sitting;
  const words = lines(savedIn(sitting, end).lines);
  await session.ports.stderr.write(words).catch(() => undefined);
  const isDone = end.kind === "finished";
  return interruption.exitCode() ?? (isDone ? EXIT.done : EXIT.interrupted);
}

/** Where the answers are, and how to go on. */
export function savedIn(sitting: Sitting, { kind, state, hasUnconfirmed }: InterviewEnd): Saved {
  const { options, session, keeper, interruption } = sitting;
  const { ports } = session;
  const { texts, resume } = voiceIn(state.language, sitting);
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  const answered = [...state.answers.values()].filter((one) => one.state !== "unanswered");
  const saved =
    state.answers.size === 0 ? texts.nothingYet : texts.saved({ answers: answered.length, file });
  const isConfirming = options.confirm !== undefined;
  const waiting = isConfirming ? waitingLines(state.answers, state.language) : [];
  const isDone = isConfirming ? waiting.length === 0 : kind === "finished";
  const said = [
    isDone && !isConfirming ? texts.finished({ ...countAnswers(state.answers), file }) : saved,
    ...(hasUnconfirmed ? [texts.unconfirmed] : []),
    ...otherVersionLines(sitting, texts),
    ...waiting,
    ...(isDone ? [] : [texts.goOn({ command: resume(keeper.file()) })]),
  ];
  return { file, isDone, isPart: isConfirming, lines: said, signal: interruption.exitCode() };
}
