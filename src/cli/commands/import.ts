import { absolutePath, citedPath, pathKind, reasonOf } from "../../io/read-files.ts";
import {
  type FileToWrite,
  lockFolder,
  settleInterrupted,
  writeTogether,
} from "../../io/write-together.ts";
import { FORM_ENDINGS, readReturned } from "../../import/returned.ts";
import type { ReadCells } from "../../import/workbook-cells.ts";
import type { Questionnaire } from "../../model/index.ts";
import { optional } from "../../read/optional.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { contentFailure, EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import type { Definition } from "../options.ts";
import { sayLine } from "../output.ts";
import type { Session } from "../session.ts";
import { findForms } from "./import/found-files.ts";
import { contentOf, type Planned, planImport } from "./import/import-plan.ts";
import { type Imported, importer, type ImportSettings } from "./import/imported.ts";
import { summaryLines } from "./import/summary.ts";
import { responsesFolder } from "./interview/known.ts";

export const definition: Definition = {
  name: "import",
  order: 16,
  summary: "read forms that came back, and write their answers as responses",
  description:
    "Reads the forms that 'unsilo form' wrote: files of answers (.json), workbooks (.xlsx, .ods), Markdown (.md), and mails with a block of answers as text. Without -o it only says what it would write. With -o it writes a file for each respondent, all or none; it never guesses an answer, and never overwrites a file that somebody edited. The same forms again change nothing.",
  arguments: [
    ["<FILES...>", "forms that came back: files, folders or globs, or - for a pasted mail"],
  ],
  options: [
    ["-o, --output <FOLDER>", "write the responses to this folder"],
    [
      "-q, --questionnaire <ID|FILE>",
      "the questionnaire (default: that of the config, or the one that a form names)",
    ],
    ["--department <ID>", "the department of forms that do not say it"],
    ["--update", "take other answers of the same person in place of those imported before"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ["--no-color", "do not use colours, like NO_COLOR=1"],
    ["--quiet", "hide warnings"],
    ["--debug", "also print which files were read and where a failure comes from"],
  ],
  examples: [
    ["unsilo import returned/", "check the forms in a folder, without writing anything"],
    ["unsilo import returned/ -o responses/", "write their answers"],
    ["pbpaste | unsilo import - -o responses/", "write the answers of a mail from the clipboard"],
  ],
};

interface ImportOptions {
  readonly output?: string;
  readonly questionnaire?: string;
  readonly department?: string;
  readonly update?: boolean;
  readonly config?: string | false;
}

/** Reads forms that came back; writes their answers with `-o`. */
export async function run(
  session: Session,
  options: ImportOptions,
  names: readonly string[],
): Promise<number> {
  const { output } = options;
  const found = await loadConfig(options.config, names[0], session);
  const folder =
    output === undefined
      ? responsesFolder(undefined, found, session.ports)
      : folderNamed(output, session);
  const { leftOut, ...read } = await readAll(names, { ...options, found }, session);
  const makePlan = (): readonly Planned[] => {
    const plan = planImport(read, folder, options.update ?? false, session);
    session.note(...plan.problems);
    if (session.problems.some(({ severity }) => severity === "error")) throw refusal(session);
    return plan.planned;
  };
  // Nothing is made for a refusal, not even the folder.
  const isNew = pathKind(folder) === "missing";
  const expected = output === undefined || isNew ? makePlan() : [];
  const planned = output === undefined ? expected : await write(folder, makePlan, session);
  const lines = summaryLines(planned, leftOut, {
    folder: citedPath(session.ports.cwd, folder),
    isWritten: output !== undefined,
  });
  await session.ports.stdout.write(`${lines.map(forTerminalLine).join("\n")}\n`);
  return EXIT.done;
}

/** The folder of `-o`. */
function folderNamed(output: string, { ports }: Session): string {
  const path = absolutePath(ports.cwd, output);
  const kind = pathKind(path);
  if (kind === "folder" || (kind === "missing" && !/\.[a-z0-9]{1,6}$/iu.test(output))) return path;
  throw new Failure(
    EXIT.usage,
    `${output} is not a folder`,
    "a response is written for each respondent: give a folder, such as -o responses/",
  );
}

interface ReadForms {
  readonly imported: readonly Imported[];
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly leftOut: readonly string[];
}

/** Everything that came back; its problems are noted. */
async function readAll(
  names: readonly string[],
  settings: ImportSettings,
  session: Session,
): Promise<ReadForms> {
  const { files, leftOut } = await findForms(names, session);
  if (files.length === 0 && session.problems.length === 0) {
    throw new Failure(
      EXIT.nothing,
      `${names.join(", ")} does not contain any form`,
      `give the files that came back: ${FORM_ENDINGS.join(", ")}`,
    );
  }
  const { read, questionnaires } = importer(settings, session);
  const imported: Imported[] = [];
  const readCells: ReadCells = async (...content) =>
    (await import("../../adapters/hucre.ts")).readCells(...content);
  for (const from of files) {
    const { returned, problems, text } = await readReturned(from.file, from.bytes, { readCells });
    if (text !== undefined) session.keep(from.file, text);
    session.note(...problems);
    for (const one of returned) {
      const reading = await read(one, from);
      session.note(...reading.problems);
      if (reading.imported !== undefined) imported.push(reading.imported);
    }
  }
  return { imported, questionnaires, leftOut };
}

/** Nothing is written if anything is wrong. */
function refusal({ problems }: Session): Failure {
  const { exitCode, message, remedy } = contentFailure(problems);
  return new Failure(exitCode, `${message}; nothing was written`, remedy, problems);
}

/** Writes what the plan says, once nobody else does; an earlier import that was interrupted ends first. */
async function write(
  folder: string,
  makePlan: () => readonly Planned[],
  session: Session,
): Promise<readonly Planned[]> {
  const attempt = <Value>(act: () => Value): Value => {
    try {
      return act();
    } catch (error) {
      if (error instanceof Failure) throw error;
      const cited = citedPath(session.ports.cwd, folder);
      const message = `${cited} cannot be written: ${reasonOf(error)}`;
      throw new Failure(EXIT.io, message, "fix that, and run the same import again");
    }
  };
  const lock = attempt(() => lockFolder(folder));
  if (lock.kind === "held") {
    const cited = citedPath(session.ports.cwd, folder);
    const message = `another import writes to ${cited} (process ${lock.by.pid} on ${lock.by.host})`;
    throw new Failure(EXIT.io, message, "wait until it has ended");
  }
  try {
    const settled = attempt(() => settleInterrupted(folder));
    if (settled.length > 0) {
      await sayLine(`finished an import that was interrupted: ${settled.join(", ")}`, session);
    }
    const planned = makePlan();
    attempt(() => writeTogether(folder, filesOf(planned)));
    return planned;
  } finally {
    lock.release();
  }
}

function filesOf(planned: readonly Planned[]): readonly FileToWrite[] {
  return planned
    .filter(({ fate }) => fate === "new" || fate === "updated")
    .map((one) => ({ name: one.name, content: contentOf(one), ...optional("before", one.before) }));
}
