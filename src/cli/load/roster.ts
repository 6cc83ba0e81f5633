import { keptByGit } from "../../io/git-ignore.ts";
import { absolutePath, citedPath, pathKind } from "../../io/read-files.ts";
import type { Problem, Questionnaire } from "../../model/index.ts";
import type { Roster } from "../../model/roster.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { OptionDefinition } from "../options.ts";
import type { Session } from "../session.ts";
import { readSource } from "./files.ts";

/** The list of the people who are asked. */
export const ROSTER: OptionDefinition = [
  "--roster <FILE>",
  "compare with the people in this CSV file, by the tokens that 'unsilo roster' makes",
];

/** The people of a roster; ends the command if it has an error. */
export async function loadRoster(
  name: string,
  questionnaire: Questionnaire,
  session: Session,
): Promise<Roster> {
  const path = absolutePath(session.ports.cwd, name);
  if (pathKind(path) !== "file") {
    const what = pathKind(path) === "missing" ? "does not exist" : "is not a file";
    throw new Failure(EXIT.io, `the roster ${name} ${what}`, "check the path given to --roster");
  }
  // The text is not kept for the lines around a problem: they have other people's addresses.
  const reading = readSource(path, "roster", session);
  if (reading.kind === "problem") return session.fail([reading.problem]);
  const { readRoster, tokenlessPeople } = await import("../../read/roster/read-roster.ts");
  const roster = readRoster(reading.source, questionnaire);
  const problems = [...roster.problems, ...tokenlessPeople(roster)];
  return problems.length > 0 ? session.fail(problems) : roster;
}

/** A roster, or reminders, that git would keep, with the line that makes it ignore the file. */
export function rosterInGit(
  path: string,
  why: "roster" | "reminders",
  { ports: { cwd } }: Session,
): readonly Problem[] {
  const root = keptByGit(path);
  if (root === undefined) return [];
  const line = `/${citedPath(root, path).replaceAll(/[\\*?[]/gu, String.raw`\$&`)}`;
  const file = citedPath(cwd, `${root}/.gitignore`);
  const at = { file: citedPath(cwd, path), line: 1, column: 1 };
  return [problem("roster-in-git", at, { why, line, file })];
}
