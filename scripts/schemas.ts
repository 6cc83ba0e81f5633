import { mkdir, writeFile } from "node:fs/promises";
import { FORMATS } from "../src/model/formats.ts";
import { schemaOf } from "./json-schema.ts";
import { GENERATED, ROOT } from "./paths.ts";

/**
 * Writes the published schemas, and embeds them in the code, so that `unsilo schema` needs no file.
 */
export async function buildSchemas(): Promise<void> {
  const names = FORMATS.map(({ name }) => name).toSorted();
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

/** The JSON Schema of a format as text. */
export function schemaText(name: string): string {
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return `${JSON.stringify(schemaOf(format), undefined, 2)}\n`;
}
