import type { Definition, Format } from "../model/definition.ts";
import type { Text } from "../model/index.ts";
import { once } from "../model/once.ts";
import {
  alternativeFor,
  definitionsBelow,
  fieldsOf,
  isObject,
  nameOf,
  type Parts,
  partNamed,
  partsOf,
} from "../model/walk.ts";
import type { Path } from "./tree.ts";

/** A text of a questionnaire: its path in a language file, and its path in the questionnaire. */
export interface PlacedText {
  readonly text: Text;
  readonly translated: Path;
  readonly path: Path;
}

/** Every text of a file that a language file can translate. */
export function translatableTexts(format: Format, raw: unknown): readonly PlacedText[] {
  const parts = partsOf(format);
  const mayHold = holdersOfTexts(parts);

  function texts(
    definition: Definition,
    value: unknown,
    translated: Path,
    path: Path,
  ): readonly PlacedText[] {
    if ("ref" in definition) {
      if (definition.ref === "text") return [{ text: value as Text, translated, path }];
      return texts(partNamed(definition.ref, parts), value, translated, path);
    }
    if ("either" in definition) {
      return texts(alternativeFor(definition, value, parts), value, translated, path);
    }
    if ("items" in definition && Array.isArray(value)) {
      return value.flatMap((item: unknown, index) =>
        texts(definition.items, item, [...translated, idOf(item) ?? index], [...path, index]),
      );
    }
    if ("values" in definition && isObject(value)) {
      return Object.entries(value).flatMap(([key, one]) =>
        texts(definition.values, one, [...translated, key], [...path, key]),
      );
    }
    if (!("fields" in definition) || !isObject(value)) return [];
    return fieldsOf(definition, value, parts).flatMap(([key, field]) => {
      const name = nameOf(key);
      if (value[name] === undefined || !mayHold(field)) return [];
      const { translatedAt, isKeyLeftOut = false } = field;
      const there = isKeyLeftOut ? translated : [...translated, name];
      return texts(field, value[name], translatedAt === undefined ? there : [translatedAt], [
        ...path,
        name,
      ]);
    });
  }

  return texts(format.whole, raw, [], []);
}

/** Whether a definition is, or contains, a text that can be translated; most do not. */
const holdersOfTexts = once((parts: Parts) =>
  once((definition: Definition): boolean => {
    const met = new Set([definition]);
    for (const one of met) {
      if (one.isUntranslated) continue;
      if ("ref" in one && one.ref === "text") return true;
      for (const below of definitionsBelow(one, parts)) met.add(below);
    }
    return false;
  }),
);

/**
 * The name of a list item; without an id, a level of the model goes by its number, and a finding by
 * its source.
 */
function idOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { id, level, source } = item;
  const isNamed = [id, level, source].some((one) => one !== undefined);
  return isNamed ? String(id ?? level ?? source) : undefined;
}
