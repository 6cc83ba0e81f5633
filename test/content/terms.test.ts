import { readdirSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { forbiddenFinder, lintTerms } from "../../src/lint/lint-terms.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { readTerms } from "../../src/read/terms/read-terms.ts";
import { place } from "../../src/text/problems.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const FILE = "questionnaires/terms.yaml";

function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, "utf8");
}

const { terms, problems } = readTerms({ file: FILE, text: textOf(FILE) });
const findIn = forbiddenFinder(terms);

test("the terms can be read, and each is there once", () => {
  expect(problems).toEqual([]);
  const ids = terms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(terms)("$id: no word to write is forbidden", ({ en, sv }) => {
  const allowed = Object.entries({ en, sv }).flatMap(([language, words]) =>
    (words?.use ?? []).flatMap((text) => findIn(language, text)),
  );
  expect(allowed).toEqual([]);
});

/** The texts of a catalog, without the names of their arguments. */
function messages(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.replaceAll(/\{\s*[\w-]+/gu, "{")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(messages) : [];
}

const CATALOGS = readdirSync(`${ROOT}catalogs`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(CATALOGS)("no text of the catalogs in %s has a forbidden word", (language) => {
  test.each(readdirSync(`${ROOT}catalogs/${language}`))("%s", (file) => {
    const texts = messages(parse(textOf(`catalogs/${language}/${file}`)));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => findIn(language, text).length > 0)).toEqual([]);
  });
});

test.each(globSync("templates/**/*.hbs", { cwd: ROOT }))("%s has no forbidden word", (file) => {
  expect(CATALOGS.flatMap((language) => findIn(language, textOf(file)))).toEqual([]);
});

test.each(["crisis-readiness", "digital-marketing-organization"])(
  "no text of %s has a forbidden word",
  (id) => {
    expect(forbiddenIn(id)).toEqual([]);
  },
);

/** The forbidden words of a questionnaire's folder, with their places. */
function forbiddenIn(id: string): readonly string[] {
  const files = globSync(`questionnaires/${id}/*.yaml`, { cwd: ROOT }).toSorted();
  const sources = files
    .filter((file) => !file.endsWith("scenarios.yaml"))
    .map((file) => ({ file, text: textOf(file) }));
  const { document } = readQuestionnaire(sources);
  if (document === undefined) throw new Error(`${id} cannot be read`);
  return lintTerms(document, terms).map(
    ({ message, at }) => `${at === undefined ? "" : place(at)} ${message}`,
  );
}
