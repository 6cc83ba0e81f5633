import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { responseOf } from "../../../src/form/page/response-file.ts";
import { resume } from "../../../src/form/page/resume.ts";
import { readAnswers } from "../../../src/form/page/read-file.ts";
import { writePasteBlock } from "../../../src/form/paste-block.ts";
import { matchResponse } from "../../../src/read/response/match-response.ts";
import { readResponse } from "../../../src/read/response/read-response.ts";
import { department, formAnswers, formQuestionnaire } from "../../support/form-arbitraries.ts";
import { ofOrganization, questionnaire } from "../../support/read.ts";
import { level, oneCapability, yesNo } from "../../support/yaml.ts";
import { formOf, stateOf } from "./pages.ts";

const DAY = "2026-11-30";

const options = "[{ id: x, text: X, score: 1 }, { id: y, text: Y, score: 2, other: true }]";
const asked = questionnaire(
  oneCapability(
    level("a"),
    yesNo("b", "when: { question: a, is: 5 }"),
    `{ id: c, type: choices, text: C, options: ${options} }`,
    level("sold", "ask: [sales]"),
  ),
);

describe("the response that a page gives", () => {
  const form = formOf(asked, { department: "it" });

  test("has the head of the form, the person and the day, and is one that unsilo reads", () => {
    const state = stateOf(form, { a: { chosen: [1] }, c: { mark: "none" } }, { role: " CIO " });
    const response = responseOf(form, state, DAY);
    expect(response).toEqual({
      schemaVersion: 1,
      questionnaire: { id: "sample", version: "1.0.0" },
      organization: "Nordlys",
      assessment: "2026-11",
      respondent: { id: "k4xw7p2c", role: "CIO", department: "it" },
      language: "en",
      date: DAY,
      finished: true,
      answers: { a: 1, c: [] },
    });
    expect(problemsOf(response)).toEqual([]);
  });

  test("is finished when every question that is shown has an answer", () => {
    const finished = (entries: Parameters<typeof stateOf>[1]): unknown =>
      responseOf(form, stateOf(form, entries), DAY)["finished"];
    const c = { mark: "dont-know" } as const;
    expect(finished({ a: { chosen: [1] } })).toBe(false);
    expect(finished({ a: { chosen: [1] }, c })).toBe(true);
    expect(finished({ a: { chosen: [5] }, c })).toBe(false);
    expect(finished({ a: { chosen: [5] }, b: { chosen: ["no"] }, c })).toBe(true);
  });

  test("keeps the answer to a question that is hidden again", () => {
    const state = stateOf(form, { a: { chosen: [1] }, b: { chosen: ["yes"] } });
    expect(responseOf(form, state, DAY)["answers"]).toEqual({ a: 1, b: "yes" });
  });

  test("has no answer to a question of another department", () => {
    const everyone = formOf(asked);
    const state = stateOf(everyone, { a: { chosen: [1] }, sold: { chosen: [5] } });
    const answersFor = (department: string): unknown =>
      responseOf(everyone, { ...state, department }, DAY)["answers"];
    expect(answersFor("sales")).toEqual({ a: 1, sold: 5 });
    expect(answersFor("it")).toEqual({ a: 1 });
    expect(problemsOf(responseOf(everyone, { ...state, department: "it" }, DAY))).toEqual([]);
  });

  test("has remarks only where the respondent sees them", () => {
    const evidence = " the minutes of 3 May ";
    const a = { chosen: [1], evidence };
    const c = { chosen: ["y"], other: "a list on paper", quote: "We ask around." };
    const answers = (entries: Parameters<typeof stateOf>[1], rest: object): unknown =>
      responseOf(form, stateOf(form, entries, rest), DAY)["answers"];
    const consent = { read: DAY, consent: "quotes" } as const;
    expect(answers({ a, c }, consent)).toEqual({
      a: { value: 1, evidence: ["the minutes of 3 May"] },
      c: { value: ["y"], other: "a list on paper", quote: "We ask around." },
    });
    expect(answers({ a: { ...a, mark: "dont-know" }, c: { ...c, chosen: ["x"] } }, {})).toEqual({
      a: { state: "dont-know" },
      c: ["x"],
    });
  });

  test("has the consent only of somebody who read the introduction", () => {
    const consentOf = (rest: object): unknown =>
      responseOf(form, stateOf(form, {}, rest), DAY)["consent"];
    expect(consentOf({ consent: "quotes" })).toBeUndefined();
    expect(consentOf({ read: DAY })).toEqual({ read: DAY, quotes: false, attribution: false });
    expect(consentOf({ read: DAY, consent: "attribution" })).toEqual({
      read: DAY,
      quotes: true,
      attribution: true,
    });
  });

  test("has no department where the organization answers as a whole", () => {
    const whole = ofOrganization(oneCapability(level("a")));
    const response = responseOf(formOf(whole), stateOf(formOf(whole), { a: { chosen: [5] } }), DAY);
    expect(response).toMatchObject({ respondent: { id: "k4xw7p2c" }, finished: true });
    expect(problemsOf(response, whole)).toEqual([]);
  });

  test("has no day, role, text or remark if the form is anonymous", () => {
    const own = questionnaire(
      oneCapability(
        level("a"),
        `{ id: c, type: choice, text: C, options: ${options} }`,
        "{ id: t, type: text, text: T }",
      ),
    );
    const anonymous = formOf(own, { department: "it", isAnonymous: true });
    const said = { typed: "t", evidence: "e", other: "o", quote: "q" };
    const state = stateOf(anonymous, {
      a: { ...said, chosen: [1] },
      c: { ...said, chosen: ["y"] },
      t: said,
    });
    const response = responseOf(anonymous, state, DAY);
    expect(response).toMatchObject({
      respondent: { id: "k4xw7p2c", department: "it" },
      finished: true,
    });
    expect(response).not.toHaveProperty("date");
    expect(response["answers"]).toEqual({ a: 1, c: "y" });
    expect(anonymous.head).toMatchObject({ isAnonymous: true, hasNoDrafts: true });
  });
});

