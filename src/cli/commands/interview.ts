import { watchInterruptions } from "../../io/interruption.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";
import { type Keeper, openKeeper } from "./interview/keeper.ts";
import { sit } from "./interview/sitting.ts";
import type { InterviewOptions } from "./interview/start.ts";
import { requireResponseEnding, requireResponseFile } from "./interview/take-store.ts";
import type { InterviewScript } from "./interview/script.ts";
import { type InterviewWay, interviewWay } from "./interview/way.ts";

export const definition: Definition = {
  name: "interview",
  order: 90,
  summary: "interview one person and save every answer",
  description:
    "Asks every question that is meant for the respondent. If the file contains an unfinished interview, continues it. Without a file, offers the unfinished interviews of the folder and a new one.",
  arguments: [
    [
      "[QUESTIONNAIRE]",
      "an included questionnaire or a file (default: the one in the config, or digital-marketing-organization)",
    ],
  ],
  options: [
    [
      "-o, --output <FILE>",
      "the response file to write or to continue (default: responses/RESPONDENT.yaml)",
    ],
    ["--edit <FILE>", "correct a finished response: its answers, remarks and details"],
    ["--confirm <FILE>", "put only the questions of this response that have a proposed answer"],
    ["--review <FILE>", "record the levels that a workshop agreed on, each with its reason"],
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
    ["--profile", "show this person's maturity profile at the end"],
    ["--accessible", "ask line by line, for a screen reader or a simple terminal"],
  ],
  examples: [
    ["unsilo interview", "continue an unfinished interview, or ask who is interviewed and start"],
    ["unsilo interview -o responses/cmo.yaml", "start the interview in this file, or continue it"],
    [
      "unsilo interview -o responses/cmo.yaml --answers actions.txt --json",
      "take one action a line; exit code 0 if finished, 1 if questions are open, 3 if a line means nothing",
    ],
    ["unsilo interview --edit responses/cmo.yaml", "correct a finished response"],
    ["unsilo interview --review responses/workshop.yaml", "record what a workshop agreed on"],
  ],
};

/** Asks one person; every answer is safe before the next question. */
export async function run(
  session: Session,
  options: InterviewOptions,
  name: string | undefined,
): Promise<number> {
  const { ports } = session;
  const file = fileNamed(options);
  if (file !== undefined) requireResponseEnding(file);
  requireScriptOptions(options);
  const { answers } = options;
  if (!ports.isInteractive && answers === undefined) {
    const files = shellQuote(file ?? "responses/");
    throw new Failure(
      EXIT.usage,
      "an interview needs an interactive terminal",
      `fill in a response file by hand ('unsilo init' creates one), then run: unsilo score ${files}`,
    );
  }
  const found = await loadConfig(options.config, file, session);
  const keepers: Keeper[] = [];
  const hold = (path: string): Keeper => {
    const keeper = openKeeper(path, session);
    keepers.push(keeper);
    return keeper;
  };
  // A second interviewer is kept out before anything is asked.
  const there = options.edit ?? options.confirm;
  if (there !== undefined) requireResponseFile(there, ports.cwd);
  const keeper = file === undefined ? undefined : hold(file);
  const interruption = watchInterruptions({ endsWithInput: answers === undefined });
  let way: InterviewWay | undefined;
  try {
    const script = answers === undefined ? undefined : await scriptOf(answers, options, session);
    way = script ?? (await interviewWay(options, ports));
    const start = { name, options, session, found, keeper, hold, interruption, way, script };
    if (keeper === undefined) return await sit(start);
    const { edit: edited, review: reviewed } = options;
    if (edited !== undefined) {
      const { edit } = await import("./interview/edit.ts");
      return await edit({ ...start, keeper }, edited);
    }
    if (reviewed === undefined) return await sit(start);
    const { review } = await import("./interview/review.ts");
    return await review({ ...start, keeper }, reviewed);
  } finally {
    way?.close();
    for (const keeper of keepers) keeper.release();
    interruption.stop();
  }
}

/** The file that the command line names. */
function fileNamed({ output, edit, review, confirm }: InterviewOptions): string | undefined {
  const files = { "-o": output, "--edit": edit, "--review": review, "--confirm": confirm };
  const named = Object.entries(files).filter(([, file]) => file !== undefined);
  const [first, second] = named.map(([option]) => option);
  if (second === undefined) return named[0]?.[1];
  throw new Failure(
    EXIT.usage,
    `${first} and ${second} cannot be used together`,
    `omit ${first} or ${second}`,
  );
}

function requireScriptOptions({ answers, json = false, edit, review }: InterviewOptions): void {
  if (json && answers === undefined) {
    throw new Failure(
      EXIT.usage,
      "--json requires --answers",
      "add --answers FILE, or omit --json",
    );
  }
  const other = edit === undefined ? (review === undefined ? "" : "--review") : "--edit";
  if (answers === undefined || other === "") return;
  throw new Failure(
    EXIT.usage,
    `--answers and ${other} cannot be used together`,
    `omit --answers, and use ${other} in a terminal`,
  );
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
