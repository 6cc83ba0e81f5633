import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formHtml } from "../../src/form/form-html.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { formOf } from "../form/page/pages.ts";
import { ofOrganization, questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { startBrowser, type TestBrowser } from "./browser-page.ts";
import { ANSWER_ALL, blockOf, shipped, textOf, TYPED } from "./form-page.ts";
import { clipped, overflow, violations } from "./measures.ts";

let browser: TestBrowser;
let crisis: Questionnaire;

beforeAll(async () => {
  browser = await startBrowser();
  crisis = await shipped("crisis-readiness");
});

afterAll(() => browser.stop());

const SHOW_ALL = `document.querySelectorAll("[hidden]").forEach((one) => { one.hidden = false; })`;

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
  const focus = `[document.activeElement.lang, document.activeElement.getAttribute("aria-pressed")]`;
  expect(await page.evaluate(focus)).toEqual(["sv", "true"]);
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
    await page.evaluate(`document.querySelector(".remove-draft").click()`);
    await page.reload();
    expect(await textOf(page, "#progress-text")).toBe("0 of 12 answered");
  });
});

test("a browser that refuses storage is reported, and the form works", async () => {
  const before = `Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } });`;
  const page = await browser.open(formHtml(formOf(crisis, { department: "it" })), { before });
  expect(await textOf(page, ".drafts .note")).toContain("This browser cannot keep a draft.");
  await page.evaluate(ANSWER_ALL);
  expect(await blockOf(page)).toMatchObject({ finished: true });
});

test("a form without drafts stores nothing, and warns of leaving until the answers are saved", async () => {
  const form = formOf(crisis, { department: "it", hasNoDrafts: true });
  const page = await browser.open(formHtml(form));
  const warns = `(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  })()`;
  expect(await page.evaluate(warns)).toBe(false);
  await page.evaluate(ANSWER_ALL);
  expect(await page.evaluate(warns)).toBe(true);
  expect(await textOf(page, ".drafts .note")).toContain("This page does not keep your answers.");
  const tokens = `Object.keys(localStorage).filter((key) => key.includes(document.querySelector(".cover-facts").textContent.slice(-8)))`;
  expect(await page.evaluate(tokens)).toEqual([]);
  await page.saved(() => page.evaluate(`document.querySelector(".ways button").click()`));
  expect(await page.evaluate(warns)).toBe(false);
});

test("an anonymous form asks for nothing that shows who answers, and says what still may", async () => {
  const form = formOf(crisis, { department: "it", isAnonymous: true });
  const page = await browser.open(formHtml(form));
  const asked = `document.querySelectorAll("#has-read, #role, textarea:not([readonly]), .remove-draft:not([hidden])").length`;
  expect(await page.evaluate(asked)).toBe(0);
  expect(await textOf(page, ".before")).toContain("can see who sent it");
  const answerAll = ANSWER_ALL.replace(/^.*(?:has-read|consent).*$/gmu, "");
  await page.evaluate(answerAll);
  const response = await blockOf(page);
  expect(Object.keys(response)).toEqual([
    "schemaVersion",
    "questionnaire",
    "organization",
    "assessment",
    "respondent",
    "language",
    "finished",
    "answers",
  ]);
  expect(response).toMatchObject({
    respondent: { department: "it", id: expect.stringMatching(/^[\da-z]{8}$/u) as string },
    finished: true,
  });
  expect(await violations(page)).toEqual([]);
});

test("an organization that answers as a whole has no department, to choose or to name", async () => {
  const page = await browser.open(formHtml(formOf(ofOrganization(oneCapability(level("a"))))));
  await page.evaluate(`document.querySelector("#has-read").click()`);
  const words = `[...document.querySelectorAll(".consent label")].map(({ textContent }) => textContent)`;
  expect(await page.evaluate(words)).toEqual(["No.", "Yes, but without my name."]);
  expect(await page.evaluate(`document.querySelector("#department")`)).toBeNull();
  await page.evaluate(`document.querySelector("fieldset.question input").click()`);
  expect(await blockOf(page)).toMatchObject({ answers: { a: 1 }, finished: true });
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
