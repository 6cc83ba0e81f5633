import { watchInterruptions } from "../../io/interruption.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";
import { interviewFile } from "./interview/confirm.ts";
import { openKeeper } from "./interview/keeper.ts";
import { type InterviewOptions, sit } from "./interview/sitting.ts";
import { requireResponseEnding } from "./interview/take-store.ts";
import type { InterviewScript } from "./interview/script.ts";
import { type InterviewWay, interviewWay } from "./interview/way.ts";

export const definition: Definition = {
  name: "interview",
  order: 90,
  summary: "interview one person and save every answer",
  description:
    "Asks every question that is meant for the respondent. If the file contains an unfinished interview, continues it.",
  arguments: [
    [
      "[QUESTIONNAIRE]",
      "an included questionnaire or a file (default: the one in the config, or digital-marketing-organization)",
    ],
  ],
  options: [
    ["-o, --output <FILE>", "the response file to write or to continue"],
    ["--confirm <FILE>", "put only the questions of this response that have a proposed answer"],
    ["--organization <NAME>", "the organization to assess"],
    ["--assessment <NAME>", "the name of the assessment, such as 2026-11"],
    ["--respondent-id <ID>", "a pseudonym, unique in the assessment"],
    ["--role <ROLE>", "the respondent's role"],
    ["--department <ID>", "the respondent's department"],
    ["--variant <ID>", "ask only the questions of this variant"],
    ["--interviewer <NAME>", "the name of the interviewer"],
    [
      "--consent <WHAT>",
      "what the respondent allows",
      { choices: ["quotes", "attribution", "none"] },
    ],
    ["--lang <CODE>", "the language of the questions"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ["--no-probe", "hide the interviewer's follow-up questions"],
    [
      "--answers <FILE>",
      "take one action a line from a file, or - for standard input; docs/interview.md",
    ],
    [
      "--json",
      "with --answers: print each card and what each action did, as JSON, a document a line",
    ],
    ["--accessible", "ask line by line, for a screen reader or a simple terminal"],
  ],
  examples: [
    ["unsilo interview -o responses/cmo.yaml", "ask who is interviewed, then ask the questions"],
    [
      "unsilo interview -o responses/cmo.yaml --answers actions.txt --json",
      "take one action a line; exit code 0 if finished, 1 if questions are open, 3 if a line means nothing",
    ],
    ["unsilo interview -o responses/cmo.yaml", "run it again to continue an unfinished interview"],
  ],
};

/** Asks one person; every answer is safe before the next question. */
export async function run(
  session: Session,
  given: Omit<InterviewOptions, "output"> & { readonly output?: string },
  name: string | undefined,
): Promise<number> {
  const { ports } = session;
  const options = { ...given, output: interviewFile(given, session) };
  requireResponseEnding(options.output);
  if (options.json === true && options.answers === undefined) {
    throw new Failure(
      EXIT.usage,
      "--json requires --answers",
      "add --answers FILE, or omit --json",
    );
  }
  const { answers } = options;
  if (!ports.isInteractive && answers === undefined) {
    throw new Failure(
      EXIT.usage,
      "an interview needs an interactive terminal",
      `fill in a response file by hand ('unsilo init' creates one), then run: unsilo score ${shellQuote(options.output)}`,
    );
  }
  const found = await loadConfig(options.config, options.output, session);
  const keeper = openKeeper(options.output, session);
  const interruption = watchInterruptions({ endsWithInput: answers === undefined });
  let way: InterviewWay | undefined;
  try {
    const script = answers === undefined ? undefined : await scriptOf(answers, options, session);
    way = script ?? (await interviewWay(options, ports));
    return await sit({ name, options, session, found, keeper, interruption, way, script });
  } finally {
    way?.close();
    keeper.release();
    interruption.stop();
  }
}

/** Loaded only where there is one. */
async function scriptOf(
  answers: string,
  options: InterviewOptions,
  session: Session,
): Promise<InterviewScript> {
  const { openScript } = await import("./interview/script.ts");
  return openScript(answers, options, session);
}
