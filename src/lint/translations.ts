import type { Problem, Role, Text } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import {
  type LintInput,
  type Path,
  placedCapabilities,
  placedDimensions,
  placedQuestions,
  rulesPath,
} from "./outline.ts";

/**
 * A text that is given by language is given in every language, and in no undeclared one; a language
 * that nothing is said in is told once.
 */
export function checkTranslations({
  questionnaire,
  locate,
  locateKey,
}: LintInput): readonly Problem[] {
  const { languages } = questionnaire;
  const texts = textsOf(questionnaire);
  const said = new Set(
    texts.flatMap(({ text }) => (typeof text === "string" ? [] : Object.keys(text))),
  );
  const silent = languages.flatMap((language, index) =>
    index === 0 || said.has(language)
      ? []
      : [problem("missing-translation", locate(["languages", index]), { languages: [language] })],
  );
  const spoken = languages.filter((language, index) => index === 0 || said.has(language));
  const found = texts.flatMap(({ text, path }) => {
    if (typeof text === "string") return [];
    const missing = spoken.filter((language) => !Object.hasOwn(text, language));
    const strange = Object.keys(text).filter((language) => !languages.includes(language));
    return [
      ...(missing.length === 0
        ? []
        : [problem("missing-translation", locate(path), { languages: missing })]),
      ...strange.map((language) =>
        problem("unknown-language", locateKey([...path, language]), { language, languages }),
      ),
    ];
  });
  return [...silent, ...found];
}

interface PlacedText {
  readonly text: Text;
  readonly path: Path;
}

function textsOf(questionnaire: LintInput["questionnaire"]): readonly PlacedText[] {
  const nodes = [...placedDimensions(questionnaire), ...placedCapabilities(questionnaire)];
  return [
    ...named(questionnaire, [], ["title", "description"]),
    ...questionnaire.departments.map(({ id, name }) => ({ text: name, path: ["departments", id] })),
    ...questionnaire.levels.flatMap((level, index) =>
      named(level, ["levels", index], ["name", "description"]),
    ),
    ...nodes.flatMap(({ item, path }) => named(item, path, ["title", "description"])),
    ...placedQuestions(questionnaire).flatMap(({ item, path }) => [
      ...named(item, path, ["text", "help", "probe", "unit", "unitOne"]),
      ...(item.type === "level"
        ? item.levels.map(({ level, text }) => ({ text, path: [...path, "levels", String(level)] }))
        : []),
      ...("options" in item
        ? item.options.map(({ text }, index) => ({
            text,
            path: [...path, "options", index, "text"],
          }))
        : []),
    ]),
    ...questionnaire.recommendations.flatMap((item, index) => {
      const path = ["recommendations", index];
      return [
        ...named(item, path, RECOMMENDATION_TEXTS),
        ...item.steps.map((text, step) => ({ text, path: [...path, "steps", step] })),
        ...named(item.kpi ?? {}, [...path, "kpi"], ["measure", "from", "to"]),
      ];
    }),
    ...questionnaire.verdicts.flatMap((verdict) => [
      ...named(verdict, ["verdicts", verdict.id], ["title"]),
      ...verdict.rules.flatMap((rule, index) =>
        named(rule, [...rulesPath(verdict), index], ["title", "text"]),
      ),
    ]),
    ...questionnaire.roles.flatMap((role, index) => roleTexts(role, ["roles", index])),
    ...questionnaire.variants.flatMap((variant) =>
      named(variant, ["variants", variant.id], ["title"]),
    ),
  ];
}

function roleTexts(role: Role, path: Path): readonly PlacedText[] {
  return [
    ...named(role, path, ["title", "description"]),
    ...named(role.succeeds, [...path, "succeeds"], ["text"]),
    ...named(role.fails, [...path, "fails"], ["text"]),
    ...role.ask.flatMap((asked, place) => [
      ...named(asked, [...path, "ask", place], ["of"]),
      ...asked.questions.map((text, index) => ({
        text,
        path: [...path, "ask", place, "questions", index],
      })),
    ]),
  ];
}

const RECOMMENDATION_TEXTS = [
  "title",
  "rationale",
  "stop",
  "owner",
  "takesHold",
  "failsWhen",
  "risk",
  "case",
  "evidence",
] as const;

/** The texts of an item under the keys named, as far as it has them. */
function named(item: object, path: Path, keys: readonly string[]): readonly PlacedText[] {
  const texts = item as Readonly<Record<string, Text | undefined>>;
  return keys.flatMap((key) => {
    const text = texts[key];
    return text === undefined ? [] : [{ text, path: [...path, key] }];
  });
}
