import { watchInterruptions } from "../../io/interruption.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";
import { openKeeper, requireResponseEnding } from "./interview/keeper.ts";
import { type InterviewOptions, sit } from "./interview/sitting.ts";
import { interviewWay } from "./interview/way.ts";

export const definition: Definition = {
  name: "interview",
  order: 90,
  summary: "ask one person, and save every answer",
  description:
    "Asks every question that is meant for the respondent. An unfinished file is resumed.",
  arguments: [
    [
      "[QUESTIONNAIRE]",
      "a shipped questionnaire or a file; the config's, or digital-marketing-organization, if absent",
    ],
  ],
  options: [
    ["-o, --output <FILE>", "the response file to write, or to resume", { isRequired: true }],
    ["--organization <NAME>", "whose maturity is assessed"],
    ["--assessment <NAME>", "the round, such as 2026-11"],
    ["--respondent-id <ID>", "a pseudonym, unique in the assessment"],
    ["--role <ROLE>", "the respondent's role"],
    ["--department <ID>", "the respondent's department"],
    ["--variant <ID>", "a shorter questionnaire"],
    ["--interviewer <NAME>", "who asks"],
    [
      "--consent <WHAT>",
      "what the respondent allows",
      { choices: ["quotes", "attribution", "none"] },
    ],
    ["--lang <CODE>", "the language of the questions"],
    ["--config <FILE>", "a config, instead of the nearest unsilo.config.yaml"],
    ["--no-config", "read no config"],
    ["--no-probe", "hide the interviewer's probes"],
    ["--accessible", "line by line, for a screen reader or a plain terminal"],
  ],
  examples: [
    ["unsilo interview -o responses/cmo.yaml", "asks who is interviewed, then the questions"],
    ["unsilo interview -o responses/cmo.yaml", "again: goes on where it stopped"],
  ],
};

/** Asks one person; every answer is safe before the next question. */
export async function run(
  session: Session,
  options: InterviewOptions,
  name: string | undefined,
): Promise<number> {
  const { ports } = session;
  requireResponseEnding(options.output);
  if (!ports.isInteractive) {
    throw new Failure(
      EXIT.usage,
      "an interview needs a terminal at both ends",
      `fill in a response file by hand ('unsilo init' writes one), then: unsilo score ${shellQuote(options.output)}`,
    );
  }
  const found = await loadConfig(options.config, options.output, session);
  const keeper = openKeeper(options.output, session);
  const interruption = watchInterruptions();
  const way = await interviewWay(options, ports);
  try {
    return await sit({ name, options, session, found, keeper, interruption, way });
  } finally {
    way.close();
    keeper.release();
    interruption.stop();
  }
}
