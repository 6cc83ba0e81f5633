import { describe, expect, test } from "vitest";
import { interviewMinutes } from "../../src/model/interview-minutes.ts";
import { localize } from "../../src/model/localize.ts";
import type { Question, Result } from "../../src/model/index.ts";
import { capabilitiesOf, questionsBelow, questionsOf } from "../../src/model/outline.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import { recommendations as recommendationSection } from "../../src/documents/report/recommendations.ts";
import { blocksOf } from "../support/document-words.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Answers, People } from "../support/read.ts";
import { score } from "../support/score.ts";
import { answersAt } from "./answers.ts";

const QUESTIONS = questionsOf(questionnaire);
const SCORED = QUESTIONS.filter((question) => question.scored);
const COUNTED = new Set<string>(["number", "yes-no", "choices"]);
const MANDATE = [
  "sponsorship",
  "conflicts-settled",
  "requests-to-it",
  "shared-goal-in-rewards",
  "joint-money",
];

const STEPS = new Set(["1,3", "2,4", "3,4", "4,5"]);

/** Steps on automated systems: neither the articles nor the literature speak of them. */
const OWN_STEPS = new Set(["owner-who-may-stop", "stop-everywhere"]);

/** Words that respondents understand in different ways, or that officials use. */
const VAGUE =
  /\b(sometimes|often|relevant|effective|appropriate|ensure|leverage|samt|avseende|säkerställa|adressera|vid behov)\b/iu;

/** Everyone's answers: one person of each department answers every question for the department. */
function everybody(answers: Answers): People {
  return Object.fromEntries(
    questionnaire.departments.map(({ id }) => {
      const own = askedOf(id).flatMap((question) =>
        question.id in answers ? [[question.id, answers[question.id]]] : [],
      );
      return [`${id}.1`, Object.fromEntries(own) as Answers];
    }),
  );
}

function askedOf(department: string): readonly Question[] {
  return QUESTIONS.filter(({ ask }) => ask.length === 0 || ask.includes(department));
}

function scored(levelOf: (question: Question) => number): Result {
  return score(questionnaire, everybody(answersAt(questionnaire, levelOf)));
}

function raises(id: string): readonly string[] {
  const found = questionnaire.recommendations.find((one) => one.id === id);
  return [...(found?.raises.keys() ?? [])];
}

