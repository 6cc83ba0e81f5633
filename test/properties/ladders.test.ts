import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scored } from "../../src/model/index.ts";
import { type Answers, DONT_KNOW, questionnaire } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { oneCapability, question } from "../support/yaml.ts";

/** A ladder of steps: a no ends the walk at the number of its step, and the last yes one higher. */
function ladder(rungs: number) {
  const questions = Array.from({ length: rungs }, (_, index) => {
    const yes =
      index === rungs - 1
        ? `{ id: yes, text: Yes, score: ${rungs + 1} }`
        : "{ id: yes, text: Yes }";
    const options = `options: [{ id: no, text: No, score: ${index + 1}, stops: true }, ${yes}]`;
    return question(`r${index}`, "choice", options);
  });
  const rules = "scoring: { methods: { capability: ladder }, coverage: { publish: 0 } }";
  return questionnaire(rules, oneCapability(...questions));
}

function walk(asked: ReturnType<typeof ladder>, answers: readonly unknown[]): Scored {
  const given: Answers = Object.fromEntries(answers.map((answer, index) => [`r${index}`, answer]));
  return scoredOf(score(asked, { "it.1": given }), "c");
}

const answers = fc.array(fc.constantFrom("yes", "no"), { minLength: 5, maxLength: 5 });

test("a walk ends at its first no, or above its last step", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), answers, (rungs, given) => {
      const taken = given.slice(0, rungs);
      const firstNo = taken.indexOf("no");
      expect(walk(ladder(rungs), taken).score).toBe(firstNo < 0 ? rungs + 1 : firstNo + 1);
    }),
  );
});

test("with unknown steps the low end is printed, and the true end is in the range", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), answers, fc.nat(), (rungs, given, pick) => {
      const asked = ladder(rungs);
      const taken = given.slice(0, rungs);
      const hidden = taken.map((answer, index) => (index === pick % rungs ? DONT_KNOW : answer));
      const unsure = walk(asked, hidden);
      const end = walk(asked, taken).score;
      expect(unsure.score).toBe(unsure.range.score[0]);
      expect(end).toBeGreaterThanOrEqual(unsure.range.score[0]);
      expect(end).toBeLessThanOrEqual(unsure.range.score[1]);
    }),
  );
});
