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
  const { languages, recommendations, roles, variants, agreement, positions } = questionnaire;
  return [
    { ids: languages, path: ["languages"] },
    ...placedQuestions(questionnaire).flatMap(({ item, path }) => [
      { ids: item.ask ?? [], path: [...path, "ask"] },
      { ids: item.sources, path: [...path, "sources"] },
      { ids: item.predict, path: [...path, "predict"] },
      { ids: item.tags, path: [...path, "tags"] },
    ]),
    ...agreement.pairs.flatMap(({ a, b }, index) => [
      { ids: a, path: ["agreement", "pairs", index, "a"] },
      { ids: b, path: ["agreement", "pairs", index, "b"] },
    ]),
    ...[...positions].map(([id, { above }]) => ({
      ids: above === "all" ? [] : above,
      path: ["positions", id, "above"],
    })),
    ...recommendations.flatMap(({ requires, sources, signs }, index) => [
      { ids: signs, path: ["recommendations", index, "signs"] },
      { ids: requires, path: ["recommendations", index, "requires"] },
      { ids: sources, path: ["recommendations", index, "sources"] },
    ]),
    ...roles.flatMap((role, index) => [
      { ids: role.sources, path: ["roles", index, "sources"] },
      { ids: role.by === "parts" ? role.needs : [], path: ["roles", index, "needs"] },
    ]),
    ...variants.map(({ id, questions }) => ({
      ids: questions,
      path: ["variants", id, "questions"],
    })),
  ];
}
