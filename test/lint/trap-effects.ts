import { expect } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { offeredAnswers } from "../../src/model/offered-answers.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { candidatesOf } from "../../src/plan/candidates.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import {
  advice,
  BEST,
  level,
  percent,
  points,
  putTo,
  reasonOf,
  resultOf,
  shortResult,
  WORST,
} from "./support.ts";

/** What each trap does: the model with it, and the same model without it. */
export const EFFECTS: Readonly<Record<string, (bad: Questionnaire, good: Questionnaire) => void>> =
  {
    "blank-earns-all": (bad, good) => {
      const { age: _, ...others } = BEST;
      expect(points("age", bad, others)).toBe(5);
      expect(points("age", good, others)).toBe(0);
    },
    "equal-scores": (bad, good) => {
      expect([percent("age", bad, BEST), percent("age", bad, WORST)]).toEqual([0, 0]);
      expect([percent("age", good, BEST), percent("age", good, WORST)]).toEqual([100, 0]);
    },
    "option-without-score": (bad, good) => {
      const answers = { ...BEST, "first-reply": "days" };
      expect(percent("speed", bad, answers)).toBe(100);
      expect(percent("speed", good, answers)).toBe(50);
    },
    "rules-without-default": (bad, good) => {
      const answers = { ...BEST, "base-use": [] };
      expect(percent("answers", bad, answers)).toBe(100);
      expect(percent("answers", good, answers)).toBeCloseTo(200 / 3);
    },
    "nothing-is-scored": (bad, good) => {
      expect(reasonOf("overall", bad, { hours: 3 })).toBe("unscored");
      expect(percent("overall", good, { hours: 3 })).toBe(100);
    },
    "option-score-unused": (bad, good) => {
      const answers = { ...BEST, "base-use": ["searched"] };
      expect(points("base-use", bad, answers)).toBe(points("base-use", good, answers));
    },
    "sum-out-of-reach": (bad, good) => {
      expect(percent("channels", bad, BEST)).toBe(50);
      expect(percent("channels", good, BEST)).toBe(100);
    },
    "option-beyond-bound": (bad) => {
      expect(points("channels", bad, { ...BEST, channels: ["phone"] })).toBe(2);
      expect(points("channels", bad, BEST)).toBe(2);
    },
    "exclusive-scores": (bad, good) => {
      const none = { ...BEST, channels: ["nowhere"] };
      const one = { ...BEST, channels: ["mail"] };
      expect(percent("channels", bad, none)).toBe(percent("channels", bad, one));
      expect(percent("channels", good, none)).toBe(0);
    },
    "same-text": (bad) => {
      const question = questionsOf(bad).find(({ id }) => id === "channels");
      const texts = question === undefined ? [] : offeredAnswers(question).map(({ text }) => text);
      expect(texts).toEqual(["By mail", "By mail", "Nowhere"]);
    },
    "level-without-method": (bad) => {
      expect(reasonOf("overall", bad, { hours: 3 })).toBe("no-method");
    },
    "constant-without-use": (bad) => {
      expect(reasonOf("overall", bad, { hours: 3 })).toBe("no-method");
    },
    "weakest-without-levels": (bad, good) => {
      expect(level("overall", bad, BEST)).toBeUndefined();
      expect(level("overall", good, BEST)).toBe(3);
    },
    "band-out-of-reach": (bad, good) => {
      expect(level("overall", bad, BEST)).toBe(2);
      expect(level("overall", good, BEST)).toBe(3);
    },
    "band-missing": (bad, good) => {
      const answers = { ...BEST, channels: ["nowhere"] };
      expect(level("response", bad, answers)).toBe(1);
      expect(level("response", good, answers)).toBe(2);
    },
    "bands-as-shares": (bad, good) => {
      const answers = { ...WORST, "first-reply": "hours" };
      expect(percent("response", bad, answers)).toBe(20);
      expect(level("response", bad, answers)).toBe(3);
      expect(level("response", good, answers)).toBe(0);
    },
    "band-above-node": (bad) => {
      expect([level("response", bad, BEST), level("knowledge", bad, BEST)]).toEqual([2, 3]);
    },
    "scores-miss-levels": (bad) => {
      const answers = { ...BEST, "first-reply": "hours" };
      expect(points("first-reply", bad, answers)).toBe(2);
      expect(level("first-reply", bad, answers)).toBe(1);
    },
    "weights-all-zero": (bad) => {
      expect(reasonOf("response", bad, BEST)).toBe("no-weight");
    },
    "weight-without-use": (bad) => {
      expect(percent("answers", bad, { ...BEST, age: 20 })).toBe(100);
      expect(percent("answers", bad, BEST)).toBe(100);
    },
    "lowest-not-published": (bad, good) => {
      const people = { "desk.one": BEST, "desk.two": {}, "desk.three": {} };
      expect(scoreOf(score(bad, people), "first-reply")).toMatchObject({ reason: "coverage" });
      expect(scoredOf(score(good, people), "first-reply").score).toBe(0);
    },
    "zero-out-of-range": (bad, good) => {
      // A missing answer to age scores 0, below every answer, and is at 0 percent.
      const { age: _, ...others } = BEST;
      for (const model of [bad, good]) {
        expect([points("age", model, others), percent("age", model, others)]).toEqual([0, 0]);
      }
      expect(percent("age", bad, { ...BEST, age: 20 })).toBe(0);
    },
    "percent-from-zero": (bad, good) => {
      for (const model of [bad, good]) {
        expect(percent("hours", model, { hours: 3 })).toBe(100);
        expect(percent("hours", model, { hours: 20 })).toBe(0);
      }
    },
    "never-known": (bad, good) => {
      expect(advice(bad, WORST)).toEqual(["reply-sooner"]);
      expect(advice(good, WORST)).toEqual(["reply-sooner", "write-answers"]);
    },
    "never-true": (bad, good) => {
      expect(advice(bad, { ...BEST, age: 40 })).toEqual([]);
      expect(advice(good, { ...BEST, age: 40 })).toEqual(["write-answers"]);
    },
    "always-true": (bad, good) => {
      expect(advice(bad, BEST)).toEqual(["write-answers"]);
      expect(advice(good, BEST)).toEqual([]);
    },
    "ambiguous-answer": (bad, good) => {
      expect(advice(bad, { ...BEST, "first-reply": "days" })).toEqual([]);
      expect(advice(good, { ...BEST, "first-reply": "days" })).toEqual(["reply-sooner"]);
    },
    "shown-too-late": (bad, good) => {
      const after = (asked: Questionnaire) => putTo(asked, BEST).slice(-3);
      expect(after(bad)).toEqual(["age", "base-use", "team"]);
      expect(after(good)).toEqual(["base-use", "age", "team"]);
    },
    "department-asked-nothing": (bad, good) => {
      const people = { "office.one": { hours: 3 } };
      expect(scoreOf(score(bad, people), "overall")).toMatchObject({ reason: "not-asked" });
      expect(scoredOf(score(good, people), "overall").percent).toBe(100);
    },
    "variant-scores-nothing": (bad, good) => {
      expect(shortResult(bad, BEST).overall.kind).toBe("not-scored");
      expect(shortResult(good, BEST).overall.kind).toBe("scored");
    },
    "target-without-use": (bad) => {
      expect(level("speed", bad, BEST)).toBeUndefined();
    },
    "target-out-of-reach": (bad) => {
      expect(scoredOf(resultOf(bad, BEST), "first-reply")).toMatchObject({
        score: 5,
        percent: 100,
      });
    },
    "effort-order": (bad) => {
      const [first] = candidatesOf(bad);
      const low = bad.recommendations[0]?.effort.get("desk")?.low;
      expect(first?.effort).toBeLessThan(low ?? 0);
    },
    "raises-without-effort": (bad, good) => {
      expect(candidatesOf(bad).map(({ id }) => id)).toEqual(["reply-sooner"]);
      expect(candidatesOf(good)).toHaveLength(2);
    },
    "stops-without-ladder": (bad, good) => {
      expect(putTo(bad, WORST)).toEqual(putTo(good, WORST));
    },
    "staged-without-requirements": (bad, good) => {
      const nothing = { listed: false, keys: 0, logs: false };
      expect([level("overall", bad, nothing), level("overall", good, nothing)]).toEqual([2, 0]);
    },
    "node-without-requirements": (bad, good) => {
      const answers = { listed: false, keys: 2, logs: true };
      expect([level("inventory", bad, answers), level("inventory", good, answers)]).toEqual([2, 0]);
    },
    "level-without-requirements": (bad, good) => {
      const answers = { listed: true, keys: 1, logs: false };
      expect([level("overall", bad, answers), level("overall", good, answers)]).toEqual([2, 1]);
    },
    "requirement-without-use": (bad, good) => {
      const answers = { listed: true, keys: 2, logs: false };
      expect([level("access", bad, answers), level("access", good, answers)]).toEqual([0, 1]);
    },
    "required-for-lowest": (bad) => {
      expect(level("inventory", bad, { listed: false, keys: 2, logs: true })).toBe(0);
    },
    "pass-out-of-range": (bad, good) => {
      const all = { listed: true, keys: 2, logs: true };
      expect([level("access", bad, all), level("access", good, all)]).toEqual([0, 2]);
    },
    "pass-at-top": (bad, good) => {
      const answers = { listed: true, keys: 1, logs: true };
      expect([level("access", bad, answers), level("access", good, answers)]).toEqual([0, 2]);
    },
    "variant-skips-requirements": (bad, good) => {
      const answers = { keys: 1, logs: false };
      expect(scoredOf(shortResult(bad, answers), "overall").level).toBe(2);
      expect(scoredOf(shortResult(good, answers), "overall").level).toBe(1);
    },
    "ladder-never-stops": (bad, good) => {
      const answers = { repeated: "no", common: "yes" };
      expect([points("process", bad, answers), points("process", good, answers)]).toEqual([3, 1]);
    },
    "ladder-score-unused": (bad, good) => {
      const answers = { repeated: "yes", common: "yes" };
      expect([points("process", bad, answers), points("process", good, answers)]).toEqual([3, 3]);
    },
    "ladder-always-stops": (bad, good) => {
      const answers = { repeated: "yes", common: "yes" };
      expect([points("process", bad, answers), points("process", good, answers)]).toEqual([2, 3]);
    },
    "variant-cuts-ladder": (bad, good) => {
      const answers = { repeated: "yes", common: "yes" };
      // Without the second step, the walk stops there: at its lower end, 2, instead of 3.
      const ends = [bad, good].map((model) => scoredOf(shortResult(model, answers), "process"));
      expect(ends.map(({ score: end, range }) => [end, range.score])).toEqual([
        [2, [2, 3]],
        [3, [3, 3]],
      ]);
    },
  };
