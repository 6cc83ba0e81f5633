import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { beforeEach, expect, test } from "vitest";
import type { ResponseFile, Result } from "../../src/model/index.ts";
import { LATER_RESPONSE } from "../support/later-keys.ts";
import { tableFolder } from "../support/table-folder.ts";

const MODEL = new URL("../fixtures/later-keys/model/", import.meta.url).pathname;
const WAITING = "2 proposed answers are not counted until a person confirms them";

const { path, lay, unsilo } = tableFolder();

beforeEach(() => {
  cpSync(MODEL, join(path(), "model"), { recursive: true });
  writeFileSync(join(path(), "chief.yaml"), LATER_RESPONSE.text);
});

const PERSON = parse(LATER_RESPONSE.text) as ResponseFile;

/** A table in which many people give the answers of the response. */
function layTable(people: number): void {
  const { schemaVersion, questionnaire, organization, assessment, answers } = PERSON;
  const head = { unsilo: "responses", schemaVersion, questionnaire, organization, assessment };
  const lines = Array.from({ length: people }, (_, index) => ({
    id: `r${index}`,
    department: "marketing",
    answers,
  }));
  lay("table.ndjson", ...[head, ...lines].map((line) => JSON.stringify(line)));
}

const scored = async (file: string): Promise<Result> => {
  const { stdout } = await unsilo("score", file, "-q", "model", "--format", "json");
  return JSON.parse(stdout) as Result;
};

test.each([["score"], ["report", "--format", "markdown"], ["check", "--min-level", "1"], ["plan"]])(
  "%s says how many proposals wait for a person",
  async (command, ...options) => {
    const run = await unsilo(command, "chief.yaml", "-q", "model", ...options);
    // A check lists the problems in its own document.
    const said = command === "check" ? run.stdout : run.stderr;
    expect(said).toContain(WAITING);
    expect(said).toContain("unsilo interview --confirm chief.yaml");
  },
);

test("a confirmed proposal counts", async () => {
  expect((await scored("chief.yaml")).overall.coverage).toBe(0.5);
  const text = readFileSync(join(path(), "chief.yaml"), "utf8");
  const confirmed = text.replace(/proposed: \{ value: all.*\}/u, "value: all");
  writeFileSync(join(path(), "chief.yaml"), confirmed);
  expect((await scored("chief.yaml")).overall.coverage).toBe(1);
});

// Above 200 people a table is read by the bytes of earlier lines.
test.each([2, 240])("a table of %i people with marks counts what they answered", async (people) => {
  layTable(people);
  const { overall, headcount } = await scored("table.ndjson");
  expect(headcount).toEqual({ marketing: people });
  expect(overall.coverage).toBe(0.5);
});
