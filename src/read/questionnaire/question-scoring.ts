import type { Fields } from "../../model/definition.ts";
import type { ChoicesScore, NumberQuestion, Question } from "../../model/index.ts";
import { QUESTIONNAIRE } from "../../model/questionnaire.ts";
import { isObject, nameOf, resolved } from "../../model/walk.ts";
import type { problem, ProblemCode } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { Path } from "../tree.ts";

type Plain = Readonly<Record<string, unknown>>;

/** Records a problem at the value of a path. */
export type Report = <C extends ProblemCode>(
  code: C,
  path: Path,
  details: Parameters<typeof problem<C>>[2],
) => void;

/** What a file says about how a question is scored. */
export interface QuestionInFile {
  readonly id: string;
  readonly type: Question["type"];
  readonly score?: "value" | Plain;
  readonly bands?: unknown;
  readonly scored?: boolean;
  readonly most?: number;
}

/** The scoring of a question by its type: the fields of the part that its case names. */
function scoreKeys(type: Question["type"]): readonly string[] {
  const { parts } = QUESTIONNAIRE;
  const ofCase: Fields["fields"] = parts.question.cases.of[type];
  const named = ofCase["score"] ?? ofCase["score?"];
  const part = named === undefined ? undefined : resolved(named, parts);
  const all = part === undefined ? [] : "either" in part ? part.either : [part];
  return all.flatMap((one) => ("fields" in one ? Object.keys(one.fields).map(nameOf) : []));
}

/** Whether the type of a question allows its scoring. */
export function checkScore(question: QuestionInFile, path: Path, report: Report): void {
  const { id, type, score = {}, scored } = question;
  if (scored === true && isContext(type)) {
    report("scored-without-effect", [...path, "scored"], { question: id, type });
  }
  const fail = (at: readonly string[], reason: string): void => {
    report("score-does-not-fit", [...path, ...at], { question: id, reason });
  };
  if (question.most !== undefined && scored !== false && !isByRules(score)) {
    fail(["most"], "a limit fits no sum and no share, which count every option");
  }
  if (score === "value") {
    if (type !== "number") fail(["score"], `a question of type ${type} has no score: value`);
    else checkNumberScore(question, fail);
    return;
  }
  const known = scoreKeys(type);
  const strange = Object.keys(score).find((key) => !known.includes(key));
  if (strange !== undefined) {
    fail(["score", strange], `a question of type ${type} has no score.${strange}`);
  } else if (type === "choices") checkChoicesScore(score, fail);
  else if (type === "number") checkNumberScore(question, fail);
}

function isByRules(score: QuestionInFile["score"]): boolean {
  return isObject(score) && score["by"] === "rules";
}

type Fail = (at: readonly string[], reason: string) => void;

function checkNumberScore({ score, bands }: QuestionInFile, fail: Fail): void {
  if (score === undefined) return;
  if (isObject(score) && score["between"] === undefined) {
    fail(["score"], "score has no points: between");
  }
  if (bands !== undefined) fail(["score"], "score and bands cannot be combined");
}

function checkChoicesScore(score: Plain, fail: Fail): void {
  const { by = "sum", ...others } = score;
  if (by === "rules" && score["rules"] === undefined) fail([], "score has by: rules but no rules");
  const unread = Object.keys(others).find(
    (key) => !READ_BY[by as ChoicesScore["by"]].includes(key),
  );
  if (unread !== undefined) {
    fail(["score", unread], `score.${unread} has no effect with by: ${String(by)}`);
  }
}

/** What each way to score choices reads; the others leave it out. */
const READ_BY: Readonly<Record<ChoicesScore["by"], readonly string[]>> = {
  sum: ["min", "max"],
  share: [],
  rules: ["rules", "default"],
};

/** A question as its definition reads it. */
export type QuestionByDefinition = Plain & Pick<Question, "type">;

/** A number without bands or scores, a text and a date are not scored, unless the author asks. */
export function questionOf({ score, ...asked }: QuestionByDefinition): Question {
  const { type, bands } = asked;
  const isScorable =
    type !== "number" || score !== undefined || (bands as NumberQuestion["bands"]).length > 0;
  const scored = isContext(type) ? false : (asked["scored"] ?? isScorable);
  const scores = type === "yes-no" ? { scores: score } : optional("score", score);
  const limits = type === "number" && score === "value" ? limitsOf(asked) : {};
  return { ...asked, ...limits, scored, ...scores } as unknown as Question;
}

/** Whether no answer of the type has a score. */
function isContext(type: Question["type"]): boolean {
  return type === "text" || type === "date";
}

/** A number that is its own score is at least the lowest score, and at most the highest. */
function limitsOf(asked: Plain): Pick<NumberQuestion, "min" | "max"> {
  const { min, max, range } = asked as Partial<NumberQuestion>;
  return { ...optional("min", min ?? range?.[0]), ...optional("max", max ?? range?.[1]) };
}
