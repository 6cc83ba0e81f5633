import { absolutePath, citedPath } from "../../../io/read-files.ts";
import type { Answer } from "../../../model/index.ts";
import { interviewConfirmTexts } from "../../../generated/catalogs/interview-confirm.ts";
import { EXIT } from "../../failure.ts";
import type { Session } from "../../session.ts";

/** Puts only the questions with a proposed answer. */
export interface ConfirmOptions {
  readonly confirm?: string;
}

/** The questions whose proposed answer waits for a person. */
export function proposedIn(answers: ReadonlyMap<string, Answer>): ReadonlySet<string> {
  const waiting = [...answers].filter(([, { proposed }]) => proposed !== undefined);
  return new Set(waiting.map(([id]) => id));
}

/** Which proposals still wait; empty if none does. */
export function waitingLines(
  answers: ReadonlyMap<string, Answer>,
  language: string,
): readonly string[] {
  const questions = [...proposedIn(answers)];
  if (questions.length === 0) return [];
  const { waiting } = interviewConfirmTexts(language);
  return [waiting({ count: questions.length, questions })];
}

export async function sayNothingToConfirm(
  path: string,
  language: string,
  { ports }: Session,
): Promise<number> {
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, path));
  await ports.stderr.write(`${interviewConfirmTexts(language).nothing({ file })}\n`);
  return EXIT.done;
}
