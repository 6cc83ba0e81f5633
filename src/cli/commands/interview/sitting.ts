import { type InterviewEnd, runInterview } from "../../../interview/run-interview.ts";
import { departmentOf } from "../../../model/respondents.ts";
import { type InterviewState, startInterview } from "../../../interview/state.ts";
import { questionDigests } from "../../../io/digest.ts";
import { type Interruption } from "../../../io/interruption.ts";
import { absolutePath, citedPath } from "../../../io/read-files.ts";
import type { Respondent, Response } from "../../../model/index.ts";
import { LANGUAGES } from "../../../generated/catalogs/languages.ts";
import {
  type InterviewSavingTexts,
  interviewSavingTexts,
} from "../../../generated/catalogs/interview-saving.ts";
import { EXIT } from "../../failure.ts";
import { type FoundConfig } from "../../load/config.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
  shippedIds,
} from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import { languageOf } from "../../settings.ts";
import { type ConfirmOptions, proposedIn, sayNothingToConfirm, waitingLines } from "./confirm.ts";
import { configWords, resumeCommand } from "./resume-command.ts";
import { changeLines, earlierResponse, type NamedQuestionnaire } from "./earlier.ts";
import { askFrame, type FrameOptions } from "./frame.ts";
import { type Keeper, type KeeperVoice } from "./keeper.ts";
import type { InterviewScript, Saved, ScriptOptions } from "./script.ts";
import { frameFromOptions } from "./script-frame.ts";
import { interviewStyle, type InterviewWay } from "./way.ts";

/** The options as commander passes them. */
export interface InterviewOptions extends FrameOptions, ScriptOptions, ConfirmOptions {
  readonly output: string;
  readonly lang?: string;
  readonly probe: boolean;
  readonly accessible?: boolean;
  readonly config?: string | false;
}

/** One session of an interview, with its state. */
interface Sitting {
  readonly name: string | undefined;
  readonly options: InterviewOptions;
  readonly session: Session;
  readonly found: FoundConfig | undefined;
  readonly keeper: Keeper;
  readonly interruption: Interruption;
  readonly way: InterviewWay;
  /** Where the actions come from, if no person types. */
  readonly script: InterviewScript | undefined;
}

export async function sit(sitting: Sitting): Promise<number> {
  const { options, session, keeper, interruption, way, script } = sitting;
  const { ports } = session;
  const named = namedQuestionnaire(sitting);
  const earlier = await earlierResponse(named, options, session);
  const { name, from } = named ?? { name: DEFAULT_QUESTIONNAIRE, from: ports.cwd };
  const loaded = earlier?.loaded ?? (await loadQuestionnaire(name, from, session));
  const language = languageFor(sitting, loaded, earlier?.response.language);
  const texts = interviewSavingTexts(language);
  if (earlier !== undefined) keeper.resume(earlier.inFile);
  const told = earlier === undefined ? [] : changeLines(earlier.changes, loaded, texts);
  if (told.length > 0) await ports.stderr.write(`${told.join("\n")}\n`);
  const frame =
    earlier?.response ??
    (script === undefined
      ? await askFrame(options, loaded, language, way.askerIn(language), session)
      : frameFromOptions(options, loaded, language, session.today()));
  if (frame === undefined) return interruption.exitCode() ?? EXIT.interrupted;
  const isConfirming = options.confirm !== undefined;
  if (isConfirming && proposedIn(frame.answers).size === 0) {
    return sayNothingToConfirm(options.output, language, session);
  }
  const end = await ask(sitting, loaded, { ...frame, language }, earlier !== undefined);
  if (script !== undefined) return script.sayEnd(end, savedIn(sitting, end));
  return end.kind === "finished" && !isConfirming
    ? close(sitting, loaded, frame, end)
    : leave(sitting, end);
}

/** What the command line asks for, else what was spoken before, else the config's. */
function languageFor(
  { options, found }: Sitting,
  { questionnaire: { languages } }: LoadedQuestionnaire,
  before: string | undefined,
): string {
  const known = [...languages, ...LANGUAGES].find((code) => code === before);
  return languageOf(options.lang ?? known, { languages }, found);
}

/** What the command line names, else the config. */
function namedQuestionnaire({
  name,
  found,
  session: { ports },
}: Sitting): NamedQuestionnaire | undefined {
  if (name !== undefined) return { name, from: ports.cwd, isTyped: true };
  return found?.config.questionnaire === undefined
    ? undefined
    : { name: found.config.questionnaire, from: found.folder, isTyped: false };
}

