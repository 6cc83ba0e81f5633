import { languageOrder, localize } from "../../core/localize.ts";
import type { Response } from "../../core/model/index.ts";
import { questionDigests } from "../../io/digest.ts";
import { type Interruption, watchInterruptions } from "../../io/interruption.ts";
import { absolutePath, citedPath } from "../../io/read-files.ts";
import { type InterviewEnd, runInterview } from "../../interview/run-interview.ts";
import { startInterview } from "../../interview/state.ts";
import { interviewTexts } from "../../text/interview-texts.ts";
import { textsIn } from "../../text/languages/index.ts";
import { savingTexts } from "../../text/saving-texts.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { changeLines, earlierResponse } from "../interview-earlier.ts";
import { type Keeper, type KeeperVoice, openKeeper } from "../interview-keeper.ts";
import { type InterviewWay, interviewWay } from "../interview-way.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../load/load-questionnaire.ts";
import { chalkFor } from "../style.ts";
import { askFrame, type FrameOptions } from "./interview-frame.ts";

export interface InterviewOptions extends FrameOptions {
  readonly output: string;
  readonly lang?: string;
  readonly probe: boolean;
  readonly accessible?: boolean;
}

/** `unsilo interview`: asks one person; every answer is safe before the next question. */
export async function interview(
  name: string | undefined,
  options: InterviewOptions,
  context: Context,
): Promise<number> {
  const { ports } = context;
  if (!ports.isInteractive) {
    throw new Failure(
      EXIT.usage,
      "an interview needs a terminal at both ends",
      `fill in a response file by hand ('unsilo init' writes one), then: unsilo score ${options.output}`,
    );
  }
  const keeper = openKeeper(options.output, context);
  const interruption = watchInterruptions();
  const way = await interviewWay(options, ports);
  try {
    return await sit({ name, options, context, keeper, interruption, way });
  } finally {
    way.close();
    keeper.release();
    interruption.stop();
  }
}

/** One sitting of an interview, with everything that it holds. */
interface Sitting {
  readonly name: string | undefined;
  readonly options: InterviewOptions;
  readonly context: Context;
  readonly keeper: Keeper;
  readonly interruption: Interruption;
  readonly way: InterviewWay;
}

async function sit(sitting: Sitting): Promise<number> {
  const { name, options, context, keeper, interruption, way } = sitting;
  const { ports, desk } = context;
  const earlier = await earlierResponse(name, options.output, context);
  const loaded =
    earlier?.loaded ??
    (await loadQuestionnaire(name ?? DEFAULT_QUESTIONNAIRE, ports.cwd, ports, desk));
  const language =
    options.lang ?? earlier?.response.language ?? loaded.questionnaire.languages[0] ?? "en";
  const texts = savingTexts(language);
  const told = [
    ...keeper.recoveryLines(texts),
    ...(earlier === undefined ? [] : changeLines(earlier.changes, loaded, texts)),
  ];
  if (told.length > 0) await ports.stderr.write(`${told.join("\n")}\n`);
  const frame =
    earlier?.response ?? (await askFrame(options, loaded, language, way.asker, context));
  if (frame === undefined) return interruption.exitCode() ?? EXIT.interrupted;
  const resume = (file: string): string => resumeCommand(sitting, file);
  const end = await ask(sitting, loaded, language, frame, {
    texts,
    asker: way.asker,
    resume,
  });
  return sayEnd(end, sitting, { texts, asker: way.asker, resume });
}

async function ask(
  { options, context: { ports }, keeper, way }: Sitting,
  { questionnaire }: LoadedQuestionnaire,
  language: string,
  frame: Response,
  voice: KeeperVoice,
): Promise<InterviewEnd> {
  const languages = languageOrder(language, questionnaire.languages);
  const chalk = chalkFor(ports.stdout, ports.env);
  const variant = questionnaire.variants.find(({ id }) => id === frame.variant);
  const prompter = way.prompterIn({
    texts: interviewTexts(language),
    words: textsIn(language),
    sayText: (text) => localize(text, languages),
    columns: () => ports.stdout.columns,
    withProbe: options.probe && (variant?.probes ?? true),
    strong: chalk.bold,
    dim: chalk.dim,
  });
  const start = startInterview({
    questionnaire,
    department: frame.voice.kind === "respondent" ? frame.voice.respondent.department : "",
    answers: frame.answers,
    ...(frame.variant === undefined ? {} : { variant: frame.variant }),
  });
  const questions = questionDigests(questionnaire);
  return runInterview(start, prompter, ({ answers }, finished) => {
    const { questions: _, ...asked } = frame.questionnaire;
    const put = finished ? asked : { ...asked, questions };
    return keeper.keep({ ...frame, questionnaire: put, answers, finished }, voice);
  });
}

/** The command that goes on with a file, as a shell takes it. */
function resumeCommand({ name, options, context: { ports } }: Sitting, path: string): string {
  const { lang, probe, accessible } = options;
  const words = [
    "unsilo",
    "interview",
    ...(name === undefined ? [] : [name]),
    "-o",
    citedPath(ports.cwd, absolutePath(ports.cwd, path)),
    ...(lang === undefined ? [] : ["--lang", lang]),
    ...(probe ? [] : ["--no-probe"]),
    ...(accessible === true ? ["--accessible"] : []),
  ];
  return words.map(shellQuote).join(" ");
}

/** The terminal may be gone: what cannot be said is saved all the same. */
async function sayEnd(
  { kind, state: { answers } }: InterviewEnd,
  { context: { ports }, keeper, interruption }: Sitting,
  { texts, resume }: KeeperVoice,
): Promise<number> {
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  if (kind === "finished") {
    const next = `${texts.next}: unsilo score ${shellQuote(file)}`;
    await ports.stderr.write(`${texts.finished(answers.size, file)}\n${next}\n`);
    return EXIT.done;
  }
  const inJournal = keeper.settle(texts);
  const saved =
    inJournal ?? (answers.size === 0 ? texts.nothingYet : texts.saved(answers.size, file));
  const words = `${saved}\n${texts.goOn}: ${resume(keeper.file())}\n`;
  await ports.stderr.write(words).catch(() => undefined);
  return interruption.exitCode() ?? EXIT.interrupted;
}
