import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const MODELS = new URL("../fixtures/models/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-kinds-"));
  for (const name of [".git", "r"]) mkdirSync(join(folder, name));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Two people of IT and two of sales, who give these answers; nobody in a model for organizations. */
function lay(model: string, ...answers: readonly object[]): void {
  for (const [index, given] of answers.entries()) {
    const id = `p${index}`;
    const response = {
      schemaVersion: 1,
      questionnaire: { id: model, version: "1.0.0" },
      organization: "Fjord",
      assessment: "2026-11",
      respondent: answers.length === 1 ? { id } : { id, department: index < 2 ? "it" : "sales" },
      finished: true,
      answers: given,
    };
    writeFileSync(join(folder, "r", `${id}.json`), JSON.stringify(response));
  }
}

async function written(model: string, command: string, lang: string): Promise<string> {
  const line = `${command} -q ${MODELS}${model}.yaml --lang ${lang} --no-config`;
  const { stdout } = await runCommand(line.split(" "), { cwd: folder });
  return stdout.replaceAll(/\s+/gu, " ");
}

const LADDERS = [
  { errors: 2, changes: 3, speaks: 4 },
  { errors: 1, changes: 2, speaks: 4 },
  { errors: 3, changes: 0, speaks: 2 },
  { errors: 2, changes: 1, speaks: 1 },
];

test.each([
  ["en", "Not compared overall: each dimension has its own levels.", "gives only scores"],
  ["sv", "Ingen jämförelse av helheten: varje område har sina egna nivåer.", "ger bara poäng"],
])("dimensions with their own levels are not called scores (%s)", async (lang, said, not) => {
  lay("own-ladders", ...LADDERS);
  for (const command of ["score r", "explain r", "report r --format markdown"]) {
    const text = await written("own-ladders", command, lang);
    expect([command, text.includes(said), text.includes(not)]).toEqual([command, true, false]);
  }
});

test.each([
  ["en", "Decision: commit 10 person-days."],
  ["sv", "Beslut: avsätt 10 persondagar."],
])("a decision names no department where the model names none (%s)", async (lang, said) => {
  lay("own-ladders", ...LADDERS);
  expect(await written("own-ladders", "plan r", lang)).toContain(said);
});

const CONTROLS = { accounts: "fully", passwords: "none", updates: "none", backups: "fully" };

test.each([
  ["own-controls", [CONTROLS], "en", "**Gain:**"],
  ["own-controls", [CONTROLS], "sv", "**Effekt:**"],
])(
  "a report of %s without a gain does not explain the word (%#)",
  async (model, answers, lang, term) => {
    lay(model, ...answers);
    const text = await written(model, "report r --format markdown", lang);
    expect(text).toContain(lang === "sv" ? "**Svarstäckning:**" : "**Coverage:**");
    expect(text).not.toContain(term);
  },
);

const PULSE = { errors: "a3", doubts: "a5", quick: "a1" };

test("a model of scores says once that departments are not compared", async () => {
  lay("pulse-scores", PULSE, PULSE, PULSE, { ...PULSE, errors: "a1" });
  const text = await written("pulse-scores", "report r --format markdown", "en");
  expect(text.match(/Not compared: this model gives only scores\./gu)).toHaveLength(1);
  expect(text).not.toContain("Questions are compared that");
});

const PROFILE = [
  { q1: 2, q2: 3 },
  { q1: 1, q2: 2 },
  { q1: 3, q2: 1 },
  { q1: 2, q2: 1 },
];

test("a model without an overall has no silo index of it", async () => {
  lay("no-overall", ...PROFILE);
  const text = await written("no-overall", "report r --format markdown", "en");
  expect(text).toContain("- Second: silo index ");
  expect(text).not.toContain("- Overall: silo index ");
});

test("no answer is to blame for a threshold on a score that the model does not give", async () => {
  lay("no-overall", ...PROFILE);
  const text = await written("no-overall", "check r --min-score 1", "en");
  expect(text).toContain("this threshold cannot be checked");
  expect(text).not.toContain("Largest contributor");
});