function wordsIn(...texts: readonly string[]): number {
  return texts
    .join(" ")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe("the questions and their departments", () => {
  test("42 scored questions in four dimensions of five capabilities, none with more than three", () => {
    expect(SCORED).toHaveLength(42);
    expect(questionnaire.dimensions).toHaveLength(4);
    for (const { capabilities } of questionnaire.dimensions) expect(capabilities).toHaveLength(5);
    for (const { questions } of capabilitiesOf(questionnaire)) {
      const count = questions.filter((question) => question.scored).length;
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(3);
    }
  });

  test("eight for everyone, one of them in each dimension; at most 28 for anyone", () => {
    const common = SCORED.filter(({ ask }) => ask.length === 0);
    expect(common).toHaveLength(8);
    for (const { id } of questionnaire.dimensions) {
      const below = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      expect([id, common.some((question) => below.has(question.id))]).toEqual([id, true]);
    }
    for (const { id } of questionnaire.departments) {
      expect(askedOf(id).filter(({ scored: counts }) => counts).length).toBeLessThanOrEqual(28);
    }
    expect(SCORED.filter(({ type }) => COUNTED.has(type)).length).toBe(5);
  });

  test("both sides of a relation are asked", () => {
    const putTo = (id: string, ...sides: readonly string[]): boolean =>
      sides.every((side) => askedOf(side).some((question) => question.id === id));
    const it = questionsBelow(questionnaire, "it-collaboration");
    for (const { id } of it) expect([id, putTo(id, "marketing", "it")]).toEqual([id, true]);
    for (const id of ["permissions-followed", "signals-acted-on", "automated-decisions"])
      expect([id, putTo(id, "marketing", "it")]).toEqual([id, true]);
    for (const id of ["handover-to-sales", "contacts-coordinated", "journey-map"])
      expect([id, putTo(id, "marketing", "sales")]).toEqual([id, true]);
    for (const id of ["effect-known", "joint-money", "shared-goal-in-rewards"])
      expect([id, putTo(id, "marketing", "finance")]).toEqual([id, true]);
    for (const id of ["sponsorship", "conflicts-settled", "requests-to-it", "promise-kept"])
      expect([id, putTo(id, "executive", "stores", "customer-service")]).toEqual([id, true]);
  });

  test("every scored question has a short title, help and a probe in both languages", () => {
    for (const { id, short, help, probe } of SCORED) {
      for (const text of [short, help, probe]) {
        for (const language of ["en", "sv"]) {
          const said = text === undefined ? "" : localize(text, [language]);
          expect([id, language, said.length > 0]).toEqual([id, language, true]);
        }
      }
    }
  });

  test.each(["en", "sv"])(
    "descriptions of 6 to 25 words, a question of at most 110: %s",
    (language) => {
      for (const question of SCORED) {
        if (question.type !== "level") continue;
        const texts = question.levels.map(({ text }) => localize(text, [language]));
        expect(texts).toHaveLength(5);
        const words = texts.map((text) => wordsIn(text));
        for (const count of words) {
          expect([question.id, count >= 6 && count <= 25]).toEqual([question.id, true]);
        }
        const upper = words.slice(2);
        expect([question.id, Math.max(...upper) - Math.min(...upper) <= 10]).toEqual([
          question.id,
          true,
        ]);
        for (const text of texts) expect(text).not.toMatch(VAGUE);
        const all = wordsIn(localize(question.text, [language]), ...texts);
        expect([question.id, all <= 110]).toEqual([question.id, true]);
      }
    },
  );

  test("nobody is asked for more than 60 minutes, the short variant for more than 27", () => {
    for (const language of ["en", "sv"]) {
      for (const { id } of questionnaire.departments) {
        expect(interviewMinutes(askedOf(id), [language])).toBeLessThanOrEqual(60);
      }
      for (const variant of questionnaire.variants) {
        const asked = QUESTIONS.filter(({ id }) => variant.questions.includes(id));
        expect(interviewMinutes(asked, [language], variant)).toBeLessThanOrEqual(27);
      }
    }
  });
});

describe("the recruiter's variant", () => {
  const [variant] = questionnaire.variants;
  const asked = QUESTIONS.filter(({ id }) => variant?.questions.includes(id));

  test("has twelve to fourteen questions, at least three for each dimension, the mandate, and facts", () => {
    expect(asked.filter((question) => question.scored).length).toBeGreaterThanOrEqual(12);
    expect(asked.filter((question) => question.scored).length).toBeLessThanOrEqual(14);
    for (const { id } of questionnaire.dimensions) {
      const own = questionsBelow(questionnaire, id).filter((question) => question.scored);
      expect(own.filter((question) => asked.includes(question)).length).toBeGreaterThanOrEqual(3);
    }
    for (const id of MANDATE) expect(asked.map((question) => question.id)).toContain(id);
    expect(asked.filter((question) => !question.scored)).toHaveLength(9);
  });
});

describe("the recommendations", () => {
  test("at least forty-five, six or more for each dimension, each complete", () => {
    expect(questionnaire.recommendations.length).toBeGreaterThanOrEqual(45);
    for (const { id } of questionnaire.dimensions) {
      const below = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      const own = questionnaire.recommendations.filter((one) =>
        [...one.raises.keys()].some((node) => below.has(node)),
      );
      expect(own.length).toBeGreaterThanOrEqual(6);
    }
    for (const one of questionnaire.recommendations) {
      const { stop, prepares, takesHold, failsWhen, risk, evidence, kpi, duration, money } = one;
      const parts = [stop, prepares, takesHold, failsWhen, risk, one.case, evidence, money];
      for (const part of [...parts, kpi?.measure, kpi?.from, kpi?.to, duration]) {
        expect([one.id, part === undefined]).toEqual([one.id, false]);
      }
      expect(one.because.size).toBeGreaterThan(0);
      expect(one.steps.length).toBeGreaterThanOrEqual(3);
      expect(one.steps.length).toBeLessThanOrEqual(6);
      expect(one.effort.size).toBeGreaterThan(0);
      expect([one.id, one.signs.length > 0, one.upkeep.size > 0]).toEqual([one.id, true, true]);
      expect([one.id, one.raises.size, one.because.size]).toEqual([one.id, 1, 1]);
      const isBasedOn = one.sources.length + one.literature.length > 0;
      expect([one.id, isBasedOn || OWN_STEPS.has(one.id)]).toEqual([one.id, true]);
    }
  });

  test("steps are from 1 to 3, 2 to 4, 3 to 4 and 4 to 5; the later ones after what led there", () => {
    const all = new Map(questionnaire.recommendations.map((one) => [one.id, one]));
    for (const one of questionnaire.recommendations) {
      for (const [node, { from, to }] of one.raises) {
        expect([one.id, STEPS.has([from, to].join())]).toEqual([one.id, true]);
        if (from < 3) continue;
        const before = one.requires.some((id) => all.get(id)?.raises.has(node));
        expect([one.id, before]).toEqual([one.id, true]);
      }
    }
  });

  test.each(capabilitiesOf(questionnaire).map(({ id }) => id))(
    "if only %s is weak, something is recommended for it",
    (id) => {
      const own = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      for (const weak of [1, 2]) {
        const { recommendations } = scored((question) => (own.has(question.id) ? weak : 5));
        const aimed = recommendations.filter((one) =>
          raises(one.id).some((node) => node === id || own.has(node)),
        );
        expect([id, weak, aimed.length > 0]).toEqual([id, weak, true]);
      }
    },
  );

  test("nothing if all answers are the highest, and nothing that everyone is recommended", () => {
    expect(scored(() => 5).recommendations).toEqual([]);
  });

  test("the report of the worst case leads with seven, and names the rest", () => {
    const result = scored(() => 1);
    const input = { result, questionnaire, texts: commonTexts("en") };
    const groups = recommendationSection(input).flatMap(({ blocks }) => blocksOf(blocks, "group"));
    expect(groups.filter(({ role }) => role === "recommendation")).toHaveLength(7);
    const [more] = blocksOf(groups.at(-1)?.blocks ?? [], "list");
    expect(more?.items).toHaveLength(result.recommendations.length - 7);
  });

  test("in the worst case, establishing steps lead; a step with prerequisites does not", () => {
    const { recommendations } = scored(() => 1);
    expect(recommendations.length).toBeGreaterThanOrEqual(20);
    for (const { raises: steps } of recommendations.slice(0, 7)) {
      for (const { from } of Object.values(steps)) expect(from).toBe(1);
    }
  });
});

describe("the verdicts", () => {
  test("the job by the overall level, the moving line by IT only", () => {
    const at = (level: number, it: number): readonly (string | undefined)[] => {
      const own = new Set(questionsBelow(questionnaire, "it-collaboration").map(({ id }) => id));
      const { verdicts } = scored((question) => (own.has(question.id) ? it : level));
      return ["job", "moving-line"].map((id) => verdicts.find((one) => one.id === id)?.outcome);
    };
    expect(at(2, 2)).toEqual(["builder", "separate-units"]);
    expect(at(3, 3)).toEqual(["integrator", "collaboration"]);
    expect(at(5, 5)).toEqual(["optimizer", "convergence"]);
    expect(at(2, 5)).toEqual(["builder", "convergence"]);
  });

  test("five roles: none succeeds if everything is missing, all if everything is in place", () => {
    const outlooks = (level: number): readonly string[] =>
      scored(() => level).roles.map(({ outlook }) => outlook);
    expect(outlooks(1)).toEqual(["fails", "fails", "fails", "fails", "fails"]);
    expect(outlooks(5)).toEqual(["succeeds", "succeeds", "succeeds", "succeeds", "succeeds"]);
    for (const { ask } of questionnaire.roles) {
      expect(ask.map(({ questions }) => questions.length)).toEqual([5, 3]);
    }
  });
});
