import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { GENERATED, ROOT } from "./paths.ts";

/** Makes the published schemas part of the code, so that `unsilo schema` needs no file. */
export async function buildSchemas(): Promise<void> {
  const files = (await readdir(`${ROOT}schemas`)).filter((file) => file.endsWith(".schema.json"));
  const entries = await Promise.all(
    files.toSorted().map(async (file) => {
      const text = await readFile(`${ROOT}schemas/${file}`, "utf8");
      return `  ${JSON.stringify(file.replace(".schema.json", ""))}: ${JSON.stringify(text)},\n`;
    }),
  );
  await mkdir(GENERATED, { recursive: true });
  const type = "Readonly<Record<string, string>>";
  await writeFile(
    `${GENERATED}schemas.ts`,
    `/** The JSON Schemas by name, as text. */\nexport const SCHEMAS: ${type} = {\n${entries.join("")}};\n`,
  );
}
