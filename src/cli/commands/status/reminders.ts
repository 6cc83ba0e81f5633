import { csvReminders } from "../../../export/csv-reminders.ts";
import { type Reminder, reminder, type ReminderInput } from "../../../documents/reminder.ts";
import { LANGUAGES } from "../../../generated/catalogs/languages.ts";
import { absolutePath, pathKind, reasonOf } from "../../../io/read-files.ts";
import { isFree, writeFolder } from "../../../io/write-folder.ts";
import { languageOrder, localize } from "../../../model/localize.ts";
import { questionsOf } from "../../../model/outline.ts";
import type { ListedStatus, Questionnaire, Status } from "../../../model/index.ts";
import type { Roster, RosterPerson } from "../../../model/roster.ts";
import { optional } from "../../../read/optional.ts";
import { forTerminal } from "../../../text/encode/terminal.ts";
import { isDay } from "../../../text/dates.ts";
import { EXIT, Failure } from "../../failure.ts";
import { rosterInGit } from "../../load/roster.ts";
import type { OptionDefinition } from "../../options.ts";
import { sayLine } from "../../output.ts";
import type { Session } from "../../session.ts";
import { invitedOf } from "./compare-roster.ts";
import { furthest } from "./respondents.ts";

export const REMINDERS: readonly OptionDefinition[] = [
  [
    "--reminders <FOLDER>",
    "write reminders to a new folder, for your own mail program (with --roster)",
  ],
  ["--until <DATE>", "the last day to answer, for the reminders"],
  ["--contact <TEXT>", "whom to ask, for the reminders"],
];

export interface ReminderOptions {
  readonly reminders?: string;
  readonly until?: string;
  readonly contact?: string;
}

/** The folder for the reminders; refuses one that has files, and a day that does not exist or is over. */
export function checkReminders(
  { reminders: named, until, contact }: ReminderOptions,
  session: Session,
): string | undefined {
  if (named === undefined) {
    if (until === undefined && contact === undefined) return undefined;
    const option = until === undefined ? "--contact" : "--until";
    throw new Failure(EXIT.usage, `${option} is only for reminders`, "add --reminders FOLDER");
  }
  if (until !== undefined && !isDay(until)) {
    throw new Failure(EXIT.usage, `--until ${until} is not a day`, "write it like 2026-12-01");
  }
  if (until !== undefined && until < session.today()) {
    throw new Failure(EXIT.usage, `--until ${until} is over`, "use today or a later day");
  }
  const path = absolutePath(session.ports.cwd, named);
  const kind = pathKind(path);
  if (kind === "missing" || (kind === "folder" && isFree(path))) return path;
  const what = kind === "folder" ? "has files already" : "is not a folder";
  throw new Failure(
    EXIT.io,
    `${named} ${what}`,
    "use a new folder; reminders never overwrite a file",
  );
}

/** What reminders are written from. */
export interface RemindersInput extends ReminderOptions {
  readonly roster: Roster;
  readonly status: Status;
  readonly questionnaire: Questionnaire;
  /** For people whose language is not known. */
  readonly language: string;
}

/** A reminder with the name of its file, and the person whom it is for. */
interface Written {
  readonly file: string;
  readonly email?: string | undefined;
  readonly message: Reminder;
}

/** Writes a text for each person who is missing or has not finished, and a table for a mail merge. */
export async function writeReminders(
  path: string,
  input: RemindersInput,
  session: Session,
): Promise<void> {
  const written = remindersOf(input);
  const folder = input.reminders ?? "";
  if (written.length === 0) return sayLine("nobody needs a reminder; no file was written", session);
  const texts = new Map(written.map(({ file, message }) => [file, textOf(message)]));
  const addressed = written.flatMap(({ email, message }) =>
    email === undefined ? [] : [{ email, ...message }],
  );
  try {
    writeFolder(path, [...texts, ["reminders.csv", csvReminders(addressed)]]);
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `${folder} cannot be written: ${reasonOf(error)}`,
      "choose another folder",
    );
  }
  const people = written.length === 1 ? "one person" : `${written.length} people`;
  await sayLine(`wrote reminders for ${people} to ${folder}; nothing was sent`, session);
  const without = written.length - addressed.length;
  if (without > 0) {
    await sayLine(
      `${without} without an e-mail address on the roster: not in reminders.csv`,
      session,
    );
  }
  session.note(...rosterInGit(`${path}/reminders.csv`, "reminders", session));
}

function textOf({ subject, body }: Reminder): string {
  return forTerminal(`${subject}\n\n${body}`);
}

/** The reminders of a round; in an anonymous one, everybody gets one. */
function remindersOf(input: RemindersInput): readonly Written[] {
  const { roster, status } = input;
  const { invited, missing, isAnonymous } = invitedOf(roster, status.responses);
  if (isAnonymous) {
    return invited.map((person) => {
      const message = messageTo({}, { kind: "all" }, languageFor(person, input), input);
      return { file: `reminder.${languageFor(person, input)}.txt`, email: person.email, message };
    });
  }
  const responses = new Map(furthest(status.responses).map((one) => [one.id, one]));
  return invited.flatMap((person) => {
    const response = responses.get(person.token ?? "");
    if (response?.state === "finished") return [];
    const language = languageFor(person, input);
    const state = missing.includes(person)
      ? ({ kind: "missing" } as const)
      : unfinishedState(response, language, input);
    const message = messageTo(person, state, language, input);
    return [{ file: `${person.token}.txt`, email: person.email, message }];
  });
}

/** The person's language if unsilo has reminders in it; that of sv-FI is sv. */
function languageFor({ language = "" }: RosterPerson, input: RemindersInput): string {
  const [code = ""] = language.split("-");
  return [language, code].find((one) => LANGUAGES.includes(one)) ?? input.language;
}

function unfinishedState(
  response: ListedStatus | undefined,
  language: string,
  { questionnaire }: RemindersInput,
): ReminderInput["state"] {
  const next = questionsOf(questionnaire).find(({ id }) => id === response?.next?.id);
  const question = next && localize(next.text, languageOrder(language, questionnaire.languages));
  return { kind: "unfinished", open: response?.open ?? 0, ...optional("question", question) };
}

function messageTo(
  { name, token }: Pick<RosterPerson, "name" | "token">,
  state: ReminderInput["state"],
  language: string,
  { questionnaire, status, until, contact }: RemindersInput,
): Reminder {
  const { title, languages } = questionnaire;
  return reminder({
    language,
    title: localize(title, languageOrder(language, languages)),
    organization: status.organization,
    state,
    ...optional("name", name),
    ...optional("token", token),
    ...optional("until", until),
    ...optional("contact", contact),
  });
}
