import type { Question, ResultAnswer } from "../model/index.ts";
import type { Heard } from "./heard.ts";

/** What of the answers the result may show. */
export interface Disclosure {
  /** The departments of which nothing may be shown apart; none if everything may. */
  readonly withheld: readonly string[];
  readonly minimumGroup: number;
  readonly notes: boolean;
}

/**
 * The answers to a question. Where departments are withheld no answer carries its respondent,
 * department or place, and they come in the order of what they say, not of who says it. Where
 * someone of a withheld department answered, only what was cleared for the report is left.
 */
export function resultAnswers(
  { id }: Question,
  heard: readonly Heard[],
  { withheld, minimumGroup, notes }: Disclosure,
): readonly ResultAnswer[] {
  const asked = heard.filter(({ sheet }) => (sheet.get(id)?.state ?? "not-shown") !== "not-shown");
  if (withheld.length === 0) return asked.flatMap((one) => ownAnswer(id, one, notes));
  if (asked.length < minimumGroup) return [];
  const isGuarded = asked.some(({ department }) => withheld.includes(department));
  const answers = asked.flatMap((one) =>
    isGuarded ? clearedAnswer(id, one) : namelessAnswer(id, one, notes),
  );
  return answers.toSorted(byContent);
}

function ownAnswer(question: string, one: Heard, notes: boolean): readonly ResultAnswer[] {
  const { id, department } = one.respondent;
  const answer = one.sheet.get(question)?.answer;
  return namelessAnswer(question, one, notes).map((said) => ({
    respondent: id,
    department,
    ...said,
    ...(answer && { at: answer.at }),
  }));
}

function namelessAnswer(
  question: string,
  { sheet, response }: Heard,
  notes: boolean,
): readonly ResultAnswer[] {
  const entry = sheet.get(question);
  if (entry === undefined) return [];
  const { state, answer } = entry;
  if (answer === undefined) return [{ state }];
  const { value, note, quote, evidence } = answer;
  return [
    {
      state,
      ...(value === undefined ? {} : { value }),
      ...(notes && note !== undefined ? { note } : {}),
      ...(response.consent?.quotes === true && quote !== undefined ? { quote } : {}),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
  ];
}

/** Quotes and evidence of those who agreed to be quoted, without the answer they belong to. */
function clearedAnswer(question: string, { sheet, response }: Heard): readonly ResultAnswer[] {
  const answer = sheet.get(question)?.answer;
  if (answer === undefined || response.consent?.quotes !== true) return [];
  const { quote, evidence } = answer;
  if (quote === undefined && evidence.length === 0) return [];
  return [
    {
      state: "answered",
      ...(quote === undefined ? {} : { quote }),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
  ];
}

function byContent(a: ResultAnswer, b: ResultAnswer): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
