import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formHtml } from "../../src/form/form-html.ts";
import { pasteBlocksIn, writePasteBlock } from "../../src/form/paste-block.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { formOf } from "../form/page/pages.ts";
import { department, formAnswers, formQuestionnaire } from "../support/form-arbitraries.ts";
import { questionnaire } from "../support/read.ts";
import { runCommand } from "../support/run-command.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { type BrowserPage, startBrowser, type TestBrowser } from "./browser-page.ts";
import { fillScript } from "./form-robot.ts";
import { clipped, overflow, violations } from "./measures.ts";

let browser: TestBrowser;
let crisis: Questionnaire;

beforeAll(async () => {
  browser = await startBrowser();
  crisis = await shipped("crisis-readiness");
});

afterAll(() => browser.stop());

async function shipped(id: string): Promise<Questionnaire> {
  const found = SHIPPED.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no questionnaire ${id}`);
  return found.load();
}

const ORGANIZATION = 'A </script><script>alert("x")</script><img src=x onerror=alert(1)>';
const TYPED = '"quoted" =1+1 </script> 你好 \u202Eright to left\u202C';

const SHOW_ALL = `document.querySelectorAll("[hidden]").forEach((one) => { one.hidden = false; })`;

/** The answers in the block of the page. */
async function blockOf(page: BrowserPage): Promise<Record<string, unknown>> {
  await page.evaluate(`document.querySelector("details.paste").open = true`);
  const text = (await page.evaluate(
    `new Promise((resolve) => setTimeout(() => resolve(document.querySelector("#answers-as-text").value)))`,
  )) as string;
  const [block] = pasteBlocksIn(text);
  if (block?.kind !== "answers") throw new Error(text);
  return JSON.parse(block.json) as Record<string, unknown>;
}

function textOf(page: BrowserPage, selector: string): Promise<unknown> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`);
}

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

/** Answers to every question of the crisis form for IT, by the first box of each. */
const ANSWER_ALL = `(() => {
  document.querySelector("#has-read").click();
  document.querySelectorAll(".consent input")[1].click();
  for (let more = true; more; ) {
    const open = [...document.querySelectorAll("fieldset.question:not([hidden], .is-answered)")];
    more = open.length > 0;
    open[0]?.querySelector("input[type=radio], input[type=checkbox]").click();
  }
})()`;

