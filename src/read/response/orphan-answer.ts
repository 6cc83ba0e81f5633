import type {
  Answer,
  AnswerInFile,
  AnswerValue,
  Location,
  Proposal,
  ValueInFile,
} from "../../model/index.ts";
import { optional } from "../optional.ts";

/** An answer to a question that the questionnaire no longer has, which is kept as it is. */
export function orphanAnswer(raw: AnswerInFile, at: Location): Answer {
  const { value, state = "answered", evidence = [], predicted, proposed, ...rest } = raw;
  return {
    ...rest,
    state,
    ...optional("value", value === undefined ? undefined : wordOf(value)),
    evidence,
    ...optional("predicted", predicted && wordsOf(predicted)),
    ...optional("proposed", proposed && proposalOf(proposed)),
    at,
  };
}

function wordsOf(predicted: Readonly<Record<string, ValueInFile>>) {
  const entries = Object.entries(predicted).map(([id, value]) => [id, wordOf(value)] as const);
  return Object.fromEntries(entries);
}

function proposalOf({ value, ...rest }: NonNullable<AnswerInFile["proposed"]>): Proposal {
  return value === undefined ? rest : { value: wordOf(value), ...rest };
}

function wordOf(value: ValueInFile): AnswerValue {
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}
