import type { ErrorObject, ValidateFunction } from "ajv";
import type { Problem } from "../model/index.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { problem } from "../text/problems.ts";
import { shortened } from "../text/shorten.ts";
import { ruleWords } from "./rule-words.ts";
import { keyLocation, nodeAt, type Path, plain, type Tree } from "./tree.ts";

/** A validator that scripts/validators.ts compiled from one of the schemas. */
export type Validate = Pick<ValidateFunction, "errors"> & ((data: unknown) => boolean);

/** The violations of a schema in a tree, in words and with their places. */
export function schemaProblems(tree: Tree, validate: Validate): readonly Problem[] {
  if (validate(plain(tree))) return [];
  const errors = (validate.errors ?? []).slice(0, MOST_ERRORS);
  const meant = new Set(errors.flatMap((error) => keyMeant(error) ?? []));
  const problems = errors
    .filter((error) => !meant.has(keyOf(error, String(error.params["missingProperty"]))))
    .flatMap((error) => problemOf(tree, error) ?? []);
  const distinct = new Map(problems.map((one) => [JSON.stringify([one.at, one.code]), one]));
  return [...distinct.values()];
}

/** Far more than are shown; a suggestion for each of a hundred thousand keys would take seconds. */
const MOST_ERRORS = 1000;

/** The missing key that an unknown key probably misspells; it is then reported only once. */
function keyMeant(error: ErrorObject): string | undefined {
  if (error.keyword !== "additionalProperties") return undefined;
  const meant = didYouMean(String(error.params["additionalProperty"]), knownKeys(error));
  return meant === undefined ? undefined : keyOf(error, meant);
}

function keyOf({ instancePath }: ErrorObject, key: string): string {
  return `${instancePath}/${key}`;
}

function knownKeys({ parentSchema }: ErrorObject): readonly string[] {
  return Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
}

/** The last part of a path: a key, or the position in a list. */
function nameOf(tree: Tree, path: Path): string {
  if (path.length === 0) return "";
  const [last, above] = [String(path.at(-1)), path.slice(0, -1)];
  return nodeAt(tree, above).kind === "list" ? `${nameOf(tree, above)}[${last}]` : last;
}

function problemOf(tree: Tree, error: ErrorObject): Problem | undefined {
  const path = pathOf(error.instancePath);
  const key = nameOf(tree, path);
  const { at } = nodeAt(tree, path);
  const { params } = error;
  if (error.propertyName !== undefined) {
    const name = error.propertyName;
    const found = JSON.stringify(name);
    const expected = formatName(String(params["pattern"]));
    return problem("bad-format", keyLocation(tree, [...path, name]), { key: "", found, expected });
  }
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = String(params["additionalProperty"]);
      const at = keyLocation(tree, [...path, unknown]);
      return problem("unknown-key", at, { key: unknown, known: knownKeys(error) });
    }
    case "required": {
      const missing = String(params["missingProperty"]);
      return problem("missing-key", at, { key: missing, inside: key });
    }
    case "type": {
      const types = ([] as string[]).concat(params["type"] as string | string[]);
      const expected = [...new Set(types)].map((type) => TYPES[type] ?? type).join(" or ");
      return problem("wrong-type", at, { key, expected, found: describe(error.data) });
    }
    case "enum":
    case "const": {
      const allowed = [params["allowedValues"] ?? params["allowedValue"]].flat().map(String);
      return problem("not-allowed", at, { key, found: describe(error.data), allowed });
    }
    case "pattern": {
      const expected = formatName(String(params["pattern"]));
      return problem("bad-format", at, { key, found: describe(error.data), expected });
    }
    case "if":
    case "propertyNames":
      return undefined;
    default:
      return problem("out-of-bounds", at, { key, rule: ruleWords(error) });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "nothing",
  number: "a number",
  object: "a map",
  string: "text",
};

/** Names for the patterns of the schemas. */
export function formatName(pattern: string): string {
  if (pattern.startsWith("^[a-z0-9]")) {
    return "an id (lower-case letters, digits, dots, hyphens and underscores; at most 64 characters)";
  }
  if (pattern.startsWith("^[0-9a-f]")) return "a digest written by unsilo";
  if (pattern.startsWith("^[a-z]{2}")) return "a language code such as en or sv";
  if (pattern.startsWith("^\\d{4}")) return "a date such as 2026-11-21";
  return pattern.startsWith("^-?") ? "a whole number" : "a version such as 1.0.0";
}

const SHORT = 39;

/** The value in the file, short enough for one line. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a map";
  return JSON.stringify(typeof value === "string" ? shortened(value, SHORT) : value);
}

function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
