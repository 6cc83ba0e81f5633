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
  "journey-decision-rights",
  "route-into-it",
  "shared-goal-in-rewards",
  "joint-budget",
];

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
    .filter((word) => word !== "").length;
}

describe("the questions and their departments", () => {
  test("four dimensions of five capabilities of two scored questions", () => {
    expect(questionnaire.dimensions).toHaveLength(4);
    for (const { capabilities } of questionnaire.dimensions) expect(capabilities).toHaveLength(5);
    for (const { questions } of capabilitiesOf(questionnaire)) {
      expect(questions.filter((question) => question.scored)).toHaveLength(2);
    }
  });

  test("twelve for everyone, at most 28 for anyone and 20 for executives, at least six counted", () => {
    expect(SCORED.filter(({ ask }) => ask.length === 0).length).toBeGreaterThanOrEqual(12);
    for (const { id } of questionnaire.departments) {
      expect(askedOf(id).length).toBeLessThanOrEqual(id === "executive" ? 20 : 28);
    }
    expect(SCORED.filter(({ type }) => COUNTED.has(type)).length).toBeGreaterThanOrEqual(6);
  });

  test("every question has help or is clear without it, a probe and a source", () => {
    for (const { probe, sources } of QUESTIONS) {
      expect(probe).toBeDefined();
      expect(sources.length).toBeGreaterThan(0);
    }
    for (const { help } of SCORED) expect(help).toBeDefined();
  });

  test("five descriptions of at most 25 words, and a question of at most 110, in English", () => {
    for (const question of SCORED) {
      if (question.type !== "level") continue;
      const texts = question.levels.map(({ text }) => localize(text, ["en"]));
      expect(texts).toHaveLength(5);
      for (const text of texts) {
        expect([question.id, wordsIn(text) <= 25]).toEqual([question.id, true]);
        expect(text).not.toMatch(/\b(sometimes|often)\b/iu);
      }
      const all = wordsIn(localize(question.text, ["en"]), ...texts);
      expect([question.id, all <= 110]).toEqual([question.id, true]);
    }
  });

  test("nobody is asked for more than 65 minutes, the short variant for more than 22", () => {
    for (const language of ["en", "sv"]) {
      for (const { id } of questionnaire.departments) {
        expect(interviewMinutes(askedOf(id), [language])).toBeLessThanOrEqual(65);
      }
      for (const variant of questionnaire.variants) {
        const asked = QUESTIONS.filter(({ id }) => variant.questions.includes(id));
        expect(interviewMinutes(asked, [language], variant)).toBeLessThanOrEqual(22);
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
    expect(asked.filter((question) => !question.scored)).toHaveLength(5);
  });
});

describe("the recommendations", () => {
  test("at least thirty, six or more for each dimension, each complete", () => {
    expect(questionnaire.recommendations.length).toBeGreaterThanOrEqual(30);
    for (const { id } of questionnaire.dimensions) {
      const below = new Set(questionsBelow(questionnaire, id).map((question) => question.id));
      const own = questionnaire.recommendations.filter((one) =>
        [...one.raises.keys()].some((node) => below.has(node)),
      );
      expect(own.length).toBeGreaterThanOrEqual(6);
    }
    for (const one of questionnaire.recommendations) {
      const { stop, owner, takesHold, failsWhen, risk, evidence, kpi, duration } = one;
      const parts = [stop, owner, takesHold, failsWhen, risk, one.case, evidence];
      for (const part of [...parts, kpi?.measure, kpi?.from, kpi?.to, duration]) {
        expect([one.id, part === undefined]).toEqual([one.id, false]);
      }
      expect(one.because.size).toBeGreaterThan(0);
      expect(one.steps.length).toBeGreaterThanOrEqual(3);
      expect(one.steps.length).toBeLessThanOrEqual(6);
      expect(one.effort.size).toBeGreaterThan(0);
      expect(one.sources.length).toBeGreaterThan(0);
    }
  });

  test("establishing goes to 3, embedding from 3 to 4 and after what established it", () => {
    const all = new Map(questionnaire.recommendations.map((one) => [one.id, one]));
    for (const one of questionnaire.recommendations) {
      for (const [node, { from, to }] of one.raises) {
        expect([one.id, [from, to].join()]).toEqual([one.id, from === 3 ? "3,4" : "1,3"]);
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
  const outcome = (levels: Readonly<Record<string, number>>, id: string): string | undefined => {
    const result = scored((question) => levels[question.id] ?? 3);
    return result.verdicts.find((verdict) => verdict.id === id)?.outcome;
  };
  const yes = { "joint-budget": 5 };
  const no = { "joint-budget": 1 };

  test.each<[string, Readonly<Record<string, number>>, string]>([
    ["all five at 3, the money a yes", yes, "ready"],
    ["no money", no, "on-conditions"],
    ["one at 2", { ...yes, "route-into-it": 2 }, "on-conditions"],
    ["one at 2 and no money", { ...no, "route-into-it": 2 }, "on-conditions"],
    [
      "two at 2 and no money",
      { ...no, "route-into-it": 2, "journey-decision-rights": 2 },
      "not-yet",
    ],
    ["the sponsor at 2", { ...yes, sponsorship: 2 }, "not-yet"],
    ["any at 1", { ...yes, "shared-goal-in-rewards": 1 }, "not-yet"],
  ])("a head of digital: %s", (_, levels, expected) => {
    expect(outcome(levels, "client-readiness")).toBe(expected);
  });

  test("a head of digital: too many unknown answers, and only one department", () => {
    const answers = answersAt(questionnaire, (question) =>
      question.id === "joint-budget" ? 5 : 3,
    );
    const without = (...ids: readonly string[]): People => {
      const entries = Object.entries(answers).filter(([id]) => !ids.includes(id));
      return everybody(Object.fromEntries(entries));
    };
    const readiness = (people: People): string | undefined =>
      score(questionnaire, people).verdicts.find(({ id }) => id === "client-readiness")?.outcome;
    expect(readiness(without("sponsorship"))).toBe("cannot-tell");
    expect(readiness(without("route-into-it", "journey-decision-rights", "joint-budget"))).toBe(
      "cannot-tell",
    );
    expect(readiness(without("route-into-it"))).toBe("on-conditions");
    const alone = score(questionnaire, { "it.1": answers });
    expect(alone.verdicts.find(({ id }) => id === "client-readiness")?.outcome).not.toBe("ready");
  });

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
