import type {
  Answer,
  AnswerInFile,
  AnswerValue,
  Level,
  Location,
  Problem,
  Proposal,
  ProposalInFile,
  Question,
  Questionnaire,
} from "../../model/index.ts";
import { predictedBy } from "../../model/predictions.ts";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { Path } from "../tree.ts";
import { readValue } from "./answer-value.ts";

/** What an answer has besides its value and its remarks. */
export type Marks = Pick<Answer, "fits" | "predicted" | "proposed" | "source">;

/** The marks that only a respondent's answer can have. */
const OF_RESPONDENTS = ["fits", "predicted", "proposed"] as const;

/** An entry of a response for a question. */
export interface Entry {
  readonly question: Question;
  readonly raw: AnswerInFile;
  readonly isReview: boolean;
  /** The respondent's; absent in a review. */
  readonly department: string | undefined;
  readonly levels: readonly Level[];
  readonly questionnaire: Questionnaire;
  /** The place of the entry's key, or of something in its value. */
  readonly place: (...below: Path) => Location;
}

/** The marks of an answer; whatever is wrong with them is added to the problems. */
export function readMarks(entry: Entry, problems: Problem[]): Marks {
  const { raw, isReview, place } = entry;
  const misplaced = OF_RESPONDENTS.filter((key) => isReview && raw[key] !== undefined);
  if (misplaced.length > 0) {
    problems.push(...misplaced.map((key) => problem("not-in-review", place(key), { key })));
    return {};
  }
  problems.push(...fitsProblems(entry), ...proposalProblems(entry));
  return {
    ...optional("fits", raw.fits),
    ...optional("predicted", raw.predicted && readPredicted(raw.predicted, entry, problems)),
    ...optional("proposed", raw.proposed && readProposal(raw.proposed, entry, problems)),
    ...optional("source", raw.source),
  };
}

/** Only descriptions can fail to fit, and one of them is still chosen. */
function fitsProblems({ question, raw, place }: Entry): readonly Problem[] {
  if (raw.fits === undefined) return [];
  const { id, type } = question;
  const why =
    type !== "level" && type !== "choice"
      ? "type"
      : raw.value === undefined
        ? "no-value"
        : undefined;
  return why === undefined
    ? []
    : [problem("fits-misplaced", place("fits"), { why, question: id, type })];
}

/** A proposed value alone has its reason and its author beside it, and nothing else has. */
function proposalProblems({ raw, place }: Entry): readonly Problem[] {
  const { proposed } = raw;
  const inside = "answers";
  const needed = (["because", "by"] as const).flatMap((key) => {
    if (raw[key] === undefined) return [];
    return proposed === undefined
      ? problem("missing-key", place(key), { key: "proposed", inside })
      : problem("unknown-key", place(key), { key, known: [] });
  });
  const lacking = (["because", "by"] as const).filter(
    (key) => proposed !== undefined && proposed[key] === undefined,
  );
  return [
    ...needed,
    ...lacking.map((key) => problem("missing-key", place("proposed"), { key, inside })),
  ];
}

function readPredicted(
  predicted: NonNullable<AnswerInFile["predicted"]>,
  { question, department = "", levels, questionnaire, place }: Entry,
  problems: Problem[],
): Readonly<Record<string, AnswerValue>> {
  const known = question.predict;
  const counted = predictedBy(department, question);
  const read = Object.entries(predicted).flatMap(([id, raw]): [string, AnswerValue][] => {
    const at = place("predicted", id);
    if (!known.includes(id)) {
      problems.push(problem("not-predicted", at, { id, question: question.id, known }));
      return [];
    }
    if (!counted.includes(id)) {
      const why = id === department ? "own" : "not-asked";
      problems.push(problem("prediction-not-counted", at, { why, id, question: question.id }));
      return [];
    }
    const value = valueOf(question, raw, { levels, questionnaire, at }, problems);
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(read);
}

function readProposal(
  { value: raw, ...rest }: ProposalInFile,
  { question, levels, questionnaire, raw: entry, place }: Entry,
  problems: Problem[],
): Proposal {
  const at = place("proposed");
  const isAnswered =
    entry.value !== undefined || (entry.state !== undefined && entry.state !== "unanswered");
  if (isAnswered) problems.push(problem("answer-and-proposal", at, { question: question.id }));
  if (raw === undefined) {
    if (rest.state === undefined) problems.push(problem("no-value", at, { question: question.id }));
    return rest;
  }
  if (rest.state !== undefined) {
    problems.push(problem("value-and-state", at, { question: question.id }));
  }
  const where = { levels, questionnaire, at: place("proposed", "value") };
  const value = valueOf(question, raw, where, problems);
  return { ...optional("value", value), ...rest };
}

function valueOf(
  question: Question,
  raw: NonNullable<ProposalInFile["value"]>,
  {
    levels,
    questionnaire,
    at,
  }: Pick<Entry, "levels" | "questionnaire"> & { readonly at: Location },
  problems: Problem[],
): AnswerValue | undefined {
  const reading = readValue(question, raw, levels, at, questionnaire);
  if (reading.kind === "read") return reading.value;
  problems.push(reading.problem);
  return undefined;
}
