import type { Question } from "./questionnaire.ts";
import type { Text } from "./text.ts";

/** An answer that can be chosen. */
export interface OfferedAnswer {
  readonly value: number | string;
  /** Absent where a language has a word of its own for it: yes and no. */
  readonly text?: Text;
}

/** What a question offers to choose from, in its order; nothing where a number or a text is typed. */
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
      return [];
  }
}
