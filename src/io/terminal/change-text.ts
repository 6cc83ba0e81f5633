import type { Answer, Question } from "../../model/index.ts";
import { clamp } from "../../text/width.ts";
import type { Remark } from "../../interview/remarks.ts";
import { answerText, valueText } from "./answer-words.ts";
import type { CardStyle } from "./card-style.ts";
import type { Card } from "../../interview/card.ts";

const LONGEST = 60;

/** What the action before did, in one line; empty where it changed no answer. */
export function changeText({ change }: Pick<Card, "change">, style: CardStyle): string {
  if (change === undefined) return "";
  const { kind, number, question, before, answer } = change;
  const changed = changedPart(question, before, answer, style);
  const isBack = kind === "undone" && changed === said(question, answer, style);
  const what = isBack ? style.texts.again({ answer: changed }) : changed;
  return style.texts.change({ kind, number, what });
}

function changedPart(
  question: Question,
  before: Answer | undefined,
  after: Answer | undefined,
  style: CardStyle,
): string {
  const { texts } = style;
  const remark = changedRemark(before, after);
  if (remark !== undefined) return texts[remark[1]][remark[0]];
  const predicted = changedPrediction(question, before, after, style);
  if (predicted !== undefined) return predicted;
  const now = said(question, after, style);
  return now === "" ? texts.removed({ answer: said(question, before, style) }) : now;
}

/** The answer in words, a level with its noun; empty where nobody has answered. */
function said(question: Question, answer: Answer | undefined, style: CardStyle): string {
  if (answer === undefined || answer.state === "unanswered") return "";
  const text = answerText({ question, answer }, style);
  const { value } = answer;
  const isLevel = question.type === "level" && typeof value === "number";
  const named = isLevel ? text.replace(String(value), style.texts.level({ level: value })) : text;
  return clamp(named, LONGEST);
}

function changedPrediction(
  question: Question,
  before: Answer | undefined,
  after: Answer | undefined,
  style: CardStyle,
): string | undefined {
  const [earlier = {}, now = {}] = [before?.predicted, after?.predicted];
  const id = question.predict.find((one) => earlier[one] !== now[one]);
  if (id === undefined) return undefined;
  const { texts, departmentName } = style;
  const facts = (value: NonNullable<Answer["value"]>) => ({
    department: departmentName(id),
    answer: clamp(valueText(question, value, style), LONGEST),
  });
  const { [id]: value } = now;
  const { [id]: old } = earlier;
  if (value !== undefined) return texts.predicted(facts(value));
  return old === undefined ? undefined : texts.removed(facts(old));
}

type How = "added" | "rewritten" | "taken";

/** Which remark differs, and how. */
function changedRemark(
  before: Answer | undefined,
  after: Answer | undefined,
): readonly [Remark, How] | undefined {
  for (const kind of ["note", "quote"] as const) {
    const [earlier, now] = [before?.[kind], after?.[kind]];
    if (earlier !== now) return [kind, howChanged(earlier, now)];
  }
  const [earlier = [], now = []] = [before?.evidence, after?.evidence];
  if (earlier === now || (earlier.length === 0 && now.length === 0)) return undefined;
  if (now.length === earlier.length) return ["evidence", "rewritten"];
  return ["evidence", now.length > earlier.length ? "added" : "taken"];
}

function howChanged(earlier: string | undefined, now: string | undefined): How {
  if (now === undefined) return "taken";
  return earlier === undefined || now.startsWith(`${earlier}\n`) ? "added" : "rewritten";
}
