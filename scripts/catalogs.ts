import { mkdir, readdir, writeFile } from "node:fs/promises";
import {
  type Arguments,
  type Entry,
  type Group,
  ownArguments,
  readCatalog,
  sharedArguments,
} from "./catalog.ts";
import { entrySource, nameOf, pluralOf, pluralSource } from "./message-source.ts";
import { GENERATED, ROOT } from "./paths.ts";

/** The language whose messages define the keys and their arguments. */
const FIRST = "en";
const FOLDER = `${GENERATED}catalogs/`;

interface Language {
  readonly code: string;
  readonly path: string;
}

/**
 * Compiles the catalogs to a module for each area, with the messages of all languages. Each folder
 * in `roots` is a language; messages that a language lacks appear in English.
 *
 * @throws if a message cannot be read, or if another language has a key or an argument that English
 * does not have.
 */
export async function buildCatalogs(
  roots: readonly string[] = [`${ROOT}catalogs`],
  folder: string = FOLDER,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const languages = await languagesIn(roots);
  for (const area of await areasIn(languages)) {
    const catalogs = new Map<string, Group>();
    for (const { code, path } of languages) {
      const catalog = await readCatalog(`${path}/${area}.yaml`);
      if (catalog !== undefined) catalogs.set(code, catalog);
    }
    await writeFile(`${folder}${area}.ts`, moduleSource(area, languages, catalogs));
  }
  await writeFile(`${folder}languages.ts`, languagesSource(languages));
}

/** English first, then the others by their codes. */
async function languagesIn(roots: readonly string[]): Promise<readonly Language[]> {
  const found = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { withFileTypes: true });
      const folders = entries.filter((entry) => entry.isDirectory());
      return folders.map(({ name }) => ({ code: name, path: `${root}/${name}` }));
    }),
  );
  const rank = ({ code }: Language): string => (code === FIRST ? "" : code);
  return found.flat().toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

async function areasIn([first]: readonly Language[]): Promise<readonly string[]> {
  const files = await readdir(first?.path ?? "");
  return files.filter((file) => file.endsWith(".yaml")).map((file) => file.replace(".yaml", ""));
}

function moduleSource(
  area: string,
  languages: readonly Language[],
  catalogs: ReadonlyMap<string, Group>,
): string {
  const first = catalogs.get(FIRST);
  if (first === undefined) throw new Error(`${area}: there is no catalog in ${FIRST}`);
  const words = area.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const type = `${words.join("")}Texts`;
  // A language without a file for the area gets the English constant, not a copy of it.
  const own = languages.filter(({ code }) => catalogs.has(code));
  const constants = own.map(({ code }) => {
    const body = groupSource(catalogs.get(code), first, code, []);
    const fields = body.slice(1);
    return `const ${nameOf(code)}: ${type} = { language: ${JSON.stringify(code)},${fields};\n`;
  });
  const body = constants.join("\n");
  const helpers = ["capital", "list", "spell", "within"].filter((one) => body.includes(`${one}(`));
  const plurals = own.map(({ code }) => code).filter((code) => body.includes(pluralOf(code)));
  return `// Generated from catalogs/*/${area}.yaml.
import { inLanguage } from "../../text/language.ts";
${helpers.length === 0 ? "" : `import { ${helpers.join(", ")} } from "../../text/grammar.ts";\n`}
export interface ${type} { readonly language: string; ${typeOf(first).slice(1)}

${plurals.map((code) => `const ${pluralOf(code)} = ${pluralSource(code)};\n`).join("")}
${body}
/** The words in a language; English where unsilo has none. */
export function ${type.charAt(0).toLowerCase()}${type.slice(1)}(language: string): ${type} {
  return inLanguage({ ${own.map(({ code }) => `${JSON.stringify(code)}: ${nameOf(code)}`).join(", ")} }, language);
}
`;
}

function languagesSource(languages: readonly Language[]): string {
  const codes = languages.map(({ code }) => JSON.stringify(code)).join(", ");
  return `/** What unsilo itself speaks, English first; a questionnaire may speak more. */
export const LANGUAGES: readonly string[] = [${codes}];
`;
}

function typeOf(entry: Entry, facts: Arguments = ownArguments(entry)): string {
  switch (entry.kind) {
    case "message": {
      const fields = [...facts].map(([name, type]) => `readonly ${name}: ${type}`).join("; ");
      return fields === "" ? "string" : `(facts: { ${fields} }) => string`;
    }
    case "word":
      return JSON.stringify(entry.word);
    case "list": {
      const types = entry.items.map((item) =>
        item.kind === "list" ? `readonly [${item.items.map(() => "string").join(", ")}]` : "string",
      );
      return `readonly (${[...new Set(types)].join(" | ")})[]`;
    }
    case "group": {
      const shared = sharedArguments(entry);
      const fields = [...entry.entries].map(
        ([key, value]) => `readonly ${JSON.stringify(key)}: ${typeOf(value, shared)};`,
      );
      return `{ ${fields.join("\n")} }`;
    }
  }
}

/**
 * A group in a language, in the order of the English one; missing entries are taken from English.
 */
function groupSource(
  group: Group | undefined,
  first: Group,
  code: string,
  path: readonly string[],
): string {
  for (const [key, { place }] of group?.entries ?? []) {
    if (!first.entries.has(key)) throw new Error(`${place}: English has no "${key}" here`);
  }
  const shared = sharedArguments(first);
  const fields = [...first.entries].map(([key, english]) => {
    const own = group?.entries.get(key);
    const place = [...path, key];
    return `${JSON.stringify(key)}: ${fieldSource(own, english, code, place, shared)}`;
  });
  return `{ ${fields.join(",\n")} }`;
}

function fieldSource(
  own: Entry | undefined,
  english: Entry,
  code: string,
  path: readonly string[],
  facts: Arguments = ownArguments(english),
): string {
  if (own !== undefined && own.kind !== english.kind) {
    throw new Error(`${own.place}: a ${own.kind}, and in English a ${english.kind}`);
  }
  if (own?.kind === "word" && code !== FIRST) {
    throw new Error(`${own.place}: only English sets this, for all languages`);
  }
  if (english.kind === "group") return groupSource(own as Group | undefined, english, code, path);
  if (own === undefined) {
    return `${nameOf(FIRST)}${path.map((key) => `[${JSON.stringify(key)}]`).join("")}`;
  }
  return entrySource(own, code, facts);
}
