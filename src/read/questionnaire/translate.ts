import type { Location, Problem } from "../../model/index.ts";
import { problem } from "../../text/problems.ts";
import { type MapTree, type Path, plain, type Tree } from "../tree.ts";
import { QUESTIONNAIRE } from "../../model/questionnaire.ts";
import { translatableTexts } from "../translatable-texts.ts";

/** A file of a questionnaire's folder that translates its texts into another language. */
export interface LanguageFile {
  readonly language: string;
  readonly tree: MapTree;
}

/** The language file in a tree; undefined for a part of the questionnaire itself. */
export function languageFile(tree: Tree): LanguageFile | undefined {
  if (tree.kind !== "map") return undefined;
  const language = tree.entries.get("language")?.value;
  return language?.kind === "scalar" ? { language: String(language.value), tree } : undefined;
}

/**
 * The questionnaire with every text by language. A text that a language file omits stays
 * untranslated, and lint reports it. A text that the questionnaire does not have is a problem.
 */
export function translate(tree: Tree, files: readonly LanguageFile[], problems: Problem[]): Tree {
  if (files.length === 0) return tree;
  const raw = plain(tree) as { readonly languages: readonly [string, ...string[]] };
  const [fallback] = raw.languages;
  const texts = translatableTexts(QUESTIONNAIRE, raw);
  const places = new Map(texts.map(({ translated, path }) => [translated.join("/"), path]));
  const said = files.map((file) => ({ ...file, texts: textsOf(file, places, problems) }));
  const replaced = [...places].map(([key, own]): Replacement => {
    const texts = said.flatMap(({ language, texts: of }) => {
      const text = of.get(key);
      return text === undefined ? [] : [{ language, text }];
    });
    return { path: own, change: (text) => byLanguage(text, fallback, texts, problems) };
  });
  return replacedIn(tree, replaced, 0);
}

/** The texts of a language file by their paths in the questionnaire. */
function textsOf(
  { tree }: LanguageFile,
  places: ReadonlyMap<string, Path>,
  problems: Problem[],
): ReadonlyMap<string, Tree> {
  const leaves = leavesOf(tree, []).filter(({ key }) => key !== "language");
  const known = [...places.keys()];
  return new Map(
    leaves.flatMap(({ key, keyAt, value }): [string, Tree][] => {
      if (places.has(key)) return [[key, value]];
      problems.push(problem("unknown-translation", keyAt, { key, known }));
      return [];
    }),
  );
}

interface Leaf {
  readonly key: string;
  readonly keyAt: Location;
  readonly value: Tree;
}

function leavesOf(tree: Tree, path: Path, keyAt = tree.at): readonly Leaf[] {
  switch (tree.kind) {
    case "scalar":
      return [{ key: path.join("/"), keyAt, value: tree }];
    case "list":
      return tree.items.flatMap((item, index) => leavesOf(item, [...path, index]));
    case "map":
      return [...tree.entries].flatMap(([key, entry]) =>
        leavesOf(entry.value, [...path, key], entry.keyAt),
      );
  }
}

function byLanguage(
  text: Tree,
  fallback: string,
  said: readonly { readonly language: string; readonly text: Tree }[],
  problems: Problem[],
): Tree {
  const own: MapTree["entries"] =
    text.kind === "map" ? text.entries : new Map([[fallback, { keyAt: text.at, value: text }]]);
  const entries = new Map(own);
  for (const { language, text: value } of said) {
    const first = entries.get(language);
    if (first === undefined) entries.set(language, { keyAt: value.at, value });
    else problems.push(problem("duplicate-key", value.at, { key: language, first: first.keyAt }));
  }
  return { kind: "map", at: text.at, entries };
}

interface Replacement {
  readonly path: Path;
  readonly change: (text: Tree) => Tree;
}

/** A tree with the values at some paths changed; the paths share their first `depth` steps. */
function replacedIn(tree: Tree, replacements: readonly Replacement[], depth: number): Tree {
  const [first] = replacements;
  if (first === undefined) return tree;
  if (first.path.length === depth) return first.change(tree);
  const byStep = new Map<string, Replacement[]>();
  for (const one of replacements) {
    const step = String(one.path[depth]);
    byStep.set(step, [...(byStep.get(step) ?? []), one]);
  }
  const below = (child: Tree, step: string): Tree =>
    replacedIn(child, byStep.get(step) ?? [], depth + 1);
  if (tree.kind === "list") {
    return { ...tree, items: tree.items.map((item, index) => below(item, String(index))) };
  }
  if (tree.kind === "scalar") return tree;
  const entries = [...tree.entries].map(
    ([key, { keyAt, value }]) => [key, { keyAt, value: below(value, key) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
