import { newTokens } from "../../io/new-tokens.ts";
import {
  absolutePath,
  isSameFile,
  pathKind,
  readFileWithin,
  reasonOf,
} from "../../io/read-files.ts";
import { writeWholeFile } from "../../io/write-file.ts";
import type { Questionnaire } from "../../model/index.ts";
import { addTokens, type TokensAdded } from "../../read/roster/add-tokens.ts";
import { readRoster } from "../../read/roster/read-roster.ts";
import { LIMITS } from "../../read/source.ts";
import { forTerminal } from "../../text/encode/terminal.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import { readSource, STDIN } from "../load/files.ts";
import { loadQuestionnaire } from "../load/questionnaire.ts";
import { rosterInGit } from "../load/roster.ts";
import type { Definition, SelectionOptions } from "../options.ts";
import { sayLine, writeDocument } from "../output.ts";
import type { Session } from "../session.ts";

export const definition: Definition = {
  name: "roster",
  order: 94,
  summary: "give the people who are asked tokens to answer under",
  description:
    "Reads a CSV file with a line for each person who is asked, and gives a token to everybody who has none: eight random characters, under which the person answers instead of a name. The last character checks the others, so that a typing mistake is noticed. All other cells stay as they are. Columns, in any order: token, department, language, role, email, name, invited, withdrawn; only department is required. The departments are checked if -q or the config names the questionnaire. The file has personal data: keep it out of repositories.",
  arguments: [["<FILE>", "the CSV file, or - for standard input"]],
  options: [
    ["-o, --output <FILE>", "write to a file, which may be the same one"],
    ["--force", "overwrite another file; its tokens are lost"],
    ["-q, --questionnaire <ID|FILE>", "check the departments against this questionnaire"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
  ],
  examples: [
    ["unsilo roster people.csv -o roster.csv", "make a roster from a list of people"],
    ["unsilo roster roster.csv -o roster.csv", "give tokens to the people who were added since"],
  ],
};

interface RosterOptions extends Pick<SelectionOptions, "questionnaire" | "config"> {
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the roster with a token for everybody. */
export async function run(
  session: Session,
  options: RosterOptions,
  named: string,
): Promise<number> {
  const { cwd } = session.ports;
  const input = named === STDIN ? STDIN : absolutePath(cwd, named);
  const to = options.output === undefined || options.output === STDIN ? undefined : options.output;
  const isOwn = to !== undefined && input !== STDIN && isSameFile(input, absolutePath(cwd, to));
  const reading = readSource(input, "roster", session, "stdin.csv");
  if (reading.kind === "problem") return session.fail([reading.problem]);
  const { source, bytes } = reading;
  const { people, problems } = readRoster(source, await questionnaireOf(named, options, session));
  session.note(...problems);
  session.failOnErrors();
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const taken = people.flatMap(({ token }) => token ?? []);
  const added = addTokens(source, raw, taken, newTokens);
  if (to === undefined) {
    const { isTerminal } = session.ports.stdout;
    const shown = isTerminal ? forTerminal(added.text) : added.text;
    await writeDocument({ mayReplace: false }, shown, session);
  }
  if (to !== undefined) await write({ to, isOwn, force: options.force === true }, added, session);
  await sayLine(
    `${counted(added.made, "token")} made; ${counted(people.length, "person")} in all`,
    session,
  );
  if (to !== undefined) session.note(...rosterInGit(absolutePath(cwd, to), "roster", session));
  return EXIT.done;
}

function counted(count: number, what: "token" | "person"): string {
  const several = what === "person" ? "people" : "tokens";
  return `${count} ${count === 1 ? what : several}`;
}

/** The questionnaire that -q or the config names. */
async function questionnaireOf(
  file: string,
  { questionnaire: named, config }: RosterOptions,
  session: Session,
): Promise<Questionnaire | undefined> {
  const found = await loadConfig(config, file, session);
  const { cwd } = session.ports;
  const name = named ?? found?.config.questionnaire;
  if (name === undefined) return undefined;
  const from = named === undefined ? (found?.folder ?? cwd) : cwd;
  return (await loadQuestionnaire(name, from, session, found)).questionnaire;
}

interface Target {
  readonly to: string;
  /** It is the file that was read. */
  readonly isOwn: boolean;
  readonly force: boolean;
}

async function write(
  { to, isOwn, force }: Target,
  { text }: TokensAdded,
  session: Session,
): Promise<void> {
  const path = absolutePath(session.ports.cwd, to);
  if (holds(path, text)) return sayLine(`${to} is unchanged`, session);
  if (!isOwn && !force && pathKind(path) !== "missing") {
    throw new Failure(
      EXIT.io,
      `${to} already exists`,
      `add new people to it and run: unsilo roster ${shellQuote(to)} -o ${shellQuote(to)}; --force overwrites it, and its tokens are lost`,
    );
  }
  if (!isOwn) return writeDocument({ file: to, mayReplace: force }, text, session);
  try {
    writeWholeFile(path, text, { replace: true, keepMode: true });
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `${to} cannot be written: ${reasonOf(error)}`,
      "choose another path",
    );
  }
  return sayLine(`wrote ${to}`, session);
}

function holds(path: string, text: string): boolean {
  if (pathKind(path) !== "file") return false;
  const reading = readFileWithin(path, LIMITS.roster);
  return reading.kind === "read" && Buffer.from(text).equals(reading.bytes);
}
