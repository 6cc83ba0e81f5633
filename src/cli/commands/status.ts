import type { Problem, Questionnaire, Status } from "../../model/index.ts";
import { departmentNamed, strangeDepartment } from "../../read/response/department-named.ts";
import type { ResponseDraft } from "../../read/response/read-response.ts";
import { optional } from "../../read/optional.ts";
import { STATUS_FORMATS } from "../../render/status-formats.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { type FoundConfig, loadConfig } from "../load/config.ts";
import { type LoadedQuestionnaire, questionnaireFor, shippedIds } from "../load/questionnaire.ts";
import { loadRoster, ROSTER } from "../load/roster.ts";
import {
  CSV,
  type Definition,
  type OutputOptions,
  outputTo,
  type SelectionOptions,
} from "../options.ts";
import { destinationsOf, writeAll } from "../output.ts";
import { type Session, VERSION } from "../session.ts";
import { languageOf, minimumGroupOf } from "../settings.ts";
import { statusOf } from "./status/count.ts";
import {
  type ReminderOptions,
  REMINDERS,
  writeReminders,
  checkReminders,
} from "./status/reminders.ts";
import {
  emptyRound,
  nothingIn,
  ofOneRound,
  responsesIn,
  roundOf,
  usualFolder,
} from "./status/round.ts";

export const definition: Definition = {
  name: "status",
  order: 95,
  summary: "show who was interviewed and who is missing",
  description:
    "Counts the people of an assessment by department: those who answered, those who are not finished, and how many more are needed for a client report. Names the first question without an answer, sides of a comparison with fewer than three people, several responses of one respondent, and names that are probably one. With a roster (see 'unsilo roster'), also says who is missing, and which responses are of people who are not on it or have withdrawn; if nobody on it has a token, the round is anonymous and people are only counted. --reminders writes a text for each person who is missing or not finished, and reminders.csv for your own mail program: nothing is sent. Without --organization and --assessment, shows those of most responses. Tables of responses are not counted.",
  arguments: [
    ["[FOLDER]", "the folder with the responses (default: responses beside the config, or .)"],
  ],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire (default: the one that they answer)"],
    ["--organization <NAME>", "count only this organization"],
    ["--assessment <NAME>", "count only this assessment"],
    ROSTER,
    ["--names", "show the names on the roster"],
    ...REMINDERS,
    [
      "--fail-missing",
      "exit with code 1 if a department, or someone who is invited, has no answer",
    ],
    ["--lang <CODE>", "the language of the output, such as en or sv"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ...outputTo("terminal, markdown, json or csv"),
    CSV,
  ],
  formats: STATUS_FORMATS,
  examples: [
    ["unsilo status", "show who is missing in this assessment"],
    ["unsilo status responses/ --fail-missing", "fail a pipeline until every department answered"],
    ["unsilo status --roster roster.csv --names", "show who on the roster is missing, by name"],
    [
      'unsilo status --roster roster.csv --reminders texts/ --until 2026-12-01 --contact "Anna Lind"',
      "write a reminder for each of them, to send yourself",
    ],
  ],
};

interface StatusOptions
  extends
    OutputOptions,
    ReminderOptions,
    Pick<SelectionOptions, "questionnaire" | "organization" | "assessment" | "lang" | "config"> {
  readonly failMissing?: boolean;
  readonly names?: boolean;
  readonly roster?: string;
}

/** Prints who was interviewed and who is missing. */
export async function run(
  session: Session,
  options: StatusOptions,
  named: string | undefined,
): Promise<number> {
  const { cwd } = session.ports;
  const destinations = destinationsOf(STATUS_FORMATS, options, session);
  checkOptions(options);
  const folderOfTexts = checkReminders(options, session);
  const found = await loadConfig(options.config, named, session);
  const folder = named ?? usualFolder(found, cwd);
  const hasRoster = options.roster !== undefined;
  // Before the first answers arrive, other files could be mistaken for responses.
  const isFirstDay = hasRoster && named === undefined && folder === ".";
  const all = isFirstDay ? [] : await responsesIn(folder, hasRoster, session);
  const chosen = ofOneRound(all, options);
  if (chosen.length === 0 && options.roster === undefined) throw nothingIn(folder, all.length);
  const round = roundOf(chosen) ?? emptyRound(options, found);
  const { questionnaire } = await questionnaireOf(round.questionnaire, options, found, session);
  session.note(...silentDepartments(chosen, questionnaire));
  const roster =
    options.roster === undefined
      ? undefined
      : await loadRoster(options.roster, questionnaire, session);
  const language = languageOf(options.lang, questionnaire, found);
  const status = statusOf(chosen, all, {
    ...round,
    questionnaire,
    language,
    minimumGroup: minimumGroupOf(found, true),
    withNames: options.names === true,
    ...optional("roster", roster),
  });
  const tool = `unsilo ${VERSION}`;
  const exitCode = await writeAll(destinations, { status, language, tool }, session);
  const hasFaults = session.problems.some(({ severity }) => severity === "error");
  if (folderOfTexts !== undefined && roster !== undefined) {
    // Somebody who seems to be missing may have answered in a file that cannot be read.
    if (hasFaults) session.fail();
    await writeReminders(
      folderOfTexts,
      { ...options, roster, status, questionnaire, language },
      session,
    );
  }
  return worstOf([
    exitCode,
    ...(hasFaults ? [EXIT.content] : []),
    ...(options.failMissing === true && isIncomplete(status) ? [EXIT.threshold] : []),
  ]);
}

/** Refuses options that only a roster gives a meaning. */
function checkOptions({ roster, names, reminders }: StatusOptions): void {
  if (roster !== undefined || (names !== true && reminders === undefined)) return;
  const option = names === true ? "--names" : "--reminders";
  throw new Failure(EXIT.usage, `${option} needs a roster`, "add --roster FILE");
}

/** Whether somebody on the roster has not answered; without a roster, a department that nobody answered for. */
function isIncomplete({ people, departments, roster }: Status): boolean {
  if (roster !== undefined) return roster.missing.length > 0;
  return people === 0 || departments.some((one) => one.people === 0);
}

/** People on a roster may need its texts in their own languages. */
function questionnaireOf(
  id: string,
  options: StatusOptions,
  found: FoundConfig | undefined,
  session: Session,
): Promise<LoadedQuestionnaire> {
  const isOwn = found?.config.questionnaire !== undefined || !shippedIds().includes(id);
  const isNamed = options.questionnaire !== undefined || options.roster === undefined || isOwn;
  const named = isNamed ? options : { ...options, questionnaire: id };
  return questionnaireFor({ id, at: undefined }, named, found, session);
}

/** Responses of departments that the client does not have, or that are never asked. */
function silentDepartments(
  responses: readonly ResponseDraft[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  return responses
    .flatMap(({ raw, locate }): Problem | [] => {
      const { department } = raw.respondent ?? {};
      const isKnown =
        department === undefined || departmentNamed(department, questionnaire) !== undefined;
      const at = locate(["respondent", "department"]);
      return isKnown ? [] : strangeDepartment(department, questionnaire, at);
    })
    .filter(({ code }) => code !== "unknown-department");
}
