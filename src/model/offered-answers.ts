import type { Option, Question } from "./questionnaire.ts";
import type { AnswerValue } from "./response.ts";
import type { Text } from "./text.ts";

/** An answer that can be chosen. */
export interface OfferedAnswer {
  readonly value: number | string;
  /** Absent if each language has its own word for it: yes and no. */
  readonly text?: Text;
}

/** The options of a question, in its order; empty if the answer is typed. */
export function offeredAnswers(question: Question): readonly OfferedAnswer[] {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level, text }) => ({ value: level, text }));
    case "choice":
    case "choices":
      return question.options.map(({ id, text }) => ({ value: id, text }));
    case "yes-no":
      return [{ value: "yes" }, { value: "no" }];
    case "number":
    case "text":
    case "date":
      return [];
  }
}

/** Whether the answer is typed rather than chosen. */
export function isTyped({ type }: Pick<Question, "type">): boolean {
  return type === "number" || type === "text" || type === "date";
}

/** The option of an answer that takes free text; undefined if the answer has none. */
export function otherOption(
  question: Question,
  value: AnswerValue | undefined,
): Option | undefined {
  if (!("options" in question)) return undefined;
  return question.options.find(
    ({ id, other }) => other && (value === id || (typeof value === "object" && value.includes(id))),
  );
}
