import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Path, placedQuestions } from "./outline.ts";

/** No list of names contains a name twice. */
export function checkLists({ questionnaire, locate }: LintInput): readonly Problem[] {
  return listsOf(questionnaire).flatMap(({ ids, path }) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [problem("named-twice", locate([...path, index]), { id })] : [],
    ),
  );
}

function listsOf(questionnaire: LintInput["questionnaire"]): readonly {
  readonly ids: readonly string[];
  readonly path: Path;
}[] {
  const { languages, recommendations, roles, variants } = questionnaire;
  return [
    { ids: languages, path: ["languages"] },
    ...placedQuestions(questionnaire).flatMap(({ item, path }) => [
      { ids: item.ask, path: [...path, "ask"] },
      { ids: item.sources, path: [...path, "sources"] },
      { ids: item.tags, path: [...path, "tags"] },
    ]),
    ...recommendations.flatMap(({ requires, sources }, index) => [
      { ids: requires, path: ["recommendations", index, "requires"] },
      { ids: sources, path: ["recommendations", index, "sources"] },
    ]),
    ...roles.map(({ sources }, index) => ({ ids: sources, path: ["roles", index, "sources"] })),
    ...variants.map(({ id, questions }) => ({
      ids: questions,
      path: ["variants", id, "questions"],
    })),
  ];
}
