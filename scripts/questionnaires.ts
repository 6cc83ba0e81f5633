import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { digestInput } from "../src/score/digest-input.ts";
import type { Problem, Questionnaire } from "../src/model/index.ts";
import { questionsOf } from "../src/model/outline.ts";
import { MAP } from "../src/model/with-maps.ts";
import { lintQuestionnaire } from "../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../src/read/questionnaire/read-questionnaire.ts";
import type { Source } from "../src/read/source.ts";
import { place } from "../src/text/problems.ts";
import { GENERATED, ROOT } from "./paths.ts";

const FOLDER = `${GENERATED}questionnaires/`;

/** Reads, lints and compiles the shipped questionnaires; any problem fails the build. */
export async function buildQuestionnaires(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const names = (await readdir(`${ROOT}questionnaires`)).toSorted();
  const questionnaires = await Promise.all(names.map(compile));
  await writeFile(`${FOLDER}index.ts`, indexSource(questionnaires));
}

async function compile(name: string): Promise<Questionnaire> {
  const reading = readQuestionnaire(await sourcesOf(name));
  const problems = reading.document ? lintQuestionnaire(reading.document) : reading.problems;
  if (reading.document === undefined || problems.length > 0) throw new Error(listing(problems));
  const { questionnaire } = reading.document;
  await writeModule(questionnaire.id, questionnaire);
  for (const language of questionnaire.languages) {
    await writeModule(`${questionnaire.id}.${language}`, inLanguage(questionnaire, language));
  }
  return questionnaire;
}

async function writeModule(name: string, questionnaire: Questionnaire): Promise<void> {
  const json = JSON.stringify(questionnaire, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
  const source = `import type { Questionnaire } from "../../model/index.ts";
import { withMaps } from "../../model/with-maps.ts";

const questionnaire = withMaps(JSON.parse(${JSON.stringify(json)})) as Questionnaire;
export default questionnaire;
`;
  await writeFile(`${FOLDER}${name}.ts`, source);
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
  return reduced(questionnaire) as Questionnaire;
}

async function sourcesOf(name: string): Promise<readonly Source[]> {
  const path = `${ROOT}questionnaires/${name}`;
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder
    ? (await readdir(path)).toSorted().map((file) => `${name}/${file}`)
    : [name];
  return Promise.all(
    files.map(async (file) => ({
      file: `questionnaires/${file}`,
      text: await readFile(`${ROOT}questionnaires/${file}`, "utf8"),
    })),
  );
}

function indexSource(questionnaires: readonly Questionnaire[]): string {
  const entries = questionnaires.map((questionnaire) => {
    const { id, version, title, languages, variants } = questionnaire;
    const digest = createHash("sha256").update(digestInput(questionnaire)).digest("hex");
    const facts = {
      id,
      version,
      digest: `sha256:${digest}`,
      title,
      languages,
      questions: questionsOf(questionnaire).length,
      variants: variants.map((variant) => ({ id: variant.id, title: variant.title })),
    };
    const one = languages.map(
      (language) => `language === "${language}" ? import("./${id}.${language}.ts") : `,
    );
    const load = `async (language) => (await (${one.join("")}import("./${id}.ts"))).default`;
    return `  { ...${JSON.stringify(facts)}, load: ${load} },\n`;
  });
  return `import type { Shipped } from "../../model/index.ts";

/** The questionnaires that come with unsilo. */
export const SHIPPED: readonly Shipped[] = [
${entries.join("")}];
`;
}

function listing(problems: readonly Problem[]): string {
  return problems.map(({ at, message }) => `${at ? place(at) : ""} ${message}`).join("\n");
}