async function ask(
  sitting: Sitting,
  { questionnaire }: LoadedQuestionnaire,
  frame: Response & { readonly language: string },
  isResumed: boolean,
): Promise<InterviewEnd> {
  const { options, session, keeper, way, script } = sitting;
  const variant = questionnaire.variants.find(({ id }) => id === frame.variant);
  const withProbe = options.probe && (variant?.probes ?? true);
  const respondent = respondentOf(frame);
  const style = interviewStyle(
    questionnaire,
    { respondent, withProbe, variant, today: () => session.today() },
    session.ports,
  );
  const prompter =
    script === undefined
      ? way.prompterIn(style)
      : script.prompterFor(style, { questionnaire, respondent });
  const start = startInterview({
    questionnaire,
    department: departmentOf(respondent),
    language: frame.language,
    answers: frame.answers,
    ...(frame.variant === undefined ? {} : { variant: frame.variant }),
    ...(frame.consent === undefined ? {} : { consent: frame.consent }),
    ...(isResumed ? { saved: frame.answers } : {}),
    ...(options.confirm === undefined ? {} : { only: proposedIn(frame.answers) }),
  });
  const questions = questionDigests(questionnaire);
  return runInterview(start, prompter, (state, isFinished) => {
    // To confirm proposals does not finish an interview, and does not reopen one.
    const finished = options.confirm === undefined ? isFinished : frame.finished;
    const { questions: _, ...asked } = frame.questionnaire;
    const put = finished ? asked : { ...asked, questions };
    return keeper.keep(
      { ...responseOf(frame, state), questionnaire: put, finished },
      voiceIn(state.language, sitting),
    );
  });
}

/** An interview has a respondent: reviews are refused before. */
function respondentOf({ voice }: Response): Respondent {
  return voice.kind === "respondent" ? voice.respondent : { id: voice.by, department: "" };
}

function responseOf(frame: Response, { language, answers, consent }: InterviewState): Response {
  return { ...frame, language, answers, ...(consent === undefined ? {} : { consent }) };
}

function voiceIn(language: string, sitting: Sitting): KeeperVoice {
  return {
    texts: interviewSavingTexts(language),
    asker: sitting.way.askerIn(language),
    resume: (file) => resumeCommand({ ...sitting, file, language }),
  };
}

/** The end of a finished interview; what it shows is loaded only now. */
async function close(
  { name, options, session, found, keeper, way }: Sitting,
  loaded: LoadedQuestionnaire,
  frame: Response,
  { state, hasUnconfirmed }: InterviewEnd,
): Promise<number> {
  const { sayClosing } = await import("./closing.ts");
  const { language } = state;
  const usual = found?.config.language ?? loaded.questionnaire.languages[0];
  const isOwn = name !== undefined && !shippedIds().includes(name);
  const closing = {
    response: responseOf(frame, state),
    language,
    loaded,
    found,
    file: keeper.file(),
    isPlain: way.isPlain,
    hasUnconfirmed,
    options: [
      ...(isOwn ? ["-q", name] : []),
      ...(language === usual ? [] : ["--lang", language]),
      ...configWords(options.config),
    ],
  };
  await sayClosing(closing, session);
  const others = otherVersions({ keeper }, interviewSavingTexts(language));
  await session.ports.stderr.write(others.map((line) => `${line}\n`).join(""));
  return EXIT.done;
}

/** Where the versions of another program are, a line each. */
function otherVersions(
  { keeper }: Pick<Sitting, "keeper">,
  texts: InterviewSavingTexts,
): readonly string[] {
  return keeper.kept().map((kept) => texts.otherVersionIn({ kept }));
}

/** The terminal may be gone: answers are saved even if nothing can be shown. */
async function leave(sitting: Sitting, end: InterviewEnd): Promise<number> {
  const { session, interruption } = sitting;
  const words = savedIn(sitting, end).lines.map((line) => `${line}\n`);
  await session.ports.stderr.write(words.join("")).catch(() => undefined);
  const isDone = end.kind === "finished";
  return interruption.exitCode() ?? (isDone ? EXIT.done : EXIT.interrupted);
}

/** Where the answers are, and how to go on. */
function savedIn(sitting: Sitting, { kind, state, hasUnconfirmed }: InterviewEnd): Saved {
  const { options, session, keeper, interruption } = sitting;
  const { ports } = session;
  const { texts, resume } = voiceIn(state.language, sitting);
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  const answered = [...state.answers.values()].filter((one) => one.state !== "unanswered");
  const facts = { answers: answered.length, file };
  const saved = state.answers.size === 0 ? texts.nothingYet : texts.saved(facts);
  const isConfirming = options.confirm !== undefined;
  const waiting = isConfirming ? waitingLines(state.answers, state.language) : [];
  const isDone = isConfirming ? waiting.length === 0 : kind === "finished";
  const lines = [
    isDone && !isConfirming ? texts.finished(facts) : saved,
    ...(hasUnconfirmed ? [texts.unconfirmed] : []),
    ...otherVersions(sitting, texts),
    ...waiting,
    ...(isDone ? [] : [texts.goOn({ command: resume(keeper.file()) })]),
  ];
  return { file, isDone, isPart: isConfirming, lines, signal: interruption.exitCode() };
}
