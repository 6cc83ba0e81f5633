import type { Problem, Question } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions } from "./outline.ts";

/** Keys that are valid and change nothing: what only somebody who is asked would see, and tags without a question. */
export function checkIdleKeys(input: LintInput): readonly Problem[] {
  const { questionnaire, locateKey } = input;
  const tagged = new Set(questionsOf(questionnaire).flatMap(({ tags }) => tags));
  const idle = [...questionnaire.tags.keys()].filter((id) => !tagged.has(id));
  return [
    ...idle.map((id) => problem("tag-without-question", locateKey(["tags", id]), { id })),
    ...placedQuestions(questionnaire).flatMap(({ item, path }) =>
      keysNeverSeen(item).map((key) =>
        problem("key-never-seen", locateKey([...path, key]), {
          question: item.id,
          used: item.use ?? "",
          key,
        }),
      ),
    ),
  ];
}

/** What only somebody who is asked the question would see, of one that takes another's answer. */
function keysNeverSeen({ use, required, help, probe, predict }: Question): readonly string[] {
  if (use === undefined) return [];
  return [
    ...(required ? ["required"] : []),
    ...(help === undefined ? [] : ["help"]),
    ...(probe === undefined ? [] : ["probe"]),
    ...(predict.length === 0 ? [] : ["predict"]),
  ];
}
