import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

/** A validator of the published schema of this name, which reports everything that is wrong. */
export function publishedSchema(name: string): ValidateFunction {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, "utf8")) as object;
  const settings = { strict: true, strictTypes: false, strictRequired: false, allErrors: true };
  return new Ajv(settings).compile(schema);
}
