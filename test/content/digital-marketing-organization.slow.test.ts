import { describe, expect, test } from "vitest";
import { interviewMinutes } from "../../src/model/interview-minutes.ts";
import { localize } from "../../src/model/localize.ts";
import { capabilitiesOf, questionsBelow, questionsOf } from "../../src/model/outline.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import { type Answers, DONT_KNOW, respondents } from "../support/read.ts";
import { assess } from "../../src/assess/assess.ts";
import { score } from "../support/score.ts";
import { answersAt } from "./answers.ts";
import { askedOf, everybody, scored } from "./everybody.ts";

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

/** Words that respondents understand in different ways, or that officials use. */
const VAGUE =
  /\b(sometimes|often|relevant|effective|appropriate|ensure|leverage|samt|avseende|säkerställa|adressera|vid behov)\b/iu;

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
    const common = SCORED.filter(({ ask }) => ask === undefined);
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

  test("nobody is asked for more than 60 minutes, nor the short variants for more than 30", () => {
    for (const language of ["en", "sv"]) {
      for (const { id } of questionnaire.departments) {
        expect(interviewMinutes(askedOf(id), [language])).toBeLessThanOrEqual(60);
      }
      for (const variant of questionnaire.variants) {
        const asked = QUESTIONS.filter(({ id }) => variant.questions.includes(id));
        expect(interviewMinutes(asked, [language], variant)).toBeLessThanOrEqual(30);
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
    expect(asked.filter((question) => !question.scored)).toHaveLength(12);
  });
});

describe("the sheet for the CEO", () => {
  const variant = questionnaire.variants.find(({ id }) => id === "ceo");
  const asked = QUESTIONS.filter(({ id }) => variant?.questions.includes(id));

  test("has nine scored questions that a CEO can know, the mandate among them, and about half an hour", () => {
    const ids = asked.filter((question) => question.scored).map(({ id }) => id);
    expect(ids).toHaveLength(9);
    for (const id of MANDATE) expect(ids).toContain(id);
    for (const id of ["unplanned-help", "history-at-hand", "signals-acted-on", "when-it-joins"]) {
      expect(ids).not.toContain(id);
    }
    for (const language of ["en", "sv"]) {
      expect(Math.round(interviewMinutes(asked, [language], variant))).toBeGreaterThanOrEqual(27);
    }
  });

  test("gives the verdict, and no level of anything above a question", () => {
    const answers: Answers = { ...answersAt(questionnaire, () => 4), "own-budget": "yes" };
    const own = Object.fromEntries(asked.map(({ id }) => [id, answers[id] ?? DONT_KNOW]));
    const heard = respondents(questionnaire, { "executive.1": own, "it.1": own });
    const result = assess(
      questionnaire,
      heard.map((response) => ({ ...response, variant: "ceo" })),
      { toolVersion: "0.0.0", digest: "" },
    );
    expect(result.overall).toMatchObject({ kind: "not-scored", reason: "few-questions" });
    const above = result.dimensions.flatMap((one) => [one, ...one.capabilities]);
    expect(new Set(above.map((one) => one.kind))).toEqual(new Set(["not-scored"]));
    const [readiness] = result.verdicts;
    expect(readiness?.parts?.map(({ state }) => state)).toEqual(Array(5).fill("holds"));
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
    const outlooks = (level: number): readonly string[] => {
      const answers = { ...answersAt(questionnaire, () => level), "own-budget": "yes" };
      return score(questionnaire, everybody(answers)).roles.map(({ outlook }) => outlook);
    };
    // Nobody is asked to refuse or to promise here, so what is missing is a condition.
    expect(outlooks(1)).toEqual(Array(5).fill("conditional"));
    expect(outlooks(5)).toEqual(["succeeds", "succeeds", "succeeds", "succeeds", "succeeds"]);
    for (const { ask } of questionnaire.roles) {
      expect(ask.map(({ questions }) => questions.length)).toEqual([5, 3]);
    }
  });
});
