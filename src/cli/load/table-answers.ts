import type { Response } from "../../model/index.ts";
import type { AnswersFilling } from "../../score/answers.ts";
import type { FinishedOptions, SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";
import type { Collisions } from "./collisions.ts";
import type { LoadedQuestionnaire } from "./questionnaire.ts";
import { type OpenTable, readTable, type TableReader } from "./tables.ts";

/** A file whose responses count. */
export interface CountedFile {
  readonly file: string;
  readonly isTable: boolean;
  readonly responses: number;
  /** Those that are not finished. */
  readonly unfinished: number;
}

/** What the responses of an assessment are collected in. */
export interface Collection {
  readonly filling: AnswersFilling;
  readonly collisions: Collisions;
  /** Files that had an error before. */
  readonly bad: ReadonlySet<string>;
}

/** Adds the responses of a table, unless it has an error. */
export async function fillFromTable(
  table: OpenTable,
  loaded: LoadedQuestionnaire,
  { filling, collisions, bad }: Collection,
  { quiet, finishedOnly = false }: Pick<SelectionOptions, "quiet"> & FinishedOptions,
  session: Session,
): Promise<CountedFile | undefined> {
  let [responses, unfinished] = [0, 0];
  const takeBack = filling.checkpoint();
  const count = ({ finished }: Response): void => {
    responses += 1;
    if (!finished) unfinished += 1;
  };
  const reader: TableReader = {
    take: (response) => {
      if (response.finished || !finishedOnly) filling.add(response);
      count(response);
    },
    rows: {
      columns: filling.columns,
      isWanted: () => !filling.isListing(),
      take: ({ id, like, given }) => {
        if (like.finished || !finishedOnly) filling.addLike(like, id, given);
        count(like);
      },
    },
  };
  const patience = { stderr: session.ports.stderr, quiet };
  session.note(...(await readTable(table, loaded, collisions, reader, patience)));
  if (!table.found.isRefused() && !bad.has(table.file)) {
    return { file: table.file, isTable: true, responses, unfinished };
  }
  takeBack();
  return undefined;
}
