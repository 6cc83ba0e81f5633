import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AssessmentComparison, Result } from "../../src/model/index.ts";
import { QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

async function unsilo(...argv: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: folder });
  expect([exitCode, stderr]).toEqual([0, ""]);
  return stdout;
}

/** The saved result of a version of the questionnaire, with the texts and the response changed. */
async function saved(
  name: string,
  version: string,
  [from, to]: readonly [string, string],
  lang: string,
): Promise<Result> {
  const own = `${name}.questionnaire.yaml`;
  lay(own, QUESTIONNAIRE.replace("version: 1.2.0", `version: ${version}`).replace(from, to));
  lay(`${name}.yaml`, RESPONSE.replace("version: 1.2.0", `version: ${version}`));
  const language = ["--lang", lang, "--quiet"];
  const text = await unsilo("score", `${name}.yaml`, "-q", own, ...language, "--format", "json");
  lay(`${name}.json`, text);
  return JSON.parse(text) as Result;
}

const AGENDA = "When is the agenda sent?";

function wordingsIn({ dimensions }: Result): readonly (string | undefined)[] {
  return dimensions.flatMap(({ capabilities }) =>
    capabilities.flatMap(({ questions }) => questions.map(({ wording }) => wording)),
  );
}

test("saved results of two major versions compare only questions in the same words", async () => {
  const translated = `{ en: ${AGENDA}, sv: När skickas dagordningen? }`;
  const before = await saved("then", "1.2.0", [AGENDA, translated], "sv");
  const after = await saved("now", "2.0.0", ["Are minutes kept?", "Who keeps minutes?"], "en");
  // The language of the document changes no fingerprint.
  expect(wordingsIn(before)[0]).toMatch(/^[\da-f]{8}$/u);
  expect(wordingsIn(before)[0]).toBe(wordingsIn(after)[0]);
  expect(wordingsIn(before)[1]).not.toBe(wordingsIn(after)[1]);

  const asked = ["-q", "now.questionnaire.yaml", "--quiet"];
  const text = await unsilo("compare", "then.json", "now.json", ...asked, "--format", "json");
  const { questions } = JSON.parse(text) as AssessmentComparison;
  const movements = new Map(questions.map(({ id, movement }) => [id, movement]));
  expect(movements.get("agenda-sent")).toBe("unchanged");
  expect(movements.get("minutes-kept")).toBe("not-comparable");
});
