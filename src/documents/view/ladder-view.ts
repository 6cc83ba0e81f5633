import type { LevelQuestion, Question, QuestionResult, Text } from "../../model/index.ts";
import type { AnswerCountView, RungView } from "./view.ts";

/**
 * The answers to a question as steps. On a scale of levels: from the lowest answer to the highest
 * and at least from today's level to the next, without gaps, then what is not on the scale.
 */
export function ladder(
  result: QuestionResult,
  question: Question | undefined,
  answers: readonly AnswerCountView[],
  say: (text: Text) => string,
): readonly RungView[] {
  if (question?.type !== "level") return answers.map(besideScale);
  const given = new Map(answers.map((answer) => [answer.answer, answer]));
  const steps = question.levels.map(({ level }) => String(level));
  const { today, next } = standing(result, question);
  const shown = steps.flatMap((step, at) =>
    given.has(step) || at === today || at === next ? [at] : [],
  );
  const [from, to] = [Math.min(...shown), Math.max(...shown)];
  const rungs = question.levels.map(({ level, text }, at) => ({
    ...(given.get(String(level)) ?? {
      answer: String(level),
      text: say(text),
      count: 0,
      departments: "",
    }),
    isToday: at === today,
    isNext: at === next,
  }));
  const others = answers.filter(({ answer }) => !steps.includes(answer));
  return [...rungs.filter((_, at) => at >= from && at <= to), ...others.map(besideScale)];
}

function besideScale(answer: AnswerCountView): RungView {
  return { ...answer, isToday: false, isNext: false };
}

function standing(
  result: QuestionResult,
  { levels }: LevelQuestion,
): { today: number; next: number } {
  if (result.kind === "not-scored" || result.level === undefined) return { today: -1, next: -1 };
  const { level } = result;
  const today = levels.findLastIndex((step) => step.level <= level);
  return { today, next: today + 1 < levels.length ? today + 1 : -1 };
}
