import type { AnswerValue, Question } from "../model/index.ts";

/** A column of a matrix, as far as other questions may use its answers. */
interface UsableColumn {
  readonly column: {
    readonly question: Question;
    readonly answers: readonly { readonly value: AnswerValue; readonly isBacked: boolean }[];
  };
  /** The code of a value, with evidence or without. */
  readonly codeOfValue: (value: AnswerValue, isBacked: boolean) => number;
}

/**
 * Gives each question that uses another's answer the code of that answer in its own column. Codes
 * below `firstAnswer` are states, which are the same in every column.
 */
export function usedAnswers(
  columns: readonly UsableColumn[],
  firstAnswer: number,
): (given: ArrayLike<number>) => ArrayLike<number> {
  const places = new Map(columns.map(({ column }, index) => [column.question.id, index]));
  const uses = columns.flatMap(({ column: { question }, codeOfValue }, index) => {
    if (question.use === undefined) return [];
    const used = places.get(question.use) as number;
    const known: number[] = [];
    const newCode = (code: number): number => {
      const answer = columns[used]?.column.answers[code - firstAnswer];
      return answer === undefined ? code : codeOfValue(answer.value, answer.isBacked);
    };
    const ownCode = (code: number): number => (known[code] ??= newCode(code));
    return { index, used, ownCode };
  });
  if (uses.length === 0) return (given) => given;
  return (given) => {
    const codes = Array.from(given);
    for (const { index, used, ownCode } of uses) codes[index] = ownCode(given[used] as number);
    return codes;
  };
}
