import { languageOrder, localize } from "../../core/localize.ts";
import type { Answer, Response } from "../../core/model/index.ts";
import { absolutePath, citedPath, pathKind, reasonOf } from "../../io/read-files.ts";
import { writeWholeFile } from "../../io/write-file.ts";
import { runInterview } from "../../interview/run-interview.ts";
import { startInterview } from "../../interview/state.ts";
import { writeResponse } from "../../parse/response/write-response.ts";
import { interviewTexts } from "../../text/interview-texts.ts";
import { textsIn } from "../../text/languages/index.ts";
import { matchResponse } from "../../parse/response/match-response.ts";
import { readResponse } from "../../parse/response/read-response.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { fail } from "../load/desk.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../load/load-questionnaire.ts";
import { readSource } from "../load/read-source.ts";
import { interviewWay } from "../interview-way.ts";
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
  const earlier = await earlierResponse(name, options, context);
  const loaded = earlier?.loaded ?? (await questionnaireNamed(name, context));
  const language =
    options.lang ?? earlier?.response.language ?? loaded.questionnaire.languages[0] ?? "en";
  const languages = languageOrder(language, loaded.questionnaire.languages);
  const way = await interviewWay(options, ports);
  const frame =
    earlier?.response ?? (await askFrame(options, loaded, language, way.asker, context));
  if (frame === undefined) {
    way.close();
    return EXIT.interrupted;
  }
  const chalk = chalkFor(ports.stdout, ports.env);
  const variant = loaded.questionnaire.variants.find(({ id }) => id === frame.variant);
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
    questionnaire: loaded.questionnaire,
    department: frame.voice.kind === "respondent" ? frame.voice.respondent.department : "",
    answers: frame.answers,
    ...(frame.variant === undefined ? {} : { variant: frame.variant }),
  });
  const end = await runInterview(start, prompter, ({ answers }, finished) => {
    save({ ...frame, answers, finished }, options.output, context);
  });
  way.close();
  return sayEnd(end.kind, end.state.answers, options.output, context);
}

async function questionnaireNamed(
  name: string | undefined,
  { ports, desk }: Context,
): Promise<LoadedQuestionnaire> {
  return loadQuestionnaire(name ?? DEFAULT_QUESTIONNAIRE, ports.cwd, ports, desk);
}

interface Earlier {
  readonly response: Response;
  readonly loaded: LoadedQuestionnaire;
}

/** The unfinished response that the file holds, with its questionnaire. */
async function earlierResponse(
  name: string | undefined,
  { output }: InterviewOptions,
  context: Context,
): Promise<Earlier | undefined> {
  const { ports, desk } = context;
  const path = absolutePath(ports.cwd, output);
  if (pathKind(path) === "missing") return undefined;
  const reading = readSource(path, { limit: "response" }, ports);
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  desk.sources.set(reading.source.file, reading.source.text);
  const { draft, problems } = readResponse(reading.source);
  if (draft === undefined) return fail(desk, problems);
  const loaded = await questionnaireNamed(name ?? draft.raw.questionnaire.id, context);
  const matched = matchResponse(draft, loaded.questionnaire);
  if (matched.response === undefined) return fail(desk, matched.problems);
  if (!matched.response.finished) return { response: matched.response, loaded };
  throw new Failure(EXIT.io, `${output} holds a finished response`, "choose another file for -o");
}

function save(response: Response, output: string, { ports }: Context): void {
  try {
    writeWholeFile(absolutePath(ports.cwd, output), writeResponse(response), { replace: true });
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `NOT SAVED: ${output} cannot be written: ${reasonOf(error)}`,
      "make room or choose another path; every earlier answer is in the file",
    );
  }
}

async function sayEnd(
  kind: "finished" | "left",
  answers: ReadonlyMap<string, Answer>,
  output: string,
  { ports }: Context,
): Promise<number> {
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, output));
  if (kind === "finished") {
    await ports.stderr.write(
      `Finished: ${answers.size} answers in ${file}\nNext: unsilo score ${file}\n`,
    );
    return EXIT.done;
  }
  const saved =
    answers.size === 0 ? "Nothing was answered yet." : `Saved: ${answers.size} answers in ${file}`;
  await ports.stderr.write(`${saved}\nGo on with: unsilo interview -o ${file}\n`);
  return EXIT.interrupted;
}
