import type { FormQuestion } from "../form/form.ts";
import type { Location, Problem } from "../model/index.ts";
import type { Tree } from "../read/tree.ts";
import { isDay } from "../text/dates.ts";
import { formatPlain } from "../text/format.ts";
import { problem } from "../text/problems.ts";
import { isSamePick } from "./pick-said.ts";
import type { Content, QuestionSaid, Said } from "./said.ts";
import { branch, leaf, row } from "./trees.ts";

/** An answer as a response has it, or the problems that prevent it; neither if the respondent left it open. */
export interface AnswerReading {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

/** A value, a state, or why there is neither. */
export type Value =
  | { readonly value: Tree }
  | { readonly state: Tree }
  | { readonly problem: Problem };

/** The answer that a respondent gave to a question of a form. */
export function answerTree(
  said: QuestionSaid,
  question: FormQuestion,
  language: string,
): AnswerReading {
  const value = valueOf(said, question, language);
  const evidence = textOf(said.evidence, said.id);
  const other = textOf(said.other, said.id);
  const problems = [value, evidence, other].flatMap((one) =>
    one !== undefined && "problem" in one ? one.problem : [],
  );
  const isSilent = value === undefined && evidence === undefined && other === undefined;
  if (problems.length > 0 || isSilent) return { problems };
  const note = evidence !== undefined && "value" in evidence ? evidence.value : undefined;
  const open = value === undefined && other === undefined ? leaf("unanswered", said.at) : undefined;
  const tree = branch(said.at, [
    ["value", value !== undefined && "value" in value ? value.value : undefined],
    ["state", value !== undefined && "state" in value ? value.state : open],
    ["other", other !== undefined && "value" in other ? other.value : undefined],
    ["evidence", note && row(note.at, [note])],
  ]);
  return { tree, problems: [] };
}

function valueOf(
  { id, picks, written, at }: QuestionSaid,
  { answer }: FormQuestion,
  language: string,
): Value | undefined {
  const [first] = picks;
  const rest = picks.filter(({ pick }) => !isSamePick(pick, first?.pick ?? pick));
  const isSeveral = answer.type === "choices" && picks.every(({ pick }) => pick.kind === "value");
  const [second] = isSeveral ? [] : rest;
  const [one, two] = second === undefined ? [first, written] : [first, second];
  if (one !== undefined && two !== undefined) {
    return { problem: problem("two-answers", two.at, { question: id }) };
  }
  if (first === undefined) return written && writtenValue(written, answer.type, id, language);
  const { pick } = first;
  if (pick.kind === "state") return { state: leaf(pick.state, first.at) };
  if (pick.kind === "none") return { value: row(first.at, []) };
  if (!isSeveral) return { value: leaf(pick.value, first.at) };
  const chosen = picks.flatMap((each) =>
    each.pick.kind === "value" ? leaf(each.pick.value, each.at) : [],
  );
  return { value: row(at, chosen) };
}

/** A number, a date or a text as it was written. */
function writtenValue(
  { content, at }: Said,
  type: FormQuestion["answer"]["type"],
  question: string,
  language: string,
): Value {
  if (content.kind === "formula") return { problem: problem("formula-cell", at, { question }) };
  if (type === "text")
    return textOf({ content, at }, question) ?? unclear(content, "text", question, at);
  const value = type === "number" ? numberSaid(content, language) : daySaid(content);
  const why = type === "number" ? "number" : "date";
  return value === undefined ? unclear(content, why, question, at) : { value: leaf(value, at) };
}

/** Free text; a program may have turned a part of it into a date, so that is not taken. */
export function textOf(said: Said | undefined, question: string): Value | undefined {
  if (said === undefined) return undefined;
  const { content, at } = said;
  if (content.kind === "formula") return { problem: problem("formula-cell", at, { question }) };
  if (content.kind === "text") return { value: leaf(content.text, at) };
  return content.kind === "number"
    ? { value: leaf(String(content.value), at) }
    : unclear(content, "text", question, at);
}

/** A number, with the decimal mark of the language or a point; nothing that could be thousands. */
function numberSaid(content: Content, language: string): number | undefined {
  if (content.kind === "number") return content.value;
  if (content.kind !== "text") return undefined;
  const mark = formatPlain(HALF, language).includes(",") ? "," : ".";
  const text = content.text.trim().replace("−", "-");
  if (mark === "," && /^-?\d{1,3}\.\d{3}$/u.test(text)) return undefined;
  const plain = mark === "," ? text.replace(",", ".") : text;
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

const HALF = 0.5;

function daySaid(content: Content): string | undefined {
  if (content.kind === "date") return content.day;
  return content.kind === "text" && isDay(content.text.trim()) ? content.text.trim() : undefined;
}

/** Why something that was written is not an answer. */
export function unclear(
  content: Content,
  why: "choice" | "number" | "date" | "text" | "mark",
  question: string,
  at: Location,
): { readonly problem: Problem } {
  if (content.kind === "formula") return { problem: problem("formula-cell", at, { question }) };
  return { problem: problem("unclear-answer", at, { why, question, found: foundWords(content) }) };
}

function foundWords(content: Exclude<Content, { readonly kind: "formula" }>): string {
  switch (content.kind) {
    case "text":
    case "error":
      return content.text;
    case "number":
    case "flag":
      return String(content.value);
    case "percent":
      return `${formatPlain(content.value * 100, "en")}%`;
    case "date":
      return content.day;
  }
}