describe.each(["en", "sv"])("a form in %s", (language) => {
  test.each([1200, 360])(
    "is accessible, unclipped and without requests at %i pixels, in light and in dark",
    async (width) => {
      const languages = language === "en" ? (["en", "sv"] as const) : (["sv", "en"] as const);
      const form = formOf(crisis, { languages, department: "it", contact: "Anna, anna@x.example" });
      const page = await browser.open(formHtml(form));
      await page.resize(width);
      expect(await violations(page)).toEqual([]);
      await page.evaluate(ANSWER_ALL);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await clipped(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.lang")).toBe(language);
      await page.darken();
      expect(await violations(page, ["color-contrast"])).toEqual([]);
      await page.evaluate(SHOW_ALL);
      expect(await overflow(page)).toBe(0);
      expect(page.requests).toEqual([page.address]);
      expect(page.dialogs).toEqual([]);
    },
  );
});

test("is switched to another language with all that was answered", async () => {
  const page = await browser.open(formHtml(formOf(crisis, { department: "it" })));
  await page.evaluate(ANSWER_ALL);
  const before = await blockOf(page);
  await page.evaluate(`document.querySelector(".languages [lang=sv]").click()`);
  expect(await textOf(page, "h2")).toBe("Innan du börjar");
  expect(await blockOf(page)).toEqual({ ...before, language: "sv" });
});

describe("with the keyboard alone", () => {
  /** The element with the focus, and by how many pixels the bar or the window's edge hides it. */
  const FOCUS = `(() => {
    const bar = document.querySelector(".bar").getBoundingClientRect();
    const one = document.activeElement;
    const { top, bottom } = one.getBoundingClientRect();
    const limit = one.closest(".bar") ? innerHeight : bar.top;
    return { id: one.id || one.className || one.tagName, hidden: Math.max(0, Math.ceil(bottom - limit), Math.ceil(-top)), isInBar: one.closest(".bar") !== null };
  })()`;

  test.each([1200, 360])(
    "every part is reached, and none is under the bar, at %i pixels",
    async (width) => {
      const page = await browser.open(formHtml(formOf(crisis, { department: "it" })));
      await page.resize(width);
      const seen: string[] = [];
      for (let steps = 0; steps < 120; steps += 1) {
        await page.press("Tab");
        // Scrolling to the focus is smooth.
        await page.evaluate("new Promise((resolve) => setTimeout(resolve, 5))");
        const focus = (await page.evaluate(FOCUS)) as {
          id: string;
          hidden: number;
          isInBar: boolean;
        };
        if (focus.hidden > 0)
          await page.evaluate("new Promise((resolve) => setTimeout(resolve, 600))");
        const settled = (await page.evaluate(FOCUS)) as typeof focus;
        expect(settled).toMatchObject({ hidden: 0 });
        seen.push(settled.id);
        if (settled.isInBar) break;
      }
      expect(seen[0]).toBe("skip");
      expect(seen).toEqual(expect.arrayContaining(["has-read", "role", "open-file"]));
      expect(seen.at(-1)).toBe("primary");
      expect(seen.length).toBeGreaterThan(15);
    },
  );

  test("a question is answered, its evidence typed, and the draft is there after a reload", async () => {
    const form = formOf(crisis, { department: "it", respondent: "k4xw7p2c" });
    const page = await browser.open(formHtml(form));
    const [first] = form.sections.flatMap(({ questions }) => questions);
    const id = `question-${first?.id ?? ""}`;
    for (let steps = 0; steps < 40; steps += 1) {
      await page.press("Tab");
      const isThere = `document.activeElement.closest("fieldset")?.id === ${JSON.stringify(id)}`;
      if ((await page.evaluate(isThere)) === true) break;
    }
    await page.press(" ");
    await page.press("ArrowDown");
    await page.press("Tab");
    await page.type(TYPED);
    expect(await textOf(page, "#progress-text")).toBe("1 of 12 answered");
    const { answers } = await blockOf(page);
    expect(answers).toEqual({ [first?.id ?? ""]: { value: 2, evidence: [TYPED] } });
    await page.reload();
    expect(await textOf(page, "#progress-text")).toBe("1 of 12 answered");
    expect(await textOf(page, ".before .message")).toMatch(/^Your draft of .* was loaded\.$/u);
    expect((await blockOf(page))["answers"]).toEqual(answers);
    await page.evaluate(`document.querySelector(".drafts > button").click()`);
    await page.reload();
    expect(await textOf(page, "#progress-text")).toBe("0 of 12 answered");
  });
});

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

test("a browser that refuses storage is told of, and the form works", async () => {
  const before = `Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } });`;
  const page = await browser.open(formHtml(formOf(crisis, { department: "it" })), { before });
  expect(await textOf(page, ".drafts .note")).toContain("This browser cannot keep a draft.");
  await page.evaluate(ANSWER_ALL);
  expect(await blockOf(page)).toMatchObject({ finished: true });
});

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

test("a form for everyone asks for the department before the questions", async () => {
  const asked = questionnaire(oneCapability(level("a"), level("b", "ask: [sales]")));
  const page = await browser.open(formHtml(formOf(asked)));
  expect(await textOf(page, ".choose-first")).toContain("Choose your department");
  const shown = `[...document.querySelectorAll("fieldset.question:not([hidden])")].map(({ id }) => id)`;
  const choose = (id: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const select = document.querySelector("#department");
      select.value = ${JSON.stringify(id)};
      select.dispatchEvent(new Event("change"));
    })()`);
  expect(await page.evaluate(shown)).toEqual([]);
  await choose("it");
  expect(await page.evaluate(shown)).toEqual(["question-a"]);
  await choose("sales");
  expect(await page.evaluate(shown)).toEqual(["question-a", "question-b"]);
});

test("any answers that a robot fills in come back as they were", async () => {
  const cases = formQuestionnaire.chain((asked) =>
    fc.tuple(fc.constant(asked), department, formAnswers(asked)),
  );
  for (const [asked, own, given] of fc.sample(cases, { numRuns: 12, seed: 1 })) {
    const form = formOf(asked, { department: own, hasNoDrafts: true });
    const ids = form.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    const answers = Object.fromEntries(Object.entries(given).filter(([id]) => ids.includes(id)));
    const page = await browser.open(formHtml(form));
    await page.evaluate(fillScript(form, "en", answers));
    if (Object.keys(answers).length > 0) expect((await blockOf(page))["answers"]).toEqual(answers);
  }
});

test("the whole shipped questionnaire is filled in and scored", async () => {
  const asked = await shipped("digital-marketing-organization");
  const form = formOf(asked, { department: "marketing", respondent: "k4xw7p2c" });
  const answers = fc.sample(formAnswers(asked), { numRuns: 1, seed: 4 })[0] ?? {};
  const ids = form.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
  const page = await browser.open(formHtml(form));
  await page.evaluate(fillScript(form, "en", own));
  const response = await blockOf(page);
  expect(response["answers"]).toEqual(own);
  const file = join(mkdtempSync(join(tmpdir(), "unsilo-form-")), "k4xw7p2c.json");
  writeFileSync(file, JSON.stringify(response));
  expect(await runCommand(["score", file, "--no-config"], { cwd: tmpdir() })).toMatchObject({
    exitCode: 0,
  });
});
