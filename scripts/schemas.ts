import { mkdir, writeFile } from "node:fs/promises";
import { FORMATS } from "../src/model/formats.ts";
import { QUESTIONNAIRE } from "../src/model/questionnaire.ts";
import { type Schema, schemaOf } from "./json-schema.ts";
import { languageSchemaOf } from "./language-schema.ts";
import { GENERATED, ROOT } from "./paths.ts";

/**
 * Writes the published schemas, and embeds them in the code, so that `unsilo schema` needs no file.
 */
export async function buildSchemas(): Promise<void> {
  const names = [...FORMATS.map(({ name }) => name), ...OF_FOLDERS].toSorted();
  const texts = names.map((name) => [name, schemaText(name)] as const);
  await mkdir(`${ROOT}schemas`, { recursive: true });
  for (const [name, text] of texts) await writeFile(`${ROOT}schemas/${name}.schema.json`, text);
  const entries = texts.map(
    ([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`,
  );
  await mkdir(GENERATED, { recursive: true });
  const type = "Readonly<Record<string, string>>";
  await writeFile(
    `${GENERATED}schemas.ts`,
    `/** The JSON Schemas by name, as text. */\nexport const SCHEMAS: ${type} = {\n${entries.join("")}};\n`,
  );
}

/** Files of a questionnaire's folder: one part of the model, and its texts in another language. */
const OF_FOLDERS = ["questionnaire-part", "language"];

/** The JSON Schema of a format as text. */
export function schemaText(name: string): string {
  return `${JSON.stringify(published(name), undefined, 2)}\n`;
}

function published(name: string): Schema {
  if (name === "language") return languageSchemaOf(QUESTIONNAIRE);
  if (name === "questionnaire-part") return partSchema(schemaOf(QUESTIONNAIRE));
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return name.startsWith("response") ? withBlanks(schemaOf(format)) : schemaOf(format);
}

/** Each file of a folder has some keys of the questionnaire, and none of them has to be there. */
function partSchema({ required: _, ...whole }: Schema): Schema {
  return {
    ...whole,
    $id: "unsilo:questionnaire-part",
    title: "unsilo questionnaire-part",
    description: "A file of a questionnaire's folder, whose files are read as one questionnaire.",
    minProperties: 1,
  };
}

/** A question without an answer is unanswered; the reader fills that in before it checks the rest. */
function withBlanks(schema: Schema): Schema {
  const { definitions } = schema as { readonly definitions: Readonly<Record<string, Schema>> };
  const { answer } = definitions;
  if (answer === undefined) return schema;
  const type = [answer["type"], "null"].flat();
  return { ...schema, definitions: { ...definitions, answer: { ...answer, type } } };
}
