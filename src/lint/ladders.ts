import type { ChoiceQuestion, Option, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Path, placedCapabilities, placedQuestions } from "./outline.ts";

/** Every step of a ladder can end the walk with a score, and can let it go on. */
export function checkLadders(input: LintInput): readonly Problem[] {
  const { questionnaire } = input;
  if (questionnaire.scoring.methods.capability !== "ladder") return uselessStops(input);
  return placedCapabilities(questionnaire).flatMap(({ item, path }) =>
    item.questions.flatMap((question, index) => {
      if (question.type !== "choice") return [];
      const isLast = index === item.questions.length - 1;
      const step = { question, isLast, path: [...path, "questions", index] };
      return [...unscoredEnds(step, input), ...(isLast ? [] : deadEnds(step, input))];
    }),
  );
}

interface Step {
  readonly question: ChoiceQuestion;
  readonly isLast: boolean;
  readonly path: Path;
}

/** Every option of the last step ends the walk, as do those that stop. */
function unscoredEnds({ question, isLast, path }: Step, { locate }: LintInput): readonly Problem[] {
  return question.options.flatMap(({ id, stops, score }, index) =>
    score === undefined && (stops || isLast)
      ? [
          problem("option-without-score", locate([...path, "options", index]), {
            why: "ladder",
            question: question.id,
            id,
          }),
        ]
      : [],
  );
}

/** Before the last step, some options stop and have a score, and others do neither. */
function deadEnds({ question, path }: Step, { locate }: LintInput): readonly Problem[] {
  const { id, options } = question;
  const at = locate([...path, "id"]);
  if (options.every(({ stops }) => stops)) {
    return [problem("ladder-always-stops", at, { question: id })];
  }
  if (!options.some(({ stops }) => stops)) {
    return [problem("ladder-never-stops", at, { question: id })];
  }
  const isUnused = ({ stops, score }: Option): boolean => !stops && score !== undefined;
  return options.flatMap((option, index) =>
    isUnused(option)
      ? [
          problem("ladder-score-unused", locate([...path, "options", index, "score"]), {
            question: id,
            id: option.id,
          }),
        ]
      : [],
  );
}

function uselessStops({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    if (item.type !== "choice" && item.type !== "choices") return [];
    const index = item.options.findIndex(({ stops }) => stops);
    const at = [...path, "options", index, "stops"];
    return index < 0 ? [] : [problem("stops-without-ladder", locate(at), { question: item.id })];
  });
}
