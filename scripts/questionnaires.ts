import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { questionnaireDigest, wordingDigests } from "../src/io/digest.ts";
import type { Problem, Questionnaire } from "../src/model/index.ts";
import { questionsOf } from "../src/model/outline.ts";
import type { ShippedFile } from "../src/io/shipped-questionnaire.ts";
import { lintQuestionnaire } from "../src/lint/lint-questionnaire.ts";
import { isQuestionnairePart } from "../src/read/document-kind.ts";
import { readQuestionnaire } from "../src/read/questionnaire/read-questionnaire.ts";
import type { Source } from "../src/read/source.ts";
import { place } from "../src/text/problems.ts";
import { inAscii } from "./ascii.ts";
import { GENERATED, ROOT } from "./paths.ts";

const FOLDER = `${GENERATED}questionnaires/`;

/** The file beside them that has the words for their texts. */
const TERMS = "terms.yaml";

/** Reads, lints and compiles the shipped questionnaires; any other problem fails the build. */
export async function buildQuestionnaires(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const names = (await readdir(`${ROOT}questionnaires`))
    .toSorted()
    .filter((name) => name !== TERMS);
  const questionnaires = await Promise.all(names.map(compile));
  await writeFile(`${FOLDER}index.ts`, indexSource(questionnaires));
}

async function compile(name: string): Promise<Questionnaire> {
  const reading = readQuestionnaire(await sourcesOf(name));
  const problems = reading.document ? lintQuestionnaire(reading.document) : reading.problems;
  if (reading.document === undefined || problems.length > 0) throw new Error(listing(problems));
  const { questionnaire } = reading.document;
  const { id } = questionnaire;
  await writeFileOf(id, questionnaire);
  for (const language of questionnaire.languages) {
    await writeFileOf(`${id}.${language}`, inLanguage(questionnaire, language));
  }
  await writeFile(`${FOLDER}${id}.ts`, moduleSource(id));
  return questionnaire;
}

async function writeFileOf(name: string, questionnaire: Questionnaire): Promise<void> {
  await writeFile(`${FOLDER}${name}.json`, inAscii(JSON.stringify(withoutMaps(questionnaire))));
}

/** A questionnaire as its file holds it. */
function withoutMaps(questionnaire: Questionnaire): ShippedFile {
  const maps: string[][] = [];
  const visit = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const items = value instanceof Map ? [...value] : value;
    const entries = Object.entries(items).map(([key, one]) => [key, visit(one, [...path, key])]);
    if (value instanceof Map) maps.push([...path]);
    return Array.isArray(items) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
  };
  return { json: visit(questionnaire, []), maps };
}

/** A copy with the texts of one language only, which loads in half the time. */
function inLanguage(questionnaire: Questionnaire, language: string): Questionnaire {
  const { languages } = questionnaire;
  const first = languages[0] ?? "";
  const reduced = (value: unknown): unknown => {
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, reduced(item)]));
    if (Array.isArray(value)) return value.map(reduced);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const isText = entries.length > 0 && entries.every(([key]) => languages.includes(key));
    if (isText) return (value as Record<string, string>)[language] ?? Reflect.get(value, first);
    return Object.fromEntries(entries.map(([key, item]) => [key, reduced(item)]));
  };
  // Respondents may write the name of their department in any language, and the lists in the text of
  // a verdict are in the language that the text is in.
  const { departments, verdicts } = questionnaire;
  return { ...(reduced(questionnaire) as Questionnaire), departments, verdicts };
}

async function sourcesOf(name: string): Promise<readonly Source[]> {
  const path = `${ROOT}questionnaires/${name}`;
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder
    ? (await readdir(path)).toSorted().map((file) => `${name}/${file}`)
    : [name];
  const sources = await Promise.all(
    files.map(async (file) => ({
      file: `questionnaires/${file}`,
      text: await readFile(`${ROOT}questionnaires/${file}`, "utf8"),
    })),
  );
  return sources.length === 1 ? sources : sources.filter(isQuestionnairePart);
}

/** A module for tests and scripts. */
function moduleSource(id: string): string {
  return `import { readShipped } from "../../io/shipped-questionnaire.ts";
import type { Questionnaire } from "../../model/index.ts";

const questionnaire: Questionnaire = readShipped(import.meta.dirname, "${id}");
export default questionnaire;
`;
}

function indexSource(questionnaires: readonly Questionnaire[]): string {
  const entries = questionnaires.map((questionnaire) => {
    const { id, version, title, languages, variants } = questionnaire;
    const facts = {
      id,
      version,
      digest: questionnaireDigest(questionnaire),
      wordings: wordingDigests(questionnaire),
      title,
      languages,
      questions: questionsOf(questionnaire).length,
      variants: variants.map((variant) => ({ id: variant.id, title: variant.title })),
    };
    return `  ${JSON.stringify(facts)},\n`;
  });
  return `import { readShipped } from "../../io/shipped-questionnaire.ts";
import type { Shipped } from "../../model/index.ts";

const FACTS: readonly Omit<Shipped, "load">[] = [
${entries.join("")}];

/** The questionnaires that come with unsilo; their files are beside this module and its bundle. */
export const SHIPPED: readonly Shipped[] = FACTS.map((facts) => ({
  ...facts,
  load: async (language = "") => {
    const { id, languages } = facts;
    const name = languages.includes(language) ? \`\${id}.\${language}\` : id;
    return readShipped(import.meta.dirname, name);
  },
}));
`;
}

function listing(problems: readonly Problem[]): string {
  return problems.map(({ at, message }) => `${at ? place(at) : ""} ${message}`).join("\n");
}
