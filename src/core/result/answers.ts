import type { Question, ResultAnswer } from "../model/index.ts";
import type { Heard } from "./heard.ts";

/** What of the answers the result may show. */
export interface Disclosure {
  /** Every answer goes without respondent, department and place. */
  readonly anonymous: boolean;
  readonly minimumGroup: number;
  readonly notes: boolean;
}

/**
 * The answers to a question. Anonymous ones come in the order of what they say, not of who says it,
 * and only where at least `minimumGroup` people were asked.
 */
export function resultAnswers(
  { id }: Question,
  heard: readonly Heard[],
  disclosure: Disclosure,
): readonly ResultAnswer[] {
  const answers = heard.flatMap((one) => answerOf(id, one, disclosure) ?? []);
  if (!disclosure.anonymous) return answers;
  return answers.length < disclosure.minimumGroup ? [] : answers.toSorted(byContent);
}

function answerOf(
  question: string,
  { sheet, respondent, response }: Heard,
  { anonymous, notes }: Disclosure,
): ResultAnswer | undefined {
  const entry = sheet.get(question);
  if (entry === undefined || entry.state === "not-shown") return undefined;
  const { state, answer } = entry;
  const said =
    answer === undefined
      ? {}
      : {
          ...(answer.value === undefined ? {} : { value: answer.value }),
          ...(notes && answer.note !== undefined ? { note: answer.note } : {}),
          ...(response.consent?.quotes === true && answer.quote !== undefined
            ? { quote: answer.quote }
            : {}),
          ...(answer.evidence.length === 0 ? {} : { evidence: answer.evidence }),
        };
  if (anonymous) return { state, ...said };
  const { id, department } = respondent;
  return { respondent: id, department, state, ...said, ...(answer && { at: answer.at }) };
}

function byContent(a: ResultAnswer, b: ResultAnswer): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
