import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { Ajv } from "ajv";
import standaloneModule from "ajv/dist/standalone/index.js";
import { rolldown } from "rolldown";
import { GENERATED, ROOT } from "./paths.ts";

const NAMES = [
  "questionnaire",
  "response",
  "responses",
  "responses-line",
  "config",
  "scenarios",
  "terms",
  "result",
  "issued",
] as const;
const FOLDER = `${GENERATED}validators/`;

/** Compiles each schema to a validator, so that none is compiled at run time. */
export async function buildValidators(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const name of NAMES) await buildValidator(name);
}

async function buildValidator(name: string): Promise<void> {
  const schema = JSON.parse(await readFile(`${ROOT}schemas/${name}.schema.json`, "utf8")) as object;
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    multipleOfPrecision: 6,
    verbose: true,
    code: { source: true },
  });
  const source = standaloneModule.default(ajv, ajv.compile(schema));
  const entry = `${FOLDER}${name}.cjs`;
  await writeFile(entry, source);
  await bundleValidator(entry, `${FOLDER}${name}.js`);
  await rm(entry);
  await writeFile(
    `${FOLDER}${name}.d.ts`,
    `import type { Validate } from "../../read/schema-problems.ts";\ndeclare const validate: Validate;\nexport default validate;\n`,
  );
}

/** Ajv's standalone code requires its small runtime; bundling makes it one module. */
async function bundleValidator(input: string, file: string): Promise<void> {
  const bundle = await rolldown({ input, platform: "neutral", logLevel: "silent" });
  await bundle.write({ file, format: "esm" });
  await bundle.close();
}
