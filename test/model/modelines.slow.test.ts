import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = new URL("../../", import.meta.url).pathname;
const MODELINE = /^(?:#.*\n)*?# yaml-language-server: \$schema=(\S+)\n/u;

/** The files of a folder and of those below it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function yamlBelow(folder: string): readonly string[] {
  const files = filesBelow(join(ROOT, folder)).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => relative(ROOT, file));
}

const SHIPPED = ["questionnaires", "examples"].flatMap(yamlBelow);

/** The errors that an editor shows in a text, by the schema of a name. */
function errorsIn(schema: string, data: unknown): readonly unknown[] {
  const text = readFileSync(join(ROOT, "schemas", `${schema}.schema.json`), "utf8");
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(text) as object);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
}

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

test.each(SHIPPED)("%s names its schema, and an editor shows no error in it", (file) => {
  const [, named = ""] = MODELINE.exec(read(file)) ?? [];
  const schema = relative(join(ROOT, "schemas"), join(dirname(join(ROOT, file)), named));
  expect(schema).toMatch(/^[a-z-]+\.schema\.json$/u);
  expect(errorsIn(schema.replace(".schema.json", ""), parse(read(file)))).toEqual([]);
});

test.each(yamlBelow("test/fixtures/models"))("an editor shows no error in %s", (file) => {
  const schema = file.endsWith(".scenarios.yaml") ? "scenarios" : "questionnaire";
  expect(errorsIn(schema, parse(read(file)))).toEqual([]);
});

describe("the schema of a part of a questionnaire", () => {
  test("requires nothing but that there is something", () => {
    expect(errorsIn("questionnaire-part", { version: "1.0.0" })).toEqual([]);
    expect(errorsIn("questionnaire-part", {})).toHaveLength(1);
  });

  test("finds a typo", () => {
    expect(errorsIn("questionnaire-part", { dimension: [] })).toEqual([
      ["", "must NOT have additional properties"],
    ]);
  });
});

describe("the schema of a language file", () => {
  test("requires its language, and texts that are texts", () => {
    expect(errorsIn("language", { title: "T" })).toEqual([
      ["", "must have required property 'language'"],
    ]);
    expect(errorsIn("language", { language: "sv", title: 3 })).toEqual([
      ["/title", "must be string"],
    ]);
  });

  test("finds a text that a questionnaire does not have", () => {
    const questions = { "fault-review": { text: "Vad hände?", levles: { 1: "a" } } };
    expect(errorsIn("language", { language: "sv", questions })).toEqual([
      ["/questions/fault-review", "must NOT have additional properties"],
    ]);
  });
});

test("the schema of a response takes a question that is left blank", () => {
  const response = {
    schemaVersion: 1,
    questionnaire: { id: "m", version: "1.0.0" },
    organization: "O",
    assessment: "a",
    answers: { one: null, two: 3 },
  };
  expect(errorsIn("response", response)).toEqual([]);
});
