import type { Problem, Question, Text } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Path, placedQuestions } from "./outline.ts";

/** No two answers to a question have the same text. */
export function checkSameTexts({ questionnaire, locate }: LintInput): readonly Problem[] {
  const [fallback] = questionnaire.languages;
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    const seen = new Set<string>();
    return answerTexts(item).flatMap(({ text, path: own }) => {
      const said = wordsOf(text, fallback);
      const isRepeated = said !== "" && seen.has(said);
      seen.add(said);
      return isRepeated
        ? [problem("same-text", locate([...path, ...own]), { text: said, question: item.id })]
        : [];
    });
  });
}

function answerTexts(question: Question): readonly { readonly text: Text; readonly path: Path }[] {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level, text }) => ({ text, path: ["levels", level] }));
    case "choice":
    case "choices":
      return question.options.map(({ text }, index) => ({ text, path: ["options", index] }));
    case "yes-no":
    case "number":
    case "text":
    case "date":
      return [];
  }
}

function wordsOf(text: Text, language: string): string {
  return (typeof text === "string" ? text : (text[language] ?? "")).trim();
}