describe("a response that is opened again", () => {
  test("gives the same response, for any questionnaire and answers", () => {
    const cases = formQuestionnaire.chain((one) =>
      fc.tuple(fc.constant(one), department, formAnswers(one)),
    );
    fc.assert(
      fc.property(cases, ([one, own, given]) => {
        const form = formOf(one, { department: own });
        const ids = new Set(
          form.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
        );
        const answers = Object.fromEntries(Object.entries(given).filter(([id]) => ids.has(id)));
        fc.pre(Object.keys(answers).length > 0);
        const response = {
          ...responseOf(form, stateOf(form, {}, { read: DAY, consent: "quotes" }), DAY),
          answers,
        };
        const resumed = resume(form, response);
        if (typeof resumed === "string") throw new Error(resumed);
        expect(resumed).toMatchObject({ kept: Object.keys(answers).length, leftOut: 0 });
        const again = responseOf(form, resumed.state, DAY);
        expect(again["answers"]).toEqual(answers);
        expect(problemsOf(again, one)).toEqual([]);
        expect(readAnswers(form, writePasteBlock(response))).toEqual(resumed);
      }),
      { numRuns: 100 },
    );
  });

  test("is refused if it is not one, or of another round, version or person", () => {
    const form = formOf(asked, { department: "it", respondent: "k4xw7p2c" });
    const own = responseOf(form, stateOf(form, { a: { chosen: [1] } }), DAY);
    const text = (rest: object): string => JSON.stringify({ ...own, ...rest });
    expect(readAnswers(form, text({}))).toMatchObject({ kept: 1, leftOut: 0 });
    expect(readAnswers(form, "<html>")).toBe("not-answers");
    expect(readAnswers(form, "[1]")).toBe("not-answers");
    expect(readAnswers(form, text({ questionnaire: { id: "sample", version: "1.0.1" } }))).toBe(
      "other-questionnaire",
    );
    expect(readAnswers(form, text({ assessment: "2027-11" }))).toBe("other-assessment");
    expect(readAnswers(form, text({ organization: "Other" }))).toBe("other-assessment");
    expect(readAnswers(form, text({ respondent: { id: "another1" } }))).toBe("other-person");
    expect(readAnswers(form, writePasteBlock(own).slice(0, 200))).toBe("cut-off");
    expect(readAnswers(form, writePasteBlock(own).replace('"it"', '"hr"'))).toBe("altered");
  });

  test("leaves out answers that a question does not take, and counts them", () => {
    const form = formOf(asked, { department: "it" });
    const own = responseOf(form, stateOf(form, {}), DAY);
    const given = { a: 3, b: "maybe", c: ["x", "z"], gone: 1 };
    const resumed = resume(form, { ...own, answers: given });
    expect(resumed).toMatchObject({ kept: 0, leftOut: 4 });
    expect(resume(form, { ...own, answers: { ...given, a: 5 } })).toMatchObject({ kept: 1 });
  });
});

/** The errors that unsilo finds in a response. */
function problemsOf(response: object, own = asked): readonly string[] {
  const { draft, problems } = readResponse({ file: "x.json", text: JSON.stringify(response) });
  const matched = draft === undefined ? [] : matchResponse(draft, own).problems;
  return [...problems, ...matched].flatMap(({ severity, message }) =>
    severity === "error" ? message : [],
  );
}
