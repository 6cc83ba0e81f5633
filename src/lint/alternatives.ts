import type { Condition, Problem, Text } from "../model/index.ts";
import { comparisonsIn } from "../score/condition.ts";
import { problem } from "../text/problems.ts";
import { subjectKey } from "./can-hold.ts";
import { type LintInput, type Path, placedConclusions, sayingsOf } from "./outline.ts";

/** By language: the word that joins alternatives. */
const JOINS: Readonly<Record<string, RegExp>> = {
  en: /\bor\b/iu,
  sv: /\beller\b/iu,
};

interface Told {
  readonly why: "recommendation" | "other";
  readonly id: string;
  readonly key: string;
  readonly when: Condition | undefined;
  readonly text: Text | undefined;
  readonly path: Path;
}

/** A text does not join the alternatives of its condition: it would be untrue of one of them. */
export function checkAlternatives(input: LintInput): readonly Problem[] {
  const [language] = input.questionnaire.languages;
  return toldIn(input).flatMap(({ why, id, key, when, text, path }) => {
    if (when === undefined || text === undefined || !hasAlternatives(when)) return [];
    const word = wordIn(text, language);
    return word === undefined
      ? []
      : [problem("alternatives-in-text", input.locate([...path, key]), { why, id, key, word })];
  });
}

function toldIn({ questionnaire }: LintInput): readonly Told[] {
  return [
    ...questionnaire.recommendations.map(({ id, when, rationale: text }, index): Told => {
      const path = ["recommendations", index];
      return { why: "recommendation", id, key: "rationale", when, text, path };
    }),
    ...placedConclusions(questionnaire).map(({ item: { id, when, text }, path }): Told => {
      return { why: "other", id, key: "text", when, text, path };
    }),
  ];
}

/** Whether a condition has alternatives that read different things. */
function hasAlternatives(condition: Condition): boolean {
  switch (condition.kind) {
    case "any":
      return (
        new Set(comparisonsIn(condition).map(({ subject }) => subjectKey(subject))).size > 1 ||
        condition.conditions.some(hasAlternatives)
      );
    case "all":
      return condition.conditions.some(hasAlternatives);
    case "not":
    case "comparison":
      return false;
  }
}

/** The word by which one of the translations joins alternatives. */
function wordIn(text: Text, first: string): string | undefined {
  return sayingsOf({ item: text, path: [] }, first)
    .map(({ language, text: said }) => JOINS[language]?.exec(said)?.[0])
    .find((word) => word !== undefined);
}
