import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { type FormInput, makeForm } from "../../src/form/make-form.ts";
import { shownQuestions } from "../../src/form/shown-questions.ts";
import type { Questionnaire, Text } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { answerSheet } from "../../src/score/answer-sheet.ts";
import { department, formAnswers, formQuestionnaire } from "../support/form-arbitraries.ts";
import { ofOrganization, questionnaire, respondent } from "../support/read.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

function formOf(asked: Questionnaire, rest: Partial<FormInput> = {}) {
  return makeForm({
    questionnaire: asked,
    languages: asked.languages,
    organization: "Nordlys",
    assessment: "2026-11",
    ...rest,
  });
}

function idsOf(form: ReturnType<typeof formOf>): readonly string[] {
  return form.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
}

describe("the questions of a form", () => {
  const asked = questionnaire(
    oneCapability(
      level("a"),
      level("b", "ask: [sales]"),
      level("only-it", "when: { department: own, is: it }"),
      yesNo("later", "when: { question: a, is: 1 }"),
      "{ id: again, use: a, type: level, text: Again, levels: { 1: low, 5: high } }",
    ),
  );

  test("of a department are those that can be put to it", () => {
    expect(idsOf(formOf(asked, { department: "sales" }))).toEqual(["a", "b", "later"]);
    expect(idsOf(formOf(asked, { department: "it" }))).toEqual(["a", "only-it", "later"]);
  });

  test("for everyone are all, each with the departments that it is put to", () => {
    const form = formOf(asked);
    expect(idsOf(form)).toEqual(["a", "b", "only-it", "later"]);
    expect(form.sections[0]?.questions[1]?.ask).toEqual(["sales"]);
    expect(form.head.departments.map(({ id, questions }) => [id, questions])).toEqual([
      ["it", 3],
      ["marketing", 3],
      ["sales", 4],
    ]);
  });

  test("have a remark only where an answer decides", () => {
    const [section] = formOf(asked, { department: "it" }).sections;
    expect(section?.questions.map(({ remark }) => remark)).toEqual([
      undefined,
      undefined,
      "Only if the answer to “Question a” is 1.",
    ]);
  });

  test("for an organization as a whole have no departments", () => {
    const form = formOf(ofOrganization(oneCapability(level("a"))));
    expect(form.head.departments).toEqual([]);
    expect([...shownQuestions(form.sheet, undefined, new Map())]).toEqual(["a"]);
  });
});

test("“none of these” is offered where no option says it", () => {
  const choices = (id: string, rest: string) =>
    `{ id: ${id}, type: choices, text: Q, options: [{ id: x, text: X, score: 1 }, { id: y, text: Y, score: 0${rest} }] }`;
  const asked = questionnaire(oneCapability(choices("a", ""), choices("b", ", exclusive: true")));
  const answers = formOf(asked).sections[0]?.questions.map(({ answer }) => answer);
  expect(answers).toMatchObject([{ offersNone: true }, { offersNone: false }]);
});

test("a form in two languages has both, and one text where they do not differ", () => {
  const asked = questionnaire(
    "languages: [en, sv]",
    oneCapability(
      "{ id: a, type: yes-no, text: { en: Ready?, sv: Redo? } }",
      "{ id: b, type: yes-no, text: { en: CRM? } }",
    ),
  );
  const form = formOf(asked, { languages: ["sv", "en"] });
  expect(form.sections[0]?.questions.map(({ text }) => text)).toEqual([
    { sv: "Redo?", en: "Ready?" },
    "CRM?",
  ]);
  expect(form.sections[0]?.questions[0]?.answer).toMatchObject({
    options: [{ text: { sv: "ja", en: "yes" } }, { text: { sv: "nej", en: "no" } }],
  });
});

test("a form shows the questions that the core shows, for any answers and conditions", () => {
  const cases = formQuestionnaire.chain((asked) =>
    fc.tuple(fc.constant(asked), department, formAnswers(asked)),
  );
  fc.assert(
    fc.property(cases, fc.boolean(), ([asked, own, given], isForAll) => {
      const { answers } = respondent(asked, `${own}.1`, given);
      const sheet = answerSheet(asked, { department: own, answers });
      const expected = [...sheet.values()]
        .filter(({ state, question }) => state !== "not-shown" && question.use === undefined)
        .map(({ question }) => question.id);
      const form = formOf(asked, isForAll ? {} : { department: own });
      expect([...shownQuestions(form.sheet, own, answers)]).toEqual(expected);
      const listed = idsOf(form);
      expect(expected.filter((id) => !listed.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** A text in each of its languages. */
function wordsOf(text: Text): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

test.each(SHIPPED.map((one) => [one.id, one] as const))(
  "the form of %s says nothing of how it is scored",
  async (_, shipped) => {
    const asked = await shipped.load();
    const text = JSON.stringify(formOf(asked));
    expect(text).not.toMatch(
      /"(?:score|scores|weight|probe|sources|bands|raises|requiredFor|pass)"/u,
    );
    const probes = questionsOf(asked).flatMap(({ probe }) =>
      probe === undefined ? [] : wordsOf(probe),
    );
    expect(probes.filter((one) => text.includes(one))).toEqual([]);
    const advice = asked.recommendations.flatMap(({ title }) => wordsOf(title));
    expect(advice.filter((one) => text.includes(one))).toEqual([]);
  },
);
