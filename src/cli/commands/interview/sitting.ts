import { type InterviewEnd, runInterview } from "../../../interview/run-interview.ts";
import { departmentOf } from "../../../model/respondents.ts";
import { type InterviewState, startInterview } from "../../../interview/state.ts";
import { questionDigests } from "../../../io/digest.ts";
import { absolutePath, citedPath } from "../../../io/read-files.ts";
import type { Response } from "../../../model/index.ts";
import {
  type InterviewSavingTexts,
  interviewSavingTexts,
} from "../../../generated/catalogs/interview-saving.ts";
import { shellQuote } from "../../../text/shell-quote.ts";
import { EXIT } from "../../failure.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
  shippedIds,
} from "../../load/questionnaire.ts";
import { changeLines, type Earlier, earlierResponse } from "./earlier.ts";
import type { Keeper, KeeperVoice } from "./keeper.ts";
import { knownResponses, responsesFolder } from "./known.ts";
import {
  askFrame,
  chooseFile,
  fileOf,
  type InterviewStart,
  languageFor,
  namedQuestionnaire,
  NEW,
  respondentOf,
} from "./start.ts";
import { interviewStyle } from "./way.ts";

/** One session of an interview, once its file is known. */
interface Sitting extends InterviewStart {
  readonly keeper: Keeper;
}

export async function sit(start: InterviewStart): Promise<number> {
  const { options, session, found, interruption } = start;
  const known = knownResponses(
    responsesFolder(options.output, found, session.ports),
    session.ports,
  );
  const left = (): number => interruption.exitCode() ?? EXIT.interrupted;
  const chosen = options.output ?? (await chooseFile(start, known));
  if (chosen === undefined) return left();
  const keeper = start.keeper ?? (chosen === NEW ? undefined : start.hold(chosen));
  const earlier = chosen === NEW ? undefined : await earlierIn(chosen, start);
  if (earlier !== undefined && keeper !== undefined) {
    return resume({ ...start, keeper }, earlier);
  }
  const { name, from } = namedQuestionnaire(start) ?? {
    name: DEFAULT_QUESTIONNAIRE,
    from: session.ports.cwd,
  };
  const loaded = await loadQuestionnaire(name, from, session);
  const frame = await askFrame(start, loaded, known);
  if (frame === undefined) return left();
  const held = keeper ?? start.hold(fileOf(frame, start));
  return interview({ ...start, keeper: held }, loaded, frame, false);
}

function earlierIn(output: string, start: InterviewStart): Promise<Earlier | undefined> {
  return earlierResponse(namedQuestionnaire(start), { ...start.options, output }, start.session);
}

async function resume(sitting: Sitting, earlier: Earlier): Promise<number> {
  const { keeper, session } = sitting;
  const { loaded, response, inFile, changes } = earlier;
  const language = languageFor(sitting, loaded, response.language);
  keeper.resume(inFile);
  const told = changeLines(changes, loaded, interviewSavingTexts(language));
  if (told.length > 0) await session.ports.stderr.write(`${told.join("\n")}\n`);
  return interview(sitting, loaded, { ...response, language }, true);
}

async function interview(
  sitting: Sitting,
  loaded: LoadedQuestionnaire,
  frame: Response & { readonly language: string },
  isResumed: boolean,
): Promise<number> {
  const end = await ask(sitting, loaded, frame, isResumed);
  return end.kind === "finished" ? close(sitting, loaded, frame, end) : leave(sitting, end);
}

async function ask(
  sitting: Sitting,
  { questionnaire }: LoadedQuestionnaire,
  frame: Response & { readonly language: string },
  isResumed: boolean,
): Promise<InterviewEnd> {
  const { options, session, keeper, way } = sitting;
  const variant = questionnaire.variants.find(({ id }) => id === frame.variant);
  const withProbe = options.probe && (variant?.probes ?? true);
  const respondent = respondentOf(frame);
  const style = interviewStyle(questionnaire, { respondent, withProbe }, session.ports);
  const prompter = way.prompterIn(style);
  const start = startInterview({
    questionnaire,
    department: departmentOf(respondent),
    language: frame.language,
    answers: frame.answers,
    ...(frame.variant === undefined ? {} : { variant: frame.variant }),
    ...(isResumed ? { saved: frame.answers } : {}),
  });
  const questions = questionDigests(questionnaire);
  return runInterview(start, prompter, (state, finished) => {
    const { questions: _, ...asked } = frame.questionnaire;
    const put = finished ? asked : { ...asked, questions };
    return keeper.keep(
      { ...responseOf(frame, state), questionnaire: put, finished },
      voiceIn(state.language, sitting),
    );
  });
}

function responseOf(frame: Response, { language, answers }: InterviewState): Response {
  return { ...frame, language, answers };
}

function voiceIn(language: string, sitting: Sitting): KeeperVoice {
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
  const { lang, probe, accessible, config } = options;
  const words = [
    "unsilo",
    "interview",
    ...(name === undefined ? [] : [name]),
    "-o",
    citedPath(ports.cwd, absolutePath(ports.cwd, path)),
    ...(lang === undefined ? [] : ["--lang", language]),
    ...(probe ? [] : ["--no-probe"]),
    ...(accessible === true ? ["--accessible"] : []),
    ...configWords(config),
  ];
  return words.map(shellQuote).join(" ");
}

function configWords(config: string | false | undefined): readonly string[] {
  if (config === false) return ["--no-config"];
  return config === undefined ? [] : ["--config", config];
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
  await session.ports.stderr.write(otherVersions({ keeper }, interviewSavingTexts(language)));
  return EXIT.done;
}

/** Where the versions of another program are, a line each. */
function otherVersions({ keeper }: Pick<Sitting, "keeper">, texts: InterviewSavingTexts): string {
  return keeper
    .kept()
    .map((kept) => `${texts.otherVersionIn({ kept })}\n`)
    .join("");
}

/** The terminal may be gone: answers are saved even if nothing can be shown. */
async function leave(sitting: Sitting, { state, hasUnconfirmed }: InterviewEnd): Promise<number> {
  const { session, keeper, interruption } = sitting;
  const { ports } = session;
  const { texts, resume } = voiceIn(state.language, sitting);
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  const answers = [...state.answers.values()].filter((one) => one.state !== "unanswered");
  const saved =
    state.answers.size === 0 ? texts.nothingYet : texts.saved({ answers: answers.length, file });
  const typed = hasUnconfirmed ? `${texts.unconfirmed}\n` : "";
  const words = `${saved}\n${typed}${otherVersions(sitting, texts)}${texts.goOn({ command: resume(keeper.file()) })}\n`;
  await ports.stderr.write(words).catch(() => undefined);
  return interruption.exitCode() ?? EXIT.interrupted;
}
