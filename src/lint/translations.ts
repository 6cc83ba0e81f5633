import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/**
 * A translated text must have every language, and no undeclared one. A language without any text is
 * reported once.
 */
export function checkTranslations({
  questionnaire,
  texts: textsOf,
  locate,
  locateKey,
}: LintInput): readonly Problem[] {
  const { languages } = questionnaire;
  const texts = textsOf();
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
