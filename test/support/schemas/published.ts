import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve("schemastore/package.json")), "schemas/json");

/** Schemas that others publish, by their names at schemastore.org. */
const PUBLISHED = {
  action: "github-action",
  hooks: "pre-commit-hooks",
  gitlabCi: "gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci",
  sarif: "sarif-2.1.0",
} as const;

/** The errors of a published schema for a document; empty if it is valid. */
export function publishedErrors(
  name: keyof typeof PUBLISHED,
  document: unknown,
): readonly ErrorObject[] {
  const text = readFileSync(join(FOLDER, `${PUBLISHED[name]}.json`), "utf8");
  const schema = JSON.parse(text) as object;
  // Their patterns are not Unicode patterns, and our own narrower schemas check formats.
  const rules = { allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false };
  const validate = new Ajv(rules).compile(schema);
  validate(document);
  return validate.errors ?? [];
}
