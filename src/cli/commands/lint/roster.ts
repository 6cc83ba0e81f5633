import type { Problem } from "../../../model/index.ts";
import { isRosterFile } from "../../../read/data-files.ts";
import { foldedName } from "../../../text/clean-name.ts";
import { rosterInGit } from "../../load/roster.ts";
import { readSource } from "../../load/files.ts";
import type { Session } from "../../session.ts";
import type { ContextOptions, LintContext } from "./config.ts";

/** Whether a file is a roster, by its name or by all columns of its header; a survey's export has others. */
export async function isRoster(file: string, session: Session): Promise<boolean> {
  if (isRosterFile(file)) return true;
  const reading = readSource(file, "roster", session);
  if (reading.kind === "problem") return false;
  const { ROSTER_COLUMNS } = await import("../../../read/roster/read-roster.ts");
  const [header = ""] = reading.source.text.split(/\r?\n/u, 1);
  const names = header.split(/[,;\t]/u).map((name) => foldedName(name.replaceAll('"', "")));
  return names.includes("token") && names.every((name) => ROSTER_COLUMNS.includes(name));
}

/** Checks a roster, and that git does not keep it. No line of it is shown: a log is read by many. */
export async function checkRoster(
  file: string,
  options: ContextOptions,
  context: LintContext,
  session: Session,
): Promise<readonly Problem[]> {
  const reading = readSource(file, "roster", session);
  if (reading.kind === "problem") return [reading.problem];
  const { source } = reading;
  const found = await context.configOf(file);
  const named = options.questionnaire ?? found?.config.questionnaire;
  const asked = { id: named ?? "", at: undefined };
  const loaded = named === undefined ? undefined : await context.questionnaireOf(asked, found);
  const { readRoster, tokenlessPeople } = await import("../../../read/roster/read-roster.ts");
  const roster = readRoster(source, loaded?.questionnaire);
  return [...rosterInGit(file, "roster", session), ...roster.problems, ...tokenlessPeople(roster)];
}
