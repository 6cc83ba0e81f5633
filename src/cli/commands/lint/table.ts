import { type DatedInput, lintFutureDates } from "../../../lint/future-dates.ts";
import { lintPrivacy, type PrivacyInput } from "../../../lint/lint-privacy.ts";
import type { Problem, Response } from "../../../model/index.ts";
import { openTable, readTable } from "../../load/tables.ts";
import type { Session } from "../../session.ts";
import { type LintContext, unfittingConfig } from "./config.ts";

interface TableOptions {
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

/** The problems of a responses table and of all its lines. */
export async function checkTable(
  file: string,
  { stdinFilename, quiet }: TableOptions,
  context: LintContext,
  session: Session,
): Promise<readonly Problem[]> {
  const opened = await openTable(file, stdinFilename, session);
  if (!("lines" in opened)) return opened;
  const { raw, locate, found: problems } = opened;
  const found = await context.configOf(file);
  const isListed = await context.isListed(file, found);
  const asked = { id: raw.questionnaire.id, at: locate(["questionnaire", "id"]) };
  const loaded = await context.questionnaireOf(asked, found);
  if (isListed) problems.note(lintPrivacy(opened));
  const today = session.today();
  const take = (response: Response): void => {
    problems.note(lintFutureDates(datesIn(response), today));
    if (isListed) problems.note(lintPrivacy(privacyInput(response)));
  };
  const patience = { stderr: session.ports.stderr, quiet };
  const collisions = context.collisionsIn(raw, loaded.questionnaire);
  const own = await readTable(opened, loaded, collisions, { take }, patience);
  const config = found === undefined ? [] : unfittingConfig(found, loaded.questionnaire);
  return [...own, ...config];
}

/** The days in a line of a table. */
function datesIn(dated: Response): DatedInput {
  const { file, line = 1 } = dated;
  return { dated, locate: () => ({ file, line, column: 1 }) };
}

/** What a person wrote in a line of a table. */
function privacyInput({ file, line = 1, voice, interviewer, answers }: Response): PrivacyInput {
  const given = [...answers].map(([id, { at: _, ...answer }]) => [id, answer] as const);
  return {
    raw: { ...voice, interviewer, answers: Object.fromEntries(given) },
    locate: () => ({ file, line, column: 1 }),
  };
}
