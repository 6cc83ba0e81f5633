import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formHtml } from "../../src/form/form-html.ts";
import type { Form } from "../../src/form/form.ts";
import { writePasteBlock } from "../../src/form/paste-block.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { answerSheet } from "../../src/score/answer-sheet.ts";
import { formOf } from "../form/page/pages.ts";
import { department, formAnswers, formQuestionnaire } from "../support/form-arbitraries.ts";
import { respondent } from "../support/read.ts";
import { runCommand } from "../support/run-command.ts";
import { type BrowserPage, startBrowser, type TestBrowser } from "./browser-page.ts";
import { ANSWER_ALL, blockOf, shipped, textOf, TYPED } from "./form-page.ts";
import { fillScript } from "./form-robot.ts";

let browser: TestBrowser;
let crisis: Questionnaire;

beforeAll(async () => {
  browser = await startBrowser();
  crisis = await shipped("crisis-readiness");
});

afterAll(() => browser.stop());

const ORGANIZATION = 'A </script><script>alert("x")</script><img src=x onerror=alert(1)>';

test("hostile words are kept as they are and do no harm, even without the page's policy", async () => {
  const form = formOf(crisis, { department: "it", organization: ORGANIZATION, contact: TYPED });
  const page = await browser.open(formHtml(form), { isUnguarded: true });
  await page.evaluate(ANSWER_ALL);
  await page.evaluate(`(() => {
    for (const field of document.querySelectorAll("textarea[id$=-evidence], textarea[id$=-quote], #role")) {
      field.value = ${JSON.stringify(TYPED)};
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  })()`);
  const saved = await page.saved(() =>
    page.evaluate(`document.querySelector(".ways button").click()`),
  );
  const text = readFileSync(saved.path, "utf8");
  const response = JSON.parse(text) as Record<string, unknown>;
  expect(response).toMatchObject({
    organization: ORGANIZATION,
    respondent: { role: TYPED, department: "it" },
    finished: true,
    consent: { quotes: true, attribution: false },
  });
  expect(Object.values(response["answers"] ?? {})).toContainEqual(
    expect.objectContaining({ quote: TYPED, evidence: [TYPED] }),
  );
  expect(saved.name).toBe(`${(response["respondent"] as { id: string }).id}.json`);
  expect(await blockOf(page)).toEqual(response);
  expect(page.dialogs).toEqual([]);
  expect(page.requests.filter((one) => !one.startsWith("blob:"))).toEqual([page.address]);
  const score = await runCommand(["score", saved.path, "--no-config"], { cwd: tmpdir() });
  expect(score.stderr).not.toContain("error");
  expect(score.exitCode).toBe(0);
});

/** Puts a file into the page, as if the respondent had chosen it. */
function chooseFile(page: BrowserPage, name: string, text: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const input = document.querySelector("#open-file");
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    return new Promise((resolve) => setTimeout(resolve, 200));
  })()`);
}

describe("answers that were saved earlier", () => {
  test("are read from the file or the text, and refused if cut off or of somebody else", async () => {
    const form = formOf(crisis, { department: "it", respondent: "k4xw7p2c", hasNoDrafts: true });
    const page = await browser.open(formHtml(form));
    await page.evaluate(ANSWER_ALL);
    const response = await blockOf(page);
    await page.reload();
    expect(await textOf(page, "#progress-text")).toBe("0 of 12 answered");
    await chooseFile(page, "mail.txt", writePasteBlock(response).slice(0, 400));
    expect(await textOf(page, ".before .message")).toContain("are cut off");
    expect(await textOf(page, "#progress-text")).toBe("0 of 12 answered");
    await chooseFile(page, "x.json", JSON.stringify({ ...response, respondent: { id: "other" } }));
    expect(await textOf(page, ".before .message")).toContain("another person");
    await chooseFile(page, "mail.txt", `Hi\n${writePasteBlock(response)}`);
    expect(await textOf(page, ".before .message")).toBe("12 answers were read from mail.txt.");
    expect(await blockOf(page)).toEqual(response);
  });
});

/** The answers to questions that a form has. */
function answersOn(form: Form, answers: object): Readonly<Record<string, unknown>> {
  const ids = new Set(form.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

test("any answers that a robot fills in come back as they were", async () => {
  const cases = formQuestionnaire.chain((asked) =>
    fc.tuple(fc.constant(asked), department, formAnswers(asked)),
  );
  for (const [asked, own, given] of fc.sample(cases, { numRuns: 12, seed: 1 })) {
    const form = formOf(asked, { department: own, hasNoDrafts: true });
    const answers = answersOn(form, given);
    const page = await browser.open(formHtml(form));
    await page.evaluate(fillScript(form, "en", answers));
    const shown = `[...document.querySelectorAll("fieldset.question:not([hidden])")].map(({ id }) => id)`;
    expect(await page.evaluate(shown)).toEqual(shownTo(asked, own, given));
    if (Object.keys(answers).length > 0) expect((await blockOf(page))["answers"]).toEqual(answers);
  }
});

/** The elements of the questions that the core puts to somebody with these answers. */
function shownTo(asked: Questionnaire, own: string, given: object): readonly string[] {
  const { answers } = respondent(asked, `${own}.1`, { ...given });
  return [...answerSheet(asked, { department: own, answers }).values()]
    .filter(({ state, question }) => state !== "not-shown" && question.use === undefined)
    .map(({ question }) => `question-${question.id}`);
}

test("the whole shipped questionnaire is filled in, scored and imported", async () => {
  const asked = await shipped("digital-marketing-organization");
  const form = formOf(asked, { department: "marketing", respondent: "k4xw7p2c" });
  const answers = fc.sample(formAnswers(asked), { numRuns: 1, seed: 4 })[0] ?? {};
  const own = answersOn(form, answers);
  const page = await browser.open(formHtml(form));
  await page.evaluate(fillScript(form, "en", own));
  const response = await blockOf(page);
  expect(response["answers"]).toEqual(own);
  const cwd = mkdtempSync(join(tmpdir(), "unsilo-form-"));
  const file = join(cwd, "k4xw7p2c.json");
  writeFileSync(file, JSON.stringify(response));
  writeFileSync(join(cwd, "mail.txt"), writePasteBlock(response).replaceAll(/^/gmu, "> "));
  expect(await runCommand(["score", file, "--no-config"], { cwd })).toMatchObject({ exitCode: 0 });
  // The same answers in a mail are the same person once.
  const argv = ["import", "k4xw7p2c.json", "mail.txt", "-q", asked.id, "-o", "responses"];
  expect(await runCommand(argv, { cwd })).toMatchObject({ exitCode: 0 });
  expect(readdirSync(join(cwd, "responses"))).toEqual(["k4xw7p2c.yaml"]);
});
